import Articles

/// The tokens of a text as the name reader looks at them.
struct NamePage {
    let words: [String]
    private let lexicon = Lexicon.embedded
    private let tokens: [Token]

    init(text: Text, words: Words) {
        tokens = words.tokens
        self.words = words.tokens.map { token in
            String(decoding: text.utf8[token.range].map { $0 }, as: UTF8.self)
                .replacingCurlyApostrophe()
        }
    }

    func range(_ run: Range<Int>) -> Range<Int> {
        tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
    }

    /// The words of a run as lists write them: one space where the text has any.
    func phrase(_ run: Range<Int>) -> String {
        var phrase = ""
        for at in run {
            if at > run.lowerBound, tokens[at].start > tokens[at - 1].end { phrase += " " }
            phrase += words[at]
        }
        return phrase
    }

    func lists(_ run: Range<Int>) -> Lexicon.Lists { lexicon.lists(of: phrase(run)) }

    func lists(lowerCased at: Int) -> Lexicon.Lists { lexicon.lists(of: words[at].lowercased()) }

    func isCapitalised(_ at: Int) -> Bool { words[at].first?.isUppercase ?? false }

    func word(_ at: Int, in sentence: Range<Int>) -> String { sentence.contains(at) ? words[at] : "" }

    /// The runs of a sentence that may be names, each with its kind where it shows.
    func runs(in sentence: Range<Int>, of role: Part.Role) -> [NameRun] {
        var runs: [NameRun] = []
        let headline = role == .title || role == .crosshead || isHeadline(sentence)
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if let known = listed(from: at, in: sentence) {
                runs.append(known)
                at = known.tokens.upperBound
            } else if let run = capitalised(from: at, in: sentence) {
                if !headline || role == .dateline { runs += split(run, in: sentence, of: role) }
                at = run.upperBound
            } else {
                at += 1
            }
        }
        return runs
    }

    private func isHeadline(_ sentence: Range<Int>) -> Bool {
        let long = sentence.filter { words[$0].utf8.count > 3 && words[$0].first?.isLetter == true }
        return long.count > 2 && long.allSatisfy(isCapitalised)
    }

    /// The longest entry of the lists of names that begins here, with a demonym before a ministry or the like.
    private func listed(from at: Int, in sentence: Range<Int>) -> NameRun? {
        guard isCapitalised(at) else { return nil }
        for end in stride(from: min(at + 8, sentence.upperBound), to: at, by: -1) {
            let found = lists(at..<end)
            if found.contains(.people), let whole = government(after: at..<end, in: sentence) { return whole }
            if let kind = kind(of: found, at..<end, in: sentence) {
                return NameRun(tokens: at..<end, kind: kind)
            }
            if let place = titleCased(at..<end) { return place }
        }
        return nil
    }

    /// `Israeli Defense Ministry`, `Palestinian Authority`: a people and what the lists or its head make a body.
    private func government(after people: Range<Int>, in sentence: Range<Int>) -> NameRun? {
        for end in stride(
            from: min(people.upperBound + 5, sentence.upperBound), to: people.upperBound, by: -1)
        {
            let rest = people.upperBound..<end
            guard rest.allSatisfy(isCapitalised) else { continue }
            let bodies: Lexicon.Lists = [.government, .organizationHead]
            guard !lists(rest).isDisjoint(with: bodies), !isTitle(people.upperBound, in: sentence) else {
                continue
            }
            guard end == sentence.upperBound || !isTitleWord(end) else { continue }
            return NameRun(tokens: people.lowerBound..<end, kind: .organization)
        }
        return nil
    }

    private func isTitleWord(_ at: Int) -> Bool {
        isCapitalised(at) && lists(lowerCased: at).contains(.title)
    }

    private func isTitle(_ at: Int, in sentence: Range<Int>) -> Bool {
        titleLength(from: at, in: sentence) > 0
    }

    private func kind(of found: Lexicon.Lists, _ run: Range<Int>, in sentence: Range<Int>) -> Entity.Kind? {
        if found.contains(.people), found.isDisjoint(with: .country) { return .nationality }
        let next = word(run.upperBound, in: sentence)
        if isParticled(run.upperBound, in: sentence) { return nil }
        let goesOn =
            next.first?.isUppercase == true
            && lists(run.upperBound..<run.upperBound + 1).contains(.organizationHead)
        if goesOn { return nil }
        if !found.isDisjoint(with: .organization) {
            return titleLength(from: run.upperBound - 1, in: sentence) > 0 && run.count == 1
                ? nil : .organization
        }
        if !found.isDisjoint(with: .place) { return .place }
        if !found.isDisjoint(with: [.company, .sports]), run.count > 1 { return .organization }
        return nil
    }

    /// An upper-case place, as datelines write it: `GAZA CITY`.
    private func titleCased(_ run: Range<Int>) -> NameRun? {
        let phrase = phrase(run)
        guard phrase.utf8.count > 3, phrase == phrase.uppercased(), phrase != phrase.lowercased() else {
            return nil
        }
        let cased = phrase.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
        let found = lexicon.lists(of: cased.joined(separator: " "))
        return found.isDisjoint(with: .place) ? nil : NameRun(tokens: run, kind: .place)
    }

    /// The run of capitalised words that begins here, with the particles and linking words inside it.
    private func capitalised(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard isCapitalised(start), !isStop(start, in: sentence) else { return nil }
        var end = start + 1
        while end < sentence.upperBound {
            if isCapitalised(end), !isStop(end, in: sentence) {
                guard !(lists(end..<end + 1).contains(.people)), listed(from: end, in: sentence) == nil else {
                    break
                }
                end += 1
            } else if isParticled(end, in: sentence) {
                end += 3
            } else if joins(end, in: sentence) {
                end += 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// `el-Sheikh`, `al-Hakim`: a particle, a hyphen and the word they lead.
    private func isParticled(_ at: Int, in sentence: Range<Int>) -> Bool {
        at + 2 < sentence.upperBound && words[at + 1] == "-" && isCapitalised(at + 2)
            && lists(lowerCased: at).contains(.particle)
    }

    private func joins(_ at: Int, in sentence: Range<Int>) -> Bool {
        guard at + 1 < sentence.upperBound, isCapitalised(at + 1) else { return false }
        if words[at] == "'" { return lists(at + 1..<at + 2).contains(.organizationHead) }
        return lists(lowerCased: at).contains(.particle) || words[at] == "&"
    }

    private func isStop(_ at: Int, in sentence: Range<Int>) -> Bool {
        let word = words[at]
        if Self.calendar.contains(word) { return true }
        let lower = word.lowercased()
        if Self.closedClass.contains(lower) { return true }
        let opens =
            at == sentence.lowerBound || !(words[at - 1].first?.isLetter ?? false) && words[at - 1] != ","
        guard opens, word.count > 1 else { return word == "I" }
        return at + 1 < sentence.upperBound && !isCapitalised(at + 1)
            && words.contains(lower) && lists(at..<at + 1).isEmpty
    }

    /// How many words from here are a title: `Prime Minister`, `security chief`.
    func titleLength(from at: Int, in sentence: Range<Int>) -> Int {
        for end in stride(from: min(at + 5, sentence.upperBound), to: at, by: -1)
        where at >= sentence.lowerBound {
            let phrase = phrase(at..<end)
            let found = lexicon.lists(of: phrase).union(lexicon.lists(of: phrase.lowercased()))
            if !found.isDisjoint(with: [.title, .honorific]) { return end - at }
        }
        return 0
    }

    /// A run without the titles it begins with; its kind where what it holds or what stands around it shows one.
    private func split(_ run: Range<Int>, in sentence: Range<Int>, of role: Part.Role) -> [NameRun] {
        var start = run.lowerBound
        var titled = start > sentence.lowerBound && lists(lowerCased: start - 1).contains(.title)
        while start < run.upperBound {
            let length = titleLength(from: start, in: start..<run.upperBound)
            guard length > 0, start + length <= run.upperBound else { break }
            start += length
            titled = true
        }
        guard start < run.upperBound else { return [] }
        let tokens = start..<run.upperBound
        if tokens.contains(where: { lists($0..<$0 + 1).contains(.organizationHead) }), !titled {
            return tokens.count > 1 ? [NameRun(tokens: tokens, kind: .organization)] : []
        }
        if titled || role == .byline { return [NameRun(tokens: tokens, kind: .person)] }
        let place = placed(tokens, in: sentence)
        return [NameRun(tokens: tokens, kind: place ?? person(tokens, in: sentence), isSure: false)]
    }

    private func placed(_ run: Range<Int>, in sentence: Range<Int>) -> Entity.Kind? {
        let before = word(run.lowerBound - 1, in: sentence)
        let two = word(run.lowerBound - 2, in: sentence)
        if before == "of", Self.settlements.contains(two) { return .place }
        if before == "in" || before == "near" || before == "at", run.count <= 2 { return .place }
        if word(run.upperBound, in: sentence) == ",", run.upperBound + 1 < sentence.upperBound,
            let next = listed(from: run.upperBound + 1, in: sentence), next.kind == .place, run.count <= 2
        {
            return .place
        }
        return nil
    }

    private func person(_ run: Range<Int>, in sentence: Range<Int>) -> Entity.Kind? {
        let first = lists(run.lowerBound..<run.lowerBound + 1)
        if run.count > 1, !first.isDisjoint(with: [.givenName, .particle]) { return .person }
        let speaks = { (at: Int) in sentence.contains(at) && lists(lowerCased: at).contains(.reportingVerb) }
        if run.count > 1, speaks(run.upperBound) || speaks(run.lowerBound - 1) { return .person }
        let next = word(run.upperBound, in: sentence)
        if run.count > 1, next == "," || next == "'s" || next == "'" { return .person }
        if speaks(run.upperBound) { return .person }
        if run.count == 1, words[run.lowerBound].count > 1, words[run.lowerBound].allSatisfy(\.isUppercase) {
            return .organization
        }
        return run.count > 1 ? .person : nil
    }

    private static let calendar: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
        "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Christmas", "Easter", "Ramadan",
    ]
    private static let settlements: Set<String> = [
        "city", "town", "village", "resort", "province", "district", "region", "port", "state", "capital",
        "island", "suburb", "island", "municipality", "neighborhood", "neighbourhood",
    ]
    private static let closedClass: Set<String> = [
        "a", "about", "after", "all", "also", "although", "an", "and", "any", "as", "at", "because", "before",
        "both", "but", "by", "despite", "during", "each", "even", "for", "from", "he", "her", "his", "how",
        "however", "i", "if", "in", "instead", "it", "its", "many", "meanwhile", "most", "mr", "my", "no",
        "not", "now", "of", "on", "one", "or", "other", "others", "our", "she", "since", "so", "some", "such",
        "that", "the", "their", "then", "there", "these", "they", "this", "those", "though", "to", "two",
        "under", "until", "we", "what", "when", "where", "which", "while", "who", "why", "with", "you",
        "your",
    ]
}

extension String {
    /// With the curly apostrophe written as the straight one that lists use.
    fileprivate func replacingCurlyApostrophe() -> String {
        utf8.contains(0xE2) ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
    }
}

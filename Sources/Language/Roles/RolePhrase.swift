import Articles

/// What a noun says of the person it describes.
struct RoleNoun: Sendable, Hashable {
    enum Gender: String, Sendable { case female = "f", male = "m", either = "u" }

    /// How its holder belongs to a group that the phrase names; nil for the nouns of kinship.
    let relation: Link.Relation?
    /// The walk of life: `politics`, `sport` …
    let field: String
    let gender: Gender

    /// The noun of a word in lower case and the singular; nil where it names no office, calling or relation.
    init?(_ word: String) {
        guard let line = WordList.roleNouns.line(of: word), let noun = Self.nouns[line] else { return nil }
        self = noun
    }

    /// What each line of the list says; nil for one that says too little.
    private static let nouns: [RoleNoun?] = (0..<WordList.roleNouns.count).map {
        RoleNoun(fields: WordList.roleNouns.text(of: $0).split(separator: "\t").map(String.init))
    }

    /// A chief financial officer and the like.
    static let businessOfficial = RoleNoun(fields: ["", "official-of", "business", "u"])

    private init?(fields: [String]) {
        guard fields.count == 4, let gender = Gender(rawValue: fields[3]) else { return nil }
        relation =
            switch fields[1] {
            case "leads": .leads
            case "speaks-for": .speaksFor
            case "official-of": .officialOf
            case "works-for": .worksFor
            case "member": .member
            case "relation": nil
            default: .role
            }
        field = fields[2]
        self.gender = gender
    }
}

/// A noun phrase that names an office, calling or relation: `a Hamas official`, `Israel's prime minister`,
/// `spokesman for the White House's National Security Council`.
struct RolePhrase: Sendable {
    enum Determiner: Sendable { case none, definite, indefinite, pronoun }

    /// The noun it turns on.
    var noun: RoleNoun
    /// That noun's token.
    var head: Int
    /// The tokens of the title: from its first modifier to the noun and what belongs to it (`secretary of state`).
    var title: Range<Int>
    /// All its tokens, with the determiner or possessor, and with what it is of.
    var tokens: Range<Int>
    var determiner: Determiner
    /// Whether it names several people.
    var isPlural: Bool
    /// The names among its modifiers, in order.
    var modifiers: [Int]
    /// The name whose possessive stands before it.
    var possessor: Int?
    /// The names that a preposition after it leads to, the outermost first: in `of the White House's Security Council`
    /// the White House, then the council.
    var complement: [Int]
}

extension ArticleTokens {
    /// The phrases of the text that name an office, calling or relation.
    func rolePhrases() -> [RolePhrase] {
        lower.indices.compactMap(rolePhrase(at:))
    }

    /// The phrase that turns on a token; nil where there is none.
    private func rolePhrase(at head: Int) -> RolePhrase? {
        guard name[head] < 0 else { return nil }
        var isPlural = false
        var noun = RoleNoun(lower[head])
        if noun == nil, let singular = singular(of: lower[head]) {
            noun = RoleNoun(singular)
            isPlural = true
        }
        guard let noun, !goesOn(after: head), !isVerb(at: head), !isTail(at: head) else { return nil }
        let sentence = sentence(of: head)
        var phrase = RolePhrase(
            noun: noun, head: head, title: head..<(head + 1), tokens: head..<(head + 1), determiner: .none,
            isPlural: isPlural, modifiers: [], possessor: nil, complement: [])
        readLeft(of: &phrase, in: sentence)
        if lower[head] == "officer", let rank = chiefOfficer(phrase.title) { phrase.noun = rank }
        readRight(of: &phrase, in: sentence)
        return phrase
    }

    /// What a chief officer is: the chief executive leads, the others are officials.
    private func chiefOfficer(_ title: Range<Int>) -> RoleNoun? {
        guard title.contains(where: { lower[$0] == "chief" }) else { return nil }
        return title.contains { lower[$0] == "executive" } ? RoleNoun("executive") : .businessOfficial
    }

    func singular(of word: String) -> String? {
        if word.hasSuffix("men") { return word.dropLast(3) + "man" }
        if word.hasSuffix("women") { return word.dropLast(5) + "woman" }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word == "wives" { return "wife" }
        guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 2 else { return nil }
        return String(word.dropLast())
    }

    /// Whether the noun at a token only modifies the next, which is the one the phrase turns on.
    private func goesOn(after head: Int) -> Bool {
        let next = head + 1
        guard next < count, name[next] < 0, sentence[next] == sentence[head] else { return false }
        if lower[next] == "-", next + 1 < count, !isHyphen(next) { return false }
        if lower[next] == "-" { return !has(.afterTitle, at: next + 1) }
        let word = lower[next]
        if has(.afterTitle, at: next) { return false }
        return RoleNoun(word) != nil || singular(of: word).flatMap { RoleNoun($0) } != nil
            || has(.takesOver, at: next)
    }

    /// Whether a token belongs to the noun before it: `general` of `secretary general`.
    private func isTail(at head: Int) -> Bool {
        has(.afterTitle, at: head) && head > 0 && RoleNoun(lower[head - 1]) != nil
    }

    /// Nouns that are also verbs: `heads`, `leads`, `chairs`; told by what stands around them.
    private func isVerb(at head: Int) -> Bool {
        guard has(.alsoVerb, at: head) else { return false }
        if lower[max(head - 1, 0)] == "and", head + 1 < count, name[head + 1] >= 0,
            names[Int(name[head + 1])].kind == .person
        {
            return false
        }
        if has(.leadsToVerb, at: head - 1) { return true }
        let plural = lower[head].hasSuffix("s")
        return plural && (name[max(head - 1, 0)] >= 0 || ["that", "which"].contains(word(head - 1)))
    }

    private func readLeft(of phrase: inout RolePhrase, in sentence: Range<Int>) {
        var at = phrase.head - 1
        let limit = max(sentence.lowerBound, at - Self.longestTitle)
        while at >= limit {
            if name[at] >= 0 {
                let found = Int(name[at])
                if names[found].kind == .person { break }
                phrase.modifiers.insert(found, at: 0)
                at = names[found].tokens.lowerBound - 1
            } else if let group = nameBeforeBrackets(at, in: sentence) {
                at = names[group].tokens.upperBound - 1
            } else if lower[at] == "-", at > sentence.lowerBound {
                guard isHyphen(at) else { break }
                at -= name[at - 1] >= 0 ? 1 : 2
            } else if joinsPortfolios(at, of: phrase, in: sentence) {
                at -= 2
            } else if isModifier(at, in: sentence), !isAnother(at, before: phrase.head) {
                at -= 1
            } else {
                break
            }
        }
        phrase.title = (at + 1)..<phrase.title.upperBound
        readDeterminer(of: &phrase, before: at + 1, in: sentence)
    }

    /// How many tokens of modifiers a title may have.
    private static let longestTitle = 60

    private func isModifier(_ at: Int, in sentence: Range<Int>) -> Bool {
        let word = lower[at]
        if word == "under" { return at + 1 < count && ["-", "secretary"].contains(lower[at + 1]) }
        if WordList.roleModifiers.contains(word) || WordList.groupNouns.contains(word)
            || has(.lesserOffice, at: at)
        {
            return true
        }
        let isCapital = written[at].utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
        if isCapital, at == sentence.lowerBound { return Countries.embedded.country(of: word) != nil }
        if isCapital { return !has(.notInTitle, at: at) }
        return word == "&" || RoleNoun(word) != nil
    }

    /// Looks for `a`, `the`, `his`, or a possessor, past at most three unknown adjectives.
    private func readDeterminer(of phrase: inout RolePhrase, before start: Int, in sentence: Range<Int>) {
        phrase.tokens = start..<phrase.title.upperBound
        for skipped in 0...3 {
            let at = start - 1 - skipped
            guard at >= sentence.lowerBound else { return }
            let word = lower[at]
            if let determiner = determiner(at: at) {
                phrase.determiner = determiner
                phrase.tokens = at..<phrase.title.upperBound
                return
            }
            if word == "'s" || word == "'", at > sentence.lowerBound {
                phrase.determiner = .definite
                guard name[at - 1] >= 0 else {
                    phrase.tokens = plainOwner(before: at, in: sentence)..<phrase.title.upperBound
                    return
                }
                let owner = Int(name[at - 1])
                phrase.possessor = owner
                let first = names[owner].tokens.lowerBound
                let isLed = first > sentence.lowerBound && lower[first - 1] == "the"
                phrase.tokens = (isLed ? first - 1 : first)..<phrase.title.upperBound
                return
            }
            let isWord = word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 == 45 }
            guard isWord, word != "-", name[at] < 0, !has(.notInTitle, at: at), !isFinite(at) else { return }
        }
    }

    /// Where the noun that a possessive belongs to begins, its article with it: `the bank's`.
    private func plainOwner(before possessive: Int, in sentence: Range<Int>) -> Int {
        for at in stride(from: possessive - 1, through: max(possessive - 4, sentence.lowerBound), by: -1) {
            if determiner(at: at) != nil { return at }
            guard lower[at].utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { break }
        }
        return possessive - 1
    }

    func isFinite(_ at: Int) -> Bool { lower[at].hasSuffix("ed") && !has(.participle, at: at) }

    /// What sort of determiner a token is; nil where it is none.
    func determiner(at token: Int) -> RolePhrase.Determiner? {
        if has(.definite, at: token) { return .definite }
        if has(.indefinite, at: token) { return .indefinite }
        return has(.owning, at: token) ? .pronoun : nil
    }

    /// Reads what follows the noun: `general`, `of state`, `for the Security Council`, `at Brandt Industries`.
    private func readRight(of phrase: inout RolePhrase, in sentence: Range<Int>) {
        var at = phrase.head + 1
        if at < sentence.upperBound, has(.afterTitle, at: at) {
            at += 1
            phrase.title = phrase.title.lowerBound..<at
        } else if at + 1 < sentence.upperBound, lower[at] == "-", has(.afterTitle, at: at + 1) {
            at += 2
            phrase.title = phrase.title.lowerBound..<at
        }
        phrase.tokens = phrase.tokens.lowerBound..<at
        while at < sentence.upperBound, has(.titlePreposition, at: at) {
            guard let found = complement(after: at, in: sentence) else { break }
            let isLocal = !phrase.complement.isEmpty
            guard !isLocal || found.names.allSatisfy({ names[$0].kind == .place }) else { break }
            at = found.end
            if isLocal {
                // `director of the Port Authority in Sund`: the office is of the first.
                phrase.tokens = phrase.tokens.lowerBound..<at
                break
            }
            if found.names.isEmpty {
                phrase.title = phrase.title.lowerBound..<at
            } else {
                phrase.complement = found.names
                if found.names.count == 1, names[found.names[0]].kind == .place {
                    phrase.title = phrase.title.lowerBound..<at
                }
            }
            phrase.tokens = phrase.tokens.lowerBound..<at
            if !found.names.isEmpty, word(at) != "in" { break }
        }
    }

    /// A name and those it owns: `White House's` `National Security Council`; `Abbas'` `Fatah`.
    func chain(from first: Int) -> [Int] {
        var chain = [first]
        while let last = chain.last, let next = owned(by: last) { chain.append(next) }
        return chain
    }

    /// The name that stands after the possessive of another in its sentence, past at most two modifiers.
    func owned(by owner: Int) -> Int? {
        guard isPossessive(names[owner]) else { return nil }
        var at = after(names[owner])
        var skipped = 0
        while at < count, name[at] < 0, skipped < 2, WordList.roleModifiers.contains(lower[at]) {
            at += 1
            skipped += 1
        }
        guard at < count, name[at] >= 0, sentence[at] == sentence[names[owner].tokens.lowerBound] else {
            return nil
        }
        return Int(name[at])
    }
}

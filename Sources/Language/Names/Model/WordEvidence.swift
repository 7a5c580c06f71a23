import Articles

/// What the other mentions of a word in its document show of it. Hashes are of words in lower case, 0 for none.
struct WordEvidence: Sendable {
    /// What stands around other mentions; the raw value is what goes into features.
    struct Signs: OptionSet, Sendable {
        var rawValue: UInt16
        static let afterTitle = Signs(rawValue: 1 << 0)
        static let afterFirstName = Signs(rawValue: 1 << 1)
        static let afterCapital = Signs(rawValue: 1 << 2)
        static let beforeCapital = Signs(rawValue: 1 << 3)
        static let beforeHead = Signs(rawValue: 1 << 4)
        static let byReporting = Signs(rawValue: 1 << 5)
        static let afterPreposition = Signs(rawValue: 1 << 6)
        static let afterArticle = Signs(rawValue: 1 << 7)
        static let beforeSurname = Signs(rawValue: 1 << 8)
        static let inRunWithHead = Signs(rawValue: 1 << 9)
        static let inRunAfterTitle = Signs(rawValue: 1 << 10)
        /// How many signs there are.
        static let count = 11
    }

    /// Whether the token may be of a name: it has a capital.
    var isCapital = false
    /// How often the word stands in lower case, to three.
    var lowerCount: UInt8 = 0
    /// How often it has a capital elsewhere within a sentence, to three.
    var capitalCount: UInt8 = 0
    /// What other mentions show.
    var signs = Signs()
    /// The last word of the run of capitals whose initials the word is.
    var acronym: UInt64 = 0
    /// The words before and after the first mention, and before and after the run of capitals that holds it.
    var firstMention = SIMD4<UInt64>(repeating: 0)
    /// The first and last word of that run, where it is longer than this one.
    var firstRun = SIMD2<UInt64>(repeating: 0)
    /// The words that stand before the mentions most often.
    var before = SIMD2<UInt64>(repeating: 0)
    /// The words that stand after them most often.
    var after = SIMD2<UInt64>(repeating: 0)
}

/// Gathers the evidence of a document.
struct DocumentEvidence {
    private let document: NameDocument
    private(set) var evidence: [WordEvidence]
    /// The sentence of each token.
    private var sentence: [Int32]
    /// The run of capitals that each token stands in, or -1.
    private var run: [Int32]
    private var runs: [Range<Int>] = []
    /// The tokens with a capital of each word.
    private var mentions: [[Int32]]
    private var lower: [Int32]
    private var capital: [Int32]

    init(_ document: NameDocument) {
        self.document = document
        evidence = [WordEvidence](repeating: WordEvidence(), count: document.count)
        sentence = [Int32](repeating: 0, count: document.count)
        run = [Int32](repeating: -1, count: document.count)
        mentions = [[Int32]](repeating: [], count: document.wordCount + 1)
        lower = [Int32](repeating: 0, count: document.wordCount + 1)
        capital = lower
        for (number, range) in document.sentences.enumerated() {
            for at in range { sentence[at] = Int32(number) }
            count(range)
            findRuns(range)
        }
        let acronyms = acronyms()
        for tokens in mentions where !tokens.isEmpty { describe(tokens) }
        for at in 0..<document.count where evidence[at].isCapital { finish(at, acronyms) }
    }

    private func isCapital(_ at: Int) -> Bool {
        switch document[at].style {
        case .initial, .upper, .capitalised, .mixed, .numbered: true
        case .lower, .number, .mark: false
        }
    }

    private mutating func count(_ range: Range<Int>) {
        for at in range {
            let word = document.word(at)
            if document[at].style == .lower {
                lower[word] += 1
            } else if isCapital(at) {
                evidence[at].isCapital = true
                mentions[word].append(Int32(at))
                if at > range.lowerBound, document[at - 1].style != .mark { capital[word] += 1 }
            }
        }
    }

    /// Runs of capitals, with `of`, `for`, `and`, `&` and the particles of names between them.
    private mutating func findRuns(_ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            guard evidence[at].isCapital else {
                at += 1
                continue
            }
            var end = at + 1
            while end < range.upperBound {
                if evidence[end].isCapital {
                    end += 1
                } else if end + 1 < range.upperBound, evidence[end + 1].isCapital, Self.links(document[end]) {
                    end += 2
                } else {
                    break
                }
            }
            for token in at..<end { run[token] = Int32(runs.count) }
            runs.append(at..<end)
            at = end
        }
    }

    private static let linking = Set(WordTrait.linksCapitals.words.map { FNV1a.hash($0.utf8) })
    private static func links(_ form: Form) -> Bool {
        form.lists.contains(.particles) && form.style == .lower || linking.contains(form.lower)
    }

    /// The last word of each run of two to six capitals, by the hash of their initials.
    private func acronyms() -> [UInt64: UInt64] {
        var acronyms: [UInt64: UInt64] = [:]
        for run in runs where run.count >= 2 {
            var hash = FNV1a.empty
            var count = 0
            for at in run where evidence[at].isCapital {
                hash = FNV1a.continued(hash, document[at].initial)
                count += 1
            }
            guard (2...6).contains(count) else { continue }
            if acronyms[hash] == nil { acronyms[hash] = document[run.upperBound - 1].lower }
        }
        return acronyms
    }

    private static let prepositions = Set(WordTrait.leadsToPlace.words.map { FNV1a.hash($0.utf8) })
    private static let article = FNV1a.hash("the".utf8)

    private func signs(_ at: Int) -> WordEvidence.Signs {
        var signs = WordEvidence.Signs()
        let range = document.sentences[Int(sentence[at])]
        let before = document.forms[document.form(at - 1, in: range)]
        let after = document.forms[document.form(at + 1, in: range)]
        let capitalBefore = at > range.lowerBound && evidence[at - 1].isCapital
        let capitalAfter = at + 1 < range.upperBound && evidence[at + 1].isCapital
        let titles: NameLists = [.titles, .honorifics]
        let isTitle = !before.lists.isDisjoint(with: titles)
        if isTitle { signs.insert(.afterTitle) }
        if capitalBefore, !before.lists.isDisjoint(with: [.given, .firstNames]) {
            signs.insert(.afterFirstName)
        }
        if capitalBefore, !isTitle { signs.insert(.afterCapital) }
        if capitalAfter { signs.insert(.beforeCapital) }
        if after.lists.contains(.heads) { signs.insert(.beforeHead) }
        if before.lists.contains(.reporting) || after.lists.contains(.reporting) {
            signs.insert(.byReporting)
        }
        if Self.prepositions.contains(before.lower) { signs.insert(.afterPreposition) }
        if before.lower == Self.article { signs.insert(.afterArticle) }
        if capitalAfter, after.lists.contains(.surnames) { signs.insert(.beforeSurname) }
        let run = runs[Int(run[at])]
        if run.count > 1 {
            if document[run.upperBound - 1].lists.contains(.heads) { signs.insert(.inRunWithHead) }
            let lead = document.forms[document.form(run.lowerBound - 1, in: range)]
            if !lead.lists.isDisjoint(with: titles) { signs.insert(.inRunAfterTitle) }
        }
        return signs
    }

    /// Gives each mention of a word what the others show.
    private mutating func describe(_ tokens: [Int32]) {
        let each = tokens.map { signs(Int($0)) }
        var once = WordEvidence.Signs()
        var twice = WordEvidence.Signs()
        for signs in each {
            twice.formUnion(once.intersection(signs))
            once.formUnion(signs)
        }
        for (token, own) in zip(tokens, each) {
            evidence[Int(token)].signs = once.subtracting(own).union(twice)
        }
        guard tokens.count > 1 else { return }
        let (mention, run) = firstMention(Int(tokens[0]))
        let neighbours = Neighbours(tokens.prefix(64).map { Int($0) }, in: document, sentence)
        for token in tokens {
            let at = Int(token)
            if token != tokens[0] {
                evidence[at].firstMention = mention
                evidence[at].firstRun = run
            }
            evidence[at].before = neighbours.commonestBefore(without: at)
            evidence[at].after = neighbours.commonestAfter(without: at)
        }
    }

    private func firstMention(_ at: Int) -> (SIMD4<UInt64>, run: SIMD2<UInt64>) {
        let range = document.sentences[Int(sentence[at])]
        let run = runs[Int(run[at])]
        func word(_ at: Int) -> UInt64 { range.contains(at) ? document[at].lower : 0 }
        let around: SIMD4 = [word(at - 1), word(at + 1), word(run.lowerBound - 1), word(run.upperBound)]
        return (
            around,
            run.count > 1 ? [document[run.lowerBound].lower, document[run.upperBound - 1].lower] : [0, 0]
        )
    }

    private mutating func finish(_ at: Int, _ acronyms: [UInt64: UInt64]) {
        let word = document.word(at)
        let range = document.sentences[Int(sentence[at])]
        let own: Int32 = at > range.lowerBound && document[at - 1].style != .mark ? 1 : 0
        evidence[at].lowerCount = UInt8(min(lower[word], 3))
        evidence[at].capitalCount = UInt8(min(capital[word] - own, 3))
        if document[at].style == .upper { evidence[at].acronym = acronyms[document[at].capitals] ?? 0 }
    }
}

/// The words before and after the mentions of a word.
private struct Neighbours {
    private let tokens: [Int]
    private let before: [UInt64]
    private let after: [UInt64]

    init(_ tokens: [Int], in document: NameDocument, _ sentence: [Int32]) {
        self.tokens = tokens
        let range = { (at: Int) in document.sentences[Int(sentence[at])] }
        before = tokens.map { $0 > range($0).lowerBound ? document[$0 - 1].lower : 0 }
        after = tokens.map { $0 + 1 < range($0).upperBound ? document[$0 + 1].lower : 0 }
    }

    func commonestBefore(without at: Int) -> SIMD2<UInt64> { commonest(before, without: at) }
    func commonestAfter(without at: Int) -> SIMD2<UInt64> { commonest(after, without: at) }

    /// The two commonest words of the other mentions, the earlier first where two are as common.
    private func commonest(_ words: [UInt64], without at: Int) -> SIMD2<UInt64> {
        var best: (word: UInt64, count: Int) = (0, 0)
        var second = best
        for (index, word) in words.enumerated() where word != 0 && tokens[index] != at {
            guard word != best.word, word != second.word else { continue }
            var count = 0
            for (other, same) in words.enumerated() where same == word && tokens[other] != at { count += 1 }
            if count > best.count {
                second = best
                best = (word, count)
            } else if count > second.count {
                second = (word, count)
            }
        }
        return [best.word, second.word]
    }
}

import Articles

/// How a line is cased, which decides what a capital in it says.
enum Casing: Sendable {
    /// Capitals mark names and beginnings.
    case ordinary
    /// All letters are capitals.
    case upper
    /// Every longer word begins with a capital, as in headlines.
    case title

    /// The casing of a sentence.
    init(of sentence: Range<Int>, in document: NameDocument, _ role: Part.Role) {
        var upper = 0
        var capitalised = 0
        var lower = 0
        var longLower = 0
        for at in sentence {
            let form = document[at]
            switch form.style {
            case .upper: upper += 1
            case .capitalised: capitalised += 1
            case .lower:
                lower += 1
                if form.prefixes[3] != 0, form.suffixes[4] != 0 { longLower += 1 }
            case .initial, .mixed, .number, .numbered, .mark: break
            }
        }
        let words = upper + capitalised + lower
        if upper >= 2, role == .dateline || upper * 10 >= words * 7, upper >= 3 || role != .paragraph {
            self = .upper
        } else if capitalised >= 3, longLower == 0, capitalised * 2 > words, sentence.count >= 4 {
            self = .title
        } else {
            self = .ordinary
        }
    }
}

/// How the words of a document are cased where their case says something: in ordinary lines, within a sentence.
struct UsualCases {
    /// What a word is written as instead.
    enum Recased {
        /// Another form of the document.
        case `as`(Int)
        /// A spelling that may be new.
        case spelled([UInt8])
    }

    private var lower: [Int32]
    private var capital: [Int32]
    private var upper: [Int32]
    /// The first form of each word that has a capital, not all capitals.
    private var capitalForm: [Int32]
    private var upperForm: [Int32]

    init(of document: NameDocument) {
        let zeros = [Int32](repeating: 0, count: document.wordCount + 1)
        (lower, capital, upper, capitalForm, upperForm) = (zeros, zeros, zeros, zeros, zeros)
        for (sentence, casing) in zip(document.sentences, document.casing) where casing == .ordinary {
            for at in sentence.dropFirst()
            where document[at - 1].style != .mark || document[at].style == .lower {
                let word = document.word(at)
                switch document[at].style {
                case .lower: lower[word] += 1
                case .upper:
                    upper[word] += 1
                    upperForm[word] = document.form[at]
                case .capitalised, .mixed, .initial:
                    capital[word] += 1
                    if capitalForm[word] == 0 { capitalForm[word] = document.form[at] }
                case .number, .numbered, .mark: break
                }
            }
        }
    }

    /// How a token of a line in capitals or of a headline would be written in running text; nil for no change.
    func recased(_ at: Int, _ bytes: ArraySlice<UInt8>, _ casing: Casing, in document: NameDocument)
        -> Recased?
    {
        let form = document[at]
        guard form.style == .upper || form.style == .capitalised && casing == .title else { return nil }
        let word = document.word(at)
        if casing == .title, form.style == .upper { return nil }
        if lower[word] + capital[word] + upper[word] > 0 {
            if capital[word] >= lower[word], capital[word] >= upper[word] {
                return capitalForm[word] == 0 ? nil : .as(Int(capitalForm[word]))
            }
            if upper[word] > lower[word] { return .as(Int(upperForm[word])) }
            return isInName(at, document) ? capitalised(bytes, casing) : .spelled(Spelling(bytes).lower)
        }
        if isInName(at, document) { return capitalised(bytes, casing) }
        switch form.known.truecase {
        case 7: return nil
        case 2...4: return .spelled(Spelling(bytes).lower)
        default: return capitalised(bytes, casing)
        }
    }

    private func capitalised(_ bytes: ArraySlice<UInt8>, _ casing: Casing) -> Recased? {
        casing == .title ? nil : .spelled(Spelling(bytes).capitalised())
    }

    /// Whether the token is part of a longer name of the lists.
    private func isInName(_ at: Int, _ document: NameDocument) -> Bool {
        let codes = document.lists[at]
        return !codes.first.union(codes.inside).union(codes.last).subtracting(.ofLowerCase).isEmpty
    }
}

import Articles

/// How a line is cased, which decides what a capital in it says.
enum Casing: UInt8, Sendable {
    /// Capitals mark names and beginnings.
    case ordinary
    /// All letters are capitals.
    case upper
    /// Every longer word begins with a capital, as in headlines.
    case title

    /// Headlines end without one.
    private static let stop = FNV1a.hash(".".utf8)

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
        } else if capitalised >= 3, longLower == 0, document[sentence.upperBound - 1].lower != Self.stop,
            capitalised * 2 > words, sentence.count >= 4
        {
            self = .title
        } else {
            self = .ordinary
        }
    }
}

/// How the words of a document are cased where their case says something: in ordinary lines, within a sentence.
struct UsualCases {
    private let text: Text
    private let words: Words
    private var lower: [Int32]
    private var capital: [Int32]
    private var upper: [Int32]
    /// The first token of each word that has a capital, not all capitals, or -1.
    private var capitalised: [Int32]

    init(of document: NameDocument, _ text: Text, _ words: Words) {
        self.text = text
        self.words = words
        let zeros = [Int32](repeating: 0, count: document.wordCount + 1)
        (lower, capital, upper) = (zeros, zeros, zeros)
        capitalised = [Int32](repeating: -1, count: document.wordCount + 1)
        for (sentence, casing) in zip(document.sentences, document.casing) where casing == .ordinary {
            for at in sentence.dropFirst()
            where document[at - 1].style != .mark || document[at].style == .lower {
                let word = document.word(at)
                switch document[at].style {
                case .lower: lower[word] += 1
                case .upper: upper[word] += 1
                case .capitalised, .mixed, .initial:
                    capital[word] += 1
                    if capitalised[word] < 0 { capitalised[word] = Int32(at) }
                case .number, .numbered, .mark: break
                }
            }
        }
    }

    /// How a token of a line in capitals or of a headline would be written in running text; nil for no change.
    func recased(_ at: Int, _ written: ArraySlice<UInt8>, _ casing: Casing, in document: NameDocument)
        -> [UInt8]?
    {
        let form = document[at]
        let isCapitalised = form.style == .capitalised && casing == .title
        guard form.style == .upper && casing == .upper || isCapitalised else { return nil }
        let word = document.word(at)
        let spelling = Spelling(written)
        if lower[word] + capital[word] + upper[word] > 0 {
            if capital[word] >= lower[word], capital[word] >= upper[word] {
                return capitalised[word] < 0
                    ? nil : Array(text.utf8[words.tokens[Int(capitalised[word])].range])
            }
            if upper[word] > lower[word] { return isCapitalised ? nil : Array(written) }
            return isInName(at, document) ? spelling.capitalised() : spelling.lower
        }
        if isInName(at, document) { return spelling.capitalised() }
        switch form.known.truecase {
        case 7: return nil
        case 2...4: return spelling.lower
        default: return spelling.capitalised()
        }
    }

    /// Whether the token is part of a longer name of the lists.
    private func isInName(_ at: Int, _ document: NameDocument) -> Bool {
        let codes = document.lists[at]
        return !codes.first.union(codes.inside).union(codes.last).subtracting(.ofLowerCase).isEmpty
    }
}

import Articles

/// Makes firms of partners whole: `Holm, Dahl and Co` reads like a list of people.
struct PartnerFirms {
    private let text: Text
    private let words: Words

    init(_ text: Text, _ words: Words) {
        self.text = text
        self.words = words
    }

    /// The names, in the order of the text, with those that are part of such a firm made it.
    func whole(_ names: [Name]) -> [Name] {
        var whole: [Name] = []
        var next = 0
        for firm in words.tokens.indices.compactMap(firm(joinedAt:)) {
            while next < names.count, names[next].tokens.upperBound <= firm.lowerBound {
                whole.append(names[next])
                next += 1
            }
            guard whole.last.map({ $0.tokens.upperBound <= firm.lowerBound }) ?? true else { continue }
            while next < names.count, names[next].tokens.lowerBound < firm.upperBound { next += 1 }
            whole.append(Name(tokens: firm, range: words.bytes(firm), kind: .organization))
        }
        return whole + names[next...]
    }

    /// The firm whose partners an `and` joins to `Co`; nil where no comma stands between two of them.
    private func firm(joinedAt and: Int) -> Range<Int>? {
        guard Self.joining.contains(key(and)), and > 2, and + 1 < words.tokens.count,
            Self.company.contains(key(and + 1)), isName(and + 1)
        else { return nil }
        var start = and - 1
        while start > 1, isName(start), isComma(start - 1), isName(start - 2) { start -= 2 }
        guard start < and - 1 else { return nil }
        let end = ((and + 2)..<words.tokens.count).first { !Self.legalForms.contains(key($0)) }
        return start..<(end ?? words.tokens.count)
    }

    /// Whether a token is a word with a capital that is not all capitals.
    private func isName(_ token: Int) -> Bool {
        TokenShape(text.utf8, in: words.tokens[token].range) == .capitalised
    }

    private func isComma(_ token: Int) -> Bool {
        TokenShape(text.utf8, in: words.tokens[token].range) == .comma
    }

    private func key(_ token: Int) -> UInt32 { words.key(of: token, in: text) }

    private static let joining: Set = [WordKey.of("and"), WordKey.of("&")]
    private static let company: Set = [WordKey.of("co"), WordKey.of("co."), WordKey.of("company")]
    private static let legalForms = WordTrait.legalForm.keys
}

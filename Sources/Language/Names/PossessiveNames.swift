import Articles

/// Cuts names of two groups, of which the first is whose the second is: `the Ports Council's Coastal Rail Agency`. Read as
/// one they would be neither of them.
struct PossessiveNames {
    private let text: Text
    private let words: Words

    init(_ text: Text, _ words: Words) {
        self.text = text
        self.words = words
    }

    /// The names, in the order of the text, each such one as two.
    func cut(_ names: [Name]) -> [Name] {
        names.flatMap { name -> [Name] in
            guard name.kind == .organization, name.tokens.count > 4, let mark = possessive(in: name.tokens)
            else {
                return [name]
            }
            return [name.tokens.lowerBound..<mark, (mark + 1)..<name.tokens.upperBound].map { tokens in
                Name(tokens: tokens, range: words.bytes(tokens), kind: .organization)
            }
        }
    }

    /// The `'s` between two groups: on each side stand two words or more, and a noun of groups, which ends the second.
    private func possessive(in tokens: Range<Int>) -> Int? {
        guard let last = tokens.last, Self.nouns.contains(key(last)) else { return nil }
        return tokens.dropFirst(2).dropLast(2).first { mark in
            Self.marks.contains(key(mark))
                && (tokens.lowerBound..<mark).contains { Self.nouns.contains(key($0)) }
        }
    }

    private func key(_ token: Int) -> UInt32 { words.key(of: token, in: text) }

    private static let marks = WordTrait.possessive.keys
    private static let nouns = Set(WordList.groupNouns.words.map { WordKey.of($0) })
}

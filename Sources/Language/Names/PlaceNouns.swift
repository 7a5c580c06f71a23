import Articles

/// Mends names by the nouns for places before them: in `the resort of Ulver` Ulver is a place, and the name of `Danish Blue Bay
/// resort of Ulver` ends before the noun.
struct PlaceNouns {
    private let text: Text
    private let words: Words

    init(_ text: Text, _ words: Words) {
        self.text = text
        self.words = words
    }

    /// The names, in the order of the text.
    func mended(_ names: [Name]) -> [Name] {
        names.flatMap { name -> [Name] in
            guard name.kind != .nationality else { return [name] }
            if let noun = noun(in: name.tokens) {
                return before(name.tokens.lowerBound..<noun)
                    + [place((noun + 2)..<name.tokens.upperBound)]
            }
            guard name.kind != .place, isNoun(name.tokens.lowerBound - 2), !isGroup(name) else {
                return [name]
            }
            return [place(name.tokens)]
        }
    }

    /// The noun within a name that is followed by `of` and a word with a capital.
    private func noun(in tokens: Range<Int>) -> Int? { tokens.dropFirst().dropLast(2).first(where: isNoun) }

    /// What stands before the noun: a people by itself, and a place.
    private func before(_ run: Range<Int>) -> [Name] {
        let first = run.lowerBound..<(run.lowerBound + 1)
        let isPeople = Countries.embedded.country(of: text[words.bytes(first)].folded) != nil
        guard isPeople else { return [place(run)] }
        let people = Name(tokens: first, range: words.bytes(first), kind: .nationality)
        return run.count == 1 ? [people] : [people, place(first.upperBound..<run.upperBound)]
    }

    private func place(_ tokens: Range<Int>) -> Name {
        Name(tokens: tokens, range: words.bytes(tokens), kind: .place)
    }

    /// Whether a token is a noun for a place, in small letters, before `of` and a word with a capital.
    private func isNoun(_ token: Int) -> Bool {
        guard token >= 0, token + 2 < words.tokens.count, key(token + 1) == Self.of else { return false }
        return shape(token) == .lower && Self.nouns.contains(key(token)) && shape(token + 2) == .capitalised
    }

    /// Whether a name ends in a noun for groups: `the city of Ulver Council`.
    private func isGroup(_ name: Name) -> Bool {
        name.tokens.last.map { Self.groupNouns.contains(key($0)) } ?? false
    }

    private func shape(_ token: Int) -> TokenShape { TokenShape(text.utf8, in: words.tokens[token].range) }

    private func key(_ token: Int) -> UInt32 { words.key(of: token, in: text) }

    private static let of = WordKey.of("of")
    private static let nouns = WordTrait.placeNoun.keys
    private static let groupNouns = Set(WordList.groupNouns.words.map { WordKey.of($0) })
}

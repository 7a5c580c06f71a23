import Articles

/// The tokens of an article as the stages after the words look at them: who is who, quotations and roles.
///
/// Flat arrays with a value for each token, made once for an article.
public struct ArticleTokens: Sendable {
    let text: Text
    package let words: Words
    /// The names, in the order of the text.
    let names: [Name]
    /// Each token in lower case, a curly apostrophe made straight.
    let lower: [String]
    /// Each token as written, a curly apostrophe made straight.
    let written: [String]
    /// A hash of each token in lower case: see `WordKey`.
    package let keys: [UInt32]
    /// What each token looks like.
    let shapes: [TokenShape]
    /// What the rules go by in each token as a word.
    let traits: [WordTraits]
    /// The sentence of each token, or -1.
    let sentence: [Int32]
    /// The block of each token, or -1.
    let block: [Int32]
    /// The outermost marked stretch that each token stands in, the marks left out, or -1.
    let marked: [Int32]
    /// The name that each token belongs to, or -1.
    let name: [Int32]

    /// The tokens of a text, and the names among them.
    public init(_ text: Text, _ words: Words, names: [Name] = []) {
        self.text = text
        self.words = words
        self.names = names
        let utf8 = text.utf8
        let count = words.tokens.count
        written = words.tokens.map { token in
            let bytes = utf8[token.range]
            let string = String(decoding: bytes, as: UTF8.self)
            return bytes.contains(0xE2) ? string.withStraightApostrophes : string
        }
        lower = written.map { $0.lowercased() }
        keys = words.tokens.map { WordKey.of(utf8, in: $0.range) }
        shapes = words.tokens.map { TokenShape(utf8, in: $0.range) }
        traits = WordTable.embedded.traits(of: keys)
        sentence = Self.owners(of: count, words.sentences)
        block = Self.owners(of: count, words.blocks.map(\.tokens))
        marked = Self.owners(of: count, words.marked.map { $0.depth == 1 ? $0.tokens : 0..<0 })
        name = Self.owners(of: count, names.map(\.tokens))
    }

    /// The same tokens with other names.
    func naming(_ names: [Name]) -> ArticleTokens { ArticleTokens(self, names) }

    private init(_ tokens: ArticleTokens, _ names: [Name]) {
        text = tokens.text
        words = tokens.words
        self.names = names
        lower = tokens.lower
        written = tokens.written
        keys = tokens.keys
        shapes = tokens.shapes
        traits = tokens.traits
        sentence = tokens.sentence
        block = tokens.block
        marked = tokens.marked
        name = Self.owners(of: tokens.count, names.map(\.tokens))
    }

    /// For each of some tokens, the number of the last run that holds it; -1 where none does.
    static func owners(of count: Int, _ runs: [Range<Int>]) -> [Int32] {
        var owners = [Int32](repeating: -1, count: count)
        for (number, run) in runs.enumerated() {
            for at in run.clamped(to: 0..<count) { owners[at] = Int32(number) }
        }
        return owners
    }

    /// How many tokens there are.
    public var count: Int { keys.count }

    // MARK: - Stretches

    /// The bytes of a run of tokens.
    func bytes(_ run: Range<Int>) -> Range<Int> { words.bytes(run) }

    /// The tokens that begin within bytes.
    func tokens(in bytes: Range<Int>) -> Range<Int> {
        first(from: bytes.lowerBound)..<first(from: bytes.upperBound)
    }

    private func first(from byte: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if words.tokens[middle].start < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The tokens of the sentence that a token stands in; the token alone where it stands in none.
    func sentence(of token: Int) -> Range<Int> {
        guard sentence.indices.contains(token) else { return token..<token }
        guard sentence[token] >= 0 else { return token..<(token + 1) }
        return words.sentences[Int(sentence[token])]
    }

    // MARK: - Words

    /// A token in lower case; empty outside the text.
    func word(_ at: Int) -> String { lower.indices.contains(at) ? lower[at] : "" }

    /// Whether a token has a trait; none has outside the text.
    func has(_ trait: WordTrait, at token: Int) -> Bool {
        traits.indices.contains(token) && traits[token].contains(trait)
    }

    /// Whether a token is a word or number.
    func isWord(_ token: Int) -> Bool { shapes[token].isWord }

    /// How many words and numbers a run of tokens has.
    func wordCount(_ run: Range<Int>) -> Int {
        var count = 0
        for at in run where isWord(at) { count += 1 }
        return count
    }

    /// Bytes of the text as they are written, on one line.
    func phrase(_ range: Range<Int>) -> String { text[range].withStraightApostrophes.onOneLine }

    // MARK: - Names

    /// The words of a name as it is written, one space between two.
    func phrase(of name: Name) -> String { phrase(name.range) }

    /// Whether a possessive follows a name: `Bush's`, `Abbas'`.
    func isPossessive(_ name: Name) -> Bool {
        let bytes = text.utf8
        let end = name.range.upperBound
        guard end < bytes.count else { return false }
        if bytes[end] == UInt8(ascii: "'") { return true }
        return end + 2 < bytes.count && bytes[end] == 0xE2 && bytes[end + 1] == 0x80 && bytes[end + 2] == 0x99
    }

    /// The first token after a name and its possessive.
    func after(_ name: Name) -> Int {
        var at = name.tokens.upperBound
        if at < count, isPossessive(name), lower[at] == "'s" || lower[at] == "'" { at += 1 }
        return at
    }
}

extension String {
    /// With curly apostrophes written as straight ones.
    var withStraightApostrophes: String {
        utf8.contains(0xE2) ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
    }
}

import Articles

/// An article's words made ready to be compared: what the stages after the names ask of a token.
struct Page: Sendable {
    let text: Text
    let words: Words
    let names: [Name]
    /// Each token in lower case, a curly apostrophe made straight.
    let lower: [String]
    /// Each token as written, a curly apostrophe made straight.
    let written: [String]
    /// The sentence of each token.
    let sentence: [Int32]
    /// The block of each token.
    let block: [Int32]
    /// The outermost marked stretch that each token stands in, or -1.
    let marked: [Int32]
    /// The name that each token belongs to, or -1.
    let name: [Int32]

    /// The same words under other names.
    func naming(_ names: [Name]) -> Page { Page(self, names) }

    private init(_ page: Page, _ names: [Name]) {
        text = page.text
        words = page.words
        self.names = names
        lower = page.lower
        written = page.written
        sentence = page.sentence
        block = page.block
        marked = page.marked
        name = Self.owners(of: page.count, names.map(\.tokens))
    }

    init(article: Article, words: Words, names: [Name]) {
        text = article.text
        self.words = words
        self.names = names
        let count = words.tokens.count
        written = words.tokens.map { token in
            let bytes = article.text.utf8[token.range]
            let string = String(decoding: bytes, as: UTF8.self)
            return bytes.contains(0xE2) ? string.withStraightApostrophes : string
        }
        lower = written.map { $0.lowercased() }
        sentence = Self.owners(of: count, words.sentences)
        block = Self.owners(of: count, words.blocks.map(\.tokens))
        marked = Self.owners(of: count, words.marked.map { $0.depth == 1 ? $0.tokens : 0..<0 })
        name = Self.owners(of: count, names.map(\.tokens))
    }

    /// How many tokens there are.
    var count: Int { lower.count }

    /// The bytes of a range of tokens.
    func bytes(_ tokens: Range<Int>) -> Range<Int> {
        guard let last = tokens.last else { return 0..<0 }
        return words.tokens[tokens.lowerBound].range.lowerBound..<words.tokens[last].range.upperBound
    }

    /// A token in lower case; empty outside the text.
    func word(_ at: Int) -> String { lower.indices.contains(at) ? lower[at] : "" }

    /// The words of a name as it is written, one space between two.
    func phrase(of name: Name) -> String { phrase(name.range) }

    /// Bytes of the text as they are written, one space where the text breaks or has several.
    func phrase(_ range: Range<Int>) -> String {
        let string = text[range].withStraightApostrophes
        var before: UInt8 = 0
        var isPlain = true
        for byte in string.utf8 {
            if byte == 10 || byte == 13 || byte == 9 || (byte == 32 && before == 32) { isPlain = false }
            before = byte
        }
        guard !isPlain else { return string }
        return string.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }

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

    /// The tokens of the sentence that a token stands in.
    func sentence(of token: Int) -> Range<Int> {
        guard sentence.indices.contains(token), sentence[token] >= 0 else { return token..<token }
        return words.sentences[Int(sentence[token])]
    }

    /// Whether a possessive follows a name: `Bush's`, `Abbas'`; and how many tokens of the text it takes.
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

    private static func owners(of count: Int, _ ranges: [Range<Int>]) -> [Int32] {
        var owners = [Int32](repeating: -1, count: count)
        for (number, range) in ranges.enumerated() {
            for at in range.clamped(to: 0..<count) { owners[at] = Int32(number) }
        }
        return owners
    }
}

extension String {
    /// With curly apostrophes written as straight ones.
    var withStraightApostrophes: String {
        utf8.contains(0xE2) ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
    }
}

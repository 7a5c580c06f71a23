import Articles

/// The words of an article as the quotation stage looks at them: numbers in flat arrays, a token each.
package final class QuotationPage: Sendable {
    /// What a token looks like.
    enum Shape: UInt8 {
        case lower, capitalised, upper, number
        case comma, stop, colon, dash, bracket, quote, otherMark
    }

    /// Where in its sentence a token stands.
    struct Spot {
        /// 1 for the first token, 2 for the second, else 0.
        var fromStart: UInt32 = 0
        /// 1 for the last token, 2 for the one before, else 0.
        var fromEnd: UInt32 = 0
        /// Whether it stands in the run of capitalised words that begins the sentence.
        var isOpening = false
    }

    /// The text.
    let text: Text
    /// Its words.
    package let words: Words
    /// A hash of each token in lower case: see `WordKey`.
    package let keys: [UInt32]
    /// What each token looks like.
    let shapes: [Shape]
    /// A hash of each token without its ending: `say` and `says` share one.
    let stems: [UInt32]
    /// A hash of the last three letters of each token.
    let endings: [UInt32]
    /// The cluster of each token among a hundred: see `WordClusters`; 0 where unknown.
    let few: [UInt8]
    /// The cluster of each token among five hundred; 0 where unknown.
    let many: [UInt16]
    /// The sentence that each token stands in.
    let sentenceOf: [Int32]
    /// Where in its sentence each token stands.
    let spots: [Spot]
    /// The outermost marked stretch that each token stands in, its marks included; -1 for none.
    let outermost: [Int32]

    /// Looks at every token once.
    package init(_ text: Text, _ words: Words, clusters: WordClusters?) {
        self.text = text
        self.words = words
        let utf8 = text.utf8
        let keys = words.tokens.map { WordKey.of(utf8, in: $0.range) }
        self.keys = keys
        let shapes = words.tokens.map { Self.shape(of: utf8, in: $0.range) }
        self.shapes = shapes
        stems = words.tokens.map { WordKey.of(utf8, in: WordKey.stem(utf8, in: $0.range)) }
        endings = words.tokens.map { WordKey.of(utf8, in: max(Int($0.start), Int($0.end) - 3)..<Int($0.end)) }
        let known = keys.map { clusters?.clusters(of: $0) ?? (few: 0, many: 0) }
        few = known.map(\.few)
        many = known.map(\.many)
        sentenceOf = Self.owners(words.sentences, of: keys.count)
        spots = Self.spots(words.sentences, shapes)
        outermost = Self.owners(
            words.marked.map { marked in
                guard marked.depth == 1 else { return 0..<0 }
                let end = marked.tokens.upperBound + (marked.closed ? 1 : 0)
                return max(marked.tokens.lowerBound - 1, 0)..<min(end, keys.count)
            }, of: keys.count)
    }

    private static func spots(_ sentences: [Range<Int>], _ shapes: [Shape]) -> [Spot] {
        // A token of no sentence is one of its own.
        var spots = shapes.map {
            Spot(fromStart: 1, fromEnd: 1, isOpening: $0 == .capitalised || $0 == .upper)
        }
        for sentence in sentences {
            var isOpening = true
            for at in sentence {
                let (start, end) = (at - sentence.lowerBound, sentence.upperBound - at)
                isOpening = isOpening && start < 6 && (shapes[at] == .capitalised || shapes[at] == .upper)
                spots[at] = Spot(
                    fromStart: start < 2 ? UInt32(start) + 1 : 0, fromEnd: end <= 2 ? UInt32(end) : 0,
                    isOpening: isOpening)
            }
        }
        return spots
    }

    /// For each token, the number of the run that it stands in; -1 for none.
    private static func owners(_ runs: [Range<Int>], of count: Int) -> [Int32] {
        var owners = [Int32](repeating: -1, count: count)
        for (number, run) in runs.enumerated() {
            for at in run { owners[at] = Int32(number) }
        }
        return owners
    }

    /// The number of the block that a token stands in.
    func blockOf(_ token: Int) -> Int {
        var low = 0
        var high = words.blocks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if words.blocks[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    /// How many tokens there are.
    package var count: Int { keys.count }

    /// The bytes of a run of tokens.
    func bytes(_ run: Range<Int>) -> Range<Int> {
        guard !run.isEmpty else { return 0..<0 }
        return Int(words.tokens[run.lowerBound].start)..<Int(words.tokens[run.upperBound - 1].end)
    }

    /// The sentence of a token, as a range of tokens.
    func sentence(at token: Int) -> Range<Int> {
        let number = sentenceOf[token]
        return number < 0 ? token..<(token + 1) : words.sentences[Int(number)]
    }

    /// Whether a token is a word or number.
    func isWord(_ token: Int) -> Bool { shapes[token].rawValue <= Shape.number.rawValue }

    /// How many words and numbers a run of tokens has.
    func wordCount(_ run: Range<Int>) -> Int {
        var count = 0
        for at in run where isWord(at) { count += 1 }
        return count
    }

    private static func shape(of utf8: [UInt8], in range: Range<Int>) -> Shape {
        let first = utf8[range.lowerBound]
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            for byte in utf8[range.dropFirst()] where byte &- UInt8(ascii: "a") < 26 || byte >= 0x80 {
                return .capitalised
            }
            return range.count == 1 ? .capitalised : .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"): return .number
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return .stop
        case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
        case UInt8(ascii: "-"): return .dash
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): return .bracket
        case UInt8(ascii: "\""), UInt8(ascii: "`"): return .quote
        case UInt8(ascii: "'"): return range.count == 1 ? .quote : .lower
        case 0xC2:
            return utf8[range.lowerBound + 1] == 0xAB || utf8[range.lowerBound + 1] == 0xBB
                ? .quote : .otherMark
        case 0xC3: return utf8[range.lowerBound + 1] < 0x9F ? .capitalised : .lower
        case 0xE2: return general(utf8, in: range)
        case 0xC4...: return .lower
        default: return .otherMark
        }
    }

    /// The shape of a token of general punctuation, U+2000 and after.
    private static func general(_ utf8: [UInt8], in range: Range<Int>) -> Shape {
        guard range.count >= 3, utf8[range.lowerBound + 1] == 0x80 else { return .otherMark }
        switch utf8[range.lowerBound + 2] {
        case 0x90...0x95: return .dash
        case 0x98...0x9F, 0xB9, 0xBA: return range.count == 3 ? .quote : .lower
        case 0xA6: return .stop
        default: return .otherMark
        }
    }
}

/// A hash of a word in lower case, by which words are told apart here.
enum WordKey {
    /// The key of the bytes of a word (FNV-1a); the apostrophe of print counts as the plain one.
    static func of(_ utf8: [UInt8], in range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        var at = range.lowerBound
        while at < range.upperBound {
            var byte = utf8[at]
            if byte == 0xE2, at + 2 < range.upperBound, utf8[at + 1] == 0x80, utf8[at + 2] == 0x99 {
                byte = UInt8(ascii: "'")
                at += 2
            } else if byte &- UInt8(ascii: "A") < 26 {
                byte |= 0x20
            }
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
            at += 1
        }
        return hash
    }

    /// The bytes of a word without the ending of a verb: `-s -ed -ing -e`.
    static func stem(_ utf8: [UInt8], in range: Range<Int>) -> Range<Int> {
        func last(_ back: Int) -> UInt8 { utf8[range.upperBound - back] }
        let cut: Int
        switch (range.count, range.count > 3 ? last(1) : 0) {
        case (6..., UInt8(ascii: "g")) where last(2) == UInt8(ascii: "n") && last(3) == UInt8(ascii: "i"):
            cut = 3
        case (5..., UInt8(ascii: "d")) where last(2) == UInt8(ascii: "e"): cut = 2
        case (5..., UInt8(ascii: "s")) where last(2) == UInt8(ascii: "e"): cut = 2
        case (_, UInt8(ascii: "s")), (_, UInt8(ascii: "e")): cut = 1
        default: cut = 0
        }
        return range.lowerBound..<(range.upperBound - cut)
    }

    /// The key of a word that the program writes.
    static func of(_ word: Substring) -> UInt32 {
        let utf8 = Array(word.utf8)
        return of(utf8, in: 0..<utf8.count)
    }

    /// The keys of words, written with spaces between.
    static func set(_ words: String) -> Set<UInt32> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(of))
    }
}

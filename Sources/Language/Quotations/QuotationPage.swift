import Articles

/// What the quotation tagger sees of an article's tokens, beside what every stage does: flat arrays, a value a token.
package final class QuotationPage: Sendable {
    /// Where in its sentence a token stands.
    struct Spot {
        /// 1 for the first token, 2 for the second, else 0.
        var fromStart: UInt32 = 0
        /// 1 for the last token, 2 for the one before, else 0.
        var fromEnd: UInt32 = 0
        /// Whether it stands in the run of capitalised words that begins the sentence.
        var isOpening = false
    }

    /// What every stage sees of the tokens.
    let tokens: ArticleTokens
    /// The text.
    let text: Text
    /// Its words.
    package let words: Words
    /// A hash of each token in lower case: see `WordKey`.
    package let keys: [UInt32]
    /// What each token looks like.
    let shapes: [TokenShape]
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

    /// What the tagger sees of the words of a text.
    package convenience init(_ text: Text, _ words: Words, clusters: WordClusters?) {
        self.init(ArticleTokens(text, words), clusters: clusters)
    }

    /// What the tagger sees of some tokens.
    init(_ tokens: ArticleTokens, clusters: WordClusters?) {
        self.tokens = tokens
        text = tokens.text
        words = tokens.words
        keys = tokens.keys
        shapes = tokens.shapes
        sentenceOf = tokens.sentence
        let (words, utf8) = (tokens.words, tokens.text.utf8)
        stems = words.tokens.map { WordKey.of(utf8, in: WordKey.stem(utf8, in: $0.range)) }
        endings = words.tokens.map { WordKey.of(utf8, in: max(Int($0.start), Int($0.end) - 3)..<Int($0.end)) }
        let known = tokens.keys.map { clusters?.clusters(of: $0) ?? (few: 0, many: 0) }
        few = known.map(\.few)
        many = known.map(\.many)
        spots = Self.spots(words.sentences, tokens.shapes)
        outermost = ArticleTokens.owners(
            of: tokens.count,
            words.marked.map { marked in
                guard marked.depth == 1 else { return 0..<0 }
                let end = marked.tokens.upperBound + (marked.closed ? 1 : 0)
                return max(marked.tokens.lowerBound - 1, 0)..<min(end, tokens.count)
            })
    }

    private static func spots(_ sentences: [Range<Int>], _ shapes: [TokenShape]) -> [Spot] {
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

    /// The number of the block that a token stands in.
    func blockOf(_ token: Int) -> Int { max(Int(tokens.block[token]), 0) }

    /// How many tokens there are.
    package var count: Int { keys.count }

    /// The bytes of a run of tokens.
    func bytes(_ run: Range<Int>) -> Range<Int> { tokens.bytes(run) }

    /// The sentence of a token, as a range of tokens.
    func sentence(at token: Int) -> Range<Int> { tokens.sentence(of: token) }

    /// Whether a token is a word or number.
    func isWord(_ token: Int) -> Bool { shapes[token].isWord }

    /// Whether a token ends in some letters, with so many bytes or more before them.
    func token(_ token: Int, endsIn ending: StaticString, after least: Int = 0) -> Bool {
        let bytes = words.tokens[token].range
        let count = ending.utf8CodeUnitCount
        guard bytes.count >= count + least else { return false }
        let tail = text.utf8[(bytes.upperBound - count)..<bytes.upperBound]
        return unsafe tail.elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: count))
    }

    /// How many words and numbers a run of tokens has.
    func wordCount(_ run: Range<Int>) -> Int { tokens.wordCount(run) }
}

import Articles

/// Stage 1: the words, sentences and blocks of an article, and what stands in quotation marks.
///
/// Needs an article with its parts. Gives tokens in order; site furniture has none.
public struct Words: Sendable, Hashable {
    /// A part of the article that has tokens.
    public struct Block: Sendable, Hashable {
        /// What part of the article it is.
        public var role: Part.Role
        /// Its tokens.
        public var tokens: Range<Int>
        /// Its sentences.
        public var sentences: Range<Int>

        /// A block of its parts.
        public init(role: Part.Role, tokens: Range<Int>, sentences: Range<Int>) {
            self.role = role
            self.tokens = tokens
            self.sentences = sentences
        }
    }

    /// What stands between a pair of quotation marks.
    public struct Marked: Sendable, Hashable {
        /// The bytes between the marks, without them.
        public var range: Range<Int>
        /// The tokens between the marks, without them.
        public var tokens: Range<Int>
        /// Whether a closing mark was found; false where the next stretch takes the quotation up again.
        public var closed: Bool
        /// How many pairs it stands in, itself included: 1 for the outermost.
        public var depth: Int

        /// A marked stretch of its parts.
        public init(range: Range<Int>, tokens: Range<Int>, closed: Bool, depth: Int) {
            self.range = range
            self.tokens = tokens
            self.closed = closed
            self.depth = depth
        }
    }

    /// The tokens, in order.
    public var tokens: [Token]
    /// The sentences, as ranges of tokens, in order; none crosses a block.
    public var sentences: [Range<Int>]
    /// The blocks, in order.
    public var blocks: [Block]
    /// What stands in quotation marks, in the order in which the marks open.
    public var marked: [Marked]

    /// Words of their parts.
    public init(tokens: [Token], sentences: [Range<Int>], blocks: [Block], marked: [Marked]) {
        self.tokens = tokens
        self.sentences = sentences
        self.blocks = blocks
        self.marked = marked
    }

    /// The bytes of a run of tokens.
    package func bytes(_ run: Range<Int>) -> Range<Int> {
        guard !run.isEmpty else { return 0..<0 }
        return Int(tokens[run.lowerBound].start)..<Int(tokens[run.upperBound - 1].end)
    }

    /// The key of a token in the text that it is of: see `WordKey`.
    func key(of token: Int, in text: Text) -> UInt32 { WordKey.of(text.utf8, in: tokens[token].range) }
}

import Articles

extension Words {
    /// Reads the words of an article.
    ///
    /// A block is a part of the article. Paragraph parts with no line break between them are one block, since what
    /// lies between them is site furniture inside a paragraph.
    public init(_ article: Article) {
        var tokenizer = Tokenizer(article.text)
        var drafts: [(role: Part.Role, tokens: Range<Int>)] = []
        for part in article.parts where part.role != .boilerplate {
            let before = tokenizer.tokens.count
            tokenizer.cut(part.range)
            let tokens = before..<tokenizer.tokens.count
            guard let first = tokens.first else { continue }
            if let last = drafts.last, last.role == .paragraph, part.role == .paragraph,
                !Self.breaksLine(
                    between: tokenizer.tokens[first - 1], tokenizer.tokens[first], in: article.text)
            {
                drafts[drafts.count - 1].tokens = last.tokens.lowerBound..<tokens.upperBound
            } else {
                drafts.append((part.role, tokens))
            }
        }
        var splitter = SentenceSplitter(article.text, tokenizer.tokens)
        var sentences: [Range<Int>] = []
        var blocks: [Block] = []
        for draft in drafts {
            let before = sentences.count
            sentences += splitter.sentences(of: draft.tokens)
            blocks.append(Block(role: draft.role, tokens: draft.tokens, sentences: before..<sentences.count))
        }
        var marks = QuotationMarks(article.text, tokenizer.tokens)
        self.init(
            tokens: tokenizer.tokens, sentences: sentences, blocks: blocks, marked: marks.pairs(in: blocks))
    }

    private static func breaksLine(between token: Token, _ next: Token, in text: Text) -> Bool {
        text.utf8[Int(token.end)..<Int(next.start)].contains(UInt8(ascii: "\n"))
    }
}

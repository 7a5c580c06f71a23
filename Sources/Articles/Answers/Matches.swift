/// What of an article a query asks for: where to look at it first.
public struct Matches: Sendable, Hashable {
    /// The sentence in which names and words stand together, where that is asked; the range is from the first to the last.
    public var together: Passage?
    /// The quotations that are asked for, as their places in the annotation; nil where none is.
    public var quotations: [Int]?

    /// Matches of their parts; of a query that asks for neither there are none.
    public init(together: Passage? = nil, quotations: [Int]? = nil) {
        self.together = together
        self.quotations = quotations
    }
}

extension Matches {
    /// What of an article a query asks for.
    public init(
        of query: ResolvedQuery, in read: AnnotatedArticle, _ sentence: ResolvedQuery.SentenceFinder
    ) {
        let text = read.article.text
        together = query.together(in: read, sentence).map { range in
            Passage(
                article: ArticleSummary(read.article), range: range,
                sentence: text[sentence(read.article)(range)].onOneLine)
        }
        guard query.asksForQuotations else { return }
        let all = read.annotation.quotations
        quotations = all.indices.filter { query.asks(for: all[$0], in: text) }
    }
}

extension Query {
    /// Whether it asks where in an article something stands: names together, or a quotation.
    public var asksWhere: Bool {
        chips.contains { chip in
            guard !chip.negated else { return chip.asksForQuotation }
            return chip.alternatives.contains { alternative in
                switch alternative {
                case .condition(let condition):
                    condition.field == .within || Chip.Field.ofQuotations.contains(condition.field)
                case .group(let query): query.asksWhere
                }
            }
        }
    }
}

import Articles

/// The line of an article that has the words that a query asks for, to show beside its title.
public struct Snippet: Sendable {
    private let phrases: [[UInt64]]
    /// The phrases that somebody has to have said.
    private let said: [[UInt64]]

    /// The snippet of a query; nil where it asks for no words.
    public init?(_ query: Query) {
        func phrases(_ fields: [Query.Chip.Field]) -> [[UInt64]] {
            query.chips.filter { !$0.negated && fields.contains($0.field) }
                .map { FoldedWords.keys(of: $0.value) }.filter { !$0.isEmpty }
        }
        self.phrases = phrases([.words, .said])
        said = phrases([.said])
        if self.phrases.isEmpty { return nil }
    }

    /// Where words that were said are asked for, who said them and how: `Tony Blair denied: he had asked her to go`. Else
    /// the first sentence that has one of the phrases, on one line; nil where the text has none, as when the title does.
    public func line(of article: Article.ID, in store: any Store) throws -> String? {
        guard let read = try store.article(article) else { return nil }
        if let saying = saying(in: read) { return saying.told }
        guard let range = firstHit(in: read.article.text) else { return nil }
        var sentences = Sentences(read.article)
        return sentences.words(around: range)
    }

    /// The first quotation that has one of the phrases that somebody has to have said, the sure ones before the others.
    private func saying(in read: AnnotatedArticle) -> Dossier.Saying? {
        guard !said.isEmpty else { return nil }
        let text = read.article.text
        let having = read.annotation.quotations.filter { quotation in
            quotation.spans.contains { span in
                let keys = FoldedWords.keys(of: text.utf8, in: span)
                return said.contains { FoldedWords.holds(keys, $0) }
            }
        }
        guard let quotation = having.first(where: \.isSure) ?? having.first else { return nil }
        var sentences = Sentences(read.article)
        let passage = sentences.passage(quotation.spans.first ?? 0..<0)
        return Dossier.Saying(quotation, in: read, at: passage)
    }

    /// The bytes of the first words of a text that are one of the phrases.
    public func firstHit(in text: Text) -> Range<Int>? {
        var keys: [UInt64] = []
        var ranges: [Range<Int>] = []
        let longest = phrases.map(\.count).max() ?? 0
        var words = FoldedWords(text.utf8, in: text.range)
        while let range = words.next() {
            keys.append(words.key)
            ranges.append(range)
            for phrase in phrases where keys.suffix(phrase.count).elementsEqual(phrase) {
                return ranges[ranges.count - phrase.count].lowerBound..<range.upperBound
            }
            if keys.count > 2 * longest + 64 {
                keys.removeFirst(keys.count - longest)
                ranges.removeFirst(ranges.count - longest)
            }
        }
        return nil
    }
}

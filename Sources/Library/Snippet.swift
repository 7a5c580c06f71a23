import Articles

/// The line of an article that has what a query asks for, to show beside its title.
public struct Snippet: Sendable {
    private let query: Query
    /// The words that have to stand in the text.
    private let phrases: [[UInt64]]

    /// The snippet of a query; nil where it asks for no words, no quotation and no names together.
    public init?(_ query: Query) {
        self.query = query
        phrases = query.wanted.filter { $0.field == .words || $0.field == .said }
            .map { FoldedWords.keys(of: $0.value) }.filter { !$0.isEmpty }
        if phrases.isEmpty, !query.asksWhere { return nil }
    }

    /// Of each article the sentence in which names stand together, where that is asked; else, where a quotation is asked
    /// for, who said it and how: `Tony Blair denied: he had asked her to go`. Else the first sentence that has the words, on
    /// one line; nil where the text has none, as when the title does.
    public func lines(of articles: [Article.ID], in store: any Store) throws -> [String?] {
        let matches = try store.matches(of: query, in: articles)
        return try zip(articles, matches).map { id, matches in
            if let together = matches.together { return together.sentence }
            guard let read = try store.article(id) else { return nil }
            var sentences = Sentences(read.article)
            let asked = (matches.quotations ?? []).map { read.annotation.quotations[$0] }
            if let quotation = asked.first(where: \.isSure) ?? asked.first {
                let passage = sentences.passage(quotation.spans.first ?? 0..<0)
                return Dossier.Saying(quotation, in: read, at: passage).told
            }
            return firstHit(in: read.article.text).map { sentences.words(around: $0) }
        }
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

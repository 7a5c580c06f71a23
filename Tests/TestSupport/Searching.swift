import Articles
import Library

extension MemoryStore {
    /// The articles that pass a query and have the words of a search; what fits best is what has them most often.
    public func search(
        _ search: Search, under query: Query, order: Search.Order, upTo limit: Int
    ) throws -> Hits {
        var found: [(hit: Hit, count: Int)] = []
        for row in articles(matching: query) where !search.isEmpty {
            guard let article = article(row.id)?.article else { continue }
            let title = search.hits(in: Array((article.title ?? "").utf8))
            let hits = search.hits(in: article.text.utf8)
            guard Set((title + hits).map(\.phrase)).count == search.phrases.count else { continue }
            var sentences = Sentences(article)
            let range = search.best(of: hits)
            let sentence = range.map { sentences.words(around: $0) } ?? ""
            found.append((Hit(article: row, range: range, sentence: sentence), hits.count))
        }
        if order == .best {
            found = found.enumerated().sorted {
                ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
            }
            .map(\.element)
        }
        return Hits(found.prefix(limit).map(\.hit), of: found.count)
    }
}

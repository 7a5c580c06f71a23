import Articles
import GRDB

extension Archive {
    /// Gives the quotations that a query asks for, one after another, until it is told that no more is wanted.
    public func quotations(
        matching query: Query, oldestFirst: Bool, _ take: (Dossier.Saying) throws -> Bool
    ) throws {
        try read { db in
            let asked = try ResolvedQuery(query, in: db)
            let filter = try Filter(query, .page, in: db)
            for keys in oldestFirst ? filter.oldestFirst : [filter.statement] {
                let articles = try db.numbers(keys.sql, keys.values)
                while let article = try articles.next() {
                    guard try give(article, asked, in: db, take) else { return }
                }
            }
        }
    }

    /// Gives the quotations of an article that are asked for; false where no more is wanted.
    private func give(
        _ key: Int64, _ asked: ResolvedQuery, in db: Database, _ take: (Dossier.Saying) throws -> Bool
    ) throws -> Bool {
        guard let read = try StoredArticle(key, in: db)?.annotated() else { return true }
        let article = read.article
        let summary = ArticleSummary(article)
        for quotation in read.annotation.quotations where asked.asks(for: quotation, in: article.text) {
            let range = quotation.spans.first ?? 0..<0
            // To find the sentences of one paragraph is enough, and costs a tenth.
            let sentence = sentences(article.paragraph(around: range))(range)
            let passage = Passage(article: summary, range: range, sentence: article.text[sentence].onOneLine)
            let speaker = try quotation.speaker.flatMap { id in
                try db.row("SELECT key, id, name, 0, mentions FROM entity WHERE id = ?", [id.rawValue])
                    .map { EntityTally($0) }
            }
            guard try take(Dossier.Saying(quotation, in: article, by: speaker, at: passage)) else {
                return false
            }
        }
        return true
    }
}

extension Filter {
    /// The keys from the oldest day on, and behind them those of unknown day.
    fileprivate var oldestFirst: [Piece] {
        let undated = ArticleKey(firstOf: nil).rawValue
        return [
            Piece("SELECT key FROM (\(keys.sql)) WHERE key < ? ORDER BY key DESC", keys.values + [undated]),
            Piece("SELECT key FROM (\(keys.sql)) WHERE key >= ? ORDER BY key", keys.values + [undated]),
        ]
    }
}

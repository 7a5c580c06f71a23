import Articles
import GRDB

extension Archive {
    /// The articles that pass a query and have the words of a search, with the sentence to show of each; at most so
    /// many, and how many there are.
    public func search(
        _ search: Search, under query: Query, order: Search.Order, upTo limit: Int
    ) throws -> Hits {
        guard !search.isEmpty else { return Hits([], of: 0) }
        return try read { db in
            let tests = try Conditions(query, in: db).tests
            let found = Piece(
                "SELECT rowid AS key, rank AS score FROM words WHERE words MATCH ?", [search.expression])
            let test = tests.isEmpty ? "" : " WHERE " + tests.map(\.sql).joined(separator: " AND ")
            let values = found.values + tests.flatMap(\.values)
            let keys = Piece(
                "SELECT key FROM (\(found.sql))\(test) ORDER BY \(order == .best ? "score, key" : "key") LIMIT ?",
                values + [limit])
            let rows = try Self.summaries(keys, in: db)
            let hits = try rows.map { try self.hit(of: search, in: $0, db) }
            let total =
                rows.count < limit
                ? rows.count : try db.count("SELECT count(*) FROM (\(found.sql))\(test)", values)
            return Hits(hits, of: total)
        }
    }

    /// What of an article shows that it has the words.
    private func hit(of search: Search, in row: ArticleSummary, _ db: Database) throws -> Hit {
        guard let key = try db.key("SELECT key FROM article WHERE id = ?", [row.id.rawValue]),
            let article = try StoredArticle(key, in: db)?.annotated().article,
            let range = search.best(of: search.hits(in: article.text.utf8))
        else { return Hit(article: row, range: nil, sentence: "") }
        return Hit(article: row, range: range, sentence: article.text[sentences(article)(range)].onOneLine)
    }
}

extension Search {
    /// What the text index is asked for, in its own language: every phrase in the column of the text.
    fileprivate var expression: String {
        let last = phrases.count - 1
        return phrases.enumerated().map { number, phrase in
            "(text : \"\(phrase.joined(separator: " "))\"\(isLastBegun && number == last ? " *" : ""))"
        }
        .joined(separator: " AND ")
    }
}

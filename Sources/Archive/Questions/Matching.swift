import Articles
import GRDB

extension Archive {
    /// What of each of some articles a query asks for: the sentence in which names stand together, the quotations; none of
    /// one that is not there.
    public func matches(of query: Query, in articles: [Article.ID]) throws -> [Matches] {
        guard query.asksWhere else { return articles.map { _ in Matches() } }
        return try read { db in
            let asked = try ResolvedQuery(query, in: db)
            return try articles.map { id in
                guard let key = try db.key("SELECT key FROM article WHERE id = ?", [id.rawValue]),
                    let read = try StoredArticle(key, in: db)?.annotated()
                else { return Matches() }
                return Matches(of: asked, in: read, sentences)
            }
        }
    }
}

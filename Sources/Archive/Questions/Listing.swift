import Articles
import GRDB

extension Archive {
    /// How many articles pass a query.
    public func count(matching query: Query) throws -> Int {
        guard !query.chips.isEmpty else { return try count }
        return try read { db in try Filter(query, in: db).count(in: db) }
    }

    /// The articles that pass a query, newest first, unknown dates last; those of one day in the order of reading.
    public func articles(matching query: Query) throws -> [ArticleSummary] {
        try articles(matching: query, rows: 0..<Int.max)
    }

    /// The given rows of `articles(matching:)`; fewer where the list ends.
    public func articles(matching query: Query, rows: Range<Int>) throws -> [ArticleSummary] {
        try read { db in
            let filter = try Filter(query, rows.upperBound == .max ? .whole : .page, in: db).statement
            let page = Piece("\(filter.sql) LIMIT ? OFFSET ?", filter.values + [rows.count, rows.lowerBound])
            return try Self.summaries(page, in: db)
        }
    }

    /// The row of an article in `articles(matching:)`; nil where it does not pass.
    public func row(of article: Article.ID, matching query: Query) throws -> Int? {
        try read { db in
            guard let key = try db.key("SELECT key FROM article WHERE id = ?", [article.rawValue]) else {
                return nil
            }
            let passing = try Filter(query, in: db).statement
            let upToIt = "SELECT count(*), max(key) FROM (\(passing.sql)) WHERE key <= ?"
            let row = try db.row(upToIt, passing.values + [key])
            return row.flatMap { ($0[1] as Int64?) == key ? ($0[0] as Int) - 1 : nil }
        }
    }

    /// The rows of `articles(matching:)` whose titles pass a test, in order; as many as were found when `isWanted`,
    /// which is asked now and then, said no.
    public func rows(
        matching query: Query, titled isFitting: (String) -> Bool, while isWanted: () -> Bool
    ) throws -> [Int] {
        try read { db in
            let passing = try Filter(query, in: db).statement
            // With a limit, if none, the order stays.
            let titles = try db.rows(
                """
                SELECT heading FROM (\(passing.sql) LIMIT -1) AS page
                CROSS JOIN article ON article.key = page.key
                """, passing.values)
            var fitting: [Int] = []
            var number = 0
            while let row = try titles.next() {
                if number % 1_000 == 0, !isWanted() { break }
                if isFitting(row[0]) { fitting.append(number) }
                number += 1
            }
            return fitting
        }
    }

    /// One article with all that was found in it; nil where there is none of that id.
    public func article(_ id: Article.ID) throws -> AnnotatedArticle? {
        try read { db in
            guard let key = try db.key("SELECT key FROM article WHERE id = ?", [id.rawValue]) else {
                return nil
            }
            return try StoredArticle(key, in: db)?.annotated()
        }
    }

    /// The rows of the list for keys that a statement gives in their order.
    static func summaries(_ keys: Piece, in db: Database) throws -> [ArticleSummary] {
        let rows = try db.rows(
            """
            SELECT article.key, id, heading, publisher,
            EXISTS (SELECT 1 FROM star WHERE star.article = id),
            (SELECT group_concat(tag, char(10)) FROM (SELECT tag FROM tag WHERE tag.article = id ORDER BY tag)),
            (SELECT note FROM note WHERE note.article = id) FROM (\(keys.sql)) AS page
            CROSS JOIN article ON article.key = page.key
            """, keys.values)
        var summaries: [ArticleSummary] = []
        while let row = try rows.next() {
            let tags: String? = row[5]
            let marks = Marks(
                starred: row[4], tags: tags?.split(separator: "\n").map(String.init) ?? [], note: row[6])
            summaries.append(
                ArticleSummary(
                    id: Article.ID(row[1]), displayTitle: row[2],
                    published: ArticleKey(rawValue: row[0]).day, publisher: row[3], marks: marks))
        }
        return summaries
    }
}

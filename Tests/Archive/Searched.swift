import GRDB

@testable import Archive

extension Archive {
    /// All rows of the tables that are searched, in words; keys of entities stand as their ids, since those depend on
    /// the order of coming.
    func searched() throws -> [String] {
        let named = "(SELECT id FROM entity WHERE key = entity)"
        let article = "(SELECT id FROM article WHERE key = article)"
        return try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT 'entity ' || id || '|' || (key & 3) || name || '|' || mentions || '|' || articles || '|' || use FROM entity
                    UNION ALL
                    SELECT 'called ' || \(named) || '|' || form || '|' || names || '|' || aliases FROM called
                    UNION ALL SELECT 'word ' || word || '|' || \(named) FROM nameWord
                    UNION ALL
                    SELECT 'appearance ' || \(named) || '|' || \(article) || '|' || mentions || '|' || acts
                    || '|' || ifnull(hex(traits), '') FROM appearance
                    UNION ALL SELECT 'manners ' || id || '|' || manners FROM article
                    UNION ALL
                    SELECT 'belonging ' || (SELECT id FROM entity WHERE key = body) || '|'
                    || (SELECT id FROM entity WHERE key = member) || '|' || articles FROM belonging
                    ORDER BY 1
                    """) + Self.words(db)
        }
    }

    private static func words(_ db: Database) throws -> [String] {
        try db.execute(
            sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab(main, words, instance)")
        return try String.fetchAll(
            db,
            sql: """
                SELECT term || '|' || (SELECT id FROM article WHERE key = doc) || '|' || col || '|' || offset
                FROM temp.instance ORDER BY 1
                """)
    }
}

extension Derived {
    /// Makes all that is searched again, from the articles alone.
    static func remake(_ db: Database) throws {
        try remakeWords(db)
        try remakeEntities(db)
    }
}

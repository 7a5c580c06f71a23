import Articles
import GRDB

/// What is asked of many articles at once.
extension Archive {
    /// The entities that some words mean, most mentioned first.
    public func entities(called words: String, upTo limit: Int) throws -> [EntityTally] {
        try read { db in
            var counts: [Int64: Int] = [:]
            for key in try EntityLookup(db).entities(called: words, of: nil) {
                counts[key] = try db.count("SELECT mentions FROM entity WHERE key = ?", [key])
            }
            return try Self.tallies(counts, upTo: limit, in: db)
        }
    }

    /// How many articles that pass a query are of each month.
    public func timeline(matching query: Query) throws -> Timeline {
        try read { db in try Self.timeline(of: Filter(query, in: db).statement, in: db) }
    }

    /// How many of the articles whose keys a statement gives are of each month.
    static func timeline(of keys: Piece, in db: Database) throws -> Timeline {
        let rows = try db.rows(
            "SELECT \(ArticleKey.month) AS month, count(*) FROM (\(keys.sql)) GROUP BY month ORDER BY month",
            keys.values)
        var timeline = Timeline()
        while let row = try rows.next() {
            let month: Int = row[0]
            if let period = Day(year: month / 100, month: month % 100) {
                timeline.bars.append(Timeline.Bar(period, articles: row[1]))
            } else {
                timeline.undated += row[1] as Int
            }
        }
        return timeline
    }

    /// In how many articles that pass a query the people and the groups that these mention most are named together.
    public func crossTable(matching query: Query, upTo limit: Int) throws -> CrossTable {
        let people = try tallies(of: .person, matching: query, upTo: limit)
        let groups = try tallies(of: .organization, matching: query, upTo: limit)
        return try read { db in
            let filter = try Filter(query, in: db).statement
            let passing = query.chips.isEmpty ? nil : Set(try db.keys(filter.sql, filter.values))
            return try CrossTable(people: people, groups: groups) { entity in
                let naming = try db.keys(
                    """
                    SELECT article FROM appearance JOIN entity ON entity.key = appearance.entity
                    WHERE entity.id = ? AND appearance.mentions > 0 ORDER BY article
                    """, [entity.id.rawValue])
                return passing.map { passing in naming.filter(passing.contains) } ?? naming
            }
        }
    }

    /// The people and groups that a sentence names with an entity, from the newest articles that name it.
    public func neighbours(of id: Entity.ID, inNewest articles: Int) throws -> [Neighbour] {
        try read { db in
            let newest = try db.keys(
                """
                SELECT article FROM appearance JOIN entity ON entity.key = appearance.entity
                WHERE entity.id = ? AND appearance.mentions > 0 ORDER BY article LIMIT ?
                """, [id.rawValue, articles])
            var companions = Companions(of: id)
            for article in newest {
                guard let source = try passageSource(article, in: db) else { continue }
                companions.add(
                    source.annotation, in: source.article.text, sentence: source.sentence,
                    passage: source.passage)
            }
            return try companions.found.compactMap { id, company in
                let sql = "SELECT key, id, name, ?, mentions FROM entity WHERE id = ?"
                return try db.row(sql, [company.sentences, id.rawValue]).map {
                    Neighbour(
                        EntityTally($0), sentences: company.sentences, passage: company.passage,
                        tie: company.tie)
                }
            }.sorted { EntityTally.mostFirst($0.entity, $1.entity) }
        }
    }
}

import Articles
import GRDB

extension Archive {
    /// The people, groups and places that an article names, most mentioned first within a kind.
    public func tallies(in article: Article.ID) throws -> [EntityTally] {
        try read { db in
            let rows = try db.rows(
                """
                SELECT entity.key, entity.id, entity.name, appearance.mentions, entity.mentions
                FROM article JOIN appearance ON appearance.article = article.key
                JOIN entity ON entity.key = appearance.entity WHERE article.id = ? AND appearance.mentions > 0
                """, [article.rawValue])
            var tallies: [EntityTally] = []
            while let row = try rows.next() { tallies.append(EntityTally(row)) }
            return tallies.filter { $0.kind != .nationality }.sorted {
                $0.kind == $1.kind ? EntityTally.mostFirst($0, $1) : $0.kind < $1.kind
            }
        }
    }

    /// The entities of a kind in the articles that pass a query, most mentioned first.
    public func tallies(of kind: Entity.Kind, matching query: Query) throws -> [EntityTally] {
        try tallies(of: kind, matching: query, upTo: .max)
    }

    /// The first of `tallies(of:matching:)`, at most so many.
    public func tallies(of kind: Entity.Kind, matching query: Query, upTo limit: Int) throws -> [EntityTally]
    {
        try read { db in
            guard !query.chips.isEmpty else { return try Self.mostMentioned(kind, upTo: limit, in: db) }
            let filter = try Filter(query, in: db).statement
            let counts = try Self.counts(
                Piece(
                    """
                    SELECT entity << \(Self.countBits) | mentions FROM (\(filter.sql)) AS passing
                    CROSS JOIN appearance ON article = passing.key WHERE \(EntityKey.isOfKind(kind, "entity"))
                    """, filter.values), in: db)
            return try Self.tallies(counts.filter { $0.value > 0 }, upTo: limit, in: db)
        }
    }

    private static func mostMentioned(
        _ kind: Entity.Kind, upTo limit: Int, in db: Database
    ) throws -> [EntityTally] {
        let rows = try db.rows(
            """
            SELECT key, id, name, mentions, mentions FROM entity
            WHERE \(EntityKey.isOfKind(kind, "key")) AND mentions > 0
            ORDER BY use DESC, mentions DESC, name, id LIMIT ?
            """, [limit])
        var tallies: [EntityTally] = []
        while let row = try rows.next() { tallies.append(EntityTally(row)) }
        return tallies
    }

    /// How many bits of a number beside an entity's key hold how often it is mentioned in an article.
    private static let countBits = 24

    /// The sum for each entity of a statement that gives entities, each with a number behind it in the same number.
    private static func counts(_ statement: Piece, in db: Database) throws -> [Int64: Int] {
        let numbers = try db.numbers(statement.sql, statement.values)
        var counts: [Int64: Int] = [:]
        while let number = try numbers.next() {
            counts[number >> countBits, default: 0] += Int(number & (1 << countBits - 1))
        }
        return counts
    }

    /// The entities with the highest counts, at most so many, by count, by mentions in the archive, by name.
    static func tallies(_ counts: [Int64: Int], upTo limit: Int, in db: Database) throws -> [EntityTally] {
        guard limit > 0 else { return [] }
        let least = counts.count > limit ? counts.values.sorted(by: >)[limit - 1] : .min
        var tallies: [EntityTally] = []
        for (key, count) in counts where count >= least {
            guard let row = try db.row("SELECT key, id, name, 0, mentions FROM entity WHERE key = ?", [key])
            else { continue }
            var tally = EntityTally(row)
            tally.here = count
            tallies.append(tally)
        }
        tallies.sort(by: EntityTally.mostFirst)
        return Array(tallies.prefix(limit))
    }
}

extension EntityTally {
    /// A tally of a row: key, id, name, mentions here, mentions in the archive.
    init(_ row: Row) {
        self.init(
            id: Entity.ID(row[1]), kind: EntityKey.kind(of: row[0]), name: row[2], here: row[3],
            archive: row[4])
    }

    /// The order of every list of entities: most mentioned first.
    static func mostFirst(_ one: EntityTally, _ other: EntityTally) -> Bool {
        (other.here, other.archive, one.name, one.id) < (one.here, one.archive, other.name, other.id)
    }
}

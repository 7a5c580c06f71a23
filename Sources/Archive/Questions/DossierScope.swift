import Articles
import GRDB

/// The articles that a dossier tells of: all that have an entity, or those of them that pass a query.
struct DossierScope {
    /// The entity.
    let entity: Int64
    /// The keys of the articles, newest first; nil for all that have the entity, which may be very many.
    private let passing: [Int64]?
    /// How many of the newest are looked through for company, roles and ties; all if nil.
    let newest: Int?

    /// - Parameter newest: how many of the newest articles are looked through at most, so that an answer takes no longer
    ///   where there are more; for all of them `Int.max`.
    init(_ entity: Int64, _ id: Entity.ID, matching query: Query, newest: Int, in db: Database) throws {
        self.entity = entity
        self.newest = newest == .max ? nil : newest
        let narrowing = query.narrowing(articlesOf: id)
        guard !narrowing.chips.isEmpty else {
            passing = nil
            return
        }
        let filter = try Filter(narrowing, among: entity, in: db).statement
        passing = try db.keys(filter.sql, filter.values)
    }

    /// How many articles there are; nil for all that have the entity.
    var count: Int? { passing?.count }

    /// The keys of the newest articles, at most so many, newest first, in a column `key`.
    func keys(upTo limit: Int) -> Piece {
        guard let passing else {
            let all = "SELECT article AS key FROM appearance WHERE entity = ? ORDER BY article"
            return limit == .max ? Piece(all, [entity]) : Piece(all + " LIMIT ?", [entity, limit])
        }
        return Piece("SELECT value AS key FROM json_each(?)", [Conditions.json(passing.prefix(limit))])
    }

    /// The articles in which the entity does something, newest first, with their `traits`.
    func acting(_ acts: Acts) -> Piece {
        guard passing != nil else {
            return Piece(
                "SELECT article, traits FROM appearance WHERE entity = ? AND acts & ? ORDER BY article",
                [entity, acts.rawValue])
        }
        let keys = keys(upTo: .max)
        return Piece(
            """
            SELECT article, traits FROM (\(keys.sql)) AS own
            CROSS JOIN appearance ON entity = ? AND article = own.key WHERE acts & ?
            """, keys.values + [entity, acts.rawValue])
    }

    /// The key of the oldest article that tells its date; nil where none does.
    func oldest(in db: Database) throws -> Int64? {
        let undated = ArticleKey(firstOf: nil).rawValue
        if let passing { return passing.last { $0 < undated } }
        return try db.key(
            "SELECT article FROM appearance WHERE entity = ? AND article < ? ORDER BY article DESC LIMIT 1",
            [entity, undated])
    }
}

extension Query {
    /// What it asks besides what every article passes that has an entity: `person:` that very person.
    fileprivate func narrowing(articlesOf id: Entity.ID) -> Query {
        let own = id.kind.flatMap { Chip.Field(naming: $0) }
        // Where names are to stand together its own is one of them.
        guard let own, !chips.contains(where: { $0.field == .within }) else { return self }
        return Query(chips.filter { $0 != Chip(own, id.rawValue) })
    }
}

/// In how many of an entity's newest articles another is.
struct Company {
    /// By name, noun or pronoun.
    private(set) var together: [Int64: Int] = [:]
    /// By name.
    private(set) var named: [Int64: Int] = [:]

    init(_ scope: DossierScope, in db: Database) throws {
        let own = scope.keys(upTo: scope.newest ?? .max)
        // Up to millions of them: so the entity and whether it is named are one number.
        let numbers = try db.numbers(
            """
            SELECT other.entity << 1 | (other.mentions > 0) FROM (\(own.sql)) AS own
            CROSS JOIN appearance AS other ON other.article = own.key
            """, own.values)
        var counts: [Int64: Int] = [:]
        while let number = try numbers.next() { counts[number, default: 0] += 1 }
        for (number, count) in counts {
            together[number >> 1, default: 0] += count
            if number & 1 == 1, number >> 1 != scope.entity { named[number >> 1] = count }
        }
    }
}

import Articles
import GRDB

/// A query as SQL: the keys of the articles that pass, in the order of the list.
///
/// One condition leads, the one that leaves fewest articles, and is walked in the order of its index; the others are
/// looked up for each article on the way. So a page of a long list costs no more than a page.
///
/// The articles of many entities have no index in whose order they could be walked: all of them would have to be
/// found and sorted for the first row. Where they are many the list itself is walked instead: for a page soon, for all
/// rows only where they are more than the list is long.
struct Filter {
    /// What the statement is run for.
    enum Extent {
        /// Some rows of its beginning.
        case page
        /// All rows.
        case whole
    }

    /// The statement, whose one column is `key`, and its values, in no order.
    let keys: Piece
    /// It in the order of the list.
    var statement: Piece { keys.ordered }

    /// Up to how many appearances of several entities are rather sorted than met on a walk through the list.
    struct Sortable {
        /// So many always.
        var appearances = 20_000
        /// For a page, above that too where they are at most a part of so many of the list.
        var part = 16
    }

    /// - Parameter entity: what every article must have besides.
    init(
        _ query: Query, among entity: Int64? = nil, _ extent: Extent = .whole,
        sorting sortable: Sortable = Sortable(), in db: Database
    ) throws {
        var conditions = try Conditions(query, in: db)
        if let entity { try conditions.add(entity) }
        var leader = conditions.takeLeader()
        if let found = leader, !found.isSorted,
            try sortable.isExceeded(by: found.articles, for: extent, in: db)
        {
            conditions = try Conditions(query, in: db)
            if let entity { try conditions.add(entity) }
            leader = nil
        }
        keys = (leader?.source ?? conditions.takeList()).where(conditions.tests)
    }

    /// How many articles pass.
    func count(in db: Database) throws -> Int {
        try db.count("SELECT count(*) FROM (\(statement.sql))", statement.values)
    }
}

extension Filter.Sortable {
    /// Whether a walk through the list meets some articles sooner than they are found and sorted.
    fileprivate func isExceeded(by articles: Int, for extent: Filter.Extent, in db: Database) throws -> Bool {
        guard articles > appearances else { return false }
        return articles > (try db.count("SELECT count(*) FROM article")) / (extent == .page ? part : 1)
    }
}

extension Conditions {
    /// A condition that is walked, for the others to be looked up on the way.
    struct Leader {
        /// The keys of the articles that pass it.
        var source: Piece
        /// How many they are, at most.
        var articles: Int
        /// Whether they come in the order of the list.
        var isSorted: Bool
    }

    /// Up to how many articles of an entity each is rather asked for the words than each with the words for the entity.
    private static let fewArticles = 5_000

    /// Takes out the condition that leaves fewest articles; nil where there is none but a walk through all.
    mutating func takeLeader() -> Leader? {
        let best = entities.indices.filter { !entities[$0].negated }
            .min { entities[$0].articles < entities[$1].articles }
        if let best, words == nil || entities[best].articles <= Self.fewArticles {
            let entity = entities.remove(at: best)
            return Leader(
                source: entity.source, articles: entity.articles, isSorted: entity.entities.count == 1)
        }
        if let words {
            self.words = nil
            return Leader(source: Self.source(ofWords: words), articles: .max, isSorted: true)
        }
        let found = mixed.indices.filter { mixed[$0].source != nil }
            .min { mixed[$0].articles < mixed[$1].articles }
        guard let found, let source = mixed[found].source else { return nil }
        return Leader(source: source, articles: mixed.remove(at: found).articles, isSorted: false)
    }

    /// All articles, or those in which something is quoted in the manners that are asked for.
    mutating func takeList() -> Piece {
        guard let manners else { return Piece("SELECT key FROM article") }
        self.manners = nil
        return Piece("SELECT key FROM article WHERE manners & ?", [manners.rawValue])
    }
}

/// A piece of SQL with what its question marks stand for.
struct Piece {
    var sql: String
    var values: [(any DatabaseValueConvertible)?] = []

    init(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) {
        self.sql = sql
        self.values = values
    }

    /// Those of its keys that pass all tests.
    func `where`(_ tests: [Piece]) -> Piece {
        guard !tests.isEmpty else { return Piece("SELECT key FROM (\(sql))", values) }
        let all = tests.map(\.sql).joined(separator: " AND ")
        return Piece("SELECT key FROM (\(sql)) WHERE \(all)", values + tests.flatMap(\.values))
    }

    /// Its keys in the order of the list.
    var ordered: Piece { Piece(sql + " ORDER BY key", values) }

    /// Pieces of which one must hold.
    static func any(_ pieces: [Piece]) -> Piece {
        Piece("(" + pieces.map(\.sql).joined(separator: " OR ") + ")", pieces.flatMap(\.values))
    }

    /// Pieces of which all must hold.
    static func all(_ pieces: [Piece]) -> Piece {
        guard !pieces.isEmpty else { return Piece("1") }
        return Piece("(" + pieces.map(\.sql).joined(separator: " AND ") + ")", pieces.flatMap(\.values))
    }

    /// That it does not hold.
    static prefix func ! (piece: Piece) -> Piece { Piece("NOT " + piece.sql, piece.values) }
}

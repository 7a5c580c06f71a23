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

    /// The statement, whose one column is `key`, and its values.
    let statement: Piece

    /// Up to how many articles of an entity each is rather asked for the words than each with the words for the entity.
    private static let fewArticles = 5_000

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
        let leader = conditions.entities.indices
            .filter { !conditions.entities[$0].negated }
            .min { conditions.entities[$0].articles < conditions.entities[$1].articles }
        let source: Piece
        if let leader, conditions.words == nil || conditions.entities[leader].articles <= Self.fewArticles {
            if try sortable.isExceeded(by: conditions.entities[leader], for: extent, in: db) {
                source = Piece("SELECT key FROM article")
            } else {
                source = conditions.entities.remove(at: leader).source
            }
        } else if let words = conditions.words {
            source = Conditions.source(ofWords: words)
            conditions.words = nil
        } else {
            source = Piece("SELECT key FROM article")
        }
        statement = source.where(conditions.tests).ordered
    }

    /// How many articles pass.
    func count(in db: Database) throws -> Int {
        try db.count("SELECT count(*) FROM (\(statement.sql))", statement.values)
    }
}

extension Filter.Sortable {
    /// Whether a walk through the list meets the articles of some entities sooner than they are found and sorted.
    fileprivate func isExceeded(
        by appearing: Conditions.Appearing, for extent: Filter.Extent, in db: Database
    ) throws -> Bool {
        guard appearing.entities.count > 1, appearing.articles > appearances else { return false }
        return appearing.articles > (try db.count("SELECT count(*) FROM article"))
            / (extent == .page ? part : 1)
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

    /// That it does not hold.
    static prefix func ! (piece: Piece) -> Piece { Piece("NOT " + piece.sql, piece.values) }
}

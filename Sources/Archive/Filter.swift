import Articles
import GRDB

/// A query as SQL: the keys of the articles that pass, in the order of the list.
///
/// One condition leads, the one that leaves fewest articles, and is walked in the order of its index; the others are
/// looked up for each article on the way. So a page of a long list costs no more than a page.
struct Filter {
    /// The statement, whose one column is `key`, and its values.
    let statement: Piece

    /// Up to how many articles of an entity each is rather asked for the words than each with the words for the entity.
    private static let fewArticles = 5_000

    init(_ query: Query, in db: Database) throws {
        var conditions = try Conditions(query, in: db)
        let leader = conditions.entities.indices
            .filter { !conditions.entities[$0].negated }
            .min { conditions.entities[$0].articles < conditions.entities[$1].articles }
        let source: Piece
        if let leader, conditions.words == nil || conditions.entities[leader].articles <= Self.fewArticles {
            source = conditions.entities.remove(at: leader).source
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

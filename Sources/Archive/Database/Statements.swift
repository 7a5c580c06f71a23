import Articles
import GRDB

extension Database {
    /// Runs a statement, which stays prepared for the next time.
    func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
    }

    /// The rows that a statement gives, one after another.
    func rows(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> RowCursor {
        try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The numbers that a statement of one column gives, one after another: several times as fast as rows.
    func numbers(
        _ sql: String, _ values: [(any DatabaseValueConvertible)?] = []
    ) throws -> FastDatabaseValueCursor<Int64> {
        try Int64.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The first row that a statement gives.
    func row(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The number that a statement gives; 0 where it gives none.
    func count(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Int {
        try Int.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(values)) ?? 0
    }

    /// The key that a statement gives.
    func key(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The keys that a statement gives.
    func keys(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> [Int64] {
        try Int64.fetchAll(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }
}

extension ArchiveError {
    /// What an error of the database means for the archive.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as ArchiveError: self = error
        case let error as StoredArticle.Damage: self = .damaged(path: path, article: error.article)
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_NOTADB: self = .notAnArchive(path: path)
            case .SQLITE_FULL: self = .full(path: path)
            case .SQLITE_READONLY: self = .readOnly(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
            case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, why: error.message ?? "cannot be opened")
            default: self = .failed(path: path, why: error.message ?? "\(error.resultCode)")
            }
        default: self = .failed(path: path, why: "\(error)")
        }
    }
}

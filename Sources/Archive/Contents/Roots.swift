import GRDB

extension Archive {
    /// The files and folders that it is kept in step with, in the order in which they were first named.
    public func roots() throws(ArchiveError) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT path FROM root ORDER BY number") }
    }

    /// Adds files and folders that it is kept in step with.
    public func add(roots paths: [String]) throws(ArchiveError) {
        guard try !Set(paths).isSubset(of: roots()) else { return }
        try write { db in
            for path in paths { try db.run("INSERT OR IGNORE INTO root(path) VALUES (?)", [path]) }
        }
    }

    /// A number that changes whenever another Byname has changed the archive; what this one changes does not count.
    public var changesByOthers: Int {
        get throws(ArchiveError) {
            // Each connection counts for itself, so it has to be the same one each time.
            try inTurnToWrite { db in try db.count("PRAGMA data_version") }
        }
    }
}

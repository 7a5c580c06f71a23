import GRDB

/// Checkpoints of SQLite's write-ahead log: what was written is copied from the log into the archive's file, while more
/// is being written.
///
/// By itself SQLite does that in the thread that writes, after almost every transaction. Who writes much leaves it to another
/// thread, and does it itself only where the log has become very long.
public final class Checkpoints: Sendable {
    private let archive: Archive
    private let file: DatabaseQueue

    /// How many pages the log may have: a part of those in the file, at least as many as usual, and at most 128 MB.
    private static let limits = (part: 16, least: 1_000, most: 32_768)

    /// Checkpoints of an archive.
    public init(of archive: Archive) throws(ArchiveError) {
        self.archive = archive
        do {
            file = try DatabaseQueue(
                path: archive.path, configuration: Archive.configuration(readonly: false))
        } catch {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Lets the log become as long as suits the size of the file. To be called by who writes, between transactions.
    public func raiseLimit() throws(ArchiveError) {
        try archive.inTurnToWrite { db in
            let pages = try db.count("PRAGMA page_count") / Self.limits.part
            try Self.limit(min(max(pages, Self.limits.least), Self.limits.most), in: db)
        }
    }

    /// Copies what is in the log by now. Others read and write meanwhile.
    public func run() throws(ArchiveError) {
        do {
            try file.inDatabase { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        } catch {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Copies the rest; from then on SQLite does it by itself again.
    public func end() throws(ArchiveError) {
        try run()
        try archive.inTurnToWrite { db in try Self.limit(Self.limits.least, in: db) }
    }

    private static func limit(_ pages: Int, in db: Database) throws {
        try db.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
    }
}

import GRDB

/// Takes over into the file of an archive what was written beside it, while more is being written.
///
/// Whoever writes would otherwise stop for it after almost every transaction; so who writes much leaves it to another
/// thread, and stops for it only where very much lies beside the file.
public final class Checkpoints: Sendable {
    private let archive: Archive
    private let file: DatabaseQueue

    /// How many pages may lie beside the file: a part of those in it, at least as many as usual, and at most 128 MB.
    private static let limits = (part: 16, least: 1_000, most: 32_768)

    /// Takes over what is written to an archive from now on.
    public init(of archive: Archive) throws(ArchiveError) {
        self.archive = archive
        do {
            file = try DatabaseQueue(
                path: archive.path, configuration: Archive.configuration(readonly: false))
        } catch {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Lets as much lie beside the file as suits its size. To be asked by who writes, between transactions.
    public func makeRoom() throws(ArchiveError) {
        try archive.inTurnToWrite { db in
            let pages = try db.count("PRAGMA page_count") / Self.limits.part
            try Self.let(min(max(pages, Self.limits.least), Self.limits.most), lieBeside: db)
        }
    }

    /// Takes over what is there by now. Others read and write meanwhile.
    public func run() throws(ArchiveError) {
        do {
            try file.inDatabase { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        } catch {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Takes over the rest; who writes does it alone again.
    public func end() throws(ArchiveError) {
        try run()
        try archive.inTurnToWrite { db in try Self.let(Self.limits.least, lieBeside: db) }
    }

    private static func `let`(_ pages: Int, lieBeside db: Database) throws {
        try db.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
    }
}

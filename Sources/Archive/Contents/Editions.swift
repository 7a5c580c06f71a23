import Articles
import GRDB

/// Which edition of the reader found what is kept of the articles.
///
/// The archive keeps the edition that reads from now on, and which articles are outdated: still as another one read them.
/// The whole archive is of the one edition as soon as no article is outdated.
extension Archive {
    /// The edition that reads; nil before the first one has read anything.
    public var edition: Edition? {
        get throws(ArchiveError) { try read { db in try Self.edition(in: db) } }
    }

    /// How many articles are still as another edition read them.
    public var outdated: Int {
        get throws(ArchiveError) { try read { db in try db.count("SELECT count(*) FROM outdated") } }
    }

    /// Has an edition read from now on. Where it is another than before, all articles are outdated.
    public func adopt(_ edition: Edition) throws(ArchiveError) {
        guard try self.edition != edition else { return }
        try write { db in
            try db.run("INSERT OR IGNORE INTO outdated SELECT key FROM article")
            try db.run(
                "INSERT OR REPLACE INTO state(name, value) VALUES (?, ?)",
                [Self.stateOfEdition, edition.description])
        }
    }

    /// Reads the outdated articles again, from their texts as they are kept, in turns: killed or stopped between two, the
    /// next time goes on there.
    ///
    /// - Parameters:
    ///   - isWanted: asked before each turn, and told how many are done of how many.
    ///   - read: what the edition that reads finds in some articles, under their own ids, in their order.
    /// - Returns: whether all were read: false where `isWanted` said no.
    public func readAgain(
        while isWanted: (_ done: Int, _ total: Int) throws -> Bool = { _, _ in true },
        _ read: ([Article]) throws -> [Entry]
    ) throws(ArchiveError) -> Bool {
        var (done, total) = (0, try outdated)
        do {
            while true {
                let stored = try self.read { db in try Self.nextOutdated(in: db) }
                guard !stored.isEmpty else { return true }
                guard try isWanted(done, total) else { return false }
                let entries = try read(stored.map { try $0.article() })
                precondition(entries.count == stored.count, "what is found is found in articles")
                try change { writing in
                    for (stored, entry) in zip(stored, entries) {
                        try writing.replace(stored, with: entry)
                        try writing.db.run("DELETE FROM outdated WHERE article = ?", [stored.key])
                    }
                }
                done += stored.count
                total = max(total, done)
            }
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// How many articles are read again in one turn.
    private static let turn = 256

    private static func nextOutdated(in db: Database) throws -> [StoredArticle] {
        let keys = try db.keys("SELECT article FROM outdated ORDER BY article LIMIT \(turn)")
        return try keys.compactMap { try StoredArticle($0, in: db) }
    }

    private static let stateOfEdition = "edition"

    /// The edition that reads, as an archive of this version keeps it.
    static func edition(in db: Database) throws -> Edition? {
        try String.fetchOne(
            db, sql: "SELECT value FROM state WHERE name = ?", arguments: [stateOfEdition]
        ).flatMap { Edition($0) }
    }
}

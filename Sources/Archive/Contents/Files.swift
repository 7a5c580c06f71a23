import Articles
import GRDB

/// What tells that a file has not changed, without opening it.
public struct FileStamp: Sendable, Hashable {
    /// The file's path, from the root.
    public var path: String
    /// Its length in bytes.
    public var size: Int
    /// When it was last written, in nanoseconds since 1970.
    public var modified: Int

    /// A stamp of its parts.
    public init(path: String, size: Int, modified: Int) {
        self.path = path
        self.size = size
        self.modified = modified
    }
}

/// What the archive has of a file.
public enum FileStatus: Sendable, Hashable {
    /// Nothing.
    case new
    /// It was read to its end, with so many articles, and nothing has changed since.
    case unchanged(taken: Int)
    /// It was being read: so many of its articles are there.
    case partly(taken: Int)
    /// It was written since; if its bytes have this digest still, nothing is new in the so many articles of it.
    case changed(digest: Int64?, taken: Int)
}

/// What came of reading one of the articles of a file.
public enum ReadOutcome: Sendable {
    /// It is to be kept.
    case article(Entry, digest: Int64)
    /// It is there as it is.
    case unchanged(Article.ID)
    /// It cannot be read, for a reason that names its place.
    case failed(String)
}

/// The next articles of a file that is read from its beginning to its end, in one step or several.
public struct FileBatch: Sendable {
    /// The file.
    public var file: FileStamp
    /// Whether these are the file's first. What the archive has of the file from before is kept until its last.
    public var isFirst: Bool
    /// What came of reading its articles, in their order.
    public var outcomes: [ReadOutcome]
    /// The digest of the file's bytes where these are its last; nil where more follow.
    public var digest: Int64?

    /// A batch of its parts.
    public init(of file: FileStamp, isFirst: Bool, outcomes: [ReadOutcome] = [], digest: Int64? = nil) {
        self.file = file
        self.isFirst = isFirst
        self.outcomes = outcomes
        self.digest = digest
    }
}

extension Archive {
    /// What the archive has of a file.
    public func status(of file: FileStamp) throws(ArchiveError) -> FileStatus {
        try read { db in
            guard
                let row = try db.row(
                    "SELECT size, modified, digest, taken FROM file WHERE path = ?", [file.path])
            else { return .new }
            let digest: Int64? = row[2]
            guard row[0] == file.size, row[1] == file.modified else {
                return .changed(digest: digest, taken: row[3])
            }
            return digest == nil ? .partly(taken: row[3]) : .unchanged(taken: row[3])
        }
    }

    /// Whether an article is there as it is: with the same id, from the same file, with the same digest.
    public func holds(_ article: Article.ID, of path: String, digest: Int64) throws(ArchiveError) -> Bool {
        try read { db in
            try db.key(
                """
                SELECT article.key FROM article JOIN file ON abs(article.file) = file.key
                WHERE article.id = ? AND article.digest = ? AND file.path = ?
                """, [article.rawValue, digest, path]) != nil
        }
    }

    /// Stores what came of reading the next articles of some files, in their order: all or none.
    ///
    /// An article whose id another bears already is kept with its source beside its id.
    public func store(_ batches: [FileBatch]) throws(ArchiveError) {
        try change { writing in
            for batch in batches { try writing.store(batch) }
        }
    }

    /// That a file was written again with the same bytes.
    public func restamp(_ file: FileStamp) throws(ArchiveError) {
        try write { db in
            try db.run(
                "UPDATE file SET size = ?, modified = ? WHERE path = ?",
                [file.size, file.modified, file.path])
        }
    }

    /// The files, read to their end, that have the bytes of a digest.
    public func files(ofDigest digest: Int64, size: Int) throws(ArchiveError) -> [String] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT path FROM file WHERE digest = ? AND size = ? ORDER BY path",
                arguments: [digest, size])
        }
    }

    /// That a file lies elsewhere now. The first article of it takes the name that it is given, if that is free; what
    /// a person decided about it goes with it.
    public func move(_ old: String, to file: FileStamp, naming name: Article.ID?) throws(ArchiveError) {
        try write { db in
            guard let key = try db.key("SELECT key FROM file WHERE path = ?", [old]) else { return }
            try db.run(
                "UPDATE file SET path = ?, size = ?, modified = ? WHERE key = ?",
                [file.path, file.size, file.modified, key])
            try db.run(
                "UPDATE article SET source = ? || substr(source, length(?) + 1) WHERE file = ?",
                [file.path, old, key])
            try db.run("DELETE FROM failure WHERE path = ?", [old])
            guard let name, try db.key("SELECT key FROM article WHERE id = ?", [name.rawValue]) == nil,
                let was = try db.row("SELECT id FROM article WHERE file = ? ORDER BY key LIMIT 1", [key])
            else { return }
            try Self.rename(was[0], to: name.rawValue, in: db)
        }
    }

    private static func rename(_ article: String, to name: String, in db: Database) throws {
        try db.run("UPDATE article SET id = ? WHERE id = ?", [name, article])
        // Who goes by names that are known only there is told by its id.
        try db.run(
            "INSERT OR IGNORE INTO unobserved(article) SELECT key FROM article WHERE id = ?", [name])
        for table in ["star", "tag", "note"] {
            try db.run("UPDATE OR REPLACE \(table) SET article = ? WHERE article = ?", [name, article])
        }
    }

    /// The files that were read below a path, or at it, in the order of their paths.
    public func files(below root: String) throws(ArchiveError) -> [String] {
        try read { db in
            let all = try String.fetchAll(db, sql: "SELECT path FROM file ORDER BY path")
            return all.filter { $0 == root || $0.hasPrefix(root.hasSuffix("/") ? root : root + "/") }
        }
    }

    /// Takes out files that are there no more, with their articles.
    public func forget(_ files: [String]) throws(ArchiveError) {
        try change { writing in
            for path in files {
                guard let key = try writing.db.key("SELECT key FROM file WHERE path = ?", [path]) else {
                    continue
                }
                try writing.removeArticles(ofFile: key)
                try writing.removeArticles(ofFile: -key)
                try writing.db.run("DELETE FROM file WHERE key = ?", [key])
                try writing.db.run("DELETE FROM failure WHERE path = ?", [path])
            }
        }
    }

    /// That a file cannot be read at all.
    public func fail(_ path: String, because reason: String) throws(ArchiveError) {
        try write { db in
            try db.run("INSERT OR REPLACE INTO failure(path, reason) VALUES (?, ?)", [path, reason])
        }
    }

    /// Forgets what could not be read where not even a file could: whether it still cannot, the next reading sees.
    public func forgetFailuresWithoutFile() throws(ArchiveError) {
        try write { db in try db.run("DELETE FROM failure WHERE path NOT IN (SELECT path FROM file)") }
    }

    /// What could not be read, and why, in the order of the paths.
    public func failures() throws(ArchiveError) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT reason FROM failure ORDER BY path, reason") }
    }
}

extension Writing {
    fileprivate mutating func store(_ batch: FileBatch) throws {
        if batch.isFirst { try begin(batch.file) }
        guard let key = try db.key("SELECT key FROM file WHERE path = ?", [batch.file.path]) else { return }
        for outcome in batch.outcomes { try store(outcome, of: key, at: batch.file.path) }
        try db.run(
            "UPDATE file SET taken = taken + ?, digest = ? WHERE key = ?",
            [batch.outcomes.count, batch.digest, key])
        if batch.digest != nil { try removeArticles(ofFile: -key) }
    }

    /// Begins a file from its start. Until its end, the articles that it had before bear its number below zero: so
    /// the archive has them still, and knows at the end which were not met again.
    private func begin(_ file: FileStamp) throws {
        try db.run("DELETE FROM failure WHERE path = ?", [file.path])
        try db.run(
            """
            INSERT INTO file(path, size, modified, digest, taken) VALUES (?1, ?2, ?3, NULL, 0)
            ON CONFLICT DO UPDATE SET size = ?2, modified = ?3, digest = NULL, taken = 0
            """, [file.path, file.size, file.modified])
        try db.run(
            "UPDATE article SET file = -file WHERE file = (SELECT key FROM file WHERE path = ?)", [file.path])
    }

    private mutating func store(_ outcome: ReadOutcome, of file: Int64, at path: String) throws {
        switch outcome {
        case .article(var entry, let digest):
            let id = try freeID(entry.article, ofFile: file)
            if id != entry.article.id {
                // Who goes by names that are known only there is told by its id.
                entry.observations = nil
                entry.article.id = id
            }
            try put(entry, file: file, digest: digest)
        case .unchanged(let id):
            try db.run("UPDATE article SET file = ? WHERE id = ?", [file, id.rawValue])
        case .failed(let reason):
            try db.run("INSERT OR REPLACE INTO failure(path, reason) VALUES (?, ?)", [path, reason])
        }
    }

    /// The article's id, unless an article of another file or another of this file bears it: then with its source,
    /// and a number if need be.
    private func freeID(_ article: Article, ofFile file: Int64) throws -> Article.ID {
        var id = article.id
        var number = 1
        while let other = try db.row("SELECT file FROM article WHERE id = ?", [id.rawValue]),
            other[0] as Int64? != -file
        {
            number += 1
            id = Article.ID(
                number == 2 ? "\(article.id) (\(article.source ?? "?"))" : "\(article.id) (\(number))")
        }
        return id
    }

    fileprivate mutating func removeArticles(ofFile file: Int64) throws {
        for key in try db.keys("SELECT key FROM article WHERE file = ?", [file]) { try remove(key: key) }
    }
}

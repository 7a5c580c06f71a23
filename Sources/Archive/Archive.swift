import Articles
import GRDB

/// An archive of articles in one SQLite file: read in once, opened at once however large.
///
/// Several may have it open. Each sees what was whole when its question began; one at a time writes.
public final class Archive: Store {
    /// The file.
    public let path: String
    /// What the archive takes for the sentences of a text.
    let sentences: Sentences
    private let reader: any DatabaseReader
    private let writer: (any DatabaseWriter)?
    private let gate = ConnectionGate()

    /// For an article, what finds the sentence around a range of its text.
    public typealias Sentences = @Sendable (Article) -> (Range<Int>) -> Range<Int>

    /// Opens an archive to read and write; makes it where there is none, readable by its owner alone.
    ///
    /// - Parameters:
    ///   - rules: the number of the rules of who reads: an archive that a newer reader has read is turned away.
    ///   - sentences: finds the sentence around a range; the part of the article that holds it if not given.
    public static func open(
        _ path: String, rules: Int = .max, sentences: @escaping Sentences = Archive.part
    ) throws(ArchiveError) -> Archive {
        try OwnFile.prepare(path)
        guard OwnFile.isWritable(path) else { throw .readOnly(path: path) }
        do {
            // Looked at to read alone first: to open a file for writing is to write to it.
            let before = try version(
                in: DatabaseQueue(path: path, configuration: configuration(readonly: true)), path,
                rules: rules)
            let pool = try DatabasePool(
                path: path, configuration: configuration(readonly: false, sentences))
            if before < Schema.version { try pool.writeWithoutTransaction { db in try Schema.migrate(db) } }
            return Archive(path: path, reader: pool, writer: pool, sentences: sentences)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// Opens an archive to read alone: one that another Byname writes, or that lies where nothing may be written.
    public static func browse(
        _ path: String, sentences: @escaping Sentences = Archive.part
    ) throws(ArchiveError) -> Archive {
        do {
            let queue = try reading(path, sentences)
            guard try version(in: queue, path) == Schema.version else {
                throw ArchiveError.cannotOpen(
                    path: path, why: "an older Byname wrote it; open it once where it may be written")
            }
            return Archive(path: path, reader: queue, writer: nil, sentences: sentences)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// The part of an article that holds a range, as its sentence; where there is none, the range.
    public static let part: Sentences = { article in
        { range in
            let part = article.parts.first { $0.range.contains(range.lowerBound) }
            return part?.range ?? range.clamped(to: article.text.range)
        }
    }

    private init(
        path: String, reader: any DatabaseReader, writer: (any DatabaseWriter)?,
        sentences: @escaping Sentences
    ) {
        self.path = path
        self.reader = reader
        self.writer = writer
        self.sentences = sentences
    }

    /// How many articles there are.
    public var count: Int {
        get throws(ArchiveError) { try read { db in try db.count("SELECT count(*) FROM article") } }
    }

    /// Closes it once all that is being asked is answered; what was written is then in the one file.
    ///
    /// What is asked of it from then on fails.
    public func close() throws(ArchiveError) {
        gate.close()
        do {
            try reader.close()
            guard writer != nil else { return }
            // The last to close takes in what lies beside the file, and a pool closes those last who may only read.
            let last = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: false))
            _ = try last.read { db in try db.count("PRAGMA schema_version") }
            try last.close()
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// Forgets the pages of the file that are held in memory; what is asked next reads them again.
    public func forgetPages() { try? turn { (writer as? DatabasePool)?.releaseMemory() } }

    // MARK: Turns at the database

    /// Asks the database; all that is asked in one turn sees the same moment.
    func read<Answer>(_ ask: (Database) throws -> Answer) throws(ArchiveError) -> Answer {
        try turn { try reader.read(ask) }
    }

    /// Changes the database: all of it, or where something fails nothing.
    func write<Answer>(_ change: (Database) throws -> Answer) throws(ArchiveError) -> Answer {
        guard let writer else { throw .readOnly(path: path) }
        return try turn { try writer.write(change) }
    }

    /// Asks where the database is written, if it may be; each question by itself, of whatever is there by then.
    func inTurnToWrite<Answer>(_ ask: (Database) throws -> Answer) throws(ArchiveError) -> Answer {
        try turn { try writer?.writeWithoutTransaction(ask) ?? reader.read(ask) }
    }

    private func turn<Answer>(_ body: () throws -> Answer) throws(ArchiveError) -> Answer {
        guard gate.enter() else { throw .closed(path: path) }
        defer { gate.leave() }
        do { return try body() } catch { throw ArchiveError(error, path: path) }
    }

    // MARK: Opening

    /// How every connection to an archive is opened.
    static func configuration(
        readonly: Bool, _ sentences: @escaping Sentences = Archive.part
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { db in
            db.add(function: ArticleTest.function(sentences))
            try db.execute(
                sql: "PRAGMA cache_size = \(readonly || db.configuration.readonly ? -8_000 : -32_000)")
            if !readonly { try db.execute(sql: "PRAGMA temp_store = MEMORY") }
        }
        return configuration
    }

    /// A database to read alone. Where even the notes that readers leave beside it cannot be written, it is read
    /// as a file that nobody changes.
    private static func reading(_ path: String, _ sentences: @escaping Sentences) throws -> DatabaseQueue {
        guard OwnFile.exists(path) else { throw ArchiveError.cannotOpen(path: path, why: "no such file") }
        let configuration = configuration(readonly: true, sentences)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read { db in try db.count("PRAGMA schema_version") }
            return queue
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            return try DatabaseQueue(path: OwnFile.immutableAddress(path), configuration: configuration)
        }
    }

    /// The version of an archive; that of an empty file is 0. All that this program does not read is turned away.
    private static func version(
        in file: DatabaseQueue, _ path: String, rules: Int = .max
    ) throws -> Int {
        try file.read { db in
            let id = try db.count("PRAGMA application_id")
            let version = try db.count("PRAGMA user_version")
            let isEmpty = try db.count("SELECT count(*) FROM sqlite_master") == 0
            guard id == Schema.applicationID || (isEmpty && id == 0 && version == 0) else {
                throw ArchiveError.notAnArchive(path: path)
            }
            guard version <= Schema.version else {
                throw ArchiveError.newer(path: path, version: version, known: Schema.version)
            }
            if version == Schema.version, let edition = try edition(in: db), edition.rules > rules {
                throw ArchiveError.newerReader(path: path, rules: edition.rules, known: rules)
            }
            return version
        }
    }
}

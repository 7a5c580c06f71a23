import Archive
import Articles
import Language

/// The articles of some files and folders, kept in an archive: what every front end opens and asks.
///
/// The archive of the same paths is always the same file, whoever opens it. Where none can be written, the articles are
/// there all the same: in an archive that may only be read, or in one that is gone at the end.
///
/// ```swift
/// let library = try Library.open([stories], in: file)
/// try library.readIn()
/// let query = try Query(parsing: "person:berg")
/// let titles = try library.archive.articles(matching: query).map(\.displayTitle)
/// ```
public final class Library: Sendable {
    /// How the articles are kept.
    public enum Keeping: Sendable, Hashable {
        /// In an archive, for the next time.
        case kept
        /// In an archive that may only be read, for a reason: nothing can be brought in step.
        case readOnly(String)
        /// In an archive that is gone at the end, for a reason.
        case temporary(String)
    }

    /// The files and folders that it is read from, from the root.
    public let paths: [String]
    /// What is asked. It may be asked while articles are read in.
    public let archive: Archive
    /// How the articles are kept.
    public let keeping: Keeping
    private let folder: TemporaryFolder?

    private init(_ paths: [String], _ archive: Archive, _ keeping: Keeping, in folder: TemporaryFolder? = nil)
    {
        self.paths = paths
        self.archive = archive
        self.keeping = keeping
        self.folder = folder
    }

    /// Opens the articles of some paths as they are kept, or begins to keep them. Nothing is read in yet.
    ///
    /// - Parameters:
    ///   - paths: files and folders; where none is given, those that the file was made from.
    ///   - file: the archive's file; the one that belongs to the paths if not given.
    /// - Throws: why that very file cannot be opened: it is no archive, or a newer one.
    public static func open(_ paths: [String], in file: String? = nil) throws(ArchiveError) -> Library {
        let paths = paths.map(SourceFile.absolute)
        if paths.isEmpty, let file, !SourceFile.exists(file) {
            throw .cannotOpen(path: file, why: "no such file")
        }
        guard let path = file ?? archivePath(of: paths) else {
            return try temporary(paths, because: "there is no home folder to keep an archive in")
        }
        do {
            let archive = try Archive.open(
                path, rules: Edition.currentRules, sentences: Archive.sentencesOfLanguage)
            return Library(paths.isEmpty ? try archive.roots() : paths, archive, .kept)
        } catch {
            return try openOtherwise(paths, path, isNamed: file != nil, error)
        }
    }

    /// An archive of some paths that is gone at the end.
    public static func temporary(_ paths: [String], because reason: String) throws(ArchiveError) -> Library {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.path + "/a.archive", sentences: Archive.sentencesOfLanguage)
        return Library(paths.map(SourceFile.absolute), archive, .temporary(reason), in: folder)
    }

    /// What is left to do where an archive cannot be opened to be written.
    private static func openOtherwise(
        _ paths: [String], _ path: String, isNamed: Bool, _ error: ArchiveError
    ) throws(ArchiveError) -> Library {
        switch error {
        case .readOnly, .newerReader:
            guard let archive = try? Archive.browse(path, sentences: Archive.sentencesOfLanguage) else {
                break
            }
            return Library(paths.isEmpty ? try archive.roots() : paths, archive, .readOnly("\(error)"))
        default: break
        }
        switch error {
        case .newer where isNamed, .notAnArchive where isNamed: throw error
        default:
            guard !paths.isEmpty else { throw error }
            return try temporary(paths, because: "\(error)")
        }
    }

    /// The file that keeps the articles of some paths unless one says otherwise; nil where there is no home folder.
    public static func archivePath(of paths: [String]) -> String? {
        let paths = Set(paths.map(SourceFile.absolute)).sorted()
        var digest = Digest()
        for path in paths {
            digest.add(path.utf8)
            digest.add(CollectionOfOne(0))
        }
        let hex = String(UInt64(bitPattern: digest.value), radix: 16)
        return Archive.defaultPath(named: name(of: paths) + "-" + hex)
    }

    /// A name for the articles of some paths, to be read by people: the last part of the first path.
    private static func name(of paths: [String]) -> String {
        let last = paths.first?.split(separator: "/").last ?? "root"
        let name = last.unicodeScalars.prefix(40).map { scalar in
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
        }
        return String(name) + (paths.count > 1 ? "+\(paths.count - 1)" : "")
    }

    /// How many articles are as another edition of the reader read them; they are read again as the archive is brought in
    /// step.
    public var outdated: Int {
        get throws(ArchiveError) {
            try archive.edition == .current ? archive.outdated : archive.count
        }
    }

    /// Brings the archive in step with its paths on all cores, while the calling thread waits.
    ///
    /// - Parameters:
    ///   - again: whether all is read again, also what has not changed.
    ///   - progress: told after every few articles, on the calling thread; where it says false the reading in stops,
    ///     and what was read stays.
    /// - Throws: `ArchiveError`, as where another Byname reads articles in.
    @discardableResult
    public func readIn(
        again: Bool = false, workers: Int = Cores.count,
        progress: (ReadingIn.Progress) -> Bool = { _ in true }
    ) throws -> ReadingIn.Progress {
        // What annotates has gone by then.
        defer { FreedMemory.giveBack(archive) }
        return try ReadingIn(paths, into: archive, again: again, workers: workers).run(progress: progress)
    }

    /// Gives the articles the ids that a ruling made since asks for. Their texts are not read again.
    ///
    /// - Parameter progress: told every few names and articles; where it says false it stops, and goes on another time.
    /// - Returns: whether anything is called otherwise than before.
    /// - Throws: `ArchiveError`, as where another Byname reads articles in, which then does it.
    public func settle(progress: (SettlingProgress) -> Bool = { _ in true }) throws -> Bool {
        let lock = try ReadingLock(archive.path)
        defer { lock.release() }
        let isChanged = try Settling(archive).run(progress: progress)
        if isChanged { FreedMemory.giveBack(archive) }
        return isChanged
    }

    /// Closes the archive: what is kept is then in its one file, and what is not kept is gone.
    public func close() throws(ArchiveError) {
        defer { folder?.remove() }
        try archive.close()
    }

    deinit { folder?.remove() }
}

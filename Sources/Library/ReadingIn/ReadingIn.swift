import Archive
import Articles
import Language

/// Brings an archive in step with the files and folders that it is read from.
///
/// What has not changed is not read again: a file is known by its size and time, and where these are others by its
/// bytes; an article of a file that has changed, by its own. Files that lie elsewhere now take what a person decided
/// about them along; files that are gone are taken out. It may be stopped at any moment, by any means: the next time
/// goes on where this one stopped.
public struct ReadingIn: Sendable {
    /// How far it has come.
    public struct Progress: Sendable, Hashable {
        /// Articles taken in.
        public var read = 0
        /// Articles that were there already.
        public var unchanged = 0
        /// Inputs that could not be read.
        public var failed = 0
        /// Files that lie elsewhere now.
        public var moved = 0
        /// Files that are gone.
        public var gone = 0
        /// Whether it was stopped before its end.
        public var stopped = false
        /// How often the archive has come to show something else.
        public var changes = 0
        /// How long the reading has taken so far.
        public var time = Duration.zero
        /// How far it has come to give the articles their ids, once all are read.
        public var settling: SettlingProgress?
        /// How many bytes of the files have been read.
        var bytesRead = 0
        /// How many bytes there are to read still; nil while that is unknown.
        var bytesLeft: Int?

        /// Nothing is done yet.
        public init() {}

        /// How many articles are taken in a second.
        public var perSecond: Int { time > .zero ? Int(Double(read) / (time / .seconds(1))) : 0 }

        /// How many seconds it will take still, as far as can be told.
        public var secondsLeft: Int? {
            guard let bytesLeft, bytesRead > 0, time >= .seconds(1) else { return nil }
            return Int(Double(bytesLeft) * (time / .seconds(1)) / Double(bytesRead))
        }
    }

    let archive: Archive
    let again: Bool
    let workers: Int
    let annotate: @Sendable (Article) -> Annotation
    private let edition: Edition
    private let paths: [String]

    /// A reading in of files and folders.
    ///
    /// - Parameters:
    ///   - again: whether all is read again, also what has not changed.
    ///   - edition: the edition of what annotates; articles that another read are read again.
    ///   - annotate: what annotates an article; the language stages if not given.
    public init(
        _ paths: [String], into archive: Archive, again: Bool = false, workers: Int = Cores.count,
        edition: Edition = .current, annotate: (@Sendable (Article) -> Annotation)? = nil
    ) {
        self.archive = archive
        self.paths = paths.map(SourceFile.absolute)
        self.again = again
        self.workers = workers
        self.edition = edition
        self.annotate = annotate ?? Annotator().annotate
    }

    /// Reads in, until all is in step or `progress` says false. It is told after every few articles, on the calling thread.
    ///
    /// - Throws: `ArchiveError` where the archive cannot be written. What was taken in before stays.
    public func run(progress: (Progress) -> Bool = { _ in true }) throws -> Progress {
        let lock = try ReadingLock(archive.path)
        defer { lock.release() }
        try archive.adopt(edition)
        try archive.add(roots: paths)
        try archive.forgetFailuresWithoutFile()
        let sizes = TotalSize(of: paths)
        defer { sizes.stop() }
        var run = ReadingRun(self, sizes)
        // Whatever goes wrong, nothing is written once the lock is given back.
        defer { run.waitUntilKept() }
        for path in paths where !run.progress.stopped { try run.read(path, progress) }
        guard !run.progress.stopped else { return run.progress }
        try run.forgetGone()
        return try settle(run.progress, progress)
    }

    private func settle(_ read: Progress, _ tell: (Progress) -> Bool) throws -> Progress {
        var progress = read
        let isChanged = try Settling(archive, workers: workers, annotate: annotate).run { settling in
            progress.settling = settling
            progress.stopped = !tell(progress)
            return !progress.stopped
        }
        if isChanged || progress.stopped { progress.changes += 1 }
        return progress
    }
}

import Archive
import Articles
import Dispatch
import Language
import Reading
import Synchronization

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
    }

    /// How many inputs are read on all cores at a time: until they are, nobody is told and nothing can be stopped.
    private static let handful = 64
    /// How many articles, and how long, are kept in one transaction at most.
    private static let batch = (articles: 2_000, time: Duration.milliseconds(500))

    private let archive: Archive
    private let paths: [String]
    private let again: Bool
    private let workers: Int
    private let annotate: @Sendable (Article) -> Annotation

    /// A reading in of files and folders.
    ///
    /// - Parameters:
    ///   - again: whether all is read again, also what has not changed.
    ///   - annotate: what annotates an article; the language stages if not given.
    public init(
        _ paths: [String], into archive: Archive, again: Bool = false, workers: Int = Cores.count,
        annotate: (@Sendable (Article) -> Annotation)? = nil
    ) {
        self.archive = archive
        self.paths = paths
        self.again = again
        self.workers = workers
        self.annotate = annotate ?? Annotator().annotate
    }

    /// Reads in, until all is in step or `progress` says false. It is told after every few articles, on the calling thread.
    ///
    /// - Throws: `ArchiveError` where the archive cannot be written. What was taken in before stays.
    public func run(progress: (Progress) -> Bool = { _ in true }) throws -> Progress {
        let lock = try ReadingLock(archive.path)
        defer { lock.release() }
        try archive.forgetFailuresWithoutFile()
        var run = Run(self)
        for path in paths where !run.progress.stopped { try run.read(SourceFile.absolute(path), progress) }
        guard !run.progress.stopped else { return run.progress }
        try run.forgetGone()
        if try archive.isUnidentified { try identify() }
        return run.progress
    }

    /// Gives every article the ids that all articles together decide.
    private func identify() throws {
        var identities = Identities()
        try archive.forEachOwn { identities.add($0.annotation, of: $0.article) }
        try archive.identify { identities.naming($0.annotation, of: $0.article) }
    }

    /// A reading in under way.
    private struct Run {
        /// What is done with the inputs of a file.
        private enum Mode: Equatable {
            /// They are taken in, all but so many at its beginning.
            case take(skipping: Int)
            /// They are there.
            case skip
        }

        private struct File {
            var stamp: FileStamp
            var mode: Mode
            var digest: Int64
            var isFirst: Bool
            /// Its inputs that wait to be read, and what on the way to them could not be.
            var waiting: [Result<Input, ReadingError>] = []
        }

        private let job: ReadingIn
        private let archive: Archive
        private(set) var progress = Progress()
        private var file: File?
        /// What waits to be read, but for what waits of the file in hand.
        private var pending: [(file: File, isLast: Bool)] = []
        /// What was read and is not kept yet.
        private var done: [Reel] = []
        private let clock = ContinuousClock()
        private var kept: ContinuousClock.Instant
        private var met: Set<String> = []
        /// What could not be walked through: what was read from there stays.
        private var unreachable: [String] = []
        private var roots: [String] = []

        init(_ job: ReadingIn) {
            self.job = job
            archive = job.archive
            kept = clock.now
        }

        private var waitingCount: Int {
            pending.reduce(file?.waiting.count ?? 0) { $0 + $1.file.waiting.count }
        }

        private var doneCount: Int { done.reduce(0) { $0 + $1.taken.count } }

        /// Reads one of the paths.
        mutating func read(_ root: String, _ tell: (Progress) -> Bool) throws {
            roots.append(root)
            var inputs = Inputs([root])
            while let next = inputs.next() {
                switch next {
                case .failure(let error): try fail(error)
                case .success(let input): try meet(input)
                }
                guard waitingCount >= ReadingIn.handful else { continue }
                readWaiting()
                if doneCount >= ReadingIn.batch.articles || clock.now - kept >= ReadingIn.batch.time {
                    try keep()
                }
                progress.stopped = !tell(progress)
                if progress.stopped { return try keep() }
            }
            endFile()
            readWaiting()
            try keep()
            progress.stopped = !tell(progress)
        }

        /// Takes out the files that are gone from the paths that were read.
        mutating func forgetGone() throws {
            for root in roots where SourceFile.stamp(root) != nil {
                let gone = try archive.files(below: root).filter { path in
                    !met.contains(path) && !unreachable.contains { path == $0 || path.hasPrefix($0 + "/") }
                        && SourceFile.stamp(path) == nil
                }
                try archive.forget(gone)
                progress.gone += gone.count
            }
        }

        private mutating func fail(_ error: ReadingError) throws {
            let path = error.place.path
            unreachable.append(path)
            if path == file?.stamp.path { return take(.failure(error)) }
            progress.failed += 1
            try archive.fail(path, because: error.description)
        }

        // MARK: Files

        private mutating func meet(_ input: Input) throws {
            if file?.stamp.path != input.place.path {
                endFile()
                try begin(input)
            }
            take(.success(input))
        }

        private mutating func take(_ input: Result<Input, ReadingError>) {
            switch file?.mode {
            case .take(skipping: 0): file?.waiting.append(input)
            case .take(skipping: let count):
                file?.mode = .take(skipping: count - 1)
                progress.unchanged += 1
            case .skip: progress.unchanged += 1
            case nil: break
            }
        }

        private mutating func begin(_ input: Input) throws {
            let path = input.place.path
            met.insert(path)
            guard let stamp = SourceFile.stamp(path), let digest = SourceFile.digest(path) else {
                return try beginUnreadable(input)
            }
            var standing = try archive.standing(of: stamp)
            if job.again { standing = standing == .unchanged ? .changed(digest: nil) : standing }
            file = File(stamp: stamp, mode: .take(skipping: 0), digest: digest, isFirst: true)
            switch standing {
            case .unchanged: file?.mode = .skip
            case .partly(let taken):
                file?.mode = .take(skipping: taken)
                file?.isFirst = false
            case .changed(let before) where before == digest && !job.again:
                try archive.restamp(stamp)
                file?.mode = .skip
            case .changed: break
            case .new:
                if try move(stamp, digest, input) { file?.mode = .skip }
            }
        }

        /// What was read of a file before it became unreadable stays.
        private mutating func beginUnreadable(_ input: Input) throws {
            let path = input.place.path
            file = File(
                stamp: FileStamp(path: path, size: 0, modified: 0), mode: .skip, digest: 0, isFirst: true)
            do { _ = try input.read() } catch {
                progress.failed += 1
                try archive.fail(path, because: error.description)
            }
        }

        /// Whether a new file is one that lay elsewhere before; then it is known by its new path from now on.
        private mutating func move(_ stamp: FileStamp, _ digest: Int64, _ input: Input) throws -> Bool {
            let old = try archive.files(ofDigest: digest, size: stamp.size).first {
                SourceFile.stamp($0) == nil
            }
            guard let old else { return false }
            let name = input.place.line == nil ? (try? input.read())?.id : nil
            try archive.move(old, to: stamp, naming: name)
            progress.moved += 1
            return true
        }

        private mutating func endFile() {
            guard let ended = file else { return }
            file = nil
            guard case .take = ended.mode else { return }
            pending.append((ended, true))
        }

        // MARK: Batches

        /// Keeps what was read, in one transaction.
        private mutating func keep() throws {
            if !done.isEmpty { try archive.take(done) }
            done = []
            kept = clock.now
        }

        /// Reads what waits, on all cores.
        private mutating func readWaiting() {
            if var current = file, !current.waiting.isEmpty {
                pending.append((current, false))
                current.waiting = []
                current.isFirst = false
                file = current
            }
            guard !pending.isEmpty else { return }
            let outcomes = outcomes(
                of: pending.flatMap { entry in entry.file.waiting.map { (entry.file, $0) } })
            var next = 0
            for entry in pending {
                let taken = Array(outcomes[next..<(next + entry.file.waiting.count)])
                next += taken.count
                done.append(
                    Reel(
                        of: entry.file.stamp, isFirst: entry.file.isFirst, taken: taken,
                        digest: entry.isLast ? entry.file.digest : nil))
            }
            for outcome in outcomes { count(outcome) }
            pending = []
        }

        private mutating func count(_ outcome: Taken) {
            switch outcome {
            case .article: progress.read += 1
            case .unchanged: progress.unchanged += 1
            case .failed: progress.failed += 1
            }
        }

        private func outcomes(of inputs: [(file: File, input: Result<Input, ReadingError>)]) -> [Taken] {
            let outcomes = Mutex([Taken?](repeating: nil, count: inputs.count))
            let next = Atomic(0)
            DispatchQueue.concurrentPerform(iterations: min(job.workers, inputs.count)) { _ in
                while true {
                    let place = next.add(1, ordering: .relaxed).oldValue
                    guard place < inputs.count else { return }
                    let outcome = outcome(of: inputs[place].input, in: inputs[place].file)
                    outcomes.withLock { $0[place] = outcome }
                }
            }
            return outcomes.withLock { $0.compactMap { $0 } }
        }

        private func outcome(of input: Result<Input, ReadingError>, in file: File) -> Taken {
            do {
                let article = try input.get().read()
                let digest = article.digest
                if !job.again, try archive.holds(article.id, of: file.stamp.path, digest: digest) {
                    return .unchanged(article.id)
                }
                return .article(Entry(AnnotatedArticle(article, job.annotate(article))), digest: digest)
            } catch {
                return .failed("\(error)")
            }
        }
    }
}

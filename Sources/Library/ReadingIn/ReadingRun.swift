import Archive
import Articles
import Reading

/// A reading in under way: goes through the files, and decides what of each has to be read.
struct ReadingRun {
    /// What is done with the inputs of a file.
    private enum Mode: Equatable {
        /// They are read, all but so many at its beginning.
        case read(skipping: Int)
        /// They are in the archive already.
        case skip
    }

    private struct File {
        var source: ReadingBatch.Source
        var mode: Mode
    }

    var progress = ReadingIn.Progress()
    private let job: ReadingIn
    private let archive: Archive
    private let total: TotalSize
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var batch: ReadingBatch
    private var file: File?
    /// The files that were met on the way.
    private var met: Set<String> = []
    /// What could not be walked through: what was read from there stays.
    private var unreachable: [String] = []
    private var roots: [String] = []
    /// The bytes of the files that were passed over, and of those that were read to their end.
    private var bytes = (passedOver: 0, ended: 0)

    init(_ job: ReadingIn, _ total: TotalSize) {
        self.job = job
        self.total = total
        archive = job.archive
        batch = ReadingBatch(job)
        start = clock.now
    }

    /// Waits until what is being kept is kept, or could not be, and nothing is done any more.
    func waitUntilKept() { batch.waitUntilKept() }

    /// Reads one of the paths.
    mutating func read(_ root: String, _ tell: (ReadingIn.Progress) -> Bool) throws {
        roots.append(root)
        var inputs = Inputs([root])
        while let next = inputs.next(passingOver: { passesOver($0) }) {
            switch next {
            case .failure(let error): try fail(error)
            case .success(let input):
                try meet(input)
                if file?.mode == .skip { inputs.passOverEntries() }
            }
            guard batch.isHandful else { continue }
            let changes = progress.changes
            try batch.read(&progress)
            // Who rules about two names while thousands of articles come does not wait for these.
            let now = progress
            if now.changes > changes, try Settling(archive).applyRulings(progress: { _ in tell(now) }) {
                progress.changes += 1
            }
            measure(inputs.bytesOfEntries)
            progress.stopped = !tell(progress)
            if progress.stopped { return try batch.keep(&progress) }
        }
        endFile()
        try batch.read(&progress)
        try batch.keep(&progress)
        measure(nil)
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
            if !gone.isEmpty { progress.changes += 1 }
        }
    }

    /// How long it has taken, and how much there is still; `bytesOfFile` of the file in hand are done.
    private mutating func measure(_ bytesOfFile: Int?) {
        progress.time = clock.now - start
        progress.bytesRead = bytes.ended + (file == nil ? 0 : bytesOfFile ?? 0)
        progress.bytesLeft = total.bytes.map { max(0, $0 - bytes.passedOver - progress.bytesRead) }
    }

    private mutating func fail(_ error: ReadingError) throws {
        let path = error.place.path
        unreachable.append(path)
        if path == file?.source.stamp.path { return enqueue(.failure(error), bytes: 0) }
        progress.failed += 1
        try archive.fail(path, because: error.description)
    }
}

// MARK: - Files

extension ReadingRun {
    /// Whether a file is known and has not changed, so that it need not even be opened.
    private mutating func passesOver(_ path: String) -> Bool {
        // What fails here fails again where it can be told.
        guard !job.again, let stamp = SourceFile.stamp(path),
            case .unchanged(let taken)? = try? archive.status(of: stamp)
        else { return false }
        met.insert(path)
        progress.unchanged += taken
        bytes.passedOver += stamp.size
        return true
    }

    private mutating func meet(_ input: Input) throws {
        if file?.source.stamp.path != input.place.path {
            endFile()
            try begin(input)
        }
        enqueue(.success(input), bytes: input.entryLength ?? file?.source.stamp.size ?? 0)
    }

    private mutating func enqueue(_ input: Result<Input, ReadingError>, bytes: Int) {
        switch file?.mode {
        case .read(skipping: 0): batch.add(input, bytes: bytes)
        case .read(skipping: let count):
            file?.mode = .read(skipping: count - 1)
            progress.unchanged += 1
        case .skip, nil: break
        }
    }

    private mutating func begin(_ input: Input) throws {
        let path = input.place.path
        met.insert(path)
        guard let stamp = SourceFile.stamp(path), let digest = SourceFile.digest(path) else {
            return try beginUnreadable(input)
        }
        file = File(source: .init(stamp: stamp, digest: digest), mode: .read(skipping: 0))
        switch try archive.status(of: stamp) {
        case .partly(let taken) where !job.again:
            file?.mode = .read(skipping: taken)
            file?.source.isFirst = false
        case .changed(let before, let taken) where before == digest && !job.again:
            try archive.restamp(stamp)
            progress.unchanged += taken
            file?.mode = .skip
        case .partly, .changed, .unchanged: break
        case .new:
            if try move(stamp, digest, input) { file?.mode = .skip }
        }
        if let file, file.mode != .skip { batch.begin(file.source) }
    }

    /// What was read of a file before it became unreadable stays.
    private mutating func beginUnreadable(_ input: Input) throws {
        let path = input.place.path
        file = File(
            source: .init(stamp: FileStamp(path: path, size: 0, modified: 0), digest: 0), mode: .skip)
        do { _ = try input.read() } catch {
            progress.failed += 1
            try archive.fail(path, because: error.description)
        }
    }

    /// Whether a new file is one that lay elsewhere before; then it is known by its new path from now on.
    private mutating func move(_ stamp: FileStamp, _ digest: Int64, _ input: Input) throws -> Bool {
        let old = try archive.files(ofDigest: digest, size: stamp.size).first { SourceFile.stamp($0) == nil }
        guard let old else { return false }
        let name = input.place.line == nil ? (try? input.read())?.id : nil
        try archive.move(old, to: stamp, naming: name)
        progress.moved += 1
        progress.changes += 1
        return true
    }

    private mutating func endFile() {
        guard let ended = file else { return }
        file = nil
        if ended.mode == .skip {
            bytes.passedOver += ended.source.stamp.size
        } else {
            bytes.ended += ended.source.stamp.size
            batch.end()
        }
    }
}

import Archive
import Articles
import Dispatch
import Reading
import Synchronization

/// The inputs that wait to be read, and what was read and waits to be kept.
///
/// A handful is read on all cores at a time; some handfuls are kept in one transaction, while the next are being read.
struct ReadingBatch {
    /// The file that inputs come from.
    struct Source {
        var stamp: FileStamp
        /// The digest of its bytes.
        var digest: Int64
        /// Whether the next inputs are its first.
        var isFirst = true
    }

    private struct Waiting {
        var source: Source
        var inputs: [Result<Input, ReadingError>] = []
        /// Whether these are its last.
        var isLast = false
    }

    /// How many inputs, and of how many bytes, are read on all cores at a time: until they are, nobody is told and
    /// nothing can be stopped.
    private static let handful = (inputs: 64, bytes: 1 << 20)
    /// How many articles, of how many bytes, are kept in one transaction at most.
    private static let batch = (articles: 4_000, bytes: 16 << 20)
    /// How long is read for one transaction: at least, and where the one before is still being kept at most. To write many
    /// articles to a large archive takes little longer than to write few; but nobody else writes meanwhile.
    private static let time = (least: Duration.milliseconds(500), most: Duration.seconds(4))

    private let job: ReadingIn
    private let writer: ArchiveWriter
    private var waiting: [Waiting] = []
    private var waitingSize = (inputs: 0, bytes: 0)
    private var done: [FileBatch] = []
    private var doneSize = (articles: 0, bytes: 0)
    private let clock = ContinuousClock()
    /// When something was kept last; the first handful is kept at once, to be seen.
    private var kept: ContinuousClock.Instant?

    init(_ job: ReadingIn) {
        self.job = job
        writer = ArchiveWriter(of: job.archive)
    }

    /// Whether enough waits to be read.
    var isHandful: Bool {
        waitingSize.inputs >= Self.handful.inputs || waitingSize.bytes >= Self.handful.bytes
    }

    /// The next inputs come from another file.
    mutating func begin(_ source: Source) { waiting.append(Waiting(source: source)) }

    /// Adds the next input of the file that was begun last.
    mutating func add(_ input: Result<Input, ReadingError>, bytes: Int) {
        waiting[waiting.count - 1].inputs.append(input)
        waitingSize.inputs += 1
        waitingSize.bytes += bytes
    }

    /// There are no more inputs of the file that was begun last.
    mutating func end() { waiting[waiting.count - 1].isLast = true }

    /// Reads what waits, on all cores, and begins to keep it where it is time to.
    mutating func read(_ progress: inout ReadingIn.Progress) throws {
        let outcomes = outcomes(of: waiting.flatMap { entry in entry.inputs.map { (entry.source, $0) } })
        var next = 0
        for entry in waiting where !entry.inputs.isEmpty || entry.isLast {
            let taken = Array(outcomes[next..<(next + entry.inputs.count)])
            next += taken.count
            done.append(
                FileBatch(
                    of: entry.source.stamp, isFirst: entry.source.isFirst, outcomes: taken,
                    digest: entry.isLast ? entry.source.digest : nil))
        }
        for outcome in outcomes { progress.count(outcome) }
        doneSize.articles += outcomes.count
        doneSize.bytes += waitingSize.bytes
        goOn()
        if isDue || doneSize.articles >= Self.batch.articles || doneSize.bytes >= Self.batch.bytes {
            try beginToKeep()
        }
        progress.changes += writer.drainEnded()
    }

    /// Keeps all that was read.
    mutating func keep(_ progress: inout ReadingIn.Progress) throws {
        try beginToKeep()
        try writer.finish()
        progress.changes += writer.drainEnded()
    }

    /// Waits until what is being kept is kept, or could not be, and nothing is done any more.
    func waitUntilKept() { writer.end() }

    private var isDue: Bool {
        guard let kept else { return true }
        let time = clock.now - kept
        return time >= Self.time.most || (time >= Self.time.least && writer.isIdle)
    }

    private mutating func beginToKeep() throws {
        kept = clock.now
        guard !done.isEmpty else { return }
        try writer.begin(done)
        done = []
        doneSize = (0, 0)
    }

    /// What waits has been read; the file in hand goes on.
    private mutating func goOn() {
        waitingSize = (0, 0)
        guard var last = waiting.last, !last.isLast else { return waiting = [] }
        if !last.inputs.isEmpty { last.source.isFirst = false }
        last.inputs = []
        waiting = [last]
    }

    private func outcomes(
        of inputs: [(source: Source, input: Result<Input, ReadingError>)]
    ) -> [ReadOutcome] {
        let outcomes = Mutex([ReadOutcome?](repeating: nil, count: inputs.count))
        let next = Atomic(0)
        DispatchQueue.perform(min(job.workers, inputs.count)) {
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < inputs.count else { return }
                let outcome = outcome(of: inputs[place].input, in: inputs[place].source)
                outcomes.withLock { $0[place] = outcome }
            }
        }
        return outcomes.withLock { $0.compactMap { $0 } }
    }

    private func outcome(of input: Result<Input, ReadingError>, in source: Source) -> ReadOutcome {
        do {
            let article = try input.get().read()
            let digest = article.digest
            if !job.again, try job.archive.holds(article.id, of: source.stamp.path, digest: digest) {
                return .unchanged(article.id)
            }
            return .article(
                Entry(annotatedAlone: AnnotatedArticle(article, job.annotate(article))), digest: digest)
        } catch {
            return .failed("\(error)")
        }
    }
}

extension ReadingIn.Progress {
    fileprivate mutating func count(_ outcome: ReadOutcome) {
        switch outcome {
        case .article: read += 1
        case .unchanged: unchanged += 1
        case .failed: failed += 1
        }
    }
}

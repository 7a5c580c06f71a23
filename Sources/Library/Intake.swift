import Articles
import Dispatch
import Reading
import Synchronization

/// Reads in the articles of some paths: read and annotated on all cores, handed on in the order of the paths.
///
/// At most `window` articles are on their way at any time, so memory does not grow with their number.
///
/// ```swift
/// let intake = Intake([stories], annotate: Annotator().annotate)
/// try intake.forEach { outcome in
///     names += try outcome.get().annotation.entities.map(\.name)
///     return true
/// }
/// ```
public struct Intake: Sendable {
    private let paths: [String]
    private let workers: Int
    private let annotate: @Sendable (Article) -> Annotation

    /// An intake of files, folders and `-`, on so many cores, with what annotates an article.
    public init(
        _ paths: [String], workers: Int = Cores.count, annotate: @escaping @Sendable (Article) -> Annotation
    ) {
        precondition(workers > 0)
        self.paths = paths
        self.workers = workers
        self.annotate = annotate
    }

    /// Hands on each article, or why it could not be read, on the calling thread, until `body` says false.
    ///
    /// An article is handed on as soon as it and all before it are done, also while the next is waited for.
    public func forEach(_ body: (Result<AnnotatedArticle, ReadingError>) throws -> Bool) rethrows {
        let pipeline = Pipeline(Inputs(paths), window: workers * 8)
        defer { pipeline.stop() }
        let queue = DispatchQueue(label: "byname.intake", attributes: .concurrent)
        for _ in 0..<workers {
            queue.begin { [annotate] in
                while let (number, input) = pipeline.nextInput() {
                    pipeline.finish(input.flatMap { Self.process($0, annotate) }, as: number)
                }
            }
        }
        while let result = pipeline.nextOutcome() {
            guard try body(result) else { return }
        }
    }

    private static func process(
        _ input: Input, _ annotate: (Article) -> Annotation
    ) -> Result<AnnotatedArticle, ReadingError> {
        do throws(ReadingError) {
            let article = try input.read()
            return .success(AnnotatedArticle(article, annotate(article)))
        } catch {
            return .failure(error)
        }
    }
}

/// What the workers of an intake share: the inputs that are still to be read, and a window of outcomes in their order.
///
/// Inputs are given out one at a time under a lock of its own, so that a worker that waits for standard input does not
/// hold up whoever takes the outcomes.
private final class Pipeline: Sendable {
    typealias Outcome = Result<AnnotatedArticle, ReadingError>

    private struct Source: ~Copyable {
        var inputs: Inputs
        /// How many inputs were given out.
        var count = 0
        var ended = false
    }

    private struct Window {
        var outcomes: [Int: Outcome] = [:]
        var next = 0
        /// How many inputs there were, once that is known.
        var count: Int?
        var stopped = false
    }

    private let source: Mutex<Source>
    private let window = Mutex(Window())
    /// How many more inputs may be given out before an outcome has to be taken.
    private let room = DispatchSemaphore(value: 0)
    /// Signalled with every outcome, and when the inputs end.
    private let done = DispatchSemaphore(value: 0)

    init(_ inputs: consuming sending Inputs, window size: Int) {
        source = Mutex(Source(inputs: inputs))
        // Counted up from zero, since a semaphore must not be let go of below the value it was made with.
        for _ in 0..<size { room.signal() }
    }

    /// The next input with its number; nil when there are no more.
    func nextInput() -> (Int, Result<Input, ReadingError>)? {
        room.wait()
        guard !window.withLock(\.stopped) else {
            room.signal()
            return nil
        }
        let next: (Int, Result<Input, ReadingError>)? = source.withLock { source in
            guard !source.ended, let input = source.inputs.next() else {
                source.ended = true
                let count = source.count
                window.withLock { $0.count = count }
                return nil
            }
            source.count += 1
            return (source.count - 1, input)
        }
        if next == nil {
            room.signal()
            done.signal()
        }
        return next
    }

    /// The outcome of an input.
    func finish(_ outcome: Outcome, as number: Int) {
        window.withLock { $0.outcomes[number] = outcome }
        done.signal()
    }

    /// The next outcome in order, waited for; nil when there are no more.
    func nextOutcome() -> Outcome? {
        while true {
            let (outcome, ended) = window.withLock { window in
                let outcome = window.outcomes.removeValue(forKey: window.next)
                if outcome != nil { window.next += 1 }
                return (outcome, window.next == window.count)
            }
            if let outcome {
                room.signal()
                return outcome
            }
            if ended { return nil }
            done.wait()
        }
    }

    /// Lets the workers end when they are done with what they have.
    func stop() {
        window.withLock { $0.stopped = true }
        room.signal()
    }
}

import Articles
import Language
import Reading
import Synchronization

/// An archive of articles: what every front end opens and asks.
public final class Library: Sendable {
    /// How far the reading in has come.
    public struct Progress: Sendable, Hashable {
        /// How many articles were read in.
        public var read = 0
        /// How many inputs could not be read.
        public var failed = 0

        /// Nothing read in yet.
        public init() {}
    }

    /// The files and folders that it is read from.
    public let paths: [String]
    private let memory = MemoryStore()
    private let failed = Mutex<[ReadingError]>([])

    /// A library of files, folders, or `-` for JSON lines on standard input; nothing is read yet.
    public init(_ paths: [String]) {
        self.paths = paths
    }

    /// A library with all its articles read in.
    public static func open(_ paths: [String], progress: (Progress) -> Bool = { _ in true }) -> Library {
        let library = Library(paths)
        library.readIn(progress: progress)
        return library
    }

    /// What is asked. It may be asked while articles are read in.
    public var store: some Store { memory }

    /// What could not be read and why, in the order of the paths. It did not stop the rest.
    public var failures: [ReadingError] { failed.withLock { $0 } }

    /// Reads in the articles on all cores, while the calling thread waits.
    ///
    /// `progress` is told after every article, on the calling thread; where it says false the reading in stops, and
    /// what was read stays. It is called again at the end, when each name has got its id from all articles.
    public func readIn(progress: (Progress) -> Bool = { _ in true }) {
        let annotator = Annotator()
        var done = Progress()
        Intake(paths, annotate: annotator.annotate).forEach { outcome in
            switch outcome {
            case .success(let read):
                if memory.add(read) {
                    done.read += 1
                } else {
                    fail(.duplicate(read.article.place, id: read.id.rawValue), &done)
                }
            case .failure(let error): fail(error, &done)
            }
            return progress(done)
        }
        memory.settle()
        _ = progress(done)
    }

    private func fail(_ error: ReadingError, _ done: inout Progress) {
        failed.withLock { $0.append(error) }
        done.failed += 1
    }
}

extension Article {
    /// Where it was read from, for messages.
    fileprivate var place: ReadingError.Place { ReadingError.Place(source ?? id.rawValue) }
}

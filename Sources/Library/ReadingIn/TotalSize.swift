import Dispatch
import Reading
import Synchronization

/// How many bytes some paths lead to, found out on a thread of its own while reading has begun already.
final class TotalSize: Sendable {
    private let total = Mutex<Int?>(nil)
    private let isWanted = Atomic(true)

    /// Begins to count.
    init(of paths: [String]) {
        DispatchQueue.global(qos: .utility).begin {
            let size = FileSizes.total(of: paths) { self.isWanted.load(ordering: .relaxed) }
            self.total.withLock { $0 = size }
        }
    }

    /// The bytes; nil until all are counted.
    var bytes: Int? { total.withLock { $0 } }

    /// Counts no further.
    func stop() { isWanted.store(false, ordering: .relaxed) }
}

import Archive
import Dispatch
import Synchronization

/// Keeps what was read, one transaction after another, while what comes next is being read.
///
/// There is one writer, so that a core is left to it only as long as it writes; without it all others would wait.
final class Keeping: Sendable {
    private let archive: Archive
    private let queue = DispatchQueue(label: "keeping")
    private let underWay = DispatchGroup()
    private let ended = Mutex<(transactions: Int, failure: ArchiveError?)>((0, nil))

    init(in archive: Archive) { self.archive = archive }

    /// Begins to keep what was read, once what was read before is kept.
    ///
    /// - Throws: what went wrong with that; nothing is begun then.
    func begin(_ reels: [Reel]) throws(ArchiveError) {
        try finish()
        underWay.enter()
        queue.begin { [self] in
            do throws(ArchiveError) {
                try archive.take(reels)
                ended.withLock { $0.transactions += 1 }
            } catch {
                ended.withLock { $0.failure = error }
            }
            underWay.leave()
        }
    }

    /// Waits until all is kept that was begun.
    ///
    /// - Throws: what went wrong.
    func finish() throws(ArchiveError) {
        wait()
        if let failure = ended.withLock({ $0.failure }) { throw failure }
    }

    /// Waits until all that was begun is kept, or could not be.
    func wait() { underWay.wait() }

    /// How many transactions have ended since this was asked last.
    func takeEnded() -> Int {
        ended.withLock { ended in
            defer { ended.transactions = 0 }
            return ended.transactions
        }
    }
}

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
    /// What is kept is taken over into the archive's file by another thread, from the second transaction on.
    private let behind = Mutex<(transactions: Int, checkpoints: Checkpoints?)>((0, nil))
    private let takingOver = DispatchQueue(label: "taking over")
    private let isTakingOver = Atomic(false)

    init(in archive: Archive) { self.archive = archive }

    /// Begins to keep what was read, once what was read before is kept.
    ///
    /// - Throws: what went wrong with that; nothing is begun then.
    func begin(_ reels: [Reel]) throws(ArchiveError) {
        try finish()
        underWay.enter()
        queue.begin { [self] in
            do throws(ArchiveError) {
                takeOver()
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
        underWay.wait()
        if let failure = ended.withLock({ $0.failure }) { throw failure }
    }

    /// Whether all that was begun is kept, or could not be.
    var isIdle: Bool { underWay.wait(timeout: .now()) == .success }

    /// Waits until all that was begun is kept, or could not be, and nothing is done any more.
    func end() {
        underWay.wait()
        takingOver.sync {}
        behind.withLock { behind in
            try? behind.checkpoints?.end()
            behind = (0, nil)
        }
    }

    /// How many transactions have ended since this was asked last.
    func takeEnded() -> Int {
        ended.withLock { ended in
            defer { ended.transactions = 0 }
            return ended.transactions
        }
    }

    /// Has what was kept taken over, while what comes next is being kept. What cannot be taken over stays beside the
    /// file, and is as well kept there.
    private func takeOver() {
        let checkpoints = behind.withLock { behind in
            behind.transactions += 1
            if behind.transactions == 2 { behind.checkpoints = try? Checkpoints(of: archive) }
            return behind.checkpoints
        }
        guard let checkpoints, !isTakingOver.exchange(true, ordering: .acquiring) else { return }
        try? checkpoints.makeRoom()
        takingOver.begin { [self] in
            try? checkpoints.take()
            isTakingOver.store(false, ordering: .releasing)
        }
    }
}

import Archive
import Dispatch
import Synchronization

/// Writes what was read into an archive, one transaction after another, while what comes next is being read.
///
/// There is one, so that a core is left to it only as long as it writes; without it all others would wait.
final class ArchiveWriter: Sendable {
    private let archive: Archive
    private let queue = DispatchQueue(label: "byname.writing")
    private let underWay = DispatchGroup()
    private let ended = Mutex<(transactions: Int, failure: ArchiveError?)>((0, nil))
    /// What was written is copied from the log into the archive's file by another thread (a checkpoint of SQLite), from the
    /// second transaction on.
    private let log = Mutex<(transactions: Int, checkpoints: Checkpoints?)>((0, nil))
    private let checkpointing = DispatchQueue(label: "byname.checkpointing")
    private let isCheckpointing = Atomic(false)

    init(of archive: Archive) { self.archive = archive }

    /// Begins to write what was read, once what was read before is written.
    ///
    /// - Throws: what went wrong with that; nothing is begun then.
    func begin(_ batches: [FileBatch]) throws(ArchiveError) {
        try finish()
        underWay.enter()
        queue.begin { [self] in
            do throws(ArchiveError) {
                beginCheckpoint()
                try archive.store(batches)
                ended.withLock { $0.transactions += 1 }
            } catch {
                ended.withLock { $0.failure = error }
            }
            underWay.leave()
        }
    }

    /// Waits until all is written that was begun.
    ///
    /// - Throws: what went wrong.
    func finish() throws(ArchiveError) {
        underWay.wait()
        if let failure = ended.withLock({ $0.failure }) { throw failure }
    }

    /// Whether all that was begun is written, or could not be.
    var isIdle: Bool { underWay.wait(timeout: .now()) == .success }

    /// Waits until all that was begun is written, or could not be, and nothing is done any more.
    func end() {
        underWay.wait()
        checkpointing.sync {}
        log.withLock { log in
            try? log.checkpoints?.end()
            log = (0, nil)
        }
    }

    /// How many transactions have ended since this was asked last.
    func drainEnded() -> Int {
        ended.withLock { ended in
            defer { ended.transactions = 0 }
            return ended.transactions
        }
    }

    /// Has what was written copied into the file, while what comes next is being written. What cannot be copied stays in
    /// the log beside the file, where it is as safe.
    private func beginCheckpoint() {
        let checkpoints = log.withLock { log in
            log.transactions += 1
            if log.transactions == 2 { log.checkpoints = try? Checkpoints(of: archive) }
            return log.checkpoints
        }
        guard let checkpoints, !isCheckpointing.exchange(true, ordering: .acquiring) else { return }
        try? checkpoints.raiseLimit()
        checkpointing.begin { [self] in
            try? checkpoints.run()
            isCheckpointing.store(false, ordering: .releasing)
        }
    }
}

import Archive
import Browser
import Dispatch
import Library
import Platform
import Reading
import Synchronization

/// Brings what is browsed in step with its files, on a thread of its own, keeps it so, and tells the browser of it.
final class ReadingThread: Sendable {
    private let queue = DispatchQueue(label: "byname.reading", qos: .utility)
    private let isCancelled = Atomic(false)
    private let mailbox: Mailbox<WorkerEvent>

    /// A thread that has nothing to do yet.
    init(telling mailbox: Mailbox<WorkerEvent>) { self.mailbox = mailbox }

    /// Brings an archive in step, and from then on keeps it so. What is there by then is shown as it comes.
    func open(_ library: Library) {
        if let notice = library.notice { tell(.notice(notice)) }
        queue.begin { [self] in
            let start = time(nil)
            var lookout = Lookout(others: (try? library.archive.changesByOthers) ?? 0)
            lookout.isDue = !bringInStep(library)
            mailbox.post(.inStep)
            lookout.watch = Watch(on: library.paths)
            // What was written while it was read may have been read too early.
            let isDoubtful = lookout.watch.newest / 1_000_000_000 >= start - 2
            if isDoubtful, !isCancelled.load(ordering: .relaxed) { lookout.isDue = true }
            look(out: lookout, on: library, after: Watch.pause)
        }
    }

    /// Brings an archive in step once.
    func read(_ library: Library) {
        queue.begin { [self] in
            _ = bringInStep(library)
            mailbox.post(.inStep)
        }
    }

    /// Has the articles named anew where a ruling asks for it.
    func settle(_ library: Library) {
        isCancelled.store(false, ordering: .relaxed)
        queue.begin { [self] in
            do {
                try settle(telling: library)
            } catch ArchiveError.busy {
                // Whoever reads in names them.
            } catch {
                tell(.notice(Notice("\(error)", isError: true)))
            }
        }
    }

    private func settle(telling library: Library) throws {
        var telling = Pace(of: .milliseconds(100))
        var (isTold, isStopped) = (false, false)
        defer { if isTold { tell(.progress(nil)) } }
        let isChanged = try library.settle { progress in
            if let progress = Browser.Progress(settling: progress), telling.isDue() {
                isTold = true
                tell(.progress(progress))
            }
            isStopped = isCancelled.load(ordering: .relaxed)
            return !isStopped
        }
        if isChanged || isStopped { tell(.changed) }
        if isStopped { tell(.notice(Self.stopped)) }
    }

    /// Has the reading in stop where it is.
    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Whether nothing is read within a time.
    func isIdle(within time: DispatchTimeInterval) -> Bool {
        let done = DispatchSemaphore(value: 0)
        queue.begin { done.signal() }
        return done.wait(timeout: .now() + time) == .success
    }

    private static let stopped = Notice("Stopped; R goes on")

    private func tell(_ message: Message) { mailbox.post(.message(message)) }
}

// MARK: - Keeping in step

extension ReadingThread {
    /// What was seen of the files and of the archive.
    private struct Lookout: Sendable {
        var watch = Watch(on: [])
        /// How often others had changed the archive.
        var others: Int
        /// Whether it is to be brought in step whatever is seen.
        var isDue = false

        init(others: Int) { self.others = others }
    }

    /// Looks after a time whether files, or others the archive, have changed, and then again and again.
    private func look(out last: Lookout, on library: Library, after pause: Duration) {
        queue.begin(after: pause) { [self] in
            var lookout = last
            let start = ContinuousClock.now
            if let others = try? library.archive.changesByOthers, others != lookout.others {
                lookout.others = others
                tell(.changed)
            }
            if lookout.watch.look() || lookout.isDue { lookout.isDue = !bringInStep(library) }
            // A file that changes all the time is not read all the time.
            let next = max(Watch.pause, (ContinuousClock.now - start) * 5)
            look(out: lookout, on: library, after: next)
        }
    }

    /// Brings an archive in step; false where another Byname does it, and it is to be seen to later.
    private func bringInStep(_ library: Library) -> Bool {
        if case .readOnly = library.keeping {
            tell(.progress(nil))
            return true
        }
        isCancelled.store(false, ordering: .relaxed)
        do {
            try tellFailures(of: library, readIn(library))
        } catch ArchiveError.busy {
            return false
        } catch {
            tell(.notice(Notice("\(error)", isError: true)))
        }
        return true
    }

    /// Reads in, tells how far it has come, and that there are other articles than before.
    private func readIn(_ library: Library) throws -> ReadingIn.Progress {
        var shown = 0
        var telling = Pace(of: .milliseconds(100), isDue: false)
        var changing = Pace(of: .milliseconds(500))
        defer { tell(.progress(nil)) }
        let done = try library.readIn { progress in
            if telling.isDue() { tell(.progress(Browser.Progress(progress))) }
            if progress.changes > shown, changing.isDue() {
                shown = progress.changes
                tell(.changed)
            }
            return !isCancelled.load(ordering: .relaxed)
        }
        if done.changes > shown { tell(.changed) }
        if done.stopped { tell(.notice(Self.stopped)) }
        return done
    }

    /// Tells of what could not be read: in a line, or where there is nothing else, that there is nothing to browse.
    private func tellFailures(of library: Library, _ done: ReadingIn.Progress) throws {
        let failures = try library.archive.failures()
        guard let first = failures.first else { return }
        if try library.archive.count == 0 { return mailbox.post(.nothingToBrowse(failures)) }
        guard done.failed > 0 else { return }
        let words = failures.count == 1 ? first : "\(failures.count) could not be read, first \(first)"
        tell(.notice(Notice(words, isError: true)))
    }
}

extension Library {
    /// What there is to say about how the articles are kept.
    fileprivate var notice: Notice? {
        switch keeping {
        case .kept: nil
        case .readOnly(let reason): Notice("Shown as it was kept: \(reason)")
        case .temporary(let reason): Notice("Nothing is kept for the next time: \(reason)", isError: true)
        }
    }
}

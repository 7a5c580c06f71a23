import Archive
import Browser
import Dispatch
import Library
import Synchronization

/// Brings what is browsed in step with its files, on a thread of its own, and tells the browser of it.
final class ReadingThread: Sendable {
    private let queue = DispatchQueue(label: "byname.reading", qos: .utility)
    private let isCancelled = Atomic(false)
    private let mailbox: Mailbox<Letter>

    /// A thread that has nothing to do yet.
    init(telling mailbox: Mailbox<Letter>) { self.mailbox = mailbox }

    /// Brings an archive in step. What is there by then is shown as it comes.
    func read(_ library: Library) {
        isCancelled.store(false, ordering: .relaxed)
        queue.async { [self] in
            defer { mailbox.post(.inStep) }
            if let notice = library.notice { tell(.notice(notice)) }
            do {
                let done = try readIn(library)
                try tellFailures(of: library, done)
            } catch {
                tell(.notice(Notice("\(error)", isError: true)))
            }
        }
    }

    /// Has the articles named anew where a ruling asks for it.
    func settle(_ library: Library) {
        isCancelled.store(false, ordering: .relaxed)
        queue.async { [self] in
            do {
                let isChanged = try library.settle { !isCancelled.load(ordering: .relaxed) }
                if isChanged { tell(.changed) }
            } catch {
                tell(.notice(Notice("\(error)", isError: true)))
            }
        }
    }

    /// Has the reading in stop where it is.
    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Whether nothing is read within a time.
    func isIdle(within time: DispatchTimeInterval) -> Bool {
        let done = DispatchSemaphore(value: 0)
        queue.async { done.signal() }
        return done.wait(timeout: .now() + time) == .success
    }

    /// Reads in, tells how far it has come, and that there are other articles than before.
    private func readIn(_ library: Library) throws -> ReadingIn.Progress {
        var shown = 0
        var telling = Pace(of: .milliseconds(100))
        var changing = Pace(of: .milliseconds(500))
        defer { tell(.progress(nil)) }
        if case .readOnly = library.keeping { return ReadingIn.Progress() }
        let done = try library.readIn { progress in
            if telling.isDue() { tell(.progress(Browser.Progress(progress))) }
            if progress.changes > shown, changing.isDue() {
                shown = progress.changes
                tell(.changed)
            }
            return !isCancelled.load(ordering: .relaxed)
        }
        if done.changes > shown { tell(.changed) }
        return done
    }

    /// Tells of what could not be read: in a line, or where there is nothing else, that there is nothing to browse.
    private func tellFailures(of library: Library, _ done: ReadingIn.Progress) throws {
        let failures = try library.archive.failures()
        guard let first = failures.first else { return }
        if try library.archive.count == 0 { return mailbox.post(.nothingToBrowse(failures)) }
        guard done.failed > 0 else { return }
        let words =
            failures.count == 1 ? first : "\(failures.count) could not be read, first \(first)"
        tell(.notice(Notice(words, isError: true)))
    }

    private func tell(_ message: Message) { mailbox.post(.message(message)) }
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

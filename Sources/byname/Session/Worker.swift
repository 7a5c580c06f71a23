import Articles
import Browser
import Dispatch
import Export
import Library
import Platform
import Synchronization

/// Opens what is browsed, brings it in step with its files, and answers the browser's questions about it, each on a
/// thread of its own.
///
/// Of each subject only the newest question counts: one that was replaced while it waited is never asked. Questions of
/// different subjects do not wait for each other, and none waits for what is written.
final class Worker: Sendable {
    /// What is browsed, and what was asked before it was open.
    private struct Opening {
        var library: Library?
        var waiting: [(Request, Question)] = []
    }

    private let paths: [String]
    private let file: String?
    private let opening = Mutex(Opening())
    private let answering: [Question.Subject: DispatchQueue]
    private let deciding = DispatchQueue(label: "byname.deciding", qos: .userInitiated)
    private let writing = DispatchQueue(label: "byname.writing", qos: .userInitiated)
    private let newest = Mutex<[Question.Subject: Int]>([:])
    private let reading: ReadingThread
    private let mailbox: Mailbox<WorkerEvent>

    /// A worker on some paths, in an archive of a file or their own, that posts what it finds. Nothing is open yet.
    init(on paths: [String], in file: String?, answeringTo mailbox: Mailbox<WorkerEvent>) {
        self.paths = paths
        self.file = file
        self.mailbox = mailbox
        reading = ReadingThread(telling: mailbox)
        answering = Dictionary(
            uniqueKeysWithValues: Question.Subject.allCases.map { subject in
                (subject, DispatchQueue(label: "byname.answering.\(subject)", qos: .userInitiated))
            })
    }

    /// Whether a folder that can be read is among what is browsed.
    var hasFolder: Bool {
        paths.contains { path in
            guard let folder = unsafe opendir(path) else { return false }
            unsafe closedir(folder)
            return true
        }
    }

    /// Opens the archive, and begins to bring it in step.
    func open() {
        DispatchQueue.global(qos: .userInitiated).begin { [self] in
            do {
                let library = try Library.open(paths, in: file)
                let waiting = opening.withLock { opening in
                    opening.library = library
                    defer { opening.waiting = [] }
                    return opening.waiting
                }
                for (request, question) in waiting { ask(request, of: library, as: question) }
                reading.open(library)
            } catch {
                mailbox.post(.nothingToBrowse(["\(error)"]))
            }
        }
    }

    /// Brings the archive in step with its files again.
    func readIn() {
        if let library = opening.withLock({ $0.library }) { reading.read(library) }
    }

    /// Has the reading in stop where it is.
    func cancel() { reading.cancel() }

    /// Ends the reading in and gives up what was asked, waits until all that was decided is kept and all that was
    /// exported is written, and closes the archive where that can be done at once.
    func stop() {
        reading.cancel()
        newest.withLock { $0 = [:] }
        deciding.sync {}
        writing.sync {}
        guard let library = opening.withLock({ $0.library }), reading.isIdle(within: .milliseconds(200))
        else {
            return
        }
        // What cannot be closed well is sound all the same, and is closed the next time.
        try? library.close()
    }
}

// MARK: - Questions

extension Worker {
    /// Has a question answered, in place of an unanswered one of its subject.
    func ask(_ request: Request, as question: Question) {
        newest.withLock { $0[question.subject] = question.number }
        let library = opening.withLock { opening in
            if opening.library == nil { opening.waiting.append((request, question)) }
            return opening.library
        }
        if let library { ask(request, of: library, as: question) }
    }

    /// Gives up the question of a subject.
    func forget(_ subject: Question.Subject) {
        _ = newest.withLock { $0.removeValue(forKey: subject) }
    }

    private func ask(_ request: Request, of library: Library, as question: Question) {
        answering[question.subject]?.begin { [self] in
            let isWanted = { self.newest.withLock { $0[question.subject] == question.number } }
            guard isWanted() else { return }
            do {
                let answer = try library.archive.answer(request, while: isWanted)
                mailbox.post(.message(.answered(answer, to: question)))
            } catch {
                mailbox.post(.message(.failed("\(error)", to: question)))
            }
        }
    }
}

// MARK: - Deciding

extension Worker {
    /// Has a decision carried out, after those before it. None is left out.
    func decide(_ decision: Decision, as number: Int) {
        deciding.begin { [self] in
            do {
                guard let library = opening.withLock({ $0.library }) else { throw NotOpen() }
                let reverse = try library.archive.carryOut(decision)
                mailbox.post(.message(.decided(takenBackBy: reverse, as: number)))
                if reverse != nil, decision.isRuling { reading.settle(library) }
            } catch {
                mailbox.post(.message(.undecided("\(error)", as: number)))
            }
        }
    }
}

extension Decision {
    /// Whether articles may be called otherwise by it.
    fileprivate var isRuling: Bool {
        switch self {
        case .rule, .withdraw: true
        case .star, .tag, .note, .marks, .save: false
        }
    }
}

/// Nothing is shown yet that could be decided about.
private struct NotOpen: Error, CustomStringConvertible {
    var description: String { "the archive is not open yet" }
}

// MARK: - Files

extension Worker {
    /// Writes a file, and tells what became of it.
    func write(_ export: Export, to path: String, replacing: Bool) {
        writing.begin { [self] in
            let outcome = WholeFile.write(export.bytes, to: path, replacing: replacing)
            mailbox.post(.message(.wrote(to: path, outcome)))
        }
    }
}

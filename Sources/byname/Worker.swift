import Articles
import Browser
import Dispatch
import Library
import Synchronization

/// Reads in what is browsed and answers the browser's questions about it, each on a thread of its own.
///
/// Of each subject only the newest question counts: one that was replaced while it waited is never asked.
final class Worker: Sendable {
    private let reading = DispatchQueue(label: "byname.reading", qos: .utility)
    private let answering = DispatchQueue(label: "byname.answering", qos: .userInitiated)
    /// Overviews may take seconds, and nothing else waits for them.
    private let surveying = DispatchQueue(label: "byname.surveying", qos: .userInitiated)
    private let deciding = DispatchQueue(label: "byname.deciding", qos: .userInitiated)
    private let library: Mutex<Library>
    private let newest = Mutex<[Question.Subject: Int]>([:])
    private let isCancelled = Atomic(false)
    private let mailbox: Mailbox<Letter>

    /// A worker on some paths that posts what it finds. Nothing is read yet.
    init(on paths: [String], answeringTo mailbox: Mailbox<Letter>) {
        library = Mutex(Library(paths))
        self.mailbox = mailbox
    }

    /// Has a question answered, in place of an unanswered one of its subject.
    func ask(_ request: Request, as question: Question) {
        newest.withLock { $0[question.subject] = question.number }
        let queue = question.subject == .overview ? surveying : answering
        queue.async { self.answer(request, to: question) }
    }

    /// Gives up the question of a subject.
    func forget(_ subject: Question.Subject) {
        _ = newest.withLock { $0.removeValue(forKey: subject) }
    }

    private func answer(_ request: Request, to question: Question) {
        let isWanted = { self.newest.withLock { $0[question.subject] == question.number } }
        guard isWanted() else { return }
        do {
            let store = library.withLock { $0 }.store
            mailbox.post(.message(.answered(try store.answer(request, while: isWanted), to: question)))
        } catch {
            mailbox.post(.message(.failed("\(error)", to: question)))
        }
    }
}

// MARK: - Deciding

extension Worker {
    /// Has a decision carried out, after those before it. None is left out.
    func decide(_ decision: Decision, as number: Int) {
        deciding.async {
            do {
                let reverse = try self.library.withLock { $0 }.store.carryOut(decision)
                self.mailbox.post(.message(.decided(takenBackBy: reverse, as: number)))
            } catch {
                self.mailbox.post(.message(.undecided("\(error)", as: number)))
            }
        }
    }

    /// Waits until all that was decided is kept.
    func finishDeciding() { deciding.sync {} }
}

// MARK: - Reading in

extension Worker {
    /// Reads the paths in. Questions are answered from what has been read by then.
    func readIn() {
        isCancelled.store(false, ordering: .relaxed)
        reading.async {
            let library = self.library.withLock { $0 }
            let done = self.readIn(library, showing: true)
            if done.read == 0, !library.failures.isEmpty {
                self.mailbox.post(.nothingToBrowse(library.failures))
            }
        }
    }

    /// Reads the paths in again. Questions are answered from what was there before, until that is done.
    func readAgain() {
        isCancelled.store(false, ordering: .relaxed)
        reading.async {
            let again = Library(self.library.withLock { $0 }.paths)
            self.readIn(again, showing: false)
            guard !self.isCancelled.load(ordering: .relaxed) else { return }
            self.library.withLock { $0 = again }
            self.mailbox.post(.message(.changed))
        }
    }

    /// Has the reading in stop where it is.
    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Reads a library in and tells how far it has come, with what has come so far shown or not.
    @discardableResult
    private func readIn(_ library: Library, showing: Bool) -> Library.Progress {
        var done = Library.Progress()
        var telling = Pace(of: .milliseconds(100))
        var changing = Pace(of: .milliseconds(500))
        library.readIn { progress in
            done = progress
            if telling.isDue() {
                mailbox.post(.message(.progress(Progress("reading", done: progress.read))))
            }
            if showing, changing.isDue() { mailbox.post(.message(.changed)) }
            return !isCancelled.load(ordering: .relaxed)
        }
        mailbox.post(.message(.progress(nil)))
        if showing { mailbox.post(.message(.changed)) }
        if let complaint = library.complaint {
            mailbox.post(.message(.notice(Notice(complaint, isError: true))))
        }
        return done
    }
}

extension Library {
    /// What could not be read, in a line; nil where all could.
    fileprivate var complaint: String? {
        let failures = self.failures
        guard let first = failures.first else { return nil }
        return failures.count == 1 ? "\(first)" : "\(failures.count) could not be read, first \(first)"
    }
}

// MARK: - Answers

/// What a question asked for is not there any more.
private struct Vanished: Error, CustomStringConvertible {
    /// What it was: `the article 2003/talks`.
    var what: String
    var description: String { what + " is not there any more" }
}

/// Nobody goes by a name.
private struct Unknown: Error, CustomStringConvertible {
    var name: String
    var description: String { "Nobody and nothing here goes by “\(name)”" }
}

extension Store {
    /// The answer to what the browser asks.
    fileprivate func answer(_ request: Request, while isWanted: @escaping () -> Bool) throws -> Answer {
        switch request {
        case .list(let query):
            return .list(try articles(matching: query), of: try count)
        case .read(let id):
            guard let article = try article(id) else { throw Vanished(what: "the article \(id)") }
            return .article(article, try tallies(in: id), try marks(of: id))
        case .names(let kind, let query):
            return .names(try tallies(of: kind, matching: query))
        case .dossier(let id):
            guard let dossier = try dossier(of: id) else { throw Vanished(what: "\(id)") }
            return .dossier(dossier)
        case .timeline(let query): return .timeline(try timeline(matching: query))
        case .table(let query, let limit): return .table(try crossTable(matching: query, upTo: limit))
        case .chains(let start, let end):
            return .chains(try chains(from: try entity(start), to: try entity(end), while: isWanted))
        case .marks(let id):
            let tags = try tags().sorted { $0.articles > $1.articles }
            return .marks(id, try marks(of: id), tags: tags.map(\.tag))
        }
    }

    /// The most mentioned entity that an id or some words mean.
    private func entity(_ words: String) throws -> EntityTally {
        guard let entity = try entities(called: words, upTo: 1).first else { throw Unknown(name: words) }
        return entity
    }
}

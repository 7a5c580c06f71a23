import Articles
import Browser
import Export
import Platform
import Testing

@testable import byname

@Suite("Worker", .timeLimit(.minutes(1)))
struct WorkerTests {
    private let folder: ScratchFolder
    private let mailbox: Mailbox<WorkerEvent>
    private let worker: Worker

    init() throws {
        folder = try ScratchFolder()
        mailbox = try Mailbox()
        let story = "Ferries stop\n\nThe ferry to Holm Island left on Monday, said Anna Berg of the union.\n"
        #expect(WholeFile.write(Array(story.utf8), to: folder.file("a.txt"), replacing: false) == .done)
        worker = Worker(on: [folder.file("a.txt")], in: folder.file("a.archive"), answeringTo: mailbox)
    }

    /// What comes until something is there.
    private func events(until isLast: (WorkerEvent) -> Bool) -> [WorkerEvent] {
        var events: [WorkerEvent] = []
        while !events.contains(where: isLast) {
            var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&waiting, 1, 20_000) > 0 else { return events }
            events += mailbox.drain()
        }
        return events
    }

    private func isAnswer(_ event: WorkerEvent, to number: Int) -> Bool {
        guard case .message(.answered(_, let question)) = event else { return false }
        return question.number == number
    }

    @Test("What is asked before anything is open is answered when it is")
    func early() {
        worker.ask(.tallied, as: Question(.overview, 1))
        worker.open()
        #expect(events { isAnswer($0, to: 1) }.contains { isAnswer($0, to: 1) })
        worker.stop()
    }

    @Test("Of a subject only the newest question is sure of an answer, and what was forgotten gets none")
    func newest() {
        worker.open()
        _ = events { if case .inStep = $0 { true } else { false } }
        worker.ask(.tallied, as: Question(.overview, 1))
        worker.forget(.overview)
        worker.ask(.tallied, as: Question(.overview, 2))
        let came = events { isAnswer($0, to: 2) }
        #expect(came.contains { isAnswer($0, to: 2) })
        worker.stop()
    }

    @Test("Nothing to browse is told, and why")
    func nothing() throws {
        let worker = Worker(on: [folder.file("none")], in: folder.file("b.archive"), answeringTo: mailbox)
        worker.open()
        let came = events { if case .nothingToBrowse = $0 { true } else { false } }
        let why = came.compactMap { if case .nothingToBrowse(let why) = $0 { why } else { nil } }
        #expect(why.first?.first?.contains("none") == true)
        worker.stop()
    }

    @Test("What was exported is written before the worker has stopped")
    func writes() {
        worker.open()
        let export = Export(of: "a", .articles([], Query()), as: .json)
        worker.write(export, to: folder.file("a.json"), replacing: false)
        worker.stop()
        #expect(folder.text(of: "a.json")?.hasPrefix("{\"archive\":\"a\"") == true)
    }
}

extension Request {
    /// A question that any archive answers.
    fileprivate static let tallied = Request.survey(.timeline, under: Query())
}

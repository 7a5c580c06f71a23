import Browser
import Platform
import Screen

/// The browser without a screen: the same state and the same keys, each waited for until all it asked is answered.
struct ScriptSession {
    private var state: State
    private let mailbox: Mailbox<WorkerEvent>
    private let worker: Worker
    /// Whether the articles are being brought in step.
    private var isReading = true
    /// How many files and decisions are on their way.
    private var underWay = 0
    /// Whether it was told to end.
    private(set) var hasQuit = false
    /// Why there is nothing to browse.
    private(set) var failures: [String] = []

    /// A session of an archive of a name, on a screen of a size that nobody sees.
    init(
        of archive: String, columns: Int, rows: Int, settings: Settings, mailbox: Mailbox<WorkerEvent>,
        worker: Worker
    ) {
        state = State(archive: archive, width: columns, height: rows, settings: settings)
        self.mailbox = mailbox
        self.worker = worker
    }

    /// Begins, and waits until the articles are there. What is to be said of them goes to standard error.
    mutating func start() {
        handle(.start)
        settle()
        if let said { StandardError.write("byname: \(said.words)") }
    }

    /// Presses keys, one after the other.
    ///
    /// - Returns: what went wrong, or nil.
    mutating func press(_ keys: [Key]) -> String? {
        for key in keys where !hasQuit {
            handle(.key(key))
            settle()
            if case .failed(let words) = outcome { return words }
        }
        return nil
    }

    /// What is shown now, as lines, with as many rows of a list.
    func lines(upTo most: Int = .max) -> [String] { state.plainLines(upTo: most) }

    /// What was said of the last that was done.
    var said: Notice? { state.said }

    /// Whether a line is open that is written in.
    var isWriting: Bool { state.isWriting }

    private enum Outcome {
        case done
        case failed(String)
    }

    private var outcome: Outcome {
        if let first = failures.first { return .failed(first) }
        guard let said, said.isError else { return .done }
        return .failed(said.words)
    }

    private var isSettled: Bool { !isReading && underWay == 0 && !state.isWaiting }

    /// Takes in what comes until nothing more is to come.
    private mutating func settle() {
        while !isSettled, !hasQuit, failures.isEmpty {
            let events = mailbox.drain()
            for event in events { handle(event) }
            guard events.isEmpty else { continue }
            var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
            _ = unsafe poll(&waiting, 1, -1)
        }
    }

    private mutating func handle(_ event: WorkerEvent) {
        switch event {
        case .message(let message): handle(message)
        case .copy(let text): Self.write(text)
        case .inStep: isReading = false
        case .nothingToBrowse(let failures): self.failures = failures
        }
    }

    private mutating func handle(_ message: Message) {
        switch message {
        case .wrote, .decided, .undecided: underWay -= 1
        default: break
        }
        for command in update(&state, message) { carryOut(command) }
    }

    private mutating func carryOut(_ command: Command) {
        switch command {
        case .ask(let request, let question): worker.ask(request, as: question)
        case .forget(let subject): worker.forget(subject)
        case .decide(let decision, let number):
            underWay += 1
            worker.decide(decision, as: number)
        case .write(let export, let path, let replacing):
            underWay += 1
            worker.write(export, to: path, replacing: replacing)
        case .copy(let text): Self.write(text)
        case .reread:
            isReading = true
            worker.readIn()
        case .cancelJob: worker.cancel()
        case .edit, .browse:
            handle(.notice(Notice("there is no terminal to open that in", isError: true)))
        case .quit: hasQuit = true
        case .redraw, .theme, .mouse, .suspend: break
        }
    }

    /// What is copied goes to standard output.
    private static func write(_ text: String) { try? StandardOutput.write(Array((text + "\n").utf8)) }
}

/// Why a script ended before its end.
struct ScriptError: Error, CustomStringConvertible {
    /// Which of the commands, from 1.
    var number: Int
    /// What went wrong.
    var words: String
    var description: String { "command \(number): \(words)" }
}

extension ScriptSession {
    /// Presses the keys of each command; stops at the first that goes wrong. A line that is left open at the end of one is
    /// taken, as by Enter.
    mutating func run(_ commands: [String]) throws(ScriptError) {
        for (number, command) in commands.enumerated() where !hasQuit {
            let complaint = press(Key.keys(notation: command)) ?? (isWriting ? press([.enter]) : nil)
            if let complaint { throw ScriptError(number: number + 1, words: complaint) }
        }
    }
}

import Browser
import Console
import Platform
import Screen

/// The browser at work: what happens goes in as messages, what is wanted comes out as commands, and after all
/// that has come by then a frame is shown. Only here do the terminal, the state and the worker meet.
struct BrowserSession: ~Copyable {
    private var terminal: Terminal
    private var state: State
    private let mailbox: Mailbox<WorkerEvent>
    private let worker: Worker
    private let keeping: SessionFile?
    private var ending: Ending?

    /// Why it ends.
    private enum Ending {
        /// The reader quits.
        case quit
        /// A signal asks for the end.
        case signal(CInt)
        /// There is nothing to browse.
        case nothing([String])
    }

    /// A session of an archive of a name, with the first frame on the screen and nothing asked yet.
    ///
    /// - Parameter keeping: where the reader was the last time, and where that is kept for the next.
    init(
        of archive: String, on terminal: consuming Terminal, with settings: Settings, keeping: SessionFile?,
        mailbox: Mailbox<WorkerEvent>, worker: Worker
    ) {
        var terminal = terminal
        let size = terminal.measure()
        state = State(archive: archive, width: size.columns, height: size.rows, settings: settings)
        self.keeping = keeping
        terminal.show(render(state))
        self.terminal = terminal
        self.mailbox = mailbox
        self.worker = worker
    }

    /// Runs until the reader quits, with the terminal given back then. A signal that asks for the end has it.
    ///
    /// - Returns: why there is nothing to browse, where that is why it ended.
    consuming func run() -> [String] {
        restore()
        handle(.start)
        while true {
            // All that is there before one frame of it: of 200 keys that wait, only the last needs to be seen.
            while ending == nil, let event = terminal.nextEvent() { handle(event) }
            for event in mailbox.drain() where ending == nil { handle(event) }
            switch ending {
            case nil: break
            case .quit:
                keeping?.write(state.bookmark)
                return []
            case .nothing(let failures): return failures
            case .signal(let signal):
                keeping?.write(state.bookmark)
                worker.stop()
                terminal.die(of: signal)
                return []
            }
            terminal.show(render(state))
            terminal.wait(or: mailbox.descriptor)
        }
    }

    private mutating func handle(_ event: Terminal.Event) {
        switch event {
        case .input(.key(let key)): handle(.key(key))
        case .input(.mouse(let mouse)): handle(mouse.message)
        case .resized:
            let size = terminal.measure()
            handle(.resized(width: size.columns, height: size.rows))
        case .stopped: terminal.suspend()
        case .ended(let signal): ending = .signal(signal)
        case .gone: ending = .signal(SIGHUP)
        }
    }

    private mutating func handle(_ event: WorkerEvent) {
        switch event {
        case .message(let message): handle(message)
        case .copy(let text): terminal.copy(text)
        case .inStep: break
        case .nothingToBrowse(let failures):
            // In a folder there may be articles yet; the first screen says how to go on.
            if worker.hasFolder {
                handle(.progress(nil))
                handle(.notice(Notice(failures.first ?? "", isError: true)))
            } else {
                ending = .nothing(failures)
            }
        }
    }

    private mutating func handle(_ message: Message) {
        for command in update(&state, message) { carryOut(command) }
    }

    private mutating func carryOut(_ command: Command) {
        switch command {
        case .ask(let request, let question): worker.ask(request, as: question)
        case .forget(let subject): worker.forget(subject)
        case .decide(let decision, let number): worker.decide(decision, as: number)
        case .copy(let text): copy(text)
        case .write(let export, let path, let replacing):
            worker.write(export, to: path, replacing: replacing)
        case .edit(let path): open(path, in: .editor)
        case .browse(let path): open(path, in: .browser)
        case .theme(let theme): terminal.setTheme(theme)
        case .reread: worker.readIn()
        case .cancelJob: worker.cancel()
        case .redraw: terminal.redraw()
        case .mouse(let isWanted): terminal.setMouse(isWanted)
        case .suspend: terminal.suspend()
        case .quit: ending = .quit
        }
    }
}

extension BrowserSession {
    /// Takes the reader to where they were the last time.
    private mutating func restore() {
        do throws(SessionError) {
            if let bookmark = try keeping?.read() { handle(.restored(bookmark)) }
        } catch {
            handle(.notice(Notice("\(error)", isError: true)))
        }
    }

    /// Copies by the machine's own means, or else through the terminal.
    private mutating func copy(_ text: String) {
        let tool = ClipboardTool.command(
            environment: Environment.variable, isThere: Environment.hasProgram)
        guard let tool else { return terminal.copy(text) }
        ClipboardTool.copy(text, by: tool) { [mailbox] in mailbox.post(.copy(text)) }
    }

    /// Opens a file in a program of the reader's choice.
    private mutating func open(_ path: String, in opener: Opener) {
        guard let complaint = terminal.lend({ opener.open(path) }) else { return }
        handle(.notice(Notice(complaint, isError: true)))
    }
}

extension Console.Mouse {
    /// What the browser is told of it.
    fileprivate var message: Message {
        let act: Browser.Mouse =
            switch act {
            case .press: .press
            case .wheelUp: .wheelUp
            case .wheelDown: .wheelDown
            }
        return .mouse(act, column: column, row: row)
    }
}

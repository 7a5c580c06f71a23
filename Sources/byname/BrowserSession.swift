import Browser
import Console
import Screen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The browser at work: what happens goes in as messages, what is wanted comes out as commands, and after all
/// that has come by then a frame is shown. Only here do the terminal, the state and the worker meet.
struct BrowserSession: ~Copyable {
    private var terminal: Terminal
    private var state: State
    private let mailbox: Mailbox<Letter>
    private let worker: Worker
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
    init(
        of archive: String, on terminal: consuming Terminal, mailbox: Mailbox<Letter>, worker: Worker
    ) {
        var terminal = terminal
        let size = terminal.measure()
        state = State(archive: archive, width: size.columns, height: size.rows)
        terminal.show(render(state))
        self.terminal = terminal
        self.mailbox = mailbox
        self.worker = worker
    }

    /// Runs until the reader quits, with the terminal given back then. A signal that asks for the end has it.
    ///
    /// - Returns: why there is nothing to browse, where that is why it ended.
    consuming func run() -> [String] {
        take(.start)
        while true {
            // All that is there before one frame of it: of 200 keys that wait, only the last needs to be seen.
            while ending == nil, let event = terminal.nextEvent() { take(event) }
            for letter in mailbox.take() where ending == nil { take(letter) }
            switch ending {
            case nil: break
            case .quit: return []
            case .nothing(let failures): return failures
            case .signal(let signal):
                worker.stop()
                terminal.die(of: signal)
                return []
            }
            terminal.show(render(state))
            terminal.wait(or: mailbox.descriptor)
        }
    }

    private mutating func take(_ event: Terminal.Event) {
        switch event {
        case .input(.key(let key)): take(.key(key))
        case .input(.mouse(let mouse)): take(mouse.message)
        case .resized:
            let size = terminal.measure()
            take(.resized(width: size.columns, height: size.rows))
        case .stopped: terminal.suspend()
        case .ended(let signal): ending = .signal(signal)
        case .gone: ending = .signal(SIGHUP)
        }
    }

    private mutating func take(_ letter: Letter) {
        switch letter {
        case .message(let message): take(message)
        case .nothingToBrowse(let failures): ending = .nothing(failures)
        }
    }

    private mutating func take(_ message: Message) {
        for command in update(&state, message) { carryOut(command) }
    }

    private mutating func carryOut(_ command: Command) {
        switch command {
        case .ask(let request, let question): worker.ask(request, as: question)
        case .forget(let subject): worker.forget(subject)
        case .decide(let decision, let number): worker.decide(decision, as: number)
        case .copy(let text): terminal.copy(text)
        case .write(let export, let path, let replacing):
            worker.write(export, to: path, replacing: replacing)
        case .edit(let path):
            if let complaint = terminal.lend({ Editor.open(path) }) {
                take(.notice(Notice(complaint, isError: true)))
            }
        case .reread: worker.readIn()
        case .cancelJob: worker.cancel()
        case .redraw: terminal.redraw()
        case .mouse(let isWanted): terminal.setMouse(isWanted)
        case .suspend: terminal.suspend()
        case .quit: ending = .quit
        }
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

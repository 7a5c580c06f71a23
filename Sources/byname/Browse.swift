import ArgumentParser
import Browser
import Console
import Platform
import Screen

/// `byname [PATH …]`: the browser.
struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse articles by the people and groups in them.")

    @Argument(
        help: ArgumentHelp("Files and folders of articles (default: the current folder).", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @OptionGroup var archive: ArchiveOption

    @Option(
        name: [.customShort("c"), .customLong("command")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Press these keys first: gg, <Enter>, ':export a.csv'. With -n or --plain; may be given again.",
            valueName: "keys"))
    var commands: [String] = []

    @Flag(name: [.customShort("n"), .customLong("no-screen")], help: "Run the commands without a screen.")
    var withoutScreen = false

    @Flag(help: "Lines in, lines out, for screen readers and pipes; :help lists the commands.")
    var plain = false

    @Option(help: "The colours: terminal (its own), dark or light.")
    var theme: Theme?

    @Flag(help: "Say what is wrong with the configuration, and do nothing else.")
    var checkConfig = false

    @Flag(name: .customLong("no-session"), help: "Begin anew, and keep nothing of this session.")
    var withoutSession = false

    func validate() throws {
        if !commands.isEmpty, !withoutScreen, !plain {
            throw ValidationError("-c presses keys where there is no screen: with -n or --plain.")
        }
    }

    func run() throws {
        if checkConfig { return try check() }
        let mailbox = try Mailbox<WorkerEvent>()
        let worker = Worker(on: browsed, in: archive.file, answeringTo: mailbox)
        let failures =
            withoutScreen || plain
            ? try runScript(mailbox, worker) : try runBrowser(mailbox, worker)
        worker.stop()
        for failure in failures { StandardError.write("byname: \(failure)") }
        if !failures.isEmpty { throw ExitCode(2) }
    }

    /// The browser on the terminal; gives why there is nothing to browse.
    private func runBrowser(_ mailbox: Mailbox<WorkerEvent>, _ worker: Worker) throws -> [String] {
        let configuration = Configuration.own()
        let settings = settings(configuration)
        let terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal(in: settings.theme)
        } catch {
            StandardError.write("byname: \(error)")
            throw ExitCode(2)
        }
        let keeping =
            withoutSession
            ? nil : SessionFile(for: browsed, in: archive.file, environment: Environment.variable)
        // The frame stands before anything is opened.
        let session = BrowserSession(
            of: name, on: terminal, with: settings, keeping: keeping, mailbox: mailbox, worker: worker)
        if let first = configuration.problems.first {
            let words = configuration.problems.count == 1 ? "" : " (byname --check-config lists all)"
            mailbox.post(.message(.notice(Notice("\(first)\(words)", isError: true))))
        }
        worker.open()
        return session.run()
    }

    /// The browser without a screen; gives why there is nothing to browse.
    private func runScript(_ mailbox: Mailbox<WorkerEvent>, _ worker: Worker) throws -> [String] {
        // So wide that nothing is cut; and in a pipe so high that lists are whole.
        let size: (columns: Int, rows: Int) =
            plain ? (columns: 1000, rows: isatty(STDOUT_FILENO) == 1 ? 24 : 1_000_000) : (80, 24)
        var script = ScriptSession(
            of: name, columns: size.columns, rows: size.rows, settings: settings(Configuration.own()),
            mailbox: mailbox, worker: worker)
        worker.open()
        script.start()
        guard script.failures.isEmpty else { return script.failures }
        do {
            try script.run(commands)
            guard plain, !script.hasQuit else { return [] }
            var conversation = PlainSession(script)
            if try !conversation.run() { throw ExitCode(1) }
        } catch let error as ScriptError {
            worker.stop()
            StandardError.write("byname: \(error)")
            throw ExitCode(1)
        } catch StandardOutput.Failure.closed {
            throw ExitCode(128 + SIGPIPE)
        }
        return []
    }

    /// What the reader chose, here or in the configuration.
    private func settings(_ configuration: Configuration) -> Settings {
        var settings = configuration.settings
        if let theme { settings.theme = theme }
        return settings
    }

    /// `--check-config`.
    private func check() throws {
        let problems = Configuration.own().problems
        for problem in problems { StandardError.write("byname: \(problem)") }
        if !problems.isEmpty { throw ExitCode(1) }
    }

    /// The paths that are browsed.
    private var browsed: [String] { archive.file == nil && paths.isEmpty ? ["."] : paths }

    /// What the archive is called: its folder, or the first of what was given.
    private var name: String {
        let first = paths.first ?? archive.file ?? "."
        let path = unsafe realpath(first, nil).map { path in
            defer { unsafe free(path) }
            return unsafe String(cString: path)
        }
        let last = (path ?? first).split(separator: "/").last.map(String.init) ?? "/"
        return paths.count > 1 ? "\(last) and \(paths.count - 1) more" : last
    }
}

extension Theme: ExpressibleByArgument {}

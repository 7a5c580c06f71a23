import Platform
import Testing

/// The built program on a real terminal.
@Suite("Terminal", .serialized, .timeLimit(.minutes(2)))
struct TerminalTests {
    private func open(
        columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            [PseudoTerminal.byname, PseudoTerminal.seeds], columns: columns, rows: rows,
            environment: environment)
    }

    /// Runs a line of shell on a terminal, with `$byname` and `$seeds` set, to its end.
    private func run(_ line: String, environment: [String: String] = [:]) throws -> (
        PseudoTerminal.Ending?, String
    ) {
        let settled = ["byname": PseudoTerminal.byname, "seeds": PseudoTerminal.seeds]
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", line], environment: settled.merging(environment) { $1 })
        let ending = terminal.end()
        return (ending, String(decoding: terminal.output, as: UTF8.self))
    }

    @Test("Shows the articles of a folder, and Q gives the terminal back as it was")
    func opensAndQuits() throws {
        let terminal = try open()
        let before = terminal.modes
        #expect(terminal.wait(for: "1 List"))
        #expect(terminal.wait(for: "Palestinians"))
        #expect(terminal.modes != before, "keys come at once and unechoed")
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
        #expect(terminal.leftovers == [])
        #expect(terminal.modes == before)
    }

    @Test("What was typed before the program was there counts")
    func typedAhead() throws {
        let terminal = try open()
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
        #expect(terminal.leftovers == [])
    }

    @Test(
        "A signal ends it as it ends any program, with the terminal given back",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGILL])
    func signals(signal: CInt) throws {
        let terminal = try open()
        let before = terminal.modes
        #expect(terminal.wait(for: "1 List"))
        terminal.settle()
        terminal.send(signal)
        #expect(terminal.end() == .signal(signal))
        #expect(terminal.leftovers == [])
        #expect(terminal.modes == before)
    }

    @Test("A thread whose stack is full ends it with the terminal given back too")
    func overflows() throws {
        let terminal = try PseudoTerminal([PseudoTerminal.built("overflow")])
        let before = terminal.modes
        #expect(terminal.wait(for: "sinking"))
        #expect(terminal.end() == .signal(SIGSEGV))
        #expect(terminal.leftovers == [])
        #expect(terminal.modes == before)
    }

    @Test("Ctrl-Z gives the terminal to the shell, and fg draws the screen again")
    func stops() throws {
        let terminal = try PseudoTerminal(["/bin/sh", "-im"])
        #expect(terminal.wait(for: "ready> "))
        let before = terminal.modes
        terminal.type("'\(PseudoTerminal.byname)' '\(PseudoTerminal.seeds)'\n")
        #expect(terminal.wait(for: "1 List"))
        terminal.settle()
        terminal.type("\u{1A}")
        #expect(terminal.wait(for: "Stopped"))
        terminal.settle()
        #expect(terminal.leftovers == [])
        #expect(terminal.modes == before)
        terminal.type("fg\n")
        #expect(terminal.wait(for: "\u{1B}[?1049h"))
        #expect(terminal.wait(for: "1 List"))
        terminal.type("Q")
        #expect(terminal.wait(for: "ready> "))
        terminal.type("exit\n")
        #expect(terminal.end() == .status(0))
        #expect(terminal.leftovers == [])
    }

    @Test("A terminal that changes its size gets a screen of that size")
    func resizes() throws {
        let terminal = try open()
        #expect(terminal.wait(for: "1 List"))
        terminal.settle()
        for (columns, rows) in [(40, 10), (1, 1), (200, 60)] {
            terminal.resize(columns: columns, rows: rows)
            terminal.settle()
        }
        terminal.resize(columns: 100, rows: 30)
        #expect(terminal.wait(for: "1 List"))
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
        #expect(terminal.leftovers == [])
    }

    @Test("What comes and goes in the folder comes and goes in the list, and the selected article stays")
    func watches() throws {
        let script = #"""
            d=$(mktemp -d); printf 'Ferries\n\nTwo ferries sank off Northport.\n' >"$d/a.txt"
            (sleep 2; printf 'Bridges\n\nA bridge was opened in Southby.\n' >"$d/b.txt") &
            "$byname" "$d"; rm -r "$d"
            """#
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", script], environment: ["byname": PseudoTerminal.byname])
        #expect(terminal.wait(for: "1 of 1"))
        terminal.type("j")
        #expect(terminal.wait(for: "Bridges"), "the new file is seen without a key")
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
    }

    @Test("No terminal is too small", arguments: [(1, 1), (1, 24), (80, 1), (2, 2), (7, 3)])
    func small(columns: Int, rows: Int) throws {
        let terminal = try open(columns: columns, rows: rows)
        terminal.settle()
        terminal.type("2jjG?")
        terminal.settle()
        terminal.type("\u{1B}")
        terminal.settle()
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
        #expect(terminal.leftovers == [])
    }

    @Test("With NO_COLOR there is no colour, and the selection is seen")
    func noColour() throws {
        let terminal = try open(environment: ["NO_COLOR": "1"])
        #expect(terminal.wait(for: "Palestinians"))
        terminal.settle()
        let styles = String(decoding: terminal.output, as: UTF8.self).matches(of: /\e\[([0-9;]*)m/)
            .flatMap { $0.1.split(separator: ";") }
        #expect(styles.contains("7"))
        #expect(!styles.contains { (30...49).contains(Int($0) ?? 0) })
    }

    @Test(
        "The selection is in reverse, with whatever colours and in every theme",
        arguments: ["vt100", "xterm", "xterm-256color"], ["terminal", "dark", "light"])
    func selection(name: String, theme: String) throws {
        let terminal = try PseudoTerminal(
            [PseudoTerminal.byname, "--no-session", "--theme", theme, PseudoTerminal.seeds],
            environment: ["TERM": name])
        #expect(terminal.wait(for: "GAZA"))
        terminal.settle(after: 150)
        let reversed = /\e\[(?:\d+;)*7(?:;\d+)*m/
        #expect(String(decoding: terminal.output, as: UTF8.self).contains(reversed))
    }

    @Test("A locale that knows no Unicode does not change what is drawn")
    func plainLocale() throws {
        let terminal = try open(environment: ["LANG": "C", "LC_ALL": "C"])
        #expect(terminal.wait(for: "┌"))
    }

    @Test("The oldest terminal will do")
    func vt100() throws {
        let terminal = try open(environment: ["TERM": "vt100"])
        #expect(terminal.wait(for: "1 List"))
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
    }

    @Test(
        "A terminal that cannot be drawn on is named, and nothing is drawn on it",
        arguments: [
            ("", "TERM is not set"), ("dumb", "\"dumb\""), ("no-such-terminal", "\"no-such-terminal\""),
        ])
    func unfit(name: String, words: String) throws {
        let (ending, output) = try run("\"$byname\" \"$seeds\"", environment: ["TERM": name])
        #expect(ending == .status(2))
        #expect(output.hasPrefix("byname: "))
        #expect(output.contains(words))
        #expect(!output.contains("\u{1B}"))
    }

    @Test(
        "Without a terminal at both ends it says which is missing",
        arguments: [
            ("</dev/null", "standard input is not a terminal"),
            (">/dev/null", "standard output is not a terminal"),
        ])
    func elsewhere(redirection: String, words: String) throws {
        let (ending, output) = try run("\"$byname\" \"$seeds\" \(redirection)")
        #expect(ending == .status(2))
        #expect(output.contains(words))
        #expect(!output.contains("\u{1B}"))
    }

    @Test("Where there is nothing to browse it says why after the terminal is given back")
    func nothingToBrowse() throws {
        let terminal = try PseudoTerminal([PseudoTerminal.byname, "/no/such/folder"])
        #expect(terminal.end() == .status(2))
        #expect(terminal.leftovers == [])
        let output = String(decoding: terminal.output, as: UTF8.self)
        #expect(output.suffix(80).contains("byname: /no/such/folder: no such file or folder"))
    }

    @Test("It does not outlive its terminal")
    func hangsUp() throws {
        let terminal = try open()
        #expect(terminal.wait(for: "1 List"))
        terminal.hangUp()
        #expect(terminal.end() == .signal(SIGHUP))
    }

    @Test("What a terminal would obey in an article does not reach it")
    func articlesAreHarmless() throws {
        let story = #"A story of \033]0;stolen\007titles\n\nIt \033[2Jwiped \342\200\256backwards.\n"#
        // So much text that a few controls make it no binary file.
        let rest = String(repeating: "Nothing else happened on that day. ", count: 100)
        let line = #"d=$(mktemp -d); printf "$story" >"$d/story.txt"; "$byname" "$d"; rm -r "$d""#
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", line], environment: ["byname": PseudoTerminal.byname, "story": story + rest])
        #expect(terminal.wait(for: "A story of"))
        terminal.type("2")
        terminal.settle()
        let output = String(decoding: terminal.output, as: UTF8.self)
        #expect(!output.contains("\u{1B}]0;"))
        #expect(!output.contains("\u{202E}"))
        #expect(output.contains("wiped"))
        #expect(output.ranges(of: "\u{1B}[2J").count <= 1)
        terminal.type("Q")
        #expect(terminal.end() == .status(0))
    }
}

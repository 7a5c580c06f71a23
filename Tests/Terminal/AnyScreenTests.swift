import Platform
import Testing

/// What a reader can be looking at when something happens to the terminal.
enum Looked: CaseIterable {
    case timeline, table, chains, dossier, search, picker, help, prompt, page

    /// The keys that lead there from the first screen.
    var keys: String {
        switch self {
        case .timeline: "T"
        case .table: "C"
        case .chains: ":path abbas to hamas\r"
        case .dossier: "3\r"
        case .search: "stalks"
        case .picker: "oham"
        case .help: "?"
        case .prompt: ":pick-"
        case .page: "3w"
        }
    }

    /// What is on the screen only there.
    var sign: String {
        switch self {
        case .timeline: "Timeline"
        case .table: "People × groups"
        case .chains: "Mahmoud Abbas to"
        case .dossier: "Also known as"
        case .search: "Search"
        case .picker: "Filter by organization"
        case .help: "Help─"
        case .prompt: "pick-person"
        case .page: "Why"
        }
    }
}

/// The built program on a real terminal, wherever one is in it.
@Suite("Terminal, on any screen", .serialized, .timeLimit(.minutes(2)))
struct AnyScreenTests {
    /// Waits for a screen, all of it drawn anew.
    private func see(_ looked: Looked, on terminal: PseudoTerminal) {
        terminal.settle(after: 150)
        terminal.lookAway()
        terminal.type("\u{0C}")
        #expect(terminal.wait(for: looked.sign, seconds: 5), "\(looked)")
        terminal.settle(after: 150)
    }

    @Test(
        "Ctrl-Z, fg, a storm of sizes and the end by a signal find the same screen and leave the terminal clean",
        arguments: Looked.allCases)
    func terminal(looked: Looked) throws {
        let terminal = try PseudoTerminal(["/bin/sh", "-im"])
        #expect(terminal.wait(for: "ready> "))
        let before = terminal.modes
        terminal.type("'\(PseudoTerminal.byname)' --no-session '\(PseudoTerminal.seeds)'\n")
        #expect(terminal.wait(for: "GAZA CITY"))
        terminal.type(looked.keys)
        see(looked, on: terminal)

        terminal.type("\u{1A}")
        #expect(terminal.wait(for: "Stopped"))
        terminal.settle(after: 150)
        #expect(terminal.leftovers == [])
        #expect(terminal.modes == before)
        terminal.type("fg\n")
        #expect(terminal.wait(for: "\u{1B}[?1049h"))
        see(looked, on: terminal)

        for number in 0..<200 {
            terminal.resize(columns: 1 + number * 37 % 211, rows: 1 + number * 23 % 61)
        }
        terminal.resize(columns: 100, rows: 30)
        see(looked, on: terminal)

        // As whoever ends all that runs on a terminal does; the shell lives on.
        terminal.type("\u{1A}")
        #expect(terminal.wait(for: "Stopped"))
        terminal.type("kill %1; fg\n")
        #expect(terminal.wait(for: "Terminated"))
        terminal.settle(after: 150)
        #expect(terminal.leftovers == [])
        #expect(terminal.modes == before)
    }
}

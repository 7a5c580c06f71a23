import Testing

/// The built program without a screen.
@Suite("Scripts", .serialized, .timeLimit(.minutes(2)))
struct ScriptTests {
    /// Runs a line of shell in a folder of its own, with `$byname` and `$seeds` set, to its end.
    private func run(_ line: String) throws -> (ending: PseudoTerminal.Ending?, lines: [String]) {
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "d=$(mktemp -d); cd \"$d\"; (\(line)); s=$?; rm -r \"$d\"; exit $s"],
            columns: 200,
            environment: [
                "byname": PseudoTerminal.byname, "seeds": PseudoTerminal.seeds, "TERM": "dumb",
            ])
        let ending = terminal.end()
        let output = String(decoding: terminal.output, as: UTF8.self)
        #expect(!output.contains("\u{1B}"), "nothing moves a cursor")
        return (ending, output.split(whereSeparator: \.isNewline).map(String.init))
    }

    @Test("Keys and commands are carried out one after the other, each when the one before is done")
    func commands() throws {
        let (ending, lines) = try run(
            "\"$byname\" -n -c ofatah -c ':export a.csv' -c '3g<Enter>Y' \"$seeds\" && wc -l <a.csv && ls")
        #expect(ending == .status(0))
        #expect(lines == ["Abbas", "3", "a.csv"])
    }

    @Test("What goes wrong is told with its command on standard error, and ends the script")
    func errors() throws {
        let (ending, lines) = try run(
            "\"$byname\" -n -c gg -c ':fly' -c ':export a.csv' \"$seeds\" >out; s=$?; ls; exit $s")
        #expect(ending == .status(1))
        #expect(lines.first?.hasPrefix("byname: command 2: There is no action “fly”") == true)
        #expect(lines.last == "out")
    }

    @Test("A file that is there is written over with ! only")
    func overwriting() throws {
        let line = "echo mine >a.csv; \"$byname\" -n -c ':export a.csv' \"$seeds\"; cat a.csv; "
        let (ending, lines) = try run(
            line + "\"$byname\" -n -c ':export! a.csv' \"$seeds\" && head -c 9 a.csv")
        #expect(ending == .status(0))
        #expect(lines.first?.contains("a.csv is there already") == true)
        #expect(lines.dropFirst() == ["mine", "published"])
    }

    @Test("Where there is nothing to browse, a script ends with 2")
    func nothing() throws {
        #expect(try run("\"$byname\" -n /no/such/folder").ending == .status(2))
    }

    @Test("Plain lines take commands from standard input and write what they show")
    func plain() throws {
        let (ending, lines) = try run("printf '2\\nfollow\\nfly\\n' | \"$byname\" --plain \"$seeds\"")
        #expect(ending == .status(1), "a command went wrong")
        #expect(lines.first == "seeds: 2 of 2 articles")
        #expect(lines.contains { $0.hasPrefix("Palestinian Interior Minister") && $0.count > 100 })
        #expect(lines.last?.hasPrefix("Error: ") == true)
    }

    @Test(
        "bash completes commands, options, what an option takes, and files where the browser is meant",
        arguments: [
            ("byname se", "search seeds"), ("byname --th", "--theme"), ("byname --theme d", "dark"),
            ("byname seeds/../se", "seeds/../seeds"), ("byname index --ag", "--again"),
            ("byname search -l ''", ""), ("byname x --archive script/to", "script/tour"),
        ])
    func completion(line: String, expected: String) throws {
        let script = """
            cd "$seeds/.."; . docs/completions/byname.bash; COMP_WORDS=(\(line)); \
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _byname; echo "${COMPREPLY[*]}"
            """
        let (ending, lines) = try run("bash -c '\(script.replacing("'", with: "'\\''"))'")
        #expect(ending == .status(0))
        #expect(lines == (expected.isEmpty ? [] : [expected]))
    }

    @Test("Commands without a screen or plain lines make no sense")
    func commandsOnScreen() throws {
        #expect(try run("\"$byname\" -c gg \"$seeds\"").ending == .status(2))
    }
}

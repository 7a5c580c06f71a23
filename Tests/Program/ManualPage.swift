import ArgumentParser
import Screen
import TestSupport

@testable import Browser
@testable import byname

/// `docs/byname.1`: the manual page, made from the program's own declarations, the action table, and the table of
/// filters in `docs/query.md`.
struct ManualPage {
    let program: Declaration

    /// The page, in the macros of man(7).
    var source: String {
        var lines = [
            #".\" Made from the declarations of the program; BYNAME_RECORD=1 swift test makes it anew."#,
            ".TH BYNAME 1 \"\" \"byname \(Byname.configuration.version)\" \"User Commands\"",
            // Words are neither spread nor broken: names of options and files are looked for as they are typed.
            ".ad l", ".nh", ".SH NAME",
            "byname \\- \(Self.escaped("read the news by name: who is mentioned, who said what, who belongs to what"))",
            ".SH SYNOPSIS",
        ]
        lines += program.commands.enumerated().flatMap { ($0 > 0 ? [".br"] : []) + [synopsis($1)] }
        lines += Self.description + commands + options + Self.keys + Self.filters + Self.rest
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: From the declarations

    private func isDefault(_ command: Declaration) -> Bool {
        command.commandName == Declaration.standard
    }

    private func synopsis(_ command: Declaration) -> String {
        var words = [".B byname" + (isDefault(command) ? "" : " " + Self.escaped(command.commandName))]
        let optional = command.options.filter(\.isOptional)
        if !optional.isEmpty { words.append("[\\fIoptions\\fR]") }
        words += command.options.filter { !$0.isOptional }.map(Self.shown)
        words += command.positionals.map { argument in
            let name =
                "\\fI\(Self.escaped(argument.valueName ?? ""))\\fR\(argument.isRepeating ? " ..." : "")"
            return argument.isOptional ? "[\(name)]" : name
        }
        return words[0] + "\n" + words.dropFirst().joined(separator: "\n")
    }

    private var commands: [String] {
        var lines = [".SH COMMANDS"]
        for command in program.commands {
            let name = Self.escaped("byname" + (isDefault(command) ? "" : " " + command.commandName))
            lines += [".TP", ".B \(name)", Self.escaped(command.abstract ?? "")]
            for paragraph in Self.paragraphs(command.discussion ?? "") {
                lines += [".IP", Self.escaped(paragraph)]
            }
        }
        return lines
    }

    private var options: [String] {
        var lines = [".SH OPTIONS"]
        for command in program.commands {
            let name = Self.escaped("byname" + (isDefault(command) ? "" : " " + command.commandName))
            lines.append(".SS \(name)")
            for option in command.options {
                lines += [".TP", Self.shown(option), Self.escaped(option.abstract ?? "")]
                if let value = option.defaultValue, option.kind == .option {
                    lines.append(Self.escaped("(default: \(value))"))
                }
            }
        }
        return lines + [
            ".SS All of them", ".TP", "\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Show help, and do nothing else.",
            ".TP",
            "\\fB\\-\\-version\\fR", "Show the version, and do nothing else.",
        ]
    }

    /// An option with its names and its value: `-l, --limit limit`.
    private static func shown(_ option: Declaration.Argument) -> String {
        let names = option.typed.reversed().map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
        return option.kind == .flag ? names : "\(names) \\fI\(escaped(option.valueName ?? ""))\\fR"
    }

    private static func paragraphs(_ words: String) -> [String] {
        var paragraphs = [""]
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                paragraphs.append("")
            } else {
                paragraphs[paragraphs.count - 1] += (paragraphs.last == "" ? "" : " ") + line
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    // MARK: From the action table

    private static var keys: [String] {
        var lines = [
            ".SH KEYS",
            escaped(
                "In the browser. A name in parentheses is what the command line (:) takes, and what the configuration calls it."
            ),
        ]
        for section in Action.Section.allCases {
            lines.append(".SS \(escaped(section.rawValue))")
            for action in Action.table where action.section == section {
                let keys = action.keys.map { "\\fB\(escaped($0.name))\\fR" }.joined(separator: ", ")
                let place = action.contexts.isSuperset(of: .panes) ? "" : " In \(action.contexts.name)."
                lines += [
                    ".TP", keys.isEmpty ? "\\fB:\(escaped(action.name))\\fR" : keys,
                    "\(escaped(action.words)) (\\fI\(escaped(action.name))\\fR).\(escaped(place))",
                ]
            }
        }
        lines.append(".SS Marks")
        for mark in TextPage.legend {
            lines += [".TP", "\\fB\(escaped(mark.mark))\\fR", escaped(mark.words)]
        }
        return lines
    }

    // MARK: From docs/query.md

    /// The rows of the table of chips.
    static var chips: [(chip: String, passes: String)] {
        let lines = Golden.recorded(in: "docs/query.md").split(separator: "\n")
        guard let head = lines.firstIndex(of: "| chip | passes an article |") else { return [] }
        return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { cell in
                String(cell.filter { $0 != "`" }).split(separator: " ").joined(separator: " ")
            }
            return (cells.first ?? "", cells.last ?? "")
        }
    }

    private static var filters: [String] {
        var lines = [
            ".SH FILTERS",
            escaped(
                """
                A filter is a row of chips, of which every one must hold. Alternatives stand inside a chip: org:hamas|fatah; \
                a - before a chip excludes what it passes; parentheses group: (org:hamas by:abbas)|word. by:, about:, said:, \
                stance: and kind: ask for one and the same quotation. An article passes
                """.replacing("\n", with: " ")),
        ]
        for (chip, passes) in chips { lines += [".TP", "\\fB\(escaped(chip))\\fR", escaped(passes)] }
        return lines
    }

    // MARK: Written here

    private static let description = [
        ".SH DESCRIPTION",
        """
        Byname turns a folder of news articles into an archive that is walked by the people, groups and places in it: who is
        mentioned, who said what, who belongs to what, in which article, in which sentence.
        It reads plain text, Markdown, web pages and JSON lines, each also packed with gzip or zstd, and needs no network.
        """,
        ".PP",
        """
        Without a command it opens a browser in the terminal: the list of articles, the text, the names in it, the quotations
        in it.
        The first key to know is
        .BR ? ,
        which lists all others;
        .B Q
        quits.
        """,
    ]

    private static let rest =
        section(
            "FILES",
            [
                (
                    "$XDG_CONFIG_HOME/byname/config.toml",
                    "Keys, theme and layout; else ~/.config/byname/config.toml."
                ),
                (
                    "$XDG_DATA_HOME/byname/*.archive",
                    "What was read, and what was decided, a file for each set of paths; else below ~/.local/share/byname."
                ),
                (
                    "$XDG_STATE_HOME/byname",
                    "Where one was in each archive, and what was written in prompts; else ~/.local/state/byname."
                ),
            ])
        + section(
            "ENVIRONMENT",
            [
                ("TERM", "The terminal, as terminfo describes it."),
                (
                    "NO_COLOR",
                    "Where it is set, nothing is in colour; kinds of names and the selection are told by weight and reverse."
                ),
                ("EDITOR, VISUAL", "What e opens an article's file in."),
                ("BROWSER", "What O opens an article's file in."),
                (
                    "SSH_CONNECTION, SSH_TTY, TMUX",
                    "Over ssh the terminal copies (OSC 52), not a tool of the machine; inside tmux it is told so."
                ),
                ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, HOME", "Where files are kept: see above."),
                ("TMPDIR", "Where articles are kept for the time being when they can be kept nowhere else."),
                ("SWIFT_BACKTRACE", "Where it is set, a crash is traced after the terminal was given back."),
            ])
        + section(
            "EXIT STATUS",
            [
                ("0", "All went well."),
                (
                    "1",
                    "Something went wrong on the way: an input could not be read, a command of a script failed, nothing passes the filter of a search, the configuration has a mistake."
                ),
                (
                    "2",
                    "Nothing could be done: the call makes no sense, nothing could be read, there is no terminal."
                ),
                ("128 + number", "Ended by a signal."),
            ])
        + section(
            "EXAMPLES",
            [
                ("byname ~/stories", "Browse a folder."),
                ("byname extract ~/stories > names.jsonl", "What the articles say, a line of JSON for each."),
                (
                    "byname search 'by:\"anna berg\" said:strike' ~/stories",
                    "The articles in which she says so, with the sentence."
                ),
                (
                    "byname -n -c 'ofatah' -c ':export fatah.csv' ~/stories",
                    "Press keys without a screen: filter by a group, write the list."
                ),
                (
                    "byname -n -c ':export names.graphml' ~/stories",
                    "Who hangs together with whom, for programs that draw graphs."
                ),
            ])

    private static func section(_ name: String, _ entries: [(String, String)]) -> [String] {
        [".SH \(name)"]
            + entries.flatMap { [".TP", "\\fB\(escaped($0.0))\\fR", escaped($0.1)] }
    }

    /// Words as they stand in a page: backslashes and hyphens as they are typed, and nothing taken for a macro.
    static func escaped(_ words: String) -> String {
        var escaped = ""
        for character in words {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "~": escaped += "\\(ti"
            case "^": escaped += "\\(ha"
            case "'": escaped += "\\(aq"
            case "`": escaped += "\\(ga"
            default: escaped.append(character)
            }
        }
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }
}

import Browser
import Platform
import Screen

/// The browser as a conversation of lines, for screen readers and for pipes: commands in, what they show out.
///
/// No cursor is moved and nothing is drawn over. A line is what the command line (`:`) takes: the name of an action, or the
/// number of a row; `/words` searches; an empty line follows what is selected.
struct PlainSession {
    private var script: ScriptSession
    /// How many rows of a list are written at a time.
    private let most: Int
    private let isConversation: Bool

    /// A conversation in a session that has begun. Where somebody types, lists come by the page.
    init(_ script: ScriptSession) {
        self.script = script
        isConversation = isatty(STDIN_FILENO) == 1
        most = isatty(STDOUT_FILENO) == 1 ? 20 : .max
    }

    /// Writes what is shown, then takes lines until there are no more.
    ///
    /// - Returns: whether all lines did what they say.
    mutating func run() throws(StandardOutput.Failure) -> Bool {
        var isGood = true
        var shown = script.lines(upTo: most)
        try write(shown)
        while !script.hasQuit, let line = nextLine() {
            if let complaint = script.press(keys(for: line)) {
                isGood = isConversation
                try write(["Error: " + complaint])
                if script.isWriting { _ = script.press([.escape]) }
                continue
            }
            let lines = script.lines(upTo: most)
            if let said = script.said { try write([said.words]) }
            if lines != shown { try write(lines) }
            shown = lines
        }
        return isGood
    }

    /// The keys that a line stands for.
    private func keys(for line: String) -> [Key] {
        if line == "<Esc>" { return [.escape] }
        if script.isWriting { return [.paste(line), .enter] }
        if line.isEmpty { return [.enter] }
        if line.hasPrefix("/") { return [.character("/"), .paste(String(line.dropFirst())), .enter] }
        return [.character(":"), .paste(line.hasPrefix(":") ? String(line.dropFirst()) : line), .enter]
    }

    private func nextLine() -> String? {
        if isConversation { StandardError.write("> ", terminator: "") }
        return readLine()
    }

    private func write(_ lines: [String]) throws(StandardOutput.Failure) {
        try StandardOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}

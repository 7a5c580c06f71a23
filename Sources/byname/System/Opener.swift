import Platform

/// A program of the reader's choice that a file is opened in, and that has the terminal meanwhile.
enum Opener {
    /// `$VISUAL`, else `$EDITOR`, else `vi`.
    case editor
    /// `$BROWSER`, else what the desktop opens such files with.
    case browser

    /// The line of shell that opens a file; nil where there is no program for it.
    func command(
        for path: String, environment: (String) -> String?, isThere: (String) -> Bool
    ) -> String? {
        // A path that begins with a dash would be an option.
        let file = Self.quoted(path.hasPrefix("-") ? "./" + path : path)
        switch self {
        case .editor:
            let chosen = ["VISUAL", "EDITOR"].lazy.compactMap(environment).first { !$0.isEmpty } ?? "vi"
            return "\(chosen) \(file)"
        case .browser:
            // Several may be named, with colons between; `%s` stands for the file.
            let named = environment("BROWSER")?.split(separator: ":").first.map(String.init)
            let known = ["xdg-open", "open", "sensible-browser"]
            guard let chosen = named ?? known.first(where: isThere) else { return nil }
            let parts = chosen.split(separator: "%s", omittingEmptySubsequences: false)
            return parts.count > 1 ? parts.joined(separator: file) : "\(chosen) \(file)"
        }
    }

    /// Opens a file and waits until the program has ended; gives what went wrong, or nil.
    func open(_ path: String) -> String? {
        let command = command(
            for: path, environment: Environment.variable, isThere: Environment.hasProgram)
        guard let command else { return "there is no \(name); set \(variable) to one" }
        let status = unsafe system(command)
        guard status != 0 else { return nil }
        return status == -1 || status >> 8 == 127
            ? "there is no \(name); set \(variable) to one" : "the \(name) ended with an error"
    }

    private var name: String { self == .editor ? "editor" : "browser" }
    private var variable: String { self == .editor ? "EDITOR" : "BROWSER" }

    /// A word as a shell takes it, whatever it holds.
    private static func quoted(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

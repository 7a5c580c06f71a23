#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The editor that the reader has chosen.
enum Editor {
    /// The words of `$VISUAL`, else `$EDITOR`, else `vi`, with a file after them, as a shell takes them.
    static func command(for path: String, environment: (String) -> String?) -> String {
        let chosen = ["VISUAL", "EDITOR"].lazy.compactMap(environment).first { !$0.isEmpty } ?? "vi"
        // A path that begins with a dash would be an option.
        let file = path.hasPrefix("-") ? "./" + path : path
        let quoted = file.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        return "\(chosen) '\(quoted)'"
    }

    /// Opens a file and waits until the reader has left it; gives what went wrong, or nil.
    static func open(_ path: String) -> String? {
        let command = command(for: path) { name in unsafe getenv(name).map { unsafe String(cString: $0) } }
        let status = unsafe system(command)
        guard status != 0 else { return nil }
        return status == -1 || status >> 8 == 127
            ? "there is no editor; set EDITOR to one" : "the editor ended with an error"
    }
}

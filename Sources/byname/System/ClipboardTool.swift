import Dispatch
import Library
import Platform

/// The programs that put a text on the clipboard of the machine that Byname runs on.
enum ClipboardTool {
    /// The one to use, as a line of shell; nil where the terminal has to do it: over ssh, where the clipboard wanted is that
    /// of the machine the reader sits at, and where there is none.
    static func command(environment: (String) -> String?, isThere: (String) -> Bool) -> String? {
        func isSet(_ name: String) -> Bool { environment(name)?.isEmpty == false }
        if isSet("SSH_CONNECTION") || isSet("SSH_TTY") { return nil }
        var tools = [("pbcopy", "pbcopy")]
        if isSet("WAYLAND_DISPLAY") { tools.append(("wl-copy", "wl-copy")) }
        if isSet("DISPLAY") {
            tools += [("xclip", "xclip -selection clipboard"), ("xsel", "xsel --clipboard --input")]
        }
        return tools.first { isThere($0.0) }?.1
    }

    /// Hands a text to a tool, on a thread of its own.
    ///
    /// - Parameter failed: called where the tool did not take it.
    static func copy(_ text: String, by command: String, failed: @escaping @Sendable () -> Void) {
        DispatchQueue.global(qos: .userInitiated).begin {
            if !hand(text, to: command) { failed() }
        }
    }

    /// Whether the tool took the text.
    private static func hand(_ text: String, to command: String) -> Bool {
        // A tool that does not read what it is given must not end this program.
        var pipeSignal = sigset_t()
        unsafe sigemptyset(&pipeSignal)
        unsafe sigaddset(&pipeSignal, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &pipeSignal, nil)
        guard let pipe = unsafe popen("\(command) >/dev/null 2>&1", "w") else { return false }
        let isWritten = writeAll(Array(text.utf8), to: unsafe fileno(pipe)) == 0
        return unsafe pclose(pipe) == 0 && isWritten
    }
}

import Browser
import Library
import Platform

/// One line on a terminal that says how far the reading in has come; nothing where standard error is none.
struct ProgressLine {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var wasShown = false
    private var pace = Pace(of: .milliseconds(100))

    /// Shows how far it is, in place of what was shown before.
    mutating func show(_ progress: ReadingIn.Progress) {
        guard isShown, pace.isDue() else { return }
        wasShown = true
        StandardError.write("\r\u{1B}[K\(Browser.Progress(progress))", terminator: "")
    }

    /// Leaves the line empty.
    func clear() {
        if wasShown { StandardError.write("\r\u{1B}[K", terminator: "") }
    }
}

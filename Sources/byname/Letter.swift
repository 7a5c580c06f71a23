import Browser
import Reading

/// What the worker leaves in the mailbox.
enum Letter: Sendable {
    /// Something for the browser.
    case message(Message)
    /// Nothing could be read in, and why not.
    case nothingToBrowse([ReadingError])
}

import Browser

/// What the worker leaves in the mailbox.
enum Letter: Sendable {
    /// Something for the browser.
    case message(Message)
    /// There is nothing to browse, and why not.
    case nothingToBrowse([String])
}

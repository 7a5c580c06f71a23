import Browser

/// What the worker tells the session, through the mailbox.
enum WorkerEvent: Sendable {
    /// Something for the browser.
    case message(Message)
    /// The articles have been brought in step, as far as they could be.
    case inStep
    /// A text to be copied through the terminal, since nothing else would take it.
    case copy(String)
    /// There is nothing to browse, and why not.
    case nothingToBrowse([String])
}

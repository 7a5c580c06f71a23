import Dispatch
import Synchronization

/// Whether the connections to an archive may still be used: it closes once all who use them are done.
///
/// The connection pool may not be closed while it is asked, nor asked while it is closed.
final class ConnectionGate: Sendable {
    private let isClosed = Mutex(false)
    private let users = DispatchGroup()

    /// Begins a use; false where the gate is closed. Each that begins ends with `leave`.
    func enter() -> Bool {
        isClosed.withLock { isClosed in
            if !isClosed { users.enter() }
            return !isClosed
        }
    }

    /// Ends a use.
    func leave() { users.leave() }

    /// Closes the gate, and waits until all uses that began have ended.
    func close() {
        isClosed.withLock { $0 = true }
        users.wait()
    }
}

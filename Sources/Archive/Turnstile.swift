import Dispatch
import Synchronization

/// Lets through whoever comes until it is shut, and is shut once all who came through have left.
///
/// The pool of the database closes what is being asked of it, where the asking begins as the closing does.
final class Turnstile: Sendable {
    private let isShut = Mutex(false)
    private let inside = DispatchGroup()

    /// Comes through; false where it is shut. Whoever came through leaves.
    func enter() -> Bool {
        isShut.withLock { isShut in
            if !isShut { inside.enter() }
            return !isShut
        }
    }

    /// Leaves.
    func leave() { inside.leave() }

    /// Lets nobody through any more, and waits until all have left.
    func shut() {
        isShut.withLock { $0 = true }
        inside.wait()
    }
}

import Dispatch
import Platform

/// A second stack for a thread, on which signals are handled.
///
/// A stack that is full is one of the ways to crash: what gives the terminal back then needs another to run on, and the
/// system gives a new thread none.
package enum SpareStack {
    private static let size = 64 * 1024

    /// Where a thread keeps its own, to be freed when it ends.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let isMade = unsafe pthread_key_create(&key) { bytes in
            var none = unsafe stack_t()
            unsafe none.ss_flags = CInt(SS_DISABLE)
            _ = unsafe sigaltstack(&none, nil)
            unsafe free(bytes)
        }
        precondition(isMade == 0, "there is room for one more key")
        return key
    }()

    /// Gives the calling thread one, unless it has one.
    package static func provide() {
        guard unsafe pthread_getspecific(key) == nil, let bytes = unsafe malloc(size) else { return }
        var spare = unsafe stack_t()
        unsafe spare.ss_sp = bytes
        unsafe spare.ss_size = size
        guard unsafe sigaltstack(&spare, nil) == 0, unsafe pthread_setspecific(key, bytes) == 0 else {
            return unsafe free(bytes)
        }
    }

    /// Whether the calling thread has one.
    package static var isProvided: Bool {
        var spare = unsafe stack_t()
        return unsafe (sigaltstack(nil, &spare) == 0 && spare.ss_flags & CInt(SS_DISABLE) == 0)
    }
}

extension DispatchQueue {
    /// Does something later, on a thread that has a spare stack. Nothing else in Byname begins on another thread.
    package func begin(after pause: Duration = .zero, _ work: @escaping @Sendable () -> Void) {
        let guarded = { @Sendable in
            SpareStack.provide()
            work()
        }
        guard pause > .zero else { return async(execute: guarded) }
        asyncAfter(deadline: .now() + .milliseconds(Int(pause / .milliseconds(1))), execute: guarded)
    }

    /// Does something so many times at once, on threads that have spare stacks, and waits until all are done.
    package static func perform(_ times: Int, _ work: @Sendable () -> Void) {
        concurrentPerform(iterations: times) { _ in
            SpareStack.provide()
            work()
        }
    }
}

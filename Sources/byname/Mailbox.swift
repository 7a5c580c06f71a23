import Platform
import Synchronization

/// Where every thread leaves its messages for the one that owns the browser's state.
///
/// The owner sleeps in `poll`; a message makes `descriptor` readable and so wakes it.
final class Mailbox<Message: Sendable>: Sendable {
    /// The system has no more descriptors.
    struct NoDescriptors: Error {}

    /// Can be read when there are messages.
    let descriptor: CInt
    private let bell: CInt
    private let messages = Mutex<[Message]>([])

    /// An empty mailbox.
    init() throws(NoDescriptors) {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw NoDescriptors() }
        descriptor = ends[0]
        bell = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    /// Leaves a message. From any thread.
    func post(_ message: Message) {
        let isFirst = messages.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        guard isFirst else { return }
        var stroke: UInt8 = 1
        _ = unsafe write(bell, &stroke, 1)
    }

    /// Takes what was left since the last time, in order.
    func take() -> [Message] {
        // The bell first: one that rings in between wakes its owner once too often, never once too seldom.
        var strokes: (UInt64, UInt64) = (0, 0)
        while unsafe read(descriptor, &strokes, MemoryLayout.size(ofValue: strokes)) > 0 {}
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}

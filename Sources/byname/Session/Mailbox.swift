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
    /// The end of the pipe that is written to: a byte for each time the mailbox stops being empty.
    private let writingEnd: CInt
    private let messages = Mutex<[Message]>([])

    /// An empty mailbox.
    init() throws(NoDescriptors) {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw NoDescriptors() }
        descriptor = ends[0]
        writingEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(descriptor)
        close(writingEnd)
    }

    /// Leaves a message. From any thread.
    func post(_ message: Message) {
        let isFirst = messages.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        guard isFirst else { return }
        var byte: UInt8 = 1
        _ = unsafe write(writingEnd, &byte, 1)
    }

    /// Removes and gives all messages that are there, in the order in which they were posted.
    func drain() -> [Message] {
        // The pipe first: a message posted in between wakes its owner once too often, never once too seldom.
        var bytes: (UInt64, UInt64) = (0, 0)
        while unsafe read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}

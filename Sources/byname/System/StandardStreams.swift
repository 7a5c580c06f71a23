import Platform
import Reading

/// Standard output, written with `write(2)`.
enum StandardOutput {
    /// Why output could not be written.
    enum Failure: Error {
        /// Nobody reads it any more: `byname extract … | head -1`.
        case closed
        /// The system's words for any other reason.
        case failed(String)
    }

    /// Writes all the bytes.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        switch writeAll(bytes, to: STDOUT_FILENO) {
        case 0: return
        case EPIPE: throw .closed
        case let code:
            throw .failed(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
        }
    }
}

/// Standard error, a line at a time.
enum StandardError {
    /// Writes a line, and says nothing where that fails.
    static func write(_ line: String, terminator: String = "\n") {
        let bytes = Array((line + terminator).utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

/// Writes all the bytes to a descriptor; gives the number of the error that kept it from that, or 0.
func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
    var start = 0
    while start < bytes.count {
        let written = unsafe bytes.withUnsafeBytes { buffer in
            unsafe systemWrite(
                descriptor, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
        }
        if written >= 0 { start += written } else if errno != EINTR { return errno }
    }
    return 0
}

/// `write(2)`, under a name that does not meet the methods'.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}

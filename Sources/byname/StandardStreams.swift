import Reading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

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
        var start = 0
        while start < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe systemWrite(
                    STDOUT_FILENO, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
            }
            if written >= 0 {
                start += written
            } else if errno == EPIPE {
                throw .closed
            } else if errno != EINTR {
                throw .failed(unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
            }
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

/// `write(2)`, under a name that does not meet the methods'.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}

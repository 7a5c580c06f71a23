import Browser
import Platform

/// Files that are there whole or not at all: written beside their place, then put there at one stroke.
enum WholeFile {
    /// Writes a file. A leading `~/` is the reader's home.
    ///
    /// - Parameter replacing: whether a file that is there may go; its permissions stay. Else it is left as it is.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) -> Writing {
        let path = resolved(path)
        if !replacing, unsafe access(path, F_OK) == 0 { return .isThere }
        var before = stat()
        let isThere = unsafe stat(path, &before) == 0
        let beside = "\(path).\(getpid()).part"
        let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return failure }
        if isThere { _ = fchmod(descriptor, before.st_mode & 0o777) }
        let written = fill(descriptor, with: bytes)
        guard close(descriptor) == 0, written == .done else {
            unsafe unlink(beside)
            return written == .done ? failure : written
        }
        return put(beside, at: path, replacing: replacing)
    }

    private static func fill(_ descriptor: CInt, with bytes: [UInt8]) -> Writing {
        errno = writeAll(bytes, to: descriptor)
        guard errno == 0 else { return failure }
        return fsync(descriptor) == 0 || errno == EINVAL ? .done : failure
    }

    /// Gives a file its name.
    private static func put(_ beside: String, at path: String, replacing: Bool) -> Writing {
        if !replacing {
            // A link, unlike a new name, never takes the place of a file that came there in the meantime.
            if unsafe link(beside, path) == 0 {
                unsafe unlink(beside)
                return .done
            }
            if errno == EEXIST {
                unsafe unlink(beside)
                return .isThere
            }
            // Some file systems have no links.
        }
        guard unsafe rename(beside, path) == 0 else {
            let failure = failure
            unsafe unlink(beside)
            return failure
        }
        return .done
    }

    /// The place itself, where a name leads to it through the reader's home or a symbolic link.
    private static func resolved(_ path: String) -> String {
        var path = path
        if path.hasPrefix("~/"), let home = Environment.variable("HOME") {
            path = home + path.dropFirst()
        }
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// The system's words for what went wrong last.
    private static var failure: Writing {
        .failed(unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
    }
}

import Platform

/// The archive's file in the file system: made for its owner alone, and found where the system keeps such things.
enum OwnFile {
    /// Whether there is something at a path.
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Whether a file may be written, and what SQLite lays beside it.
    static func isWritable(_ path: String) -> Bool {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        return unsafe access(path, W_OK) == 0 && access(folder, W_OK | X_OK) == 0
    }

    /// Makes sure that a file stands at the path, with the folders above it, which its owner alone may read. A file
    /// that is there already is checked for the mark of SQLite, without a byte of it changed.
    static func prepare(_ path: String) throws(ArchiveError) {
        try makeFolders(above: path)
        let made = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if made >= 0 {
            close(made)
            return
        }
        guard errno == EEXIST else { throw .cannotOpen(path: path, why: lastError()) }
        try check(path)
    }

    /// That a file is empty or begins as SQLite's files do, since SQLite itself would say so only later.
    static func check(_ path: String) throws(ArchiveError) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotOpen(path: path, why: lastError()) }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: 16)
        let count = unsafe read(file, &head, head.count)
        guard count >= 0 else { throw .cannotOpen(path: path, why: lastError()) }
        guard count == 0 || head == Array("SQLite format 3\0".utf8) else { throw .notAnArchive(path: path) }
    }

    /// How SQLite is told that nobody changes a file: its path as an address.
    static func immutableAddress(_ path: String) -> String {
        let hex = Array("0123456789ABCDEF")
        var address = "file:"
        for byte in path.utf8 {
            if byte < 0x80, byte > 0x20, !"%?#".utf8.contains(byte) {
                address.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                address += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
            }
        }
        return address + "?immutable=1"
    }

    /// What the system said last.
    static func lastError() -> String { unsafe String(cString: strerror(errno)) }

    private static func makeFolders(above path: String) throws(ArchiveError) {
        let bytes = Array(path.utf8)
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
            let folder = String(decoding: bytes[..<place], as: UTF8.self)
            guard unsafe mkdir(folder, 0o700) != 0, errno != EEXIST else { continue }
            // Folders high up may refuse to be made because they may not be written, and be there all the same.
            guard !exists(folder) else { continue }
            throw .cannotOpen(path: path, why: "\(folder): \(lastError())")
        }
    }
}

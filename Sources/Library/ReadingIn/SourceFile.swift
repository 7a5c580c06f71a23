import Archive
import Articles
import Platform

/// A file that articles are read from, as the file system knows it.
enum SourceFile {
    /// A path from the root, without links and dots; the path as it is where there is nothing.
    static func absolute(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// Whether there is something at a path.
    static func exists(_ path: String) -> Bool { stamp(path) != nil }

    /// What tells that a file has not changed; nil where there is none.
    static func stamp(_ path: String) -> FileStamp? {
        var status = stat()
        guard systemStatus(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        return FileStamp(
            path: path, size: Int(status.st_size),
            modified: Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec))
    }

    /// The digest of a file's bytes; nil where it cannot be read.
    static func digest(_ path: String) -> Int64? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { _ = close(file) }
        var digest = Digest()
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe read(file, &block, block.count)
            guard count >= 0 || errno == EINTR else { return nil }
            if count == 0 { return digest.value }
            if count > 0 { digest.add(block[..<count]) }
        }
    }
}

/// `stat(2)`, under a name that is not the structure's too.
private func systemStatus(_ path: String, _ status: inout stat) -> Int32 {
    unsafe stat(path, &status)
}

extension Article {
    /// The digest of all that was read of it, to know it again.
    var digest: Int64 {
        var digest = Digest()
        let facts = [id.rawValue, title ?? "", published?.description ?? "", publisher ?? ""] + byline
        for fact in facts {
            digest.add(fact.utf8)
            digest.add(CollectionOfOne(0))
        }
        digest.add(text.utf8)
        return digest.value
    }
}

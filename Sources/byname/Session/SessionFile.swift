import Articles
import Browser
import Platform

/// Where it is kept where a reader was in an archive: a file below `$XDG_STATE_HOME`, never beside the articles.
struct SessionFile {
    /// The file's path.
    let path: String

    /// The file for what is browsed, named by the paths and the archive that were given; nil where there is no home.
    init?(for paths: [String], in archive: String?, environment: (String) -> String?) {
        guard let folder = UserFolder.state.path(environment: environment) else { return nil }
        let named = ([archive ?? ""] + paths).map(Self.absolute).joined(separator: "\0")
        path = "\(folder)/\(String(FNV1a.hash(named.utf8), radix: 16)).session"
    }

    /// Where the reader was; nil where nothing is kept.
    ///
    /// - Throws: what is wrong with what is kept.
    func read() throws(SessionError) -> Bookmark? {
        guard let file = unsafe fopen(path, "r") else { return nil }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
            throw SessionError(path: path, line: 1)
        }
        do { return try Bookmark(parsing: text) } catch { throw SessionError(path: path, line: error.line) }
    }

    /// Keeps where the reader is, for its owner alone. Where that cannot be done, the next time begins at the beginning.
    func write(_ bookmark: Bookmark) {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            _ = unsafe mkdir(folder, 0o700)
        }
        _ = WholeFile.write(Array(bookmark.text.utf8), to: path, replacing: true)
    }

    private static func absolute(_ path: String) -> String {
        guard !path.isEmpty, let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }
}

/// What was kept of the last time cannot be read.
struct SessionError: Error, CustomStringConvertible {
    var path: String
    var line: Int
    var description: String { "begun anew, since what was kept cannot be read: \(path):\(line)" }
}

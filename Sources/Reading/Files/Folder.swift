import Platform

/// What sort of thing a path leads to, links followed.
enum PathKind {
    case file, folder, other

    /// A folder as the system knows it, whatever path leads to it.
    struct Identity: Hashable {
        var device: UInt64
        var number: UInt64
    }

    /// What there is to say of a path.
    struct Look {
        var kind: PathKind
        var identity: Identity
        /// The bytes of a file, as they lie on the disk.
        var size: Int
        /// When it was last written, in nanoseconds since 1970.
        var modified: Int
    }

    /// Looks at a path.
    static func look(at path: String) throws(ReadingError) -> Look {
        var status = stat()
        guard systemLook(path, &status) == 0 else { throw .opening(path, errno) }
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        let kind: PathKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        return Look(
            kind: kind,
            identity: Identity(
                device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino)),
            size: kind == .file ? Int(status.st_size) : 0,
            modified: Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec))
    }
}

/// `stat(2)`, under a name that is not the structure's too.
private func systemLook(_ path: String, _ status: inout stat) -> Int32 {
    unsafe stat(path, &status)
}

/// A walk through a folder and those in it: the files that could hold articles, by their path, one at a time.
///
/// Hidden files and folders are passed over. A folder that links lead to a second time is not entered again.
struct Walk {
    /// A file found.
    struct File {
        /// Its path, beginning with the folder's as the caller named it.
        var path: String
        /// Its path below the folder, without the extension.
        var stem: String
        /// What there is to say of it.
        var look: PathKind.Look
    }

    private struct Level {
        var path: String
        var below: String
        var names: ArraySlice<String>
        var stems: [String: Int]
    }

    /// The folders that were entered so far, each with when it was last written.
    private(set) var folders: [(path: String, modified: Int)]
    private var levels: [Level] = []
    private var entered: Set<PathKind.Identity> = []

    /// Begins a walk at a folder.
    init(_ folder: String) throws(ReadingError) {
        let look = try PathKind.look(at: folder)
        folders = [(folder, look.modified)]
        entered.insert(look.identity)
        try enter(folder, below: "")
    }

    /// The next file; nil at the end of the walk.
    ///
    /// - Throws: why a folder or file on the way could not be looked at; the next call goes on behind it.
    mutating func next() throws(ReadingError) -> File? {
        while var level = levels.popLast() {
            guard let name = level.names.popFirst() else { continue }
            levels.append(level)
            let path = level.path == "/" ? "/" + name : level.path + "/" + name
            let look = try PathKind.look(at: path)
            switch look.kind {
            case .folder where entered.insert(look.identity).inserted:
                folders.append((path, look.modified))
                try enter(path, below: level.below + name + "/")
            case .file where FileName(name).isArticles:
                // Two files that differ in their extension alone keep it in their names.
                let stem = FileName(name).stem
                let whole = level.stems[stem, default: 0] > 1 && !name.hasSuffix(".txt")
                return File(path: path, stem: level.below + (whole ? name : stem), look: look)
            default: continue
            }
        }
        return nil
    }

    private mutating func enter(_ path: String, below: String) throws(ReadingError) {
        guard let folder = unsafe opendir(path) else { throw .opening(path, errno) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let stems = names.lazy.map(FileName.init).filter(\.isArticles).map { ($0.stem, 1) }
        levels.append(
            Level(path: path, below: below, names: names[...], stems: Dictionary(stems, uniquingKeysWith: +)))
    }
}

/// The last part of a path.
struct FileName {
    /// The name without its extension, and without that of its packing.
    let stem: String
    /// The extension in small letters, without the dot; empty where there is none. `txt` of `story.txt.gz`.
    let fileExtension: String

    /// The name at the end of a path.
    init(_ path: String) {
        let name = path.split(separator: "/").last ?? path[...]
        let (stem, end) = Self.parted(name)
        if Packing(rawValue: end) != nil {
            let (inner, innerEnd) = Self.parted(stem)
            self.stem = String(inner)
            fileExtension = innerEnd
        } else {
            self.stem = String(stem)
            fileExtension = end
        }
    }

    /// Whether a file of this name in a folder is taken for one with articles.
    var isArticles: Bool { Format.extensions.contains(fileExtension) }

    private static func parted(_ name: Substring) -> (stem: Substring, end: String) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
        return (name[..<dot], name[name.index(after: dot)...].lowercased())
    }
}

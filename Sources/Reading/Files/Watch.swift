/// Sees whether files have come, gone or changed below some paths, by looking now and then.
///
/// Files that come or go change their folder, so the folders are looked at every time; for what is written in place, the
/// files are looked at too, but so seldom that looking takes a hundredth of the time.
public struct Watch: Sendable {
    private let paths: [String]
    /// When each folder, and each path itself, was last written; 0 where there is nothing.
    private var written: [String: Int] = [:]
    /// A digest of all files with their sizes and times.
    private var digest = 0
    private let clock = ContinuousClock()
    private var nextWalk: ContinuousClock.Instant
    /// When the newest of all files and folders was written, in nanoseconds since 1970.
    public private(set) var newest = 0

    /// The time between two looks at the least.
    public static let pause = Duration.seconds(1)

    /// A watch on files and folders, as they are now.
    public init(on paths: [String]) {
        self.paths = paths
        nextWalk = clock.now
        _ = walk()
    }

    /// Whether something is other than at the last look.
    public mutating func look() -> Bool {
        let isWritten = written.contains { path, time in Self.time(of: path) != time }
        guard isWritten || clock.now >= nextWalk else { return false }
        return walk() || isWritten
    }

    private static func time(of path: String) -> Int { (try? PathKind.look(at: path))?.modified ?? 0 }

    /// Looks at everything; whether a file is other than before.
    private mutating func walk() -> Bool {
        let start = clock.now
        var hasher = Hasher()
        written = [:]
        newest = 0
        for path in paths {
            guard let look = try? PathKind.look(at: path) else {
                written[path] = 0
                continue
            }
            written[path] = look.modified
            newest = max(newest, look.modified)
            hasher.combine(look.size)
            if look.kind == .folder, var walk = try? Walk(path) { go(through: &walk, into: &hasher) }
        }
        nextWalk = clock.now + max(Self.pause, (clock.now - start) * 100)
        let before = digest
        digest = hasher.finalize()
        return digest != before
    }

    private mutating func go(through walk: inout Walk, into hasher: inout Hasher) {
        while true {
            do throws(ReadingError) {
                guard let file = try walk.next() else { break }
                hasher.combine(file.path)
                hasher.combine(file.look.size)
                hasher.combine(file.look.modified)
                newest = max(newest, file.look.modified)
            } catch {
                continue
            }
        }
        for folder in walk.folders {
            written[folder.path] = folder.modified
            newest = max(newest, folder.modified)
        }
    }
}

import Archive
import Platform

/// A folder for what is gone at the end, for its owner alone.
struct TemporaryFolder {
    let path: String

    /// Makes one where the system keeps such things, or, where there is no room, in memory.
    init() throws(ArchiveError) {
        var places = [Environment.variable("TMPDIR"), "/tmp", "/var/tmp", "/dev/shm"].compactMap(\.self)
        places = places.map { $0 + "/byname-XXXXXX" }
        for place in places {
            var template = Array(place.utf8CString)
            guard let made = unsafe mkdtemp(&template) else { continue }
            path = unsafe String(cString: made)
            return
        }
        throw .cannotOpen(path: places[0], why: "no folder can be made")
    }

    /// Removes it with the archive in it.
    func remove() {
        for name in ["a.archive", "a.archive-wal", "a.archive-shm", "a.archive-reading"] {
            unsafe unlink(path + "/" + name)
        }
        unsafe rmdir(path)
    }
}

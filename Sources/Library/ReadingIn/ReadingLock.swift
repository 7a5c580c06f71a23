import Archive
import Platform

/// That one at a time reads articles into an archive. The system gives the lock back whatever becomes of its holder.
struct ReadingLock {
    let file: Int32

    /// Takes the lock of an archive, in a file beside it, since SQLite has its own ideas about locks on its own.
    init(_ archive: String) throws(ArchiveError) {
        let path = archive + "-reading"
        file = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .readOnly(path: archive) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .busy(path: archive)
        }
    }

    /// Gives the lock back.
    func release() {
        // A program that another thread is about to start holds the file too, until it runs: to close it is not enough.
        _ = flock(file, LOCK_UN)
        close(file)
    }
}

import Archive
import CMemory

/// What is over when articles have been read in or named.
enum FreedMemory {
    /// Gives memory that is in use no more back to the system.
    ///
    /// Reading in takes and frees millions of small pieces on every core. The allocator of glibc keeps what was freed, for
    /// each thread apart, for whoever asks next: here that may be nobody, for as long as one browses. What SQLite keeps of
    /// the pages that were written is not what is read next.
    static func giveBack(_ archive: Archive) {
        archive.forgetPages()
        byname_give_back_freed_memory()
    }
}

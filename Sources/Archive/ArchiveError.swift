/// What can go wrong with an archive. Every case names the file it is about.
public enum ArchiveError: Error, Hashable, CustomStringConvertible {
    /// The file is something else: a folder, a text, another program's database.
    case notAnArchive(path: String)
    /// A newer Byname wrote it: its version, and the newest this program reads. The file is left as it is.
    case newer(path: String, version: Int, known: Int)
    /// A newer Byname read its articles: the number of its rules, and of this one's. The file is left as it is.
    case newerReader(path: String, rules: Int, known: Int)
    /// The file cannot be opened or made.
    case cannotOpen(path: String, why: String)
    /// It was asked to change, and may only be read.
    case readOnly(path: String)
    /// Another Byname is reading articles into it.
    case busy(path: String)
    /// It was closed before it was asked.
    case closed(path: String)
    /// There is no room left on the disk. What was there before is still there.
    case full(path: String)
    /// What it says of an article cannot be read.
    case damaged(path: String, article: String)
    /// The database says no.
    case failed(path: String, why: String)

    /// The error as it is shown: the place first.
    public var description: String {
        switch self {
        case .notAnArchive(let path): "\(path): not an archive of Byname"
        case .newer(let path, let version, let known):
            "\(path): written by a newer Byname (version \(version) of the archive; this one reads up to \(known))"
        case .newerReader(let path, let rules, let known):
            "\(path): read by a newer Byname (edition \(rules) of the rules; this one has \(known))"
        case .cannotOpen(let path, let why): "\(path): \(why)"
        case .readOnly(let path): "\(path): may only be read"
        case .busy(let path): "\(path): another Byname is reading articles into it"
        case .closed(let path): "\(path): it is closed"
        case .full(let path): "\(path): no room left on the disk; nothing that was there is lost"
        case .damaged(let path, let article):
            "\(path): what it keeps of \(article) is damaged; read it in again"
        case .failed(let path, let why): "\(path): \(why)"
        }
    }
}

/// Why training could not go on.
public enum TrainingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A file could not be read.
    case unreadable(path: String, reason: String)
    /// A line is not what it should be.
    case malformed(path: String, line: Int, reason: String)
    /// The result could not be written.
    case unwritable(path: String, reason: String)

    /// What went wrong and where.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .malformed(let path, let line, let reason): "\(path):\(line): \(reason)"
        case .unwritable(let path, let reason): "\(path): not written: \(reason)"
        }
    }
}

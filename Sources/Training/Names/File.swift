#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Whole files, and their lines.
enum File {
    /// The bytes of a file.
    static func bytes(_ path: String) throws(TrainingError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw .unreadable(path: path, reason: "cannot be read")
        }
    }

    /// The lines of a file that are not empty, without the marks that some begin with.
    static func lines(_ path: String) throws(TrainingError) -> [String] {
        let bytes = try bytes(path)
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return body.split { $0 == 10 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Writes a file in one go.
    static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
    }
}

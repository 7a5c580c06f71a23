import Archive
import Articles
import Language
import Library
import Platform

extension ArchiveOption {
    /// The archive to ask: of some paths, brought in step with them first; where none is named the one of the option's file,
    /// or of the current folder, as it is kept.
    func opened(readingIn paths: [String]) throws -> Archive {
        if paths.isEmpty {
            if let file { return try Self.browse(file) }
            guard let kept = Library.archivePath(of: ["."]), unsafe access(kept, F_OK) == 0 else {
                throw NothingKept()
            }
            return try Self.browse(kept)
        }
        let library = try Library.open(paths, in: file)
        var line = ProgressLine()
        do {
            try library.readIn { progress in
                line.show(progress)
                return true
            }
        } catch {
            StandardError.write("byname: \(error)")
        }
        line.clear()
        for failure in try library.archive.failures() { StandardError.write("byname: \(failure)") }
        return library.archive
    }

    /// An archive as it is kept; whoever asks is told where another edition of the reader read it.
    private static func browse(_ file: String) throws -> Archive {
        let archive = try Archive.browse(file, sentences: Archive.sentencesOfLanguage)
        let outdated = try archive.edition == .current ? archive.outdated : archive.count
        if outdated > 0 {
            StandardError.write(
                "byname: \(file): read by another Byname; name its paths to have it read again")
        }
        return archive
    }

    /// Of the current folder nothing is kept.
    private struct NothingKept: Error, CustomStringConvertible {
        var description: String {
            "nothing is kept of this folder; name a path to read it in, or an --archive to search"
        }
    }
}

import Archive
import ArgumentParser
import Articles
import Library
import Platform
import Synchronization

/// `byname index`: reads articles into an archive, to be opened at once ever after.
struct Index: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles into an archive, and keep it in step with their files.",
        discussion: """
            Reads text files, folders of them, and files of JSON lines. What has not changed since the last time is
            not read again; what is gone is taken out; what was stopped, by Ctrl-C or otherwise, goes on. What you
            decided (stars, tags, notes, rulings) stays, also with --again.

            What cannot be read is named on standard error and passed over; the exit status is then 1, or 2 where the
            archive cannot be written.
            """)

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file())
    var paths: [String]

    @OptionGroup var archive: ArchiveOption

    @Flag(help: "Read everything again, also what has not changed.")
    var again = false

    @Option(name: .shortAndLong, help: "How many articles to work on at once (default: one a core).")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
        if paths.contains("-") {
            throw ValidationError(
                "An archive is kept in step with files; standard input has none to come back to.")
        }
    }

    func run() throws {
        let progress: ReadingIn.Progress
        do {
            let library = try Library.open(paths, in: archive.file)
            switch library.keeping {
            case .kept: break
            case .readOnly(let reason), .temporary(let reason): throw CannotKeep(description: reason)
            }
            Stop.onInterrupt()
            var line = ProgressLine()
            progress = try library.readIn(again: again, workers: jobs ?? Cores.count) { progress in
                line.show(progress)
                return !Stop.isAsked
            }
            line.clear()
            let archive = library.archive
            for failure in try archive.failures() { StandardError.write("byname: \(failure)") }
            StandardError.write("byname: \(Self.summary(progress)); \(try archive.count) in \(archive.path)")
            try library.close()
        } catch {
            StandardError.write("byname: \(error)")
            throw ExitCode(2)
        }
        if progress.stopped { throw ExitCode(128 + SIGINT) }
        if progress.failed > 0 { throw ExitCode(1) }
    }

    /// There is no archive to keep the articles in.
    private struct CannotKeep: Error, CustomStringConvertible { var description: String }

    /// What was done, in words.
    private static func summary(_ progress: ReadingIn.Progress) -> String {
        var words = ["\(progress.read) read"]
        for (count, name) in [
            (progress.unchanged, "unchanged"), (progress.moved, "moved"), (progress.gone, "gone"),
            (progress.failed, "not readable"),
        ] where count > 0 { words.append("\(count) \(name)") }
        return (progress.stopped ? "stopped; " : "") + words.joined(separator: ", ")
    }
}

/// Which archive a command is about.
struct ArchiveOption: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp(
            "The archive's file (default: one that belongs to the paths, in $XDG_DATA_HOME/byname).",
            valueName: "file"), completion: .file())
    var file: String?
}

/// That a person asked to stop.
private enum Stop {
    private static let asked = Atomic(false)

    static var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// The first Ctrl-C asks to stop; the second ends the program at once, which costs nothing but the last batch.
    static func onInterrupt() {
        // Whoever started the program may have left the signal blocked.
        var interrupt = sigset_t()
        unsafe sigemptyset(&interrupt)
        unsafe sigaddset(&interrupt, SIGINT)
        unsafe pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        _ = signal(SIGINT) { _ in
            Stop.asked.store(true, ordering: .relaxed)
            _ = signal(SIGINT, SIG_DFL)
        }
    }
}

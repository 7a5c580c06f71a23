import ArgumentParser
import Articles
import Language
import Library
import Platform

/// `byname extract`: the reading of articles as JSON lines, for other programs.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what articles say as JSON, a line for each.",
        discussion: """
            Reads text files, folders of them, and JSON lines with "id" and "text" and, where known, "title",
            "published", "byline" and "publisher". Writes one object a line, in the order of the input. Offsets are
            Unicode code points into "text", ends left out.

            What cannot be read is named on standard error and passed over; the exit status is then 1, or 2 where
            nothing could be read at all.
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, folders, or - for JSON lines on standard input (the default in a pipe).",
            valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @Option(name: .shortAndLong, help: "How many articles to work on at once (default: one a core).")
    var jobs: Int?

    @Flag(help: "Give quotations that are less sure too.")
    var unsure = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
        if paths.isEmpty, isatty(STDIN_FILENO) == 1 {
            throw ValidationError("Name a file or folder, or - to read JSON lines from standard input.")
        }
        if paths.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input can be read once only.")
        }
    }

    func run() throws {
        let annotator = Annotator()
        let intake = Intake(
            paths.isEmpty ? ["-"] : paths, workers: jobs ?? Cores.count, annotate: annotator.annotate)
        var identities = IdentityStream()
        var json = JSONBytes()
        var written = 0
        var failed = 0
        do {
            try intake.forEach { outcome in
                switch outcome {
                case .failure(let error):
                    failed += 1
                    StandardError.write("byname: \(error)")
                case .success(let read):
                    var annotation = identities.naming(read.annotation, of: read.article)
                    if !unsure { annotation.quotations.removeAll { !$0.isSure } }
                    json.reset()
                    AnnotatedArticle(read.article, annotation).write(to: &json)
                    try StandardOutput.write(json.bytes)
                    written += 1
                }
                return true
            }
        } catch StandardOutput.Failure.closed {
            // The parent ignores SIGPIPE, which else would have ended the run here, as quietly.
            throw ExitCode(128 + SIGPIPE)
        } catch StandardOutput.Failure.failed(let reason) {
            StandardError.write("byname: standard output: \(reason)")
            throw ExitCode(2)
        }
        if failed > 0 { throw ExitCode(written == 0 ? 2 : 1) }
    }
}

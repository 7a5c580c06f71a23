import ArgumentParser
import Browser
import Console

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `byname [PATH …]`: the browser.
struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse articles by the people and groups in them.")

    @Argument(
        help: ArgumentHelp("Files and folders of articles (default: the current folder).", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var archive: ArchiveOption

    func run() throws {
        let mailbox = try Mailbox<Letter>()
        let worker = Worker(
            on: archive.file == nil && paths.isEmpty ? ["."] : paths, in: archive.file, answeringTo: mailbox)
        let terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal()
        } catch {
            StandardError.write("byname: \(error)")
            throw ExitCode(2)
        }
        // The frame stands before anything is opened.
        let session = BrowserSession(of: name, on: terminal, mailbox: mailbox, worker: worker)
        worker.open()
        let failures = session.run()
        worker.stop()
        for failure in failures { StandardError.write("byname: \(failure)") }
        if !failures.isEmpty { throw ExitCode(2) }
    }

    /// What the archive is called: its folder, or the first of what was given.
    private var name: String {
        let first = paths.first ?? archive.file ?? "."
        let path = unsafe realpath(first, nil).map { path in
            defer { unsafe free(path) }
            return unsafe String(cString: path)
        }
        let last = (path ?? first).split(separator: "/").last.map(String.init) ?? "/"
        return paths.count > 1 ? "\(last) and \(paths.count - 1) more" : last
    }
}

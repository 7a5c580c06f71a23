import Archive
import ArgumentParser
import Articles
import Export
import Library
import Platform

/// `byname search`: the articles that pass a filter, for other programs and for a look without the browser.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the articles that pass a filter.",
        discussion: """
            The filter is what the browser's top line takes: org:hamas|fatah -place:gaza after:2003-06 "road map".
            Writes a line for each article, newest first: its day, its id, its title and, where words are asked for,
            the sentence that has them, where names are to stand together (within:) that sentence, where a quotation is
            asked for who said it and how, with tabs between. Exits with 1 where nothing passes.

            Searches what is kept of the current folder; with a path, what is there to be read, which is kept for the
            next time; with --archive, what that file keeps.
            """)

    @Argument(help: "The filter.")
    var filter: String

    @Argument(help: ArgumentHelp("Files and folders to search.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @OptionGroup var archive: ArchiveOption

    @Option(name: .shortAndLong, help: "At most so many articles.")
    var limit: Int?

    @Flag(name: .shortAndLong, help: "Write only how many articles pass.")
    var count = false

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
        if paths.contains("-") {
            throw ValidationError("Name files and folders: standard input is not kept.")
        }
        do { _ = try Query(parsing: filter) } catch { throw ValidationError("\(filter): \(error)") }
    }

    func run() throws {
        var found = 0
        do {
            let query = try Query(parsing: filter)
            let store = try archive.opened(readingIn: paths)
            found = try store.count(matching: query)
            if count {
                try StandardOutput.write(Array("\(found)\n".utf8))
            } else {
                try list(query, of: store)
            }
        } catch StandardOutput.Failure.closed {
            throw ExitCode(128 + SIGPIPE)
        } catch {
            StandardError.write("byname: \(error)")
            throw ExitCode(2)
        }
        if found == 0 { throw ExitCode(1) }
    }

    /// How many articles are asked for at a time.
    private static let page = 500

    private func list(_ query: Query, of store: any Store) throws {
        let end = limit ?? .max
        let snippet = Snippet(query)
        for start in stride(from: 0, to: end, by: Self.page) {
            let rows = try store.articles(matching: query, rows: start..<min(start + Self.page, end))
            let lines = try snippet?.lines(of: rows.map(\.id), in: store)
            for (number, row) in rows.enumerated() {
                let columns = [row.published?.description ?? "", row.id.rawValue, row.displayTitle]
                let line = lines?[number].map { [$0] } ?? []
                try StandardOutput.write(TabSeparated.line(columns + line))
            }
            if rows.count < Self.page { return }
        }
    }
}

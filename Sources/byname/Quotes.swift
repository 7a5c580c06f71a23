import Archive
import ArgumentParser
import Articles
import Export
import Platform

/// `byname quotes`: what is quoted in the articles that pass a filter, for other programs and for a look without the
/// browser.
struct Quotes: ParsableCommand {
    /// How they are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, jsonl
    }

    static let configuration = CommandConfiguration(
        abstract: "List what is quoted in the articles that pass a filter.",
        discussion: """
            Of the articles that pass, those quotations that pass the chips of quotations: by:blair about:iraq
            stance:denies; all of them where there are none. As text a line for each: its day, who said it, how, the words,
            the publisher and the article's id, with tabs between. What was denied has a verb that says so. Exits with 1 where
            nothing passes.

            Asks what is kept of the current folder; with a path, what is there to be read, which is kept for the next time;
            with --archive, what that file keeps.
            """)

    @Argument(help: "The filter.")
    var filter: String

    @Argument(help: ArgumentHelp("Files and folders to search.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @OptionGroup var archive: ArchiveOption

    @Option(name: .shortAndLong, help: "In which order: newest, oldest, speaker or rank, the surest first.")
    var order = QuotationOrder.newest

    @Option(name: .shortAndLong, help: "How they are written: text, csv or jsonl, an object a line.")
    var format = Format.text

    @Option(name: .shortAndLong, help: "At most so many.")
    var limit: Int?

    @Flag(help: "The less sure ones too.")
    var unsure = false

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
        if paths.contains("-") {
            throw ValidationError("Name files and folders: standard input is not kept.")
        }
        do { _ = try Query(parsing: filter) } catch { throw ValidationError("\(filter): \(error)") }
    }

    func run() throws {
        var isEmpty = true
        do {
            let query = try Query(parsing: filter)
            let page = try archive.opened(readingIn: paths).quotations(
                matching: query, in: order, includingUnsure: unsure, upTo: limit ?? .max)
            isEmpty = page.sayings.isEmpty
            try write(page.sayings, asked: query)
        } catch StandardOutput.Failure.closed {
            throw ExitCode(128 + SIGPIPE)
        } catch {
            StandardError.write("byname: \(error)")
            throw ExitCode(2)
        }
        if isEmpty { throw ExitCode(1) }
    }

    private func write(_ sayings: [Dossier.Saying], asked query: Query) throws {
        func bytes(_ format: Export.Format) -> [UInt8] {
            Export(of: "", .sayings(sayings, query), as: format, includingUnsure: true).bytes
        }
        switch format {
        case .csv: try StandardOutput.write(bytes(.csv))
        case .jsonl: try StandardOutput.write(bytes(.jsonLines))
        case .text:
            for saying in sayings {
                let article = saying.passage.article
                try StandardOutput.write(
                    TabSeparated.line([
                        article.published?.description ?? "", saying.source ?? "", saying.verb,
                        saying.quotedWords, article.publisher ?? "", article.id.rawValue,
                    ]))
            }
        }
    }
}

extension QuotationOrder: ExpressibleByArgument {}

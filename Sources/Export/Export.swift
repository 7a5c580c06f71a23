import Articles

/// What an archive says of something, to be written to a file.
///
///     let export = Export(of: "Reports", .articles(rows, query), as: .csv)
///     export.bytes  // published,publisher,title,id,starred,tags,note …
public struct Export: Sendable, Hashable {
    /// How it is written. The raw values are the endings of the files.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// For people: headings, tables, quotations with their citations.
        case markdown = "md"
        /// For spreadsheets: RFC 4180, with the names of the columns in the first line.
        case csv
        /// For programs: one object.
        case json
        /// For programs that read a line at a time: an object for each row.
        case jsonLines = "jsonl"
        /// For programs that draw graphs: who hangs together with whom.
        case graphml

        /// The format of a file by its ending; nil where it has none of them.
        public init?(path: String) {
            let name = path.split(separator: "/").last ?? ""
            guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
            let ending = name[name.index(after: dot)...].lowercased()
            self.init(rawValue: ending == "markdown" ? "md" : ending)
        }

        /// The endings, as a message lists them: `.md, .csv or .json`.
        public static var endings: String {
            let endings = allCases.map { ".\($0.rawValue)" }
            return endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
        }
    }

    /// What can be exported.
    public enum Contents: Sendable, Hashable {
        /// The articles that pass a filter.
        case articles([ArticleSummary], Query)
        /// One article: its text, its names, its quotations, and what was noted about it.
        case article(AnnotatedArticle, [EntityTally], Marks)
        /// The names in an article.
        case names(AnnotatedArticle, [EntityTally])
        /// The quotations in an article.
        case quotations(AnnotatedArticle)
        /// Quotations of the articles that pass a filter.
        case sayings([Dossier.Saying], Query)
        /// All that is known of one name.
        case dossier(Dossier)
        /// How the articles that pass a filter are spread over time.
        case timeline(Timeline, Query)
        /// Which people and groups the articles that pass a filter name together.
        case table(CrossTable, Query)
        /// The chains between two names.
        case chains(Chains)
        /// The people and groups of some articles, and how they hang together.
        case graph(Graph, GraphScope)
    }

    /// What the archive is called.
    public var archive: String
    /// What is written.
    public var contents: Contents
    /// How it is written.
    public var format: Format
    /// Whether quotations that are not sure are written too.
    public var includesUnsure: Bool

    /// An export of its parts.
    public init(
        of archive: String, _ contents: Contents, as format: Format, includingUnsure: Bool = false
    ) {
        self.archive = archive
        self.contents = contents
        self.format = format
        includesUnsure = includingUnsure
    }

    /// The bytes of the file: UTF-8.
    public var bytes: [UInt8] {
        let document = document
        return switch format {
        case .markdown: Array(document.markdown.utf8)
        case .csv: Array(document.csv.utf8)
        case .json: document.json
        case .jsonLines: document.jsonLines
        case .graphml: Array(document.graphML.utf8)
        }
    }
}

extension Export {
    /// What a file of it is called unless somebody says otherwise, without its ending: `anna-berg`.
    public static func name(for words: String) -> String {
        var name = ""
        for word in FoldedWords.words(of: words) where name.isEmpty || name.utf8.count + word.utf8.count < 48
        {
            name += (name.isEmpty ? "" : "-") + word
        }
        return name.isEmpty ? "export" : name
    }
}

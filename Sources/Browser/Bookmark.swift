import Articles

/// Where a reader was in an archive, to begin there the next time, and what they wrote in the prompts.
public struct Bookmark: Sendable, Hashable {
    /// The filters, as written.
    public var query = Query()
    /// What those that the filters ask for by their ids are called.
    var names: [String: String] = [:]
    /// The article that was open.
    public var article: Article.ID?
    /// The byte at the top of it.
    var top = 0
    /// The pane that had the focus.
    var pane = Pane.list
    /// The name whose page was open.
    var entity: Entity.ID?
    /// What was written in the prompts, the oldest first.
    var written: [Prompt.Purpose: [String]] = [:]

    /// A bookmark at the beginning.
    public init() {}

    /// No more lines of a prompt are kept.
    static let mostLines = 100

    /// The prompts whose lines are kept, with the names that they are kept under.
    private static let prompts: [(Prompt.Purpose, String)] = [
        (.filter, "filter"), (.find, "find"), (.command, "command"),
    ]

    private static let head = "byname session 1"

    /// What is kept in a file: a line for each fact, its name first.
    public var text: String {
        var lines = [Self.head, "query \(query)", "pane \(pane.rawValue)", "top \(top)"]
        if let article { lines.append("article \(article)") }
        if let entity { lines.append("entity \(entity)") }
        lines += names.sorted { $0.key < $1.key }.map { "called \($0.key) \($0.value)" }
        for (purpose, name) in Self.prompts {
            lines += (written[purpose] ?? []).suffix(Self.mostLines).map { "\(name) \($0)" }
        }
        return lines.map { $0.replacing("\n", with: " ") + "\n" }.joined()
    }

    /// Why what was kept cannot be read: which line of it.
    public struct Damage: Error, Sendable, Hashable {
        /// The number of the line, from 1.
        public var line: Int
    }

    /// Reads what was kept.
    public init(parsing text: String) throws(Damage) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Self.head[...], lines.last == "" else { throw Damage(line: 1) }
        for (number, line) in lines.enumerated().dropFirst().dropLast() {
            guard let space = line.firstIndex(of: " "),
                add(line[..<space], String(line[line.index(after: space)...]))
            else { throw Damage(line: number + 1) }
        }
    }

    /// Adds a fact; false where it is none.
    private mutating func add(_ name: Substring, _ value: String) -> Bool {
        switch name {
        case "query":
            guard let read = try? Query(parsing: value) else { return false }
            query = read
        case "pane":
            guard let read = Int(value).flatMap(Pane.init) else { return false }
            pane = read
        case "top":
            guard let read = Int(value), read >= 0 else { return false }
            top = read
        case "article": article = Article.ID(value)
        case "entity": entity = Entity.ID(value)
        case "called":
            let parts = value.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return false }
            names[String(parts[0])] = String(parts[1])
        default:
            guard let purpose = Self.prompts.first(where: { $0.1 == name })?.0 else { return false }
            written[purpose, default: []].append(value)
        }
        return true
    }
}

/// Leaving, and coming back to where one was.
extension State {
    /// Where the reader is.
    public var bookmark: Bookmark {
        var bookmark = Bookmark()
        bookmark.query = place.query
        let values = Set(place.query.conditions.map(\.value))
        bookmark.names = names.filter { values.contains($0.key) }
        bookmark.article = place.reading?.article.id ?? returning?.article
        bookmark.top = place.reading?.top ?? 0
        bookmark.pane = place.focus == .overview ? .list : place.focus
        bookmark.entity = place.dossier?.dossier.id
        bookmark.written = written
        return bookmark
    }

    /// Begins where a reader was, before anything is asked.
    mutating func restore(_ bookmark: Bookmark) {
        place.query = bookmark.query
        names.merge(bookmark.names) { known, _ in known }
        written = bookmark.written
        returning = bookmark
    }

    /// Brings the reader to where they were in the article that they come back to.
    mutating func returnToPlace() -> [Command] {
        guard let bookmark = returning, bookmark.article == place.reading?.article.id else { return [] }
        returning = nil
        guard !isTouched else { return [] }
        isTouched = true
        if let count = place.reading?.article.text.count { place.reading?.top = min(bookmark.top, count) }
        place.focus(on: bookmark.pane.liesOver ? .list : bookmark.pane)
        return bookmark.entity.map { open(dossier: $0) } ?? []
    }
}

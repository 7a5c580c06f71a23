/// An article as it was read: its text verbatim, its parts marked, and what its source said about it.
///
/// ```swift
/// let article = Article(
///     id: Article.ID("one"), title: "Storm", text: Text("Storm\n\nTwo ferries sank."),
///     parts: [Part(0..<5, .title), Part(7..<24, .paragraph)])
/// let story = article.parts.filter { $0.role == .paragraph }.map { article.text[$0.range] }
/// ```
public struct Article: Sendable, Hashable, Identifiable {
    /// Names an article: the input's own id, or its path below the given folder without the extension.
    public struct ID: Sendable, Hashable, Comparable, RawRepresentable, CustomStringConvertible {
        /// The id as written.
        public let rawValue: String

        /// An id from what was written.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An id from what was written.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// The id as written.
        public var description: String { rawValue }

        /// By the ids as written.
        public static func < (one: ID, other: ID) -> Bool { one.rawValue < other.rawValue }
    }

    /// What names the article.
    public var id: ID
    /// Where it was read from, as the caller named it: `seeds/one.txt`.
    public var source: String?
    /// Its headline; nil where the source shows none. Never made up: see `displayTitle`.
    public var title: String?
    /// The day it was published; nil where the source does not say.
    public var published: Day?
    /// Who wrote it, a name each.
    public var byline: [String]
    /// Who published it.
    public var publisher: String?
    /// The text, verbatim.
    public var text: Text
    /// The marked parts of the text in their order, none over another.
    public var parts: [Part]

    /// An article of its parts.
    public init(
        id: ID, source: String? = nil, title: String? = nil, published: Day? = nil, byline: [String] = [],
        publisher: String? = nil, text: Text, parts: [Part]
    ) {
        self.id = id
        self.source = source
        self.title = title
        self.published = published
        self.byline = byline
        self.publisher = publisher
        self.text = text
        self.parts = parts
    }

    /// The words of the dateline, as written: `GAZA CITY, Gaza Strip`; nil where there is none.
    public var dateline: String? {
        parts.first { $0.role == .dateline }.map { text[$0.range] }
    }
}

extension Article {
    /// The stretches of text that are shown as one: parts that share a line of the source, and what stands
    /// between and around the parts, so that nothing of the text is left out.
    public var blocks: [Part] {
        var blocks: [Part] = []
        var at = 0
        for part in parts where part.range.lowerBound >= at {
            let gap = at..<part.range.lowerBound
            let sharesLine = !text.utf8[gap].contains(0x0A)
            if sharesLine, let last = blocks.last {
                let role =
                    last.range.count >= part.range.count && last.role != .dateline ? last.role : part.role
                blocks[blocks.count - 1] = Part(last.range.lowerBound..<part.range.upperBound, role)
            } else {
                appendUnmarked(gap, to: &blocks)
                blocks.append(part)
            }
            at = part.range.upperBound
        }
        appendUnmarked(at..<text.count, to: &blocks)
        return blocks
    }

    /// Appends what is written in a stretch that no part marks.
    private func appendUnmarked(_ gap: Range<Int>, to blocks: inout [Part]) {
        guard let first = gap.first(where: { text.utf8[$0] > 0x20 }) else { return }
        blocks.append(Part(first..<gap.upperBound, .paragraph))
    }

    /// The article with the parts alone that stand in one block with the beginning of a range: enough to find the sentence
    /// that it stands in.
    public func paragraph(around range: Range<Int>) -> Article {
        guard let block = blocks.first(where: { $0.range.contains(range.lowerBound) }) else { return self }
        // What a quotation runs over belongs to it.
        let end = max(block.range.upperBound, range.upperBound)
        var paragraph = self
        paragraph.parts = parts.filter {
            $0.range.lowerBound < end && block.range.lowerBound < $0.range.upperBound
        }
        return paragraph
    }

    /// Whether the part of an index goes on with the paragraph that site furniture inside it has cut.
    public func continuesParagraph(at index: Int) -> Bool {
        guard index >= 2, parts[index].role == .paragraph else { return false }
        return parts[index - 1].role == .boilerplate
            && parts[index - 1].range.upperBound == parts[index].range.lowerBound
            && parts[..<(index - 1)].last { $0.role != .boilerplate }?.role == .paragraph
    }
}

/// A stretch of an article's text that plays one role in it.
public struct Part: Sendable, Hashable {
    /// What a stretch of text is to its article. The raw values are those of the extract format.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// The headline.
        case title
        /// Where, and sometimes when and by whom, the story was filed: `GAZA CITY, Gaza Strip`, without the dash.
        case dateline
        /// Who wrote it: `By Anna Berg`.
        case byline
        /// A short line that heads what follows it.
        case crosshead
        /// A paragraph of the story. Site furniture inside a paragraph cuts it in several parts: a paragraph part
        /// that begins right where a boilerplate part ends goes on with the paragraph before that.
        case paragraph
        /// Site furniture: links, notices, what a web page left behind. Nothing in it is annotated.
        case boilerplate
    }

    /// The bytes of the part.
    public var range: Range<Int>
    /// What it is.
    public var role: Role

    /// A part of a range and a role.
    public init(_ range: Range<Int>, _ role: Role) {
        self.range = range
        self.role = role
    }
}

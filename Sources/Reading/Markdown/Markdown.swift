import Articles

/// Reads Markdown, after CommonMark, with the tables, footnotes and front matter that are in use.
public enum Markdown {
    /// Makes an article of a Markdown file: its words without the marks, with the parts that the marks say.
    ///
    /// Front matter gives headline, writers, day and publisher; without it the first heading is the headline.
    ///
    /// - Throws: `.empty` where nothing is left without the marks.
    public static func article(
        id: Article.ID, source: String? = nil, text: Text, at place: ReadingError.Place
    ) throws(ReadingError) -> Article {
        let bytes = text.utf8
        var lines = Line.lines(of: bytes)[...]
        let front = FrontMatter(&lines, of: bytes)
        var title = front.title
        var byline = front.byline
        var formatted = FormattedText()
        if let title { formatted.add(title.utf8, .title) }
        if !byline.isEmpty { formatted.add(byline.joined(separator: ", ").utf8, .byline) }
        for block in MarkdownBlocks(lines, of: bytes).blocks {
            let words = block.isVerbatim ? block.text : MarkdownLine.words(of: block.text)
            let line = words.count <= 400 ? String(decoding: words, as: UTF8.self) : nil
            if block.isHeading {
                let isTitle = title == nil && !formatted.hasStory
                if isTitle { title = line }
                if !formatted.hasStory, !isTitle, line == front.title { continue }
                formatted.add(words, isTitle ? .title : .crosshead)
            } else if !formatted.hasStory, let found = line.flatMap({ Byline($0) }) {
                if byline.isEmpty { byline = found.names }
                formatted.add(words, .byline)
            } else {
                formatted.add(words, Furniture.fills(words.indices, of: words) ? .boilerplate : .paragraph)
            }
        }
        guard !formatted.parts.isEmpty, let text = Text(validating: formatted.utf8) else {
            throw .empty(place)
        }
        return Article(
            id: id, source: source, title: title, published: front.published, byline: byline,
            publisher: front.publisher, text: text, parts: formatted.parts)
    }
}

/// The fields between two lines of `---` at the head of a Markdown file.
private struct FrontMatter {
    var title: String?
    var published: Day?
    var byline: [String] = []
    var publisher: String?

    /// Takes the fields off the lines, where there are any.
    init(_ lines: inout ArraySlice<Line>, of bytes: [UInt8]) {
        let isRule = { (line: Line) in bytes[line.range].elementsEqual("---".utf8) }
        guard let first = lines.first, isRule(first),
            let end = lines.dropFirst().prefix(200).firstIndex(where: isRule)
        else { return }
        var key = ""
        for line in lines[lines.startIndex + 1..<end] {
            let written = bytes.string(line.range)
            if written.hasPrefix("- ") {
                read(key, Self.unquoted(written.dropFirst(2)))
            } else if let colon = written.firstIndex(of: ":") {
                key = written[..<colon].lowercased()
                read(key, Self.unquoted(written[written.index(after: colon)...]))
            }
        }
        lines = lines[(end + 1)...]
    }

    private mutating func read(_ key: String, _ value: String) {
        guard !value.isEmpty else { return }
        switch key {
        case "title", "headline": title = title ?? value
        case "date", "published", "pubdate": published = published ?? PageDate.day(value)
        case "author", "authors", "byline":
            let list =
                value.hasPrefix("[") ? value.dropFirst().dropLast().split(separator: ",") : [value[...]]
            byline += list.map(Self.unquoted).flatMap { Byline("By " + $0)?.names ?? [$0] }
        case "publisher", "publication", "site": publisher = publisher ?? value
        default: break
        }
    }

    private static func unquoted(_ value: Substring) -> String {
        let trimmed = value.onOneLine
        guard trimmed.count >= 2, let mark = trimmed.first, mark == "\"" || mark == "'", trimmed.last == mark
        else { return trimmed }
        return String(trimmed.dropFirst().dropLast())
    }
}

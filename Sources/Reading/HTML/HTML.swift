import Articles

/// Reads web pages.
public enum HTML {
    /// The largest page that is read, in bytes.
    public static let largest = 32 << 20

    /// Makes an article of a page: the readable text that was taken out of it, with its parts marked.
    ///
    /// The text is the headline, the byline and the paragraphs and crossheads of the body, with a blank line between
    /// them; what is around the body is left out.
    ///
    /// - Throws: `.tooLarge`, `.tooDeep`, `.tooManyElements`, `.binary` or `.notEncoded`; `.empty` for a page without
    ///   an article's text.
    public static func article(
        id: Article.ID, source: String? = nil, page bytes: [UInt8], at place: ReadingError.Place
    ) throws(ReadingError) -> Article {
        if bytes.count > largest { throw .tooLarge(place, bound: largest) }
        let page = try PageParser.page(of: try PageText.utf8(of: bytes, at: place), at: place)
        let hints = PageHints(page)
        let facts = PageFacts(page, hints)
        var writing = Writing()
        if let title = facts.title { writing.add(title, .title) }
        if !facts.byline.isEmpty { writing.add(facts.byline.joined(separator: ", "), .byline) }
        let story = writing.text.count
        if let body = body(of: page, hints, title: facts.title) {
            let length = body.count
            if let said = facts.body, said.utf8.count > 2 * length, said.utf8.count > 400 {
                writing.add(said, .paragraph)
            } else {
                for kept in body.kept {
                    writing.add(body.text[kept.text], kept.isHeading ? .crosshead : .paragraph)
                }
            }
        } else if let said = facts.body {
            writing.add(said, .paragraph)
        }
        guard writing.text.count > story, let text = Text(validating: writing.text) else {
            throw .empty(place)
        }
        return Article(
            id: id, source: source, title: facts.title, published: facts.published, byline: facts.byline,
            publisher: facts.publisher, text: text, parts: writing.parts)
    }

    /// The body, searched for with less and less left out until there is enough of it.
    private static func body(of page: Page, _ hints: PageHints, title: String?) -> BodyText? {
        var best: BodyText?
        for strictness in BodySearch.Strictness.allCases {
            let search = BodySearch(page, hints, strictness)
            guard let element = search.body() else { continue }
            let body = BodyText(of: element, in: search, title: title)
            if body.count > 3 * (best?.count ?? 0) { best = body }
            if let best, best.count >= 250 { return best }
        }
        return best.flatMap { $0.kept.isEmpty ? nil : $0 }
    }

    /// The text that is taken out, as it grows.
    private struct Writing {
        var text: [UInt8] = []
        var parts: [Part] = []

        mutating func add(_ words: some StringProtocol, _ role: Part.Role) {
            add(Array(words.utf8)[...], role)
        }

        mutating func add(_ words: ArraySlice<UInt8>, _ role: Part.Role) {
            if !text.isEmpty { text.append(contentsOf: [Ascii.lineFeed, Ascii.lineFeed]) }
            let start = text.count
            text.append(contentsOf: words)
            let range = start..<text.count
            if role == .paragraph, !parts.contains(where: { $0.role == .paragraph }),
                let dateline = Dateline(headOf: range, in: text)
            {
                parts.append(Part(dateline.place, .dateline))
                parts.append(Part(dateline.end..<range.upperBound, role))
            } else {
                parts.append(Part(range, role))
            }
        }
    }
}

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
        var utf8 = try PageText.utf8(of: bytes, at: place)
        AttributeLimit.apply(to: &utf8)
        let page = try PageParser.page(of: utf8, at: place)
        let hints = PageHints(page)
        let facts = PageFacts(page, hints)
        var formatted = FormattedText()
        if let title = facts.title { formatted.add(title.utf8, .title) }
        if !facts.byline.isEmpty { formatted.add(facts.byline.joined(separator: ", ").utf8, .byline) }
        let (body, leads) = body(of: page, hints, title: facts.title)
        if let said = facts.body, said.utf8.count > max(400, 2 * (body?.count ?? 0)) {
            formatted.add(said.utf8, .paragraph)
        } else if let body {
            for lead in leads { formatted.add(lead, .paragraph) }
            for block in body.kept {
                formatted.add(body.text[block.text], block.isHeading ? .crosshead : .paragraph)
            }
        }
        guard formatted.hasStory, let text = Text(validating: formatted.utf8) else { throw .empty(place) }
        return Article(
            id: id, source: source, title: facts.title, published: facts.published, byline: facts.byline,
            publisher: facts.publisher, text: text, parts: formatted.parts)
    }

    /// The body, searched for with less and less left out until there is enough of it; and what sums it up before it.
    private static func body(
        of page: HTMLTree, _ hints: PageHints, title: String?
    ) -> (body: BodyText?, leads: [[UInt8]]) {
        var best: (body: BodyText, leads: [[UInt8]])?
        for strictness in BodySearch.Strictness.allCases {
            let search = BodySearch(page, hints, strictness)
            guard let element = search.body() else { continue }
            let body = BodyText(of: element, in: search, title: title)
            if body.count > 3 * (best?.body.count ?? 0) {
                best = (body, BodyText.leads(of: body, at: element, in: search, title: title))
            }
            if let best, best.body.count >= 250 { return best }
        }
        if let best, !best.body.kept.isEmpty { return best }
        // A page of a few words is one all the same.
        let rest = BodyText(whole: BodySearch(page, hints, .tags))
        return (rest.kept.isEmpty ? nil : rest, [])
    }
}

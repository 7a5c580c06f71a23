import Articles

/// Finds the parts of an article in its text.
public enum PlainText {
    /// Makes an article of a text: its parts marked, and the headline, byline and dateline that it shows.
    ///
    /// What the caller knows already wins over what the text shows. The text stands verbatim. Where the caller knows
    /// the headline, a first line is marked as the title only if it says the same.
    public static func article(
        id: Article.ID, source: String? = nil, text: Text, title: String? = nil, published: Day? = nil,
        byline: [String] = [], publisher: String? = nil
    ) -> Article {
        var reading = PartReading(text.utf8, knownTitle: title)
        reading.read()
        return Article(
            id: id, source: source, title: title ?? reading.title, published: published,
            byline: byline.isEmpty ? reading.byline : byline, publisher: publisher, text: text,
            parts: reading.parts)
    }
}

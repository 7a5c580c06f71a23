import Articles
import Screen

/// Where an article comes from, in words.
extension ArticleSummary {
    /// Its publisher and its day, as far as they are known.
    var provenance: [String] { [publisher, published?.description].compactMap(\.self) }

    /// Publisher and day where one is known, else the beginning of the headline.
    var origin: String {
        provenance.isEmpty ? displayTitle.onOneLine.shortened(to: 28) : provenance.joined(separator: " ")
    }

    /// Headline, publisher and day.
    var citation: String { ([displayTitle.onOneLine] + provenance).joined(separator: ", ") }
}

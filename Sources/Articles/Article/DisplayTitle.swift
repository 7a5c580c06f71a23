extension Article {
    /// The most characters of a title made from the first sentence.
    private static let longestMade = 100

    /// The headline, or where there is none the beginning of the first sentence, cut after a word.
    public var displayTitle: String {
        if let title, !title.isEmpty { return title }
        guard let first = parts.first(where: { $0.role == .paragraph }) ?? parts.first else {
            return id.rawValue
        }
        let beginning = first.range.prefix(4 * Self.longestMade)
        let sentence = text.sentences(in: beginning).first ?? beginning
        let words = text[sentence].onOneLine.split(separator: " ")
        var made = ""
        for word in words {
            guard made.count + 1 + word.count <= Self.longestMade else {
                return made.isEmpty ? String(word) : made + "…"
            }
            if !made.isEmpty { made += " " }
            made += word
        }
        return made
    }
}

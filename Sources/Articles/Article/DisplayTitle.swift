extension Article {
    /// The most characters of a title made from the first sentence.
    private static let longestMade = 100

    /// The headline, or where there is none the beginning of the first sentence, cut after a word.
    public var displayTitle: String {
        if let title, !title.isEmpty { return title }
        guard let first = parts.first(where: { $0.role == .paragraph }) ?? parts.first else {
            return id.rawValue
        }
        let words = text[first.range.prefix(4 * Self.longestMade)].split(whereSeparator: \.isWhitespace)
        var made = ""
        for word in words {
            guard made.count + 1 + word.count <= Self.longestMade else {
                return made.isEmpty ? String(word) : made + "…"
            }
            if !made.isEmpty { made += " " }
            made += word
            if Self.endsSentence(word) { break }
        }
        return made
    }

    /// Whether a word ends a sentence: a stop after a small letter or digit, not after an initial or in `U.S.`
    private static func endsSentence(_ word: Substring) -> Bool {
        let inner = word.reversed().drop { "\"'”’)]".contains($0) }
        guard let mark = inner.first, ".!?".contains(mark) else { return false }
        guard mark == "." else { return true }
        let letters = inner.dropFirst()
        return letters.count > 3 && !letters.contains(".")
    }
}

import Articles

/// The readable text that is taken out of a marked-up file, as it grows: its parts, with a blank line between them.
struct FormattedText {
    /// The text so far.
    private(set) var utf8: [UInt8] = []
    /// Its parts.
    private(set) var parts: [Part] = []
    /// Whether a paragraph of the story is there.
    private(set) var hasStory = false

    /// Adds a part at the end; blanks at its ends are left out, and nothing is added where there is nothing else.
    mutating func add(_ words: some Collection<UInt8>, _ role: Part.Role) {
        let words = Array(words)
        let trimmed = words.trimmed(words.indices)
        guard !trimmed.isEmpty else { return }
        if !utf8.isEmpty { utf8.append(contentsOf: [Ascii.lineFeed, Ascii.lineFeed]) }
        let start = utf8.count
        utf8.append(contentsOf: words[trimmed])
        let range = start..<utf8.count
        if role == .paragraph, !hasStory, let dateline = Dateline(headOf: range, in: utf8) {
            parts.append(Part(dateline.place, .dateline))
            parts.append(Part(dateline.end..<range.upperBound, role))
        } else {
            parts.append(Part(range, role))
        }
        hasStory = hasStory || role == .paragraph
    }
}

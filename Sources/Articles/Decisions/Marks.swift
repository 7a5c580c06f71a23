/// What a person noted about an article.
public struct Marks: Sendable, Hashable {
    /// Whether it has a star.
    public var starred: Bool
    /// Its tags, in the order of the alphabet.
    public var tags: [String]
    /// Its note; nil where there is none.
    public var note: String?

    /// Marks of their parts.
    public init(starred: Bool = false, tags: [String] = [], note: String? = nil) {
        self.starred = starred
        self.tags = tags
        self.note = note
    }
}

/// What a person decided about two entries of the archive.
public struct Ruling: Sendable, Hashable {
    /// What was decided. The raw values are those of the archive.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// They are one.
        case merge
        /// They are two.
        case separate
    }

    /// What was decided.
    public var verdict: Verdict
    /// One of the two.
    public var one: Entity.ID
    /// The other.
    public var other: Entity.ID

    /// A ruling about two entities, in whichever order.
    public init(_ verdict: Verdict, _ one: Entity.ID, _ other: Entity.ID) {
        self.verdict = verdict
        (self.one, self.other) = (min(one, other), max(one, other))
    }
}

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

/// Where what a person decided is kept: it outlives every reading, since articles and entities are named by their ids
/// as written.
public protocol DecisionStore: Sendable {
    /// What was noted about an article.
    func marks(of article: Article.ID) throws -> Marks

    /// Notes about an article what is given, in place of all that was noted before.
    func mark(_ article: Article.ID, _ marks: Marks) throws

    /// The tags there are, with how many articles bear each, in the order of the alphabet.
    func tags() throws -> [(tag: String, articles: Int)]

    /// The rulings, oldest first.
    func rulings() throws -> [Ruling]

    /// Rules about two entities, in place of what was ruled about them before.
    func rule(_ ruling: Ruling) throws

    /// Takes a ruling back.
    func withdraw(_ ruling: Ruling) throws

    /// The saved filters, as written, by their names in the order of the alphabet.
    func filters() throws -> [(name: String, query: String)]

    /// Saves a filter as written under a name, in place of the one of that name; without one, forgets that name.
    func save(_ query: String?, as name: String) throws
}

/// A place in the archive that says why something is so, with the rule that went by it.
public struct Evidence: Sendable, Hashable {
    /// What of an entity is asked to be shown.
    public enum Subject: Sendable, Hashable {
        /// That it goes by a name, as written.
        case name(String)
        /// That it is seen with another.
        case company(Entity.ID)
        /// That it belongs to one of the groups that some words mean, or speaks for it.
        case belonging(to: [String])
        /// That an article is about it.
        case article(Article.ID)
    }

    /// The rule, as documented.
    public var rule: String
    /// The place.
    public var passage: Passage

    /// Evidence of its parts.
    public init(rule: String, passage: Passage) {
        self.rule = rule
        self.passage = passage
    }
}

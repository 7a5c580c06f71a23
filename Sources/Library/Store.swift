import Articles

/// A place that keeps annotated articles and answers questions about them.
///
/// Every front end asks through this; what stands behind it may keep the articles in memory or on disk.
/// Answers are values. A store may be asked from several threads at once.
public protocol Store: Sendable {
    /// How many articles there are.
    var count: Int { get throws }

    /// The articles that pass a query, newest first, unknown dates last.
    func articles(matching query: Query) throws -> [ArticleSummary]

    /// One article with all that was found in it; nil where there is none of that id.
    func article(_ id: Article.ID) throws -> AnnotatedArticle?

    /// The people, groups and places that an article names, most mentioned first within a kind.
    func tallies(in article: Article.ID) throws -> [EntityTally]

    /// The entities of a kind in the articles that pass a query, most mentioned first.
    func tallies(of kind: Entity.Kind, matching query: Query) throws -> [EntityTally]

    /// All that is known of one entity; nil where there is none of that id.
    func dossier(of id: Entity.ID) throws -> Dossier?
}

/// A place that keeps annotated articles and answers questions about them.
///
/// Every front end asks through this; what stands behind it may keep the articles in memory or on disk.
/// Answers are values. A store may be asked from several threads at once. Of a question whose answer may be
/// long there are two forms: the whole of it, and as much as a screen needs.
public protocol Store: DecisionStore {
    /// How many articles there are.
    var count: Int { get throws }

    /// How many articles pass a query.
    func count(matching query: Query) throws -> Int

    /// The articles that pass a query, newest first, unknown dates last.
    func articles(matching query: Query) throws -> [ArticleSummary]

    /// The given rows of `articles(matching:)`; fewer where the list ends.
    func articles(matching query: Query, rows: Range<Int>) throws -> [ArticleSummary]

    /// One article with all that was found in it; nil where there is none of that id.
    func article(_ id: Article.ID) throws -> AnnotatedArticle?

    /// The people, groups and places that an article names, most mentioned first within a kind.
    func tallies(in article: Article.ID) throws -> [EntityTally]

    /// The entities of a kind in the articles that pass a query, most mentioned first.
    func tallies(of kind: Entity.Kind, matching query: Query) throws -> [EntityTally]

    /// The first of `tallies(of:matching:)`, at most so many.
    func tallies(of kind: Entity.Kind, matching query: Query, upTo limit: Int) throws -> [EntityTally]

    /// All that is known of one entity; nil where there is none of that id.
    func dossier(of id: Entity.ID) throws -> Dossier?

    /// What is known of one entity, each list of it cut after so many; nil where there is none of that id.
    func dossier(of id: Entity.ID, upTo limit: Int) throws -> Dossier?
}

extension Store {
    /// The length of the whole answer.
    public func count(matching query: Query) throws -> Int {
        try articles(matching: query).count
    }

    /// Cut out of the whole answer.
    public func articles(matching query: Query, rows: Range<Int>) throws -> [ArticleSummary] {
        let all = try articles(matching: query)
        return Array(all[rows.clamped(to: all.indices)])
    }

    /// The beginning of the whole answer.
    public func tallies(of kind: Entity.Kind, matching query: Query, upTo limit: Int) throws -> [EntityTally]
    {
        Array(try tallies(of: kind, matching: query).prefix(limit))
    }

    /// The whole dossier with its lists cut.
    public func dossier(of id: Entity.ID, upTo limit: Int) throws -> Dossier? {
        guard var dossier = try dossier(of: id) else { return nil }
        dossier.roles = Array(dossier.roles.prefix(limit))
        dossier.ties = Array(dossier.ties.prefix(limit))
        dossier.seenWith = Array(dossier.seenWith.prefix(limit))
        dossier.places = Array(dossier.places.prefix(limit))
        dossier.quotesBy = Array(dossier.quotesBy.prefix(limit))
        dossier.quotesAbout = Array(dossier.quotesAbout.prefix(limit))
        dossier.articles = Array(dossier.articles.prefix(limit))
        return dossier
    }
}

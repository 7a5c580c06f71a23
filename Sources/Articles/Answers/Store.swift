/// A place that keeps annotated articles and answers questions about them.
///
/// Every front end asks through this; what stands behind it may keep the articles in memory or on disk.
/// Answers are values. A store may be asked from several threads at once. Of a question whose answer may be
/// long there are two forms: the whole of it, and as much as a screen needs.
///
///     let archive = try Library.open(["news"]).archive
///     for row in try archive.articles(matching: Query(parsing: "org:hamas after:2003")) { print(row.displayTitle) }
public protocol Store: DecisionStore {
    /// How many articles there are.
    var count: Int { get throws }

    /// What could not be read and why, a line each, in the order of the paths.
    func failures() throws -> [String]

    /// How many articles pass a query.
    func count(matching query: Query) throws -> Int

    /// The articles that pass a query, newest first, unknown dates last.
    func articles(matching query: Query) throws -> [ArticleSummary]

    /// The given rows of `articles(matching:)`; fewer where the list ends.
    func articles(matching query: Query, rows: Range<Int>) throws -> [ArticleSummary]

    /// The row of an article in `articles(matching:)`; nil where it does not pass.
    func row(of article: Article.ID, matching query: Query) throws -> Int?

    /// The rows of `articles(matching:)` whose titles pass a test, in order; as many as were found when `isWanted`,
    /// which is asked now and then, said no.
    func rows(
        matching query: Query, titled isFitting: (String) -> Bool, while isWanted: () -> Bool
    ) throws -> [Int]

    /// One article with all that was found in it; nil where there is none of that id.
    func article(_ id: Article.ID) throws -> AnnotatedArticle?

    /// What of each of some articles a query asks for; none of one that is not there.
    func matches(of query: Query, in articles: [Article.ID]) throws -> [Matches]

    /// Gives the quotations that a query asks for, article by article, until it is told that no more is wanted: of those that
    /// pass the query, those that pass its chips of quotations.
    func quotations(
        matching query: Query, oldestFirst: Bool, _ take: (Dossier.Saying) throws -> Bool) throws

    /// The people, groups and places that an article names, most mentioned first within a kind.
    func tallies(in article: Article.ID) throws -> [EntityTally]

    /// The entities of a kind in the articles that pass a query, most mentioned first.
    func tallies(of kind: Entity.Kind, matching query: Query) throws -> [EntityTally]

    /// The first of `tallies(of:matching:)`, at most so many.
    func tallies(of kind: Entity.Kind, matching query: Query, upTo limit: Int) throws -> [EntityTally]

    /// What the articles that pass a query tell of one entity, each list of it cut after so many; nil where there is
    /// none of that id.
    func dossier(of id: Entity.ID, matching query: Query, upTo limit: Int) throws -> Dossier?

    /// The entities that some words mean, as a chip does: by id, or by words of a name; most mentioned first.
    func entities(called words: String, upTo limit: Int) throws -> [EntityTally]

    /// The articles that pass a query and have the words of a search, at most so many, and how many there are.
    func search(_ search: Search, under query: Query, order: Search.Order, upTo limit: Int) throws -> Hits

    /// How many articles that pass a query are of each month.
    func timeline(matching query: Query) throws -> Timeline

    /// In how many articles that pass a query the people and the groups that these mention most are named together;
    /// at most so many of either.
    func crossTable(matching query: Query, upTo limit: Int) throws -> CrossTable

    /// The people and groups that a sentence names with an entity, those of most sentences first, from the newest
    /// articles that name it, at most so many.
    func neighbours(of id: Entity.ID, inNewest articles: Int) throws -> [Neighbour]
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

    /// Counted in the whole answer.
    public func row(of article: Article.ID, matching query: Query) throws -> Int? {
        try articles(matching: query).firstIndex { $0.id == article }
    }

    /// Looked for in the whole answer.
    public func rows(
        matching query: Query, titled isFitting: (String) -> Bool, while isWanted: () -> Bool
    ) throws -> [Int] {
        let all = try articles(matching: query)
        return all.indices.filter { isWanted() && isFitting(all[$0].displayTitle) }
    }

    /// The beginning of the whole answer.
    public func tallies(of kind: Entity.Kind, matching query: Query, upTo limit: Int) throws -> [EntityTally]
    {
        Array(try tallies(of: kind, matching: query).prefix(limit))
    }

    /// All that is known of one entity; nil where there is none of that id.
    public func dossier(of id: Entity.ID) throws -> Dossier? {
        try dossier(of: id, matching: Query(), upTo: .max)
    }

    /// What is known of one entity, each list of it cut after so many; nil where there is none of that id.
    public func dossier(of id: Entity.ID, upTo limit: Int) throws -> Dossier? {
        try dossier(of: id, matching: Query(), upTo: limit)
    }
}

extension Store {
    /// The shortest chains from one entity to another and those of a step more, each step the sentence of an article that
    /// names two people or groups; those that hold best first.
    ///
    /// Of each name on the way the newest articles are looked at, 60 of them, and of 400 names at most, so that an
    /// answer is a matter of a second or two in an archive of any size.
    ///
    /// - Parameters:
    ///   - barred: whom they are not to lead through.
    ///   - isWanted: asked now and then; where it says no, what was found by then is given.
    public func chains(
        from start: EntityTally, to end: EntityTally, without barred: [EntityTally] = [],
        while isWanted: @escaping () -> Bool = { true }
    ) throws -> Chains {
        var search = ChainSearch(from: start, to: end, without: barred, budget: 400, while: isWanted) {
            name in
            try neighbours(of: name.id, inNewest: 60)
        }
        return try search.chains()
    }
}

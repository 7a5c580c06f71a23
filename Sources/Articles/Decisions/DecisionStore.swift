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

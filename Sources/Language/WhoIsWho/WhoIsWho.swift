import Articles

/// Stage 3: who is who in an article. One entity for each person, group and place, however it is written.
///
/// Needs the article's tokens with its names. Gives its entities, each with its mentions, and the entity of each token.
///
/// Coreference by a sieve from sure to daring (Raghunathan et al. 2010; Lee et al. 2013): each step joins clusters that
/// the steps before left apart, and each mention keeps the name of the step that joined it. Ids are those of the
/// article alone: stage 6 makes them those of an archive.
///
///     let words = Words(article)
///     let names = NameReader().names(in: article, words: words)
///     let who = WhoIsWho(ArticleTokens(article.text, words, names: names))
///     who.entities.map(\.name)  // ["Anna Berg", "Harbour Union"]
public struct WhoIsWho: Sendable {
    /// The people, groups and places, in the order in which the text first names them.
    public internal(set) var entities: [Entity]
    /// For each name, by its place in the list of names, the place of its entity in `entities`.
    public internal(set) var entityOfName: [Int]
    /// For each token that speaks of an entity, by name, noun or pronoun, the place of that entity.
    public internal(set) var entityOfToken: [Int: Int]
    /// For each name of `tokens`, which has those that the given names missed too, the place of its entity.
    let entityOfOwnName: [Int]
    /// What the reading of roles goes on with.
    let tokens: ArticleTokens
    let phrases: [RolePhrase]
    let attachments: [Attachment]
    /// The gender shown of each entity.
    let genders: [RoleNoun.Gender]

    /// Reads who is who of those whom some tokens name.
    public init(_ given: ArticleTokens) {
        let consistent = ConsistentNames(given)
        var clusters = Clusters(given.naming(consistent.names))
        clusters.joinSameNames()
        clusters.joinAliases()
        clusters.joinFullNames()
        clusters.joinAcronyms()
        clusters.joinShortNames()
        clusters.joinHeads()
        tokens = clusters.tokens
        phrases = clusters.phrases
        attachments = clusters.attachments
        let settled = clusters.entities()
        entities = settled.entities
        entityOfOwnName = settled.ofName
        entityOfName = consistent.places.map { settled.ofName[$0] }
        genders = clusters.genders()
        entityOfToken = [:]
        for (name, entity) in entityOfOwnName.enumerated() {
            for token in tokens.names[name].tokens { entityOfToken[token] = entity }
        }
        findNominals()
        findPronouns()
        findPersonReferences()
        findGroupReferences()
        findOwners()
    }

    /// The entity that a token speaks of.
    public func entity(at token: Int) -> Entity? {
        entityOfToken[token].map { entities[$0] }
    }
}

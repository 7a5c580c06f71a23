import Articles

/// The language stages in their order: an article in, what was found in it out.
///
/// Entities have ids of their article alone; `Identities` gives them those of a whole run.
public struct Annotator: Sendable {
    private let reader = NameReader()

    /// An annotator with the embedded models and lists.
    public init() {}

    /// What the article says, stage by stage.
    public func annotate(_ article: Article) -> Annotation {
        let words = Words(article)
        let names = reader.names(in: article, words: words)
        let who = WhoIsWho(article: article, words: words, names: names)
        let quotations = Quotations.read(article: article, words: words, names: names, who: who)
        let told = who.namingSpeakers(of: quotations)
        let roles = Roles.read(article: article, words: words, who: told)
        return Annotation(entities: roles.entities, quotations: quotations, links: roles.links)
    }
}

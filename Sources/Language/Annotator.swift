import Articles

/// The language stages in their order: an article in, what was found in it out.
///
/// Entities have ids of their article alone; `Identities` gives them those of a whole run.
///
/// ```swift
/// let text = Text("Mayor Anna Berg closed the harbour on Friday.\n")
/// let article = PlainText.article(id: Article.ID("one"), text: text)
/// let annotation = Annotator().annotate(article)
/// let people = annotation.entities.filter { $0.kind == .person }.map(\.name)
/// ```
public struct Annotator: Sendable {
    private let reader = NameReader()

    /// An annotator with the embedded models and lists.
    public init() {}

    /// What the article says, stage by stage.
    public func annotate(_ article: Article) -> Annotation {
        let words = Words(article)
        let names = reader.names(in: article, words: words)
        let tokens = ArticleTokens(article.text, words, names: names)
        let who = WhoIsWho(tokens)
        let quotations = Quotations.read(tokens, who: who)
        let roles = Roles.read(who.namingSpeakers(of: quotations))
        return Annotation(entities: roles.entities, quotations: quotations, links: roles.links)
    }
}

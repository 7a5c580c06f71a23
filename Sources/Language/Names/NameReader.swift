import Articles

/// Stage 2: the names of people, organizations, places and nationalities.
///
/// Needs the article and its words. Gives names in the order of the text, none over another: by a conditional random
/// field that reads the document twice, the second time with what it made of the whole of it the first time.
public struct NameReader: Sendable {
    private let model = NameModel.embedded
    private let caches = FormCaches()

    /// A reader of the embedded model.
    public init() {}

    /// The names in an article.
    public func names(in article: Article, words: Words) -> [Name] {
        caches.lend { cache in model.names(in: article.text, words, &cache) }
    }
}

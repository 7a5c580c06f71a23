import Articles

/// Stage 2: the names of people, organizations, places and nationalities.
///
/// Needs the article and its words. Gives names in the order of the text, none over another: by a conditional random
/// field that reads the document twice, the second time with what it made of the whole of it the first time. Then the marks
/// of wire services are left out of names, what it cuts of a firm's name is joined, a name
/// of two is cut, and a town is a place.
public struct NameReader: Sendable {
    private let model = NameModel.embedded
    private let caches = FormCaches()

    /// A reader of the embedded model.
    public init() {}

    /// The names in an article.
    public func names(in article: Article, words: Words) -> [Name] {
        let read = caches.lend { cache in model.names(in: article.text, words, &cache) }
        let plain = WireForms(article.text, words).mended(read)
        let firms = PartnerFirms(article.text, words).whole(plain)
        let places = PlaceNouns(article.text, words).mended(firms)
        let names = PossessiveNames(article.text, words).cut(places)
        return ShortenedNames(article.text, words, names: names).whole(names)
    }
}

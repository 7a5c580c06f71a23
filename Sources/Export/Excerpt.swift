import Articles

/// Words with where they come from, to be copied or cited.
///
///     let excerpt = Excerpt(saying, source: "1.txt")
///     excerpt.cited  // Anna Berg said: “We wait” — “Storm shuts harbour”, Coast Radio, 2003-06-07, 1.txt
public struct Excerpt: Sendable, Hashable {
    /// The words as they stand in the text; nil where the article itself is meant.
    public var words: String?
    /// Where they stand; nil for a name alone.
    public var article: ArticleSummary?
    /// The file that the article was read from; its id where nil.
    public var source: String?
    /// What somebody said, where the words are that.
    public var saying: Dossier.Saying?

    /// Words that stand in an article; the article itself where there are none.
    public init(words: String?, article: ArticleSummary, source: String? = nil) {
        self.words = words
        self.article = article
        self.source = source
    }

    /// Words that somebody said.
    public init(_ saying: Dossier.Saying, source: String? = nil) {
        self.init(words: saying.words.onOneLine, article: saying.passage.article, source: source)
        self.saying = saying
    }

    /// The sentence of a passage.
    public init(_ passage: Passage) {
        self.init(words: passage.sentence.onOneLine, article: passage.article)
    }

    /// A name.
    public init(name: EntityTally) { words = name.name }

    /// The words alone; of an article, its headline. Words that were only reported, or denied, are not given alone, but
    /// as the sentence that reports them, cited.
    public var plain: String {
        if saying?.isReported == true { return cited }
        return words ?? article?.displayTitle.onOneLine ?? ""
    }

    /// The words and where they come from: `Anna Berg said: “words” — “headline”, publisher, date, source`; of words that
    /// were only reported the sentence, and `reported: ` with who is told to have said them. What is not known is left out.
    public var cited: String {
        guard article != nil else { return plain }
        guard let saying else {
            return [words.map { "“\($0)”" }, citation].compactMap(\.self).joined(separator: " — ")
        }
        guard saying.isReported else { return "\(saying.told) — \(citation)" }
        let reported = ["reported", saying.attribution].compactMap(\.self).joined(separator: ": ")
        return "\(saying.passage.sentence.onOneLine) — \(reported), \(citation)"
    }

    /// Headline, publisher, day, source, with what is not known left out.
    var citation: String {
        let from = [
            article.map { "“\($0.displayTitle.onOneLine)”" }, article?.publisher,
            article?.published?.description, source ?? article?.id.rawValue,
        ]
        return from.compactMap(\.self).joined(separator: ", ")
    }
}

import Articles

/// Words with where they come from, to be copied or cited.
///
///     let excerpt = Excerpt(words: "We wait", speaker: "Anna Berg", article: ArticleSummary(article), source: "1.txt")
///     excerpt.cited  // “We wait” — Anna Berg, “Storm shuts harbour”, Coast Radio, 2003-06-07, 1.txt
public struct Excerpt: Sendable, Hashable {
    /// The words as they stand in the text; nil where the article itself is meant.
    public var words: String?
    /// Whether the words are given as they were said or written, and so in quotation marks.
    public var isVerbatim = true
    /// Who said them.
    public var speaker: String?
    /// Where they stand; nil for a name alone.
    public var article: ArticleSummary?
    /// The file that the article was read from; its id where nil.
    public var source: String?

    /// Words of an article; the article itself where there are none.
    public init(
        words: String?, isVerbatim: Bool = true, speaker: String?, article: ArticleSummary, source: String?
    ) {
        self.words = words
        self.isVerbatim = isVerbatim
        self.speaker = speaker
        self.article = article
        self.source = source
    }

    /// Words that somebody said.
    public init(_ saying: Dossier.Saying) {
        self.init(
            words: saying.words.onOneLine, isVerbatim: saying.kind == .direct,
            speaker: saying.speaker?.name ?? saying.speakerWords, article: saying.passage.article, source: nil
        )
    }

    /// The sentence of a passage.
    public init(_ passage: Passage) {
        self.init(words: passage.sentence.onOneLine, speaker: nil, article: passage.article, source: nil)
    }

    /// A name.
    public init(name: EntityTally) { words = name.name }

    /// The words alone; of an article, its headline.
    public var plain: String { words ?? article?.displayTitle.onOneLine ?? "" }

    /// The words, in quotation marks where they are verbatim; nil where the article itself is meant.
    var quoted: String? { words.map { isVerbatim ? "“\($0)”" : $0 } }

    /// Who, headline, publisher, day, source, with what is not known left out.
    var citation: String {
        let from = [
            speaker, article.map { "“\($0.displayTitle.onOneLine)”" }, article?.publisher,
            article?.published?.description, source ?? article?.id.rawValue,
        ]
        return from.compactMap(\.self).joined(separator: ", ")
    }

    /// `“words” — speaker, “headline”, publisher, date, source`. What is not known is left out.
    public var cited: String {
        guard article != nil else { return plain }
        return [quoted, citation].compactMap(\.self).joined(separator: " — ")
    }
}

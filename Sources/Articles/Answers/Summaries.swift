/// A row of the article list.
public struct ArticleSummary: Sendable, Hashable, Identifiable {
    /// The article.
    public var id: Article.ID
    /// Its title, or the beginning of its first sentence where it has none.
    public var displayTitle: String
    /// The day it was published; nil where unknown.
    public var published: Day?
    /// Who published it; nil where unknown.
    public var publisher: String?
    /// What a person noted about it; told in lists of articles only, not in passages.
    public var marks: Marks

    /// A row of its parts.
    public init(
        id: Article.ID, displayTitle: String, published: Day? = nil, publisher: String? = nil,
        marks: Marks = Marks()
    ) {
        self.id = id
        self.displayTitle = displayTitle
        self.published = published
        self.publisher = publisher
        self.marks = marks
    }

    /// The row of an article.
    public init(_ article: Article, marks: Marks = Marks()) {
        self.init(
            id: article.id, displayTitle: article.displayTitle, published: article.published,
            publisher: article.publisher, marks: marks)
    }
}

/// An entity with how often it is mentioned.
public struct EntityTally: Sendable, Hashable, Identifiable {
    /// The entity.
    public var id: Entity.ID
    /// What sort of thing it is.
    public var kind: Entity.Kind
    /// Its fullest name in the archive.
    public var name: String
    /// Mentions by name in the article, or under the filter, that was asked about.
    public var here: Int
    /// Mentions by name in the whole archive.
    public var archive: Int

    /// A tally of its parts.
    public init(id: Entity.ID, kind: Entity.Kind, name: String, here: Int, archive: Int) {
        self.id = id
        self.kind = kind
        self.name = name
        self.here = here
        self.archive = archive
    }
}

/// A place in the archive that supports what is shown: a range of an article's text, with its sentence.
public struct Passage: Sendable, Hashable {
    /// The article.
    public var article: ArticleSummary
    /// The bytes in its text.
    public var range: Range<Int>
    /// The sentence around them, to show.
    public var sentence: String

    /// A passage of its parts.
    public init(article: ArticleSummary, range: Range<Int>, sentence: String) {
        self.article = article
        self.range = range
        self.sentence = sentence
    }
}

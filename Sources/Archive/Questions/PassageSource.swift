import Articles
import GRDB

/// An article from which lines are taken to be shown: sentences, quotations.
struct PassageSource {
    /// What was found in it.
    let annotation: Annotation
    /// The sentence around a range.
    let sentence: (Range<Int>) -> Range<Int>
    let article: Article
    private let summary: ArticleSummary

    init(_ annotated: AnnotatedArticle, _ sentences: Archive.Sentences) {
        article = annotated.article
        annotation = annotated.annotation
        summary = ArticleSummary(article)
        sentence = sentences(article)
    }

    /// A range with the sentence around it.
    func passage(_ range: Range<Int>) -> Passage {
        Passage(article: summary, range: range, sentence: words(sentence(range)))
    }

    /// The words of a range, on one line.
    func words(_ range: Range<Int>) -> String { article.text[range].onOneLine }
}

extension Archive {
    /// The article of a key; nil where there is none.
    func passageSource(_ article: Int64, in db: Database) throws -> PassageSource? {
        try StoredArticle(article, in: db).map { try PassageSource($0.annotated(), sentences) }
    }
}

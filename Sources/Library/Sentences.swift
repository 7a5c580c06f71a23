import Articles
import Language

/// The sentences of an article, read when the first is asked for.
public struct Sentences {
    private let article: Article
    private var ranges: [Range<Int>]?

    /// The sentences of an article.
    public init(_ article: Article) {
        self.article = article
    }

    /// The words of the sentence, or sentences, that a range lies in, on one line.
    public mutating func words(around range: Range<Int>) -> String {
        article.text[sentence(around: range)].onOneLine
    }

    /// The bytes of the sentence, or sentences, that a range lies in; the range itself where it lies in none.
    public mutating func sentence(around range: Range<Int>) -> Range<Int> {
        let sentences = ranges ?? Self.read(article)
        ranges = sentences
        return range.extended(over: sentences)
    }

    /// A range with the sentence around it, to be shown.
    public mutating func passage(_ range: Range<Int>) -> Passage {
        Passage(article: ArticleSummary(article), range: range, sentence: words(around: range))
    }

    private static func read(_ article: Article) -> [Range<Int>] {
        let words = Words(article)
        return words.sentences.filter { !$0.isEmpty }.map(words.bytes)
    }
}

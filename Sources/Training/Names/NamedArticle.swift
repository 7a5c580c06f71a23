import Articles
import Language
import Reading

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An article whose names somebody marked.
struct NamedArticle {
    /// A name that somebody marked.
    struct Mention: Hashable {
        /// The bytes.
        var range: Range<Int>
        /// `person`, `organization`, `place` or `other`.
        var kind: String
        /// What the corpus calls the kind.
        var label: String
    }

    /// The article, its parts found as the program finds them.
    let article: Article
    /// Its words.
    let words: Words
    /// The names marked in it.
    let mentions: [Mention]

    private struct Row: Decodable {
        struct Mention: Decodable {
            var start: Int
            var end: Int
            var kind: String
            var label: String?
        }
        var id: String
        var text: String
        var mentions: [Mention]
    }

    /// The articles of a file of JSON lines: `{"id","text","mentions":[{"start","end","kind","label"?}]}`, offsets in
    /// code points.
    static func read(_ path: String) throws(TrainingError) -> [NamedArticle] {
        let bytes = try File.bytes(path)
        var articles: [NamedArticle] = []
        for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                articles.append(NamedArticle(try JSONDecoder().decode(Row.self, from: Data(line))))
            } catch {
                throw .malformed(path: path, line: number + 1, reason: "\(error)")
            }
        }
        return articles
    }

    /// The same article in a text of the same length.
    private init(_ other: NamedArticle, recased bytes: [UInt8]) {
        article = PlainText.article(id: other.article.id, text: Text(validating: bytes) ?? other.article.text)
        words = Words(article)
        mentions = other.mentions
    }

    /// The article in capitals.
    var inCapitals: NamedArticle {
        NamedArticle(self, recased: article.text.utf8.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 })
    }

    /// The article with a capital at the head of every word that is not a short one.
    var inTitleCase: NamedArticle {
        var bytes = article.text.utf8
        for token in words.tokens where token.range.count > 3 && bytes[token.range.lowerBound] &- 97 < 26 {
            bytes[token.range.lowerBound] &= 0xDF
        }
        return NamedArticle(self, recased: bytes)
    }

    private init(_ row: Row) {
        let text = Text(row.text)
        article = PlainText.article(id: Article.ID(row.id), text: text)
        words = Words(article)
        let points = CodePoints(text)
        mentions = row.mentions.map {
            Mention(
                range: points.byte(ofOffset: $0.start)..<points.byte(ofOffset: $0.end), kind: $0.kind,
                label: $0.label ?? $0.kind)
        }
    }
}

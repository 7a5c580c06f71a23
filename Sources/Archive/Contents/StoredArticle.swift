import Articles
import GRDB

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An article as it lies in the archive.
struct StoredArticle {
    let key: Int64
    /// The key of its content.
    let content: Int64
    private let row: Row

    /// The article of a key; nil where there is none.
    init?(_ key: Int64, in db: Database) throws {
        let sql = """
            SELECT id, source, title, publisher, byline, text, parts, annotation, own, content
            FROM article JOIN content ON content.key = article.content WHERE article.key = ?
            """
        guard let row = try db.row(sql, [key]) else { return nil }
        self.key = key
        content = row["content"]
        self.row = row
    }

    /// The article with what was found in it, under the archive's ids.
    func annotated() throws(Damage) -> AnnotatedArticle {
        AnnotatedArticle(try article(), try annotation())
    }

    /// What was found in it, under the archive's ids.
    func annotation() throws(Damage) -> Annotation { try annotation(in: "annotation") }

    /// The article with what was found in it, under its own ids.
    func ownAnnotated() throws(Damage) -> AnnotatedArticle {
        AnnotatedArticle(
            try article(), try annotation(in: (row["own"] as Data?) == nil ? "annotation" : "own"))
    }

    /// That what the archive keeps of an article cannot be read.
    struct Damage: Error { var article: String }

    /// The article.
    func article() throws(Damage) -> Article {
        guard let text = Text(validating: bytes("text")),
            let parts = try? PackedAnnotation.unpackParts(bytes("parts"))
        else { throw damage }
        let byline = (row["byline"] as String?)?.split(separator: "\n").map(String.init) ?? []
        return Article(
            id: Article.ID(row["id"]), source: row["source"], title: row["title"],
            published: ArticleKey(rawValue: key).day, byline: byline, publisher: row["publisher"], text: text,
            parts: parts)
    }

    private func annotation(in column: String) throws(Damage) -> Annotation {
        do { return try PackedAnnotation.unpackAnnotation(bytes(column)) } catch { throw damage }
    }

    private var damage: Damage { Damage(article: row["id"]) }

    private func bytes(_ column: String) -> [UInt8] { Array(row[column] as Data? ?? Data()) }
}

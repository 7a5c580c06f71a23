import Articles
import Reading

/// An article read from a text.
func read(_ text: String, title: String? = nil) -> Article {
    PlainText.article(id: Article.ID("test"), text: Text(text), title: title)
}

/// The parts of a text, a line each: the role, a colon, and the words with their blanks made one.
func outline(_ text: String, title: String? = nil) -> [String] {
    let article = read(text, title: title)
    return article.parts.map { part in
        "\(part.role): \(article.text[part.range].split(whereSeparator: \.isWhitespace).joined(separator: " "))"
    }
}

import Articles

@testable import Language

/// An article whose names are marked in its text: `@[Anna Berg] of #[Harbour Union] spoke in %[Oslo] to ~[Danish] papers`.
struct MarkedArticle {
    let article: Article
    let words: Words
    let names: [Name]

    init(_ marked: String, id: String = "test", published: Day? = nil) {
        var plain: [UInt8] = []
        var ranges: [(Range<Int>, Entity.Kind)] = []
        var open: (start: Int, kind: Entity.Kind)?
        let bytes = Array(marked.utf8)
        var at = 0
        while at < bytes.count {
            if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "["), let kind = Self.kinds[bytes[at]] {
                open = (plain.count, kind)
                at += 2
            } else if bytes[at] == UInt8(ascii: "]"), let name = open {
                ranges.append((name.start..<plain.count, name.kind))
                open = nil
                at += 1
            } else {
                plain.append(bytes[at])
                at += 1
            }
        }
        let text = Text(String(decoding: plain, as: UTF8.self))
        article = Article(
            id: Article.ID(id), published: published, text: text, parts: Self.paragraphs(of: text))
        let words = Words(article)
        self.words = words
        names = ranges.map { range, kind in
            let tokens = words.tokens.indices.filter { words.tokens[$0].range.overlaps(range) }
            return Name(tokens: (tokens.first ?? 0)..<((tokens.last ?? -1) + 1), range: range, kind: kind)
        }
    }

    var who: WhoIsWho { WhoIsWho(ArticleTokens(article.text, words, names: names)) }

    /// The article's own annotation, without quotations.
    var annotation: Annotation {
        let roles = Roles.read(who)
        return Annotation(entities: roles.entities, links: roles.links)
    }

    private static let kinds: [UInt8: Entity.Kind] = [
        UInt8(ascii: "@"): .person, UInt8(ascii: "#"): .organization, UInt8(ascii: "%"): .place,
        UInt8(ascii: "~"): .nationality,
    ]

    private static func paragraphs(of text: Text) -> [Part] {
        var parts: [Part] = []
        var start = 0
        for end in Array(text.utf8.indices) + [text.count] where end == text.count || text.utf8[end] == 10 {
            if end > start { parts.append(Part(start..<end, .paragraph)) }
            start = end + 1
        }
        return parts
    }
}

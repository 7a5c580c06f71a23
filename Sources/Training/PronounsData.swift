import Articles
import FoundationEssentials
import Language

/// An article in which people marked whom pronouns speak of: what the pronoun ranking learns from.
struct PronounArticle {
    /// Whom a pronoun speaks of.
    enum Answer {
        /// The person named at one of these byte ranges.
        case named([Range<Int>])
        /// Nobody who is named.
        case nobody
        /// None of those named at these byte ranges; more is not known.
        case noneOf([Range<Int>])
    }

    let article: Article
    /// Names that people marked, to be added where the name reader has none.
    let marked: [Range<Int>]
    /// The answers, by the byte at which the pronoun begins.
    let answers: [Int: Answer]
}

extension PronounArticle {
    private struct Pair: Decodable {
        let id: String
        let text: String
        let pronoun: [Int]
        let a: [Int]
        let b: [Int]
        let a_coref: Bool
        let b_coref: Bool
    }

    private struct Document: Decodable {
        struct Entity: Decodable {
            struct Mention: Decodable {
                let start: Int
                let end: Int
                let kind: String
                let text: String
            }
            let kind: String
            let mentions: [Mention]
        }
        let id: String
        let text: String
        let entities: [Entity]
    }

    /// Reads JSON lines of one pronoun and two names each: `{"id","text","pronoun","a","b","a_coref","b_coref"}`.
    static func pairs(_ path: String) throws -> [PronounArticle] {
        try rows(of: path, Pair.self).map { row in
            let text = Text(row.text)
            let points = CodePoints(text)
            let (one, other) = (points.bytes(row.a), points.bytes(row.b))
            let answer: Answer =
                row.a_coref ? .named([one]) : row.b_coref ? .named([other]) : .noneOf([one, other])
            return PronounArticle(
                article: article(row.id, text), marked: [one, other],
                answers: [points.byte(ofOffset: row.pronoun[0]): answer])
        }
    }

    /// Reads JSON lines of articles with every mention of every entity: `{"id","text","entities"}`.
    static func documents(_ path: String) throws -> [PronounArticle] {
        try rows(of: path, Document.self).map { row in
            let text = Text(row.text)
            let points = CodePoints(text)
            var answers: [Int: Answer] = [:]
            for entity in row.entities where entity.kind == "person" {
                let named = entity.mentions.filter { $0.kind == "name" }.map {
                    points.bytes([$0.start, $0.end])
                }
                for mention in entity.mentions where mention.kind == "pronoun" {
                    answers[points.byte(ofOffset: mention.start)] = named.isEmpty ? .nobody : .named(named)
                }
            }
            return PronounArticle(article: article(row.id, text), marked: [], answers: answers)
        }
    }

    private static func rows<Row: Decodable>(of path: String, _ type: Row.Type) throws -> [Row] {
        let data = try Data(contentsOf: URL(filePath: path))
        let decoder = JSONDecoder()
        return try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(type, from: $0) }
    }

    private static func article(_ id: String, _ text: Text) -> Article {
        var parts: [Part] = []
        var start = 0
        for end in Array(text.utf8.indices) + [text.count]
        where end == text.count || text.utf8[end] == UInt8(ascii: "\n") {
            if text.utf8[start..<end].contains(where: { $0 > 0x20 }) {
                parts.append(Part(start..<end, .paragraph))
            }
            start = end + 1
        }
        return Article(id: Article.ID(id), text: text, parts: parts)
    }
}

extension CodePoints {
    fileprivate func bytes(_ span: [Int]) -> Range<Int> {
        byte(ofOffset: span[0])..<byte(ofOffset: span[1])
    }
}

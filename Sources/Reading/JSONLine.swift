import Articles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An article as a line of JSON: `{"id","text","title"?,"published"?,"byline"?,"publisher"?}`.
enum JSONLine {
    /// Reads a line. Keys that are not known are left alone.
    ///
    /// - Throws: `.notJSON`, `.missingField`, `.notEncoded` or `.empty`, each with the place.
    static func article(_ line: [UInt8], at place: ReadingError.Place) throws(ReadingError) -> Article {
        let row: Row
        do {
            row = try JSONDecoder().decode(Row.self, from: Data(line))
        } catch let error as DecodingError {
            throw Self.error(error, in: line, at: place)
        } catch {
            throw .notJSON(place, reason: "\(error)")
        }
        let text = Text(row.text)
        if text.utf8.trimmed(text.range).isEmpty { throw .empty(place) }
        return PlainText.article(
            id: Article.ID(row.id), source: place.description, text: text,
            title: row.title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 },
            published: row.published.flatMap { Day($0) }, byline: row.byline,
            publisher: row.publisher)
    }

    private static func error(
        _ error: DecodingError, in line: [UInt8], at place: ReadingError.Place
    ) -> ReadingError {
        switch error {
        case .keyNotFound(let key, _): return .missingField(place, field: key.stringValue)
        case .valueNotFound(_, let context), .typeMismatch(_, let context):
            let field = context.codingPath.first?.stringValue
            return .notJSON(place, reason: field.map { "\"\($0)\" is not a string" } ?? "not an object")
        case .dataCorrupted where Text(validating: line) == nil: return .notEncoded(place, as: "UTF-8")
        default: return .notJSON(place, reason: "not an object")
        }
    }

    private struct Row: Decodable {
        var id: String
        var text: String
        var title: String?
        var published: String?
        var byline: [String]
        var publisher: String?

        private enum CodingKeys: String, CodingKey {
            case id, text, title, published, byline, publisher
        }

        init(from decoder: any Decoder) throws {
            let row = try decoder.container(keyedBy: CodingKeys.self)
            if let number = try? row.decode(Int.self, forKey: .id) {
                id = String(number)
            } else {
                id = try row.decode(String.self, forKey: .id)
            }
            text = try row.decode(String.self, forKey: .text)
            title = try row.decodeIfPresent(String.self, forKey: .title)
            published = try row.decodeIfPresent(String.self, forKey: .published)
            publisher = try row.decodeIfPresent(String.self, forKey: .publisher)
            if let one = try? row.decodeIfPresent(String.self, forKey: .byline) {
                byline = [one]
            } else {
                byline = try row.decodeIfPresent([String].self, forKey: .byline) ?? []
            }
        }
    }
}

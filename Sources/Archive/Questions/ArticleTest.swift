import Articles
import GRDB
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What only an article itself can tell of a query: that one quotation passes several chips, that names stand together.
///
/// The indexes say of each article that it has a quotation for each chip, and each name; so this is asked of articles
/// alone that pass all else.
struct ArticleTest {
    private let query: Query

    /// The test of a query; nil where the indexes tell all.
    init?(_ query: Query) {
        // Of stances and kinds together an index tells.
        let others = query.ofQuotation.filter { !$0.isOfManners }.count
        let manners = query.ofQuotation.contains(where: \.isOfManners) ? 1 : 0
        let isOfOne = others + manners > 1 && query.ofQuotation.contains(where: \.asksForQuotation)
        guard isOfOne || query.chips.contains(where: { $0.field == .within }) else { return nil }
        // What stands in parentheses is asked by itself; of the rest what indexes tell is left out.
        self.query = Query(
            query.chips.filter { chip in
                chip.conditions?.allSatisfy {
                    Query.Chip.Field.ofQuotations.contains($0.field) || $0.field.standsInText
                        || $0.field == .within
                } ?? false
            })
    }

    /// The test of `key`, as SQL.
    func piece(in db: Database) throws -> Piece {
        var packer = Packer()
        var lookups: [[String]] = []
        _ = try ResolvedQuery(query) { condition in
            lookups.append(try EntityLookup(db).ids(of: condition).map(\.rawValue))
            return []
        }
        packer.append(query.description)
        packer.append(lookups) { packer, ids in packer.append(ids) { packer, id in packer.append(id) } }
        return Piece(
            """
            (SELECT passes(text, parts, annotation, ?) FROM (
            SELECT article.key AS article, text, parts, annotation FROM article
            JOIN content ON content.key = article.content) WHERE article = key)
            """, [Data(packer.bytes)])
    }

    /// The function of SQL that the piece calls.
    static func function(_ sentences: @escaping Archive.Sentences) -> DatabaseFunction {
        let last = Mutex<(packed: Data, query: ResolvedQuery)?>(nil)
        return DatabaseFunction("passes", argumentCount: 4, pure: true) { values in
            let blobs = values.compactMap { Data.fromDatabaseValue($0) }
            guard blobs.count == 4, let text = Text(validating: Array(blobs[0])) else { return false }
            let query = try last.withLock { last in
                if let last, last.packed == blobs[3] { return last.query }
                let query = try unpack(Array(blobs[3]))
                last = (blobs[3], query)
                return query
            }
            let article = Article(
                id: Article.ID(""), text: text, parts: try PackedAnnotation.unpackParts(Array(blobs[1])))
            let annotation = try PackedAnnotation.unpackAnnotation(Array(blobs[2]))
            return query.passes(AnnotatedArticle(article, annotation), sentences)
        }
    }

    private static func unpack(_ bytes: [UInt8]) throws -> ResolvedQuery {
        var unpacker = try Unpacker(bytes)
        let query = try Query(parsing: unpacker.string())
        var lookups = try unpacker.list { (from) throws(Unpacker.Damaged) in
            try from.list { (from) throws(Unpacker.Damaged) in Entity.ID(try from.string()) }
        }[...]
        return ResolvedQuery(query) { _ in Set(lookups.popFirst() ?? []) }
    }
}

extension ResolvedQuery {
    /// A query with its names looked up in an archive.
    init(_ query: Query, in db: Database) throws {
        try self.init(query) { condition in Set(try EntityLookup(db).ids(of: condition)) }
    }
}

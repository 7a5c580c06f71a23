import Articles
import GRDB
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Whether an article has one quotation that passes `by:`, `about:` and `said:` together.
///
/// The indexes say of each article that it has a quotation for each of them; that it is the same one is seen in the
/// article alone. So this is asked only where two of them are, and only of articles that pass all else.
struct QuotationTest: Hashable {
    /// What one chip asks for.
    private struct Wanted: Hashable {
        var entities: Set<Entity.ID>
        var words: [String]
    }

    /// The values of the chips, field for field, as they are packed into the statement.
    private let values: [[String]]

    /// The test of a query; nil where at most one of the fields is asked for.
    init?(_ query: Query) {
        values = Query.Chip.Field.ofQuotations.map { field in
            query.chips.filter { $0.field == field && !$0.negated }.map(\.value)
        }
        guard values.count(where: { !$0.isEmpty }) > 1 else { return nil }
    }

    /// The test of `key`, as SQL.
    func piece(in db: Database) throws -> Piece {
        var packer = Packer()
        packer.append(values) { packer, values in
            packer.append(values) { packer, value in
                packer.append(FoldedWords.words(of: value)) { packer, word in packer.append(word) }
                let ids =
                    (try? EntityLookup(db).entities(called: value, of: nil).map {
                        try Self.id(of: $0, in: db)
                    }) ?? []
                packer.append(ids) { packer, id in packer.append(id) }
            }
        }
        return Piece(
            """
            (SELECT quoted(text, annotation, ?) FROM
            (SELECT article.key AS article, text, annotation FROM article JOIN content ON content.key = article.content)
            WHERE article = key)
            """, [Data(packer.bytes)])
    }

    private static func id(of entity: Int64, in db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT id FROM entity WHERE key = ?", arguments: [entity]) ?? ""
    }

    /// The function of SQL that the piece calls.
    static var function: DatabaseFunction {
        let last = Mutex<(packed: Data, test: Unpacked)?>(nil)
        return DatabaseFunction("quoted", argumentCount: 3, pure: true) { values in
            guard let text = Data.fromDatabaseValue(values[0]),
                let annotation = Data.fromDatabaseValue(values[1]),
                let packed = Data.fromDatabaseValue(values[2])
            else { return false }
            let test = try last.withLock { last in
                if let last, last.packed == packed { return last.test }
                let test = try Unpacked(Array(packed))
                last = (packed, test)
                return test
            }
            let quotations = try PackedAnnotation.unpackAnnotation(Array(annotation)).quotations
            let bytes = Array(text)
            return quotations.contains { test.passes($0, in: bytes) }
        }
    }

    /// A test as the statement brings it to the function.
    private struct Unpacked {
        private let by: [Wanted]
        private let about: [Wanted]
        private let said: [Wanted]

        init(_ bytes: [UInt8]) throws(Unpacker.Damaged) {
            var unpacker = try Unpacker(bytes)
            let fields = try unpacker.list { (from) throws(Unpacker.Damaged) in
                try from.list { (from) throws(Unpacker.Damaged) in
                    let words = try from.list { (from) throws(Unpacker.Damaged) in try from.string() }
                    let ids = try from.list { (from) throws(Unpacker.Damaged) in Entity.ID(try from.string())
                    }
                    return Wanted(entities: Set(ids), words: words)
                }
            }
            guard fields.count == 3 else { throw Unpacker.Damaged() }
            (by, about, said) = (fields[0], fields[1], fields[2])
        }

        func passes(_ quotation: Quotation, in text: [UInt8]) -> Bool {
            (by.isEmpty || by.contains { Self.speaks($0, quotation, in: text) })
                && (about.isEmpty || about.contains { !$0.entities.isDisjoint(with: quotation.about) })
                && (said.isEmpty
                    || said.contains { wanted in
                        quotation.spans.contains { Self.says(wanted.words, text, $0) }
                    })
        }

        private static func speaks(_ wanted: Wanted, _ quotation: Quotation, in text: [UInt8]) -> Bool {
            if let speaker = quotation.speaker { return wanted.entities.contains(speaker) }
            return quotation.speakerRange.map { says(wanted.words, text, $0) } ?? false
        }

        private static func says(_ words: [String], _ text: [UInt8], _ range: Range<Int>) -> Bool {
            let said = FoldedWords.keys(of: text, in: range)
            let wanted = words.flatMap { FoldedWords.keys(of: $0) }
            return FoldedWords.holds(said, wanted)
        }
    }
}

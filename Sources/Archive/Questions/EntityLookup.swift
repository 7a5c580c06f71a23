import Articles
import GRDB

/// Finds the entities that a word of a query means.
struct EntityLookup {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The entities that a condition means: those that its name means; where it asks who speaks, also those who belong to a
    /// group, a place or a people of that name, unless it means that name alone. None where it asks for no name.
    func entities(of condition: Query.Condition) throws -> [Int64] {
        guard case .name(let kind) = condition.field.takes else { return [] }
        let named = try entities(called: condition.value, of: kind)
        guard condition.field == .by, !condition.isAlone else { return named }
        let groups = named.filter { EntityKey.kind(of: $0) != .person }
        guard !groups.isEmpty else { return named }
        let members = try db.keys(
            "SELECT DISTINCT member FROM belonging WHERE body IN (SELECT value FROM json_each(?))",
            [Conditions.json(groups)])
        return Array(Set(named + members))
    }

    /// The ids of the entities that a condition means.
    func ids(of condition: Query.Condition) throws -> [Entity.ID] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM entity WHERE key IN (SELECT value FROM json_each(?))"),
            arguments: [Conditions.json(try entities(of: condition))]
        ).map { Entity.ID($0) }
    }

    /// The entities that a value means: by id; by whole words of a name one after another, `abbas` every Abbas,
    /// `Mahmoud Abbas` only those; or, where there are none, by words of which the last is only begun.
    ///
    /// - Parameter kind: of which kind alone; any if nil.
    func entities(called value: String, of kind: Entity.Kind?) throws -> [Int64] {
        if let key = try db.key("SELECT key FROM entity WHERE id = ?", [value]) {
            return kind == nil || EntityKey.kind(of: key) == kind ? [key] : []
        }
        let words = FoldedWords.words(of: value)
        guard let last = words.last else { return [] }
        let whole = try entities(having: words, where: Piece("word = ?", [last]), of: kind)
        guard whole.isEmpty else { return whole }
        let begun = Piece("word >= ? AND word < ?", [last, last + "\u{10FFFF}"])
        return try entities(having: words, where: begun, of: kind, begun: true)
    }

    /// The entities that have the words one after another in a name, the last of them found by a test of the index.
    private func entities(
        having words: [String], where test: Piece, of kind: Entity.Kind?, begun: Bool = false
    ) throws -> [Int64] {
        var sql = "SELECT DISTINCT entity FROM nameWord AS last WHERE \(test.sql)"
        if let kind { sql += " AND " + EntityKey.isOfKind(kind, "entity") }
        for _ in words.dropLast() {
            sql += " AND EXISTS (SELECT 1 FROM nameWord WHERE word = ? AND entity = last.entity)"
        }
        let candidates = try db.keys(sql, test.values + words.dropLast())
        guard words.count > 1 else { return candidates }
        return try candidates.filter { try isCalled($0, words, begun: begun) }
    }

    private func isCalled(_ entity: Int64, _ words: [String], begun: Bool) throws -> Bool {
        let forms = try String.fetchAll(
            db.cachedStatement(sql: "SELECT form FROM called WHERE entity = ?"), arguments: [entity])
        return forms.contains { Self.holds(FoldedWords.words(of: $0), words, begun: begun) }
    }

    /// Whether words stand one after another in a name, the last of them perhaps only begun.
    private static func holds(_ name: [String], _ words: [String], begun: Bool) -> Bool {
        guard name.count >= words.count else { return false }
        return (0...(name.count - words.count)).contains { start in
            let row = name[start..<(start + words.count)]
            guard row.dropLast().elementsEqual(words.dropLast()), let end = row.last, let last = words.last
            else { return false }
            return begun ? end.hasPrefix(last) : end == last
        }
    }
}

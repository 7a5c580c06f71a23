import Articles
import GRDB

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keeps what the articles show of their names, a batch at a time, within one transaction, and notes which names and
/// articles are to be decided and named anew for it.
///
/// What a batch adds is gathered first and written in the order of each table.
struct Seen {
    private let db: Database
    private var added: [(article: Int64, sightings: [Observation])] = []
    private var pending: Set<Int64> = []
    /// The names whose sightings changed.
    private var changed: Set<Int64> = []

    init(_ db: Database) { self.db = db }

    /// Adds what an article shows.
    mutating func add(_ sightings: [Observation], of article: Int64) {
        added.append((article, sightings))
        pending.insert(article)
    }

    /// Takes back what an article showed.
    mutating func remove(_ article: Int64) throws {
        // What this very batch added has to be written before it can be taken back.
        if pending.contains(article) { try finish() }
        let shown = try Self.showings(of: article, in: db)
        changed.formUnion(
            try db.keys(
                """
                SELECT DISTINCT form.name FROM showing JOIN form ON form.key = showing.form
                WHERE showing.key IN (SELECT value FROM json_each(?))
                """, [Conditions.json(shown)]))
        // A name is seen wherever one is said to be an alias of it, so it is among these.
        changed.formUnion(try db.keys("SELECT DISTINCT alias FROM alias WHERE article = ?", [article]))
        for showing in shown {
            try db.run("DELETE FROM sighting WHERE showing = ? AND article = ?", [showing, article])
        }
        try db.run("UPDATE article SET shown = NULL WHERE key = ? AND shown IS NOT NULL", [article])
        for table in ["alias", "unsighted"] {
            try db.run("DELETE FROM \(table) WHERE article = ?", [article])
        }
    }

    /// Writes what was gathered.
    mutating func finish() throws {
        let names = try writeNames()
        let forms = try writeForms(names)
        try writeSightings(names, forms, writeShowings(names, forms))
        try writeAliases(names)
        for (_, key) in names { changed.insert(key) }
        for name in changed.sorted() {
            try db.run("INSERT OR IGNORE INTO unsettled(name) VALUES (?)", [name])
        }
        for article in pending.sorted() {
            try db.run("INSERT OR IGNORE INTO unnamed(article) VALUES (?)", [article])
        }
        (added, pending, changed) = ([], [], [])
    }

    // MARK: Tables

    /// A string that is one for each of a row's key.
    private struct Under: Hashable, Comparable {
        var key: Int64
        var words: String

        static func < (one: Under, other: Under) -> Bool {
            (one.key, one.words) < (other.key, other.words)
        }
    }

    private func writeNames() throws -> [String: Int64] {
        var leads: [String: String?] = [:]
        for sighting in added.lazy.flatMap(\.sightings) {
            leads[sighting.name] = .some(sighting.idKey)
            for alias in sighting.aliases where leads[alias.name] == nil { leads[alias.name] = .some(nil) }
        }
        var keys: [String: Int64] = [:]
        for (name, lead) in leads.sorted(by: { $0.key < $1.key }) {
            if let known = try db.row("SELECT key, lead FROM name WHERE written = ?", [name]) {
                keys[name] = known[0]
                // What was known as an alias alone is seen now.
                if let lead, (known[1] as String?) == nil {
                    try db.run("UPDATE name SET lead = ? WHERE key = ?", [lead, known[0] as Int64])
                }
            } else {
                try db.run("INSERT INTO name(written, lead) VALUES (?, ?)", [name, lead])
                keys[name] = db.lastInsertedRowID
            }
        }
        return keys
    }

    private func writeForms(_ names: [String: Int64]) throws -> [Under: Int64] {
        var leads: [Under: String] = [:]
        for sighting in added.lazy.flatMap(\.sightings) {
            guard let name = names[sighting.name] else { continue }
            leads[Under(key: name, words: sighting.form)] = sighting.formIDKey
        }
        var keys: [Under: Int64] = [:]
        for (form, lead) in leads.sorted(by: { $0.key < $1.key }) {
            let known = try db.key(
                "SELECT key FROM form WHERE name = ? AND written = ?", [form.key, form.words])
            if known == nil {
                try db.run(
                    "INSERT INTO form(name, written, lead) VALUES (?, ?, ?)", [form.key, form.words, lead])
            }
            keys[form] = known ?? db.lastInsertedRowID
        }
        return keys
    }

    private func writeShowings(_ names: [String: Int64], _ forms: [Under: Int64]) throws -> [Under: Int64] {
        var all: Set<Under> = []
        for sighting in added.lazy.flatMap(\.sightings) {
            guard let form = Self.form(of: sighting, names, forms) else { continue }
            all.insert(Under(key: form, words: sighting.evidence))
        }
        var keys: [Under: Int64] = [:]
        for showing in all.sorted() {
            let mark = Self.mark(of: showing.words)
            let known = try db.key(
                "SELECT key FROM showing WHERE form = ? AND mark = ?", [showing.key, mark])
            if known == nil {
                try db.run(
                    "INSERT INTO showing(form, mark, evidence) VALUES (?, ?, ?)",
                    [showing.key, mark, showing.words])
            }
            keys[showing] = known ?? db.lastInsertedRowID
        }
        return keys
    }

    private func writeSightings(
        _ names: [String: Int64], _ forms: [Under: Int64], _ showings: [Under: Int64]
    ) throws {
        var rows: [(showing: Int64, article: Int64, times: Int)] = []
        for (article, sightings) in added {
            var times: [Int64: Int] = [:]
            for sighting in sightings {
                guard let form = Self.form(of: sighting, names, forms),
                    let showing = showings[Under(key: form, words: sighting.evidence)]
                else { continue }
                times[showing, default: 0] += 1
            }
            rows += times.map { ($0.key, article, $0.value) }
            try Self.note(times.keys.sorted(), of: article, in: db)
        }
        for row in rows.sorted(by: { ($0.showing, $0.article) < ($1.showing, $1.article) }) {
            try db.run(
                "INSERT INTO sighting(showing, article, times) VALUES (?, ?, ?)",
                [row.showing, row.article, row.times])
        }
    }

    private func writeAliases(_ names: [String: Int64]) throws {
        for (article, sightings) in added {
            for sighting in sightings {
                for alias in sighting.aliases {
                    try db.run(
                        """
                        INSERT OR IGNORE INTO alias(alias, name, article, form, lead)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                        [names[alias.name], names[sighting.name], article, alias.form, alias.idKey])
                }
            }
        }
    }

    private static func form(
        of sighting: Observation, _ names: [String: Int64], _ forms: [Under: Int64]
    ) -> Int64? {
        names[sighting.name].flatMap { forms[Under(key: $0, words: sighting.form)] }
    }

    // MARK: The showings of an article

    private static func showings(of article: Int64, in db: Database) throws -> [Int64] {
        let packed = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT shown FROM article WHERE key = ?"), arguments: [article])
        guard let packed else { return [] }
        var unpacker = try Unpacker(Array(packed))
        return try unpacker.list { (from) throws(Unpacker.Damaged) in Int64(try from.number()) }
    }

    private static func note(_ showings: [Int64], of article: Int64, in db: Database) throws {
        var packer = Packer()
        packer.append(showings) { packer, showing in packer.append(Int(showing)) }
        try db.run("UPDATE article SET shown = ? WHERE key = ?", [Data(packer.bytes), article])
    }

    /// Notes the showings of all articles, by the index that they were found by until then.
    static func noteShown(_ db: Database) throws {
        let articles = try Int64.fetchCursor(
            db, sql: "SELECT DISTINCT article FROM sighting ORDER BY article")
        while let article = try articles.next() {
            let showings = try db.keys(
                "SELECT showing FROM sighting WHERE article = ? ORDER BY showing", [article])
            try note(showings, of: article, in: db)
        }
    }

    /// A number for evidence; two that say other things have the same one with a chance of one in 2⁶⁴.
    static func mark(of evidence: String) -> Int64 {
        guard !evidence.isEmpty else { return 0 }
        var digest = Digest()
        digest.add(evidence.utf8)
        return digest.value
    }
}

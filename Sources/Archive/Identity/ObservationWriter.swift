import Articles
import GRDB

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes what the articles show of their names, a batch at a time, within one transaction, and notes which names and
/// articles are to be decided and named anew for it.
///
/// What a batch adds is gathered first and written in the order of each table.
struct ObservationWriter {
    private let db: Database
    private var added: [(article: Int64, observations: [Observation])] = []
    private var pending: Set<Int64> = []
    /// The names whose observations changed.
    private var changed: Set<Int64> = []

    init(_ db: Database) { self.db = db }

    /// Adds what an article shows.
    mutating func add(_ observations: [Observation], of article: Int64) {
        added.append((article, observations))
        pending.insert(article)
    }

    /// Takes back what an article showed.
    mutating func remove(_ article: Int64) throws {
        // What this very batch added has to be written before it can be taken back.
        if pending.contains(article) { try finish() }
        let observed = try Self.observations(of: article, in: db)
        changed.formUnion(
            try db.keys(
                """
                SELECT DISTINCT form.name FROM observation JOIN form ON form.key = observation.form
                WHERE observation.key IN (SELECT value FROM json_each(?))
                """, [Conditions.json(observed)]))
        // A name is observed wherever one is said to be an alias of it, so it is among these.
        changed.formUnion(try db.keys("SELECT DISTINCT alias FROM alias WHERE article = ?", [article]))
        for observation in observed {
            try db.run(
                "DELETE FROM observedIn WHERE observation = ? AND article = ?", [observation, article])
        }
        try db.run(
            "UPDATE article SET observations = NULL WHERE key = ? AND observations IS NOT NULL", [article])
        for table in ["alias", "unobserved"] {
            try db.run("DELETE FROM \(table) WHERE article = ?", [article])
        }
    }

    /// Writes what was gathered.
    mutating func finish() throws {
        let names = try writeNames()
        let forms = try writeForms(names)
        try writeArticles(names, forms, writeObservations(names, forms))
        try writeAliases(names)
        for (_, key) in names { changed.insert(key) }
        for name in changed.sorted() {
            try db.run("INSERT OR IGNORE INTO undecided(name) VALUES (?)", [name])
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
        var idKeys: [String: String?] = [:]
        for observation in added.lazy.flatMap(\.observations) {
            idKeys[observation.name] = .some(observation.idKey)
            for alias in observation.aliases where idKeys[alias.name] == nil {
                idKeys[alias.name] = .some(nil)
            }
        }
        var keys: [String: Int64] = [:]
        for (name, idKey) in idKeys.sorted(by: { $0.key < $1.key }) {
            if let known = try db.row("SELECT key, idKey FROM name WHERE written = ?", [name]) {
                keys[name] = known[0]
                // What was known as an alias alone is observed now.
                if let idKey, (known[1] as String?) == nil {
                    try db.run("UPDATE name SET idKey = ? WHERE key = ?", [idKey, known[0] as Int64])
                }
            } else {
                try db.run("INSERT INTO name(written, idKey) VALUES (?, ?)", [name, idKey])
                keys[name] = db.lastInsertedRowID
            }
        }
        return keys
    }

    private func writeForms(_ names: [String: Int64]) throws -> [Under: Int64] {
        var idKeys: [Under: String] = [:]
        for observation in added.lazy.flatMap(\.observations) {
            guard let name = names[observation.name] else { continue }
            idKeys[Under(key: name, words: observation.form)] = observation.formIDKey
        }
        var keys: [Under: Int64] = [:]
        for (form, idKey) in idKeys.sorted(by: { $0.key < $1.key }) {
            let known = try db.key(
                "SELECT key FROM form WHERE name = ? AND written = ?", [form.key, form.words])
            if known == nil {
                try db.run(
                    "INSERT INTO form(name, written, idKey) VALUES (?, ?, ?)", [form.key, form.words, idKey])
            }
            keys[form] = known ?? db.lastInsertedRowID
        }
        return keys
    }

    private func writeObservations(
        _ names: [String: Int64], _ forms: [Under: Int64]
    ) throws -> [Under: Int64] {
        var all: Set<Under> = []
        for observation in added.lazy.flatMap(\.observations) {
            guard let form = Self.form(of: observation, names, forms) else { continue }
            all.insert(Under(key: form, words: observation.evidence))
        }
        var keys: [Under: Int64] = [:]
        for observation in all.sorted() {
            let mark = Self.mark(of: observation.words)
            let known = try db.key(
                "SELECT key FROM observation WHERE form = ? AND mark = ?", [observation.key, mark])
            if known == nil {
                try db.run(
                    "INSERT INTO observation(form, mark, evidence) VALUES (?, ?, ?)",
                    [observation.key, mark, observation.words])
            }
            keys[observation] = known ?? db.lastInsertedRowID
        }
        return keys
    }

    private func writeArticles(
        _ names: [String: Int64], _ forms: [Under: Int64], _ observations: [Under: Int64]
    ) throws {
        var rows: [(observation: Int64, article: Int64, times: Int)] = []
        for (article, observed) in added {
            var times: [Int64: Int] = [:]
            for observation in observed {
                guard let form = Self.form(of: observation, names, forms),
                    let key = observations[Under(key: form, words: observation.evidence)]
                else { continue }
                times[key, default: 0] += 1
            }
            rows += times.map { ($0.key, article, $0.value) }
            try Self.note(times.keys.sorted(), of: article, in: db)
        }
        for row in rows.sorted(by: { ($0.observation, $0.article) < ($1.observation, $1.article) }) {
            try db.run(
                "INSERT INTO observedIn(observation, article, times) VALUES (?, ?, ?)",
                [row.observation, row.article, row.times])
        }
    }

    private func writeAliases(_ names: [String: Int64]) throws {
        for (article, observations) in added {
            for observation in observations {
                for alias in observation.aliases {
                    try db.run(
                        """
                        INSERT OR IGNORE INTO alias(alias, name, article, form, idKey)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                        [names[alias.name], names[observation.name], article, alias.form, alias.idKey])
                }
            }
        }
    }

    private static func form(
        of observation: Observation, _ names: [String: Int64], _ forms: [Under: Int64]
    ) -> Int64? {
        names[observation.name].flatMap { forms[Under(key: $0, words: observation.form)] }
    }

    // MARK: The observations of an article

    private static func observations(of article: Int64, in db: Database) throws -> [Int64] {
        let packed = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT observations FROM article WHERE key = ?"), arguments: [article])
        guard let packed else { return [] }
        var unpacker = try Unpacker(Array(packed))
        return try unpacker.list { (from) throws(Unpacker.Damaged) in Int64(try from.number()) }
    }

    private static func note(_ observations: [Int64], of article: Int64, in db: Database) throws {
        try db.run(
            "UPDATE article SET observations = ? WHERE key = ?", [packed(observations), article])
    }

    /// The keys of observations as they are kept with an article.
    static func packed(_ observations: [Int64]) -> Data {
        var packer = Packer()
        packer.append(observations) { packer, observation in packer.append(Int(observation)) }
        return Data(packer.bytes)
    }

    /// A number for evidence; two that say other things have the same one with a chance of one in 2⁶⁴.
    static func mark(of evidence: String) -> Int64 {
        guard !evidence.isEmpty else { return 0 }
        var digest = Digest()
        digest.add(evidence.utf8)
        return digest.value
    }
}

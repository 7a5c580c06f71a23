import Articles
import GRDB

/// Some names of an archive.
public struct NameSet: Sendable {
    var keys: Set<Int64>

    /// These and others.
    public func union(_ others: NameSet) -> NameSet { NameSet(keys: keys.union(others.keys)) }
}

/// Who goes by each name.
extension Archive {
    /// How many names are decided in one transaction.
    private static let turn = 200
    /// How many observations, so that much mentioned names take shorter turns.
    private static let observations = 5_000

    /// Decides who goes by each name whose observations changed, and notes which articles have to be named anew for it.
    ///
    /// - Parameters:
    ///   - names: those that are decided; all where it is nil.
    ///   - isWanted: asked every few names, and told how many are done of how many.
    ///   - decide: who goes by a name, given all that articles show of it, the forms of its aliases, and for a stem how
    ///     the names under it are used, the most used first.
    /// - Returns: whether all were decided: false where `isWanted` said no.
    public func decide(
        _ names: NameSet? = nil, while isWanted: (_ done: Int, _ total: Int) -> Bool = { _, _ in true },
        _ decide: (
            _ name: String, _ observations: [ObservationCount], _ aliases: [String],
            _ uses: (_ stem: String) throws -> [String]
        ) throws -> NameDecision
    ) throws(ArchiveError) -> Bool {
        var rest = names.map { $0.keys.sorted()[...] }
        var count = (done: 0, total: try countOfMore(rest, of: "undecided"))
        while try hasMore(rest, of: "undecided") {
            guard isWanted(count.done, count.total) else { return false }
            let turn = rest?.prefix(Self.turn)
            let done = try write { db in
                let names =
                    try turn.map(Array.init)
                    ?? db.keys("SELECT name FROM undecided ORDER BY isAgain, name LIMIT \(Self.turn)")
                var (done, observations) = (0, 0)
                while done < names.count, observations < Self.observations {
                    observations += try NameEntry(names[done], in: db).decide(decide)
                    try db.run("DELETE FROM undecided WHERE isAgain IN (0, 1) AND name = ?", [names[done]])
                    done += 1
                }
                return done
            }
            rest = rest?.dropFirst(done)
            count.done += done
            // Names that others may mean had short ones decided again.
            if rest == nil, count.done >= count.total {
                count.total = count.done + (try countOfMore(nil, of: "undecided"))
            }
        }
        return true
    }
}

/// One name of the archive.
struct NameEntry {
    let key: Int64
    let db: Database

    init(_ key: Int64, in db: Database) {
        self.key = key
        self.db = db
    }

    /// What some articles show alike, with what was decided of it.
    struct Entry {
        var key: Int64
        var observation: ObservationCount
        var given: NameDecision.Namesake?
    }

    /// All that articles show of the name: a hundred thousand different things of somebody whom every paper mentions, so
    /// strings that many have are held once.
    func observations() throws -> [Entry] {
        let rows = try db.rows(
            """
            SELECT observation.key, form.key, form.written, evidence, slug, label, means,
                (SELECT sum(times) FROM observedIn WHERE observedIn.observation = observation.key)
            FROM form JOIN observation ON observation.form = form.key WHERE name = ?
            """, [key])
        var entries: [Entry] = []
        var forms: [Int64: String] = [:]
        var namesakes: Set<NameDecision.Namesake> = []
        while let row = try rows.next() {
            let form = forms[row[1]] ?? row[2]
            forms[row[1]] = form
            let given = (row[4] as String?).map { slug in
                namesakes.insert(NameDecision.Namesake(slug: slug, label: row[5], name: row[6]))
                    .memberAfterInsert
            }
            entries.append(
                Entry(
                    key: row[0],
                    observation: ObservationCount(form: form, evidence: row[3], count: row[7] ?? 0),
                    given: given))
        }
        return entries
    }

    /// The forms of what articles say to be aliases of the name.
    func aliasForms() throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT DISTINCT form FROM alias WHERE name = ? ORDER BY form", arguments: [key])
    }

    /// Decides who goes by the name, and what it is an alias of; how many observations it has.
    func decide(
        _ decide: (String, [ObservationCount], [String], (String) throws -> [String]) throws -> NameDecision
    ) throws -> Int {
        try noteSaid()
        guard let was = try db.row("SELECT written, plain FROM name WHERE key = ?", [key]) else { return 0 }
        let written: String = was[0]
        let plain: String? = was[1]
        var entries = try observations()
        if entries.contains(where: { $0.observation.count == 0 }) {
            try forget(entries.filter { $0.observation.count == 0 }.map(\.key))
            entries.removeAll { $0.observation.count == 0 }
        }
        guard !entries.isEmpty else {
            try leave()
            return 1
        }
        let decision = try decide(written, entries.map(\.observation), aliasForms()) { stem in
            try db.uses(of: stem)
        }
        try note(decision, of: entries, isOther: decision.plain != plain)
        try note(decision.bearing, of: written)
        try note(asked: decision.asked)
        try note(meant: decision.meant)
        return entries.count
    }

    private func note(_ decision: NameDecision, of entries: [Entry], isOther: Bool) throws {
        var isChanged = isOther
        for (at, entry) in entries.enumerated() {
            let given = decision.namesake(of: at)
            guard given != entry.given else { continue }
            isChanged = true
            try db.run(
                "UPDATE observation SET slug = ?, label = ?, means = ? WHERE key = ?",
                [given?.slug, given?.label, given?.name, entry.key])
            if !isOther { try Self.unname(observation: entry.key, in: db) }
        }
        try db.run(
            "UPDATE name SET plain = ?, isShared = ?, ruled = ? WHERE key = ?",
            [
                decision.plain, !decision.namesakes.isEmpty,
                decision.ruled.isEmpty ? nil : decision.ruled.map(\.rawValue).joined(separator: "\n"), key,
            ])
        if isOther { try unname() }
        guard isChanged else { return }
        for alias in try db.keys("SELECT key FROM name WHERE target = ?", [key]) {
            try NameEntry(alias, in: db).unname()
        }
        if isOther { try unnameMeant() }
    }

    // MARK: Aliases

    /// The name, and all whose aliases lead over it.
    func reach() throws -> [NameEntry] {
        var reached: Set<Int64> = [key]
        var last = [key]
        for _ in 1..<Aliases.steps {
            var next: [Int64] = []
            for name in last {
                let short = try db.keys("SELECT key FROM name WHERE meant = ?", [name])
                for alias in try Self.aliases(of: name, in: db) + short where reached.insert(alias).inserted {
                    next.append(alias)
                }
            }
            last = next
        }
        return reached.sorted().map { NameEntry($0, in: db) }
    }

    /// The aliases of a name, from one to the next: thousands of articles may say the same.
    private static func aliases(of name: Int64, in db: Database) throws -> [Int64] {
        var aliases: [Int64] = []
        while let next = try db.key(
            "SELECT alias FROM alias WHERE name = ? AND alias > ? ORDER BY alias LIMIT 1",
            [name, aliases.last ?? 0])
        {
            aliases.append(next)
        }
        return aliases
    }

    /// Finds again what the name is an alias of; where that is another than before, its articles are to be named anew.
    func retarget() throws {
        guard let row = try db.row("SELECT target FROM name WHERE key = ?", [key]) else { return }
        let now = try target()
        let target = now == key ? nil : now
        guard row[0] as Int64? != target else { return }
        try db.run("UPDATE name SET target = ? WHERE key = ?", [target, key])
        try unname()
        try unnameMeant()
    }

    /// Notes what the name is said to be an alias of; where that is another than before, all that lead over it are found again.
    private func noteSaid() throws {
        guard let known = try db.row("SELECT said FROM name WHERE key = ?", [key]) else { return }
        let said = try Self.said(key, in: db)
        guard known[0] as Int64? != said else { return }
        try db.run("UPDATE name SET said = ? WHERE key = ?", [said, key])
        for name in try reach() { try name.retarget() }
    }

    /// The name that all articles which say of what a name is an alias agree on.
    private static func said(_ alias: Int64, in db: Database) throws -> Int64? {
        let ends = try ["", "DESC"].map { order in
            try db.key("SELECT name FROM alias WHERE alias = ? ORDER BY name \(order) LIMIT 1", [alias])
        }
        return ends[0] == ends[1] ? ends[0] : nil
    }

    /// The name that the name stands for: as articles say, or as it is used.
    private func target() throws -> Int64 {
        try Aliases.target(
            of: key, said: { try Self.said($0, in: db) },
            meant: { try db.key("SELECT meant FROM name WHERE key = ? AND meant IS NOT NULL", [$0]) })
    }

    // MARK: Articles

    /// The articles that have the name are to be named anew.
    private func unname() throws {
        try db.run(
            """
            INSERT OR IGNORE INTO unnamed(article) SELECT article FROM form
            JOIN observation ON observation.form = form.key
            JOIN observedIn ON observedIn.observation = observation.key
            WHERE name = ?
            """, [key])
    }

    /// The articles that show something are to be named anew.
    static func unname(observation: Int64, in db: Database) throws {
        try db.run(
            "INSERT OR IGNORE INTO unnamed(article) SELECT article FROM observedIn WHERE observation = ?",
            [observation])
    }

    // MARK: What is gone

    private func forget(_ observations: [Int64]) throws {
        for observation in observations {
            try db.run("DELETE FROM observation WHERE key = ?", [observation])
        }
        try db.run(
            """
            DELETE FROM form WHERE name = ?
            AND NOT EXISTS (SELECT 1 FROM observation WHERE observation.form = form.key)
            """, [key])
    }

    /// No article shows the name any more; it stays only as an alias.
    private func leave() throws {
        try note(Bearing(use: "", articles: 0, stems: []), of: "")
        try note(asked: [])
        try note(meant: nil)
        try db.run(
            "UPDATE name SET plain = NULL, idKey = NULL, isShared = 0, ruled = NULL WHERE key = ?", [key])
        try db.run(
            "DELETE FROM name WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM alias WHERE alias = ?1)", [key])
    }
}

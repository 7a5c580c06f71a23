import Articles
import GRDB

/// Which full names short ones may mean: how each is used, under the stems by which short names find it.
extension Database {
    /// How the names of a stem are used, the most used first.
    func uses(of stem: String) throws -> [String] {
        try strings(
            """
            SELECT coalesce(name.use, '') FROM bearing JOIN name ON name.key = bearing.name
            WHERE stem = ? ORDER BY articles DESC, bearing.written LIMIT \(Bearers.limit)
            """, [stem])
    }

    /// The strings that a statement gives.
    fileprivate func strings(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws -> [String] {
        try String.fetchAll(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }
}

extension NameEntry {
    /// Notes how the name is used; short names that may mean something else for it are decided anew.
    func note(_ bearing: Bearing, of written: String) throws {
        let use = try db.strings("SELECT coalesce(use, '') FROM name WHERE key = ?", [key]).first ?? ""
        let known = try db.strings("SELECT stem FROM bearing WHERE name = ? ORDER BY stem", [key])
        guard use != bearing.use || known != bearing.stems.sorted(by: Self.isBefore) else { return }
        let stems = Set(known + bearing.stems)
        let before = try stems.map { ($0, try db.uses(of: $0)) }
        try db.run("DELETE FROM bearing WHERE name = ?", [key])
        try db.run("UPDATE name SET use = ? WHERE key = ?", [bearing.use.isEmpty ? nil : bearing.use, key])
        for stem in bearing.stems {
            try db.run(
                "INSERT INTO bearing(stem, articles, written, name) VALUES (?, ?, ?, ?)",
                [stem, bearing.articles, written, key])
        }
        for (stem, uses) in before where try db.uses(of: stem) != uses {
            try db.run(
                """
                INSERT OR IGNORE INTO undecided(isAgain, name)
                SELECT 1, name FROM asking WHERE stem = ? AND name <> ?
                """, [stem, key])
        }
    }

    private static func isBefore(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Notes the stems of the names that the name may mean.
    func note(asked: [String]) throws {
        let known = try db.strings("SELECT stem FROM asking WHERE name = ?", [key])
        guard Set(known) != Set(asked) else { return }
        try db.run("DELETE FROM asking WHERE name = ?", [key])
        for stem in asked { try db.run("INSERT INTO asking(stem, name) VALUES (?, ?)", [stem, key]) }
    }

    /// Notes the name that all articles mean by the name; where that is another than before, they are to be named anew.
    func note(meant: String?) throws {
        let known = try db.row("SELECT meant FROM name WHERE key = ?", [key])?[0] as Int64?
        let now = try meant.flatMap { try db.key("SELECT key FROM name WHERE written = ?", [$0]) }
        guard known != now else { return }
        try db.run("UPDATE name SET meant = ? WHERE key = ?", [now, key])
        for name in try reach() { try name.retarget() }
    }

    /// The articles in which a short name means this one, among others, are to be named anew.
    func unnameMeant() throws {
        try db.run(
            """
            INSERT OR IGNORE INTO unnamed(article) SELECT article FROM observation
            JOIN observedIn ON observedIn.observation = observation.key
            WHERE means = (SELECT written FROM name WHERE key = ?)
            """, [key])
    }
}

import Articles
import GRDB

/// What a person ruled, applied without looking at the articles that it is not about.
extension Archive {
    /// A name that articles show under an id that was ruled about.
    public struct RuledName {
        /// The name that is meant, as in `Observation`.
        public var name: String
        /// Its slug.
        public var plain: String
        /// The ids that were ruled about.
        public var known: [Entity.ID]
        /// All that articles show of it, where several share it; else nothing.
        public var observations: [ObservationCount]
    }

    /// The rulings that the articles were named by, as `apply` was given them; nil before the first time.
    public var appliedRulings: String? {
        get throws(ArchiveError) { try read { db in try db.state(.applied) } }
    }

    /// Has the names decided anew that other ids than before may be made of.
    ///
    /// - Parameters:
    ///   - ids: all ids that were ruled about.
    ///   - idKeys: the keys under which an id finds names.
    /// - Returns: these names.
    public func undecide(
        ruled ids: Set<Entity.ID>, idKeys: (Entity.ID) -> [String]
    ) throws(ArchiveError) -> NameSet {
        let now = ids.map(\.rawValue).sorted()
        let known = try read { db in try db.state(.ruled) }
        guard known ?? "" != now.joined(separator: "\n") else { return NameSet(keys: []) }
        return try write { db in
            let before = (known ?? "").split(separator: "\n").map(String.init)
            var names: Set<Int64> = []
            for id in Set(before).symmetricDifference(now) {
                names.formUnion(try db.names(under: idKeys(Entity.ID(id))))
            }
            for name in names.sorted() {
                try db.run("INSERT OR IGNORE INTO undecided(name) VALUES (?)", [name])
            }
            try db.note(now.joined(separator: "\n"), as: .ruled)
            return NameSet(keys: names)
        }
    }

    /// Hands on the names that articles show under ids that were ruled about.
    public func forEachRuledName(_ body: (RuledName) throws -> Void) throws(ArchiveError) {
        try read { db in
            let rows = try db.rows(
                """
                SELECT meant.key, meant.written, meant.plain, meant.isShared, name.ruled
                FROM name JOIN name meant ON meant.key = coalesce(name.target, name.key)
                WHERE name.ruled IS NOT NULL AND meant.plain IS NOT NULL ORDER BY name.key
                """)
            while let row = try rows.next() {
                let observations =
                    row[3] as Bool ? try NameEntry(row[0], in: db).observations().map(\.observation) : []
                try body(
                    RuledName(
                        name: row[1], plain: row[2],
                        known: (row[4] as String).split(separator: "\n").map { Entity.ID(String($0)) },
                        observations: observations))
            }
        }
    }

    /// Takes rulings for those that articles are named by from now on, and notes which have to be named anew for it.
    ///
    /// - Parameters:
    ///   - rulings: as they are to be kept.
    ///   - ids: those whose entities may be called otherwise by these than by the rulings before.
    ///   - idKeys: the keys under which an id finds names.
    ///   - isTouched: whether what articles show of a name, in a form and with evidence, may be about these ids.
    /// - Returns: the names of which something is touched.
    public func apply(
        _ rulings: String, ids: Set<Entity.ID>, idKeys: (Entity.ID) -> [String],
        isTouched: (ResolvedName, ObservationCount) throws -> Bool
    ) throws(ArchiveError) -> NameSet {
        try write { db in
            var touched: Set<Int64> = []
            var names: Set<Int64> = []
            for id in ids { names.formUnion(try db.names(under: idKeys(id))) }
            for name in names {
                names.formUnion(
                    try db.keys(
                        """
                        SELECT key FROM name WHERE target = ?1 UNION
                        SELECT form.name FROM observation JOIN form ON form.key = observation.form
                        WHERE means IN (SELECT written FROM name WHERE key = ?1 OR target = ?1)
                        """, [name]))
            }
            var directory = Directory()
            for name in names.sorted() {
                let written = try String.fetchOne(
                    db, sql: "SELECT written FROM name WHERE key = ?", arguments: [name])
                guard let written else { continue }
                for entry in try NameEntry(name, in: db).observations() {
                    guard
                        let resolved = try directory.resolve(written, entry.observation.evidence, in: db),
                        try isTouched(resolved, entry.observation)
                    else { continue }
                    try NameEntry.unname(observation: entry.key, in: db)
                    touched.insert(name)
                }
            }
            try db.note(rulings, as: .applied)
            return NameSet(keys: touched)
        }
    }
}

extension Database {
    /// What is noted about the rulings.
    fileprivate enum State: String {
        /// The ids that names were decided by.
        case ruled
        /// The rulings that articles are named by.
        case applied
    }

    fileprivate func state(_ state: State) throws -> String? {
        try String.fetchOne(
            self, sql: "SELECT value FROM state WHERE name = ?", arguments: [state.rawValue])
    }

    fileprivate func note(_ value: String, as state: State) throws {
        try run("INSERT OR REPLACE INTO state(name, value) VALUES (?, ?)", [state.rawValue, value])
    }

    /// The names that are found under some keys.
    fileprivate func names(under idKeys: [String]) throws -> Set<Int64> {
        var names: Set<Int64> = []
        for idKey in idKeys {
            names.formUnion(
                try keys(
                    """
                    SELECT key FROM name WHERE idKey = ?1
                    UNION SELECT name FROM form WHERE idKey = ?1
                    UNION SELECT name FROM alias WHERE idKey = ?1
                    """, [idKey]))
        }
        return names
    }
}

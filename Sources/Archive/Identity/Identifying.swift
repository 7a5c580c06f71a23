import Articles
import GRDB

/// The ids of one archive for what each article calls by ids of its own.
///
/// What an article shows of its names is noted when it is kept. Names whose observations changed are undecided until it
/// is decided who goes by them; articles are unnamed until they bear what was decided. Each step is a transaction of its
/// own, so that it may be stopped at any moment and goes on there.
extension Archive {
    /// How many articles are gone through in one transaction: for so long, nobody else can write.
    private static let turn = 100

    /// Whether all articles are read by the edition in force, all names decided, and all articles bear what was decided.
    public var isSettled: Bool {
        get throws(ArchiveError) {
            for table in ["outdated", "unobserved", "undecided", "unnamed"] where try !isEmpty(table) {
                return false
            }
            return true
        }
    }

    /// Notes what articles show of their names, of those that were kept without it.
    ///
    /// - Parameters:
    ///   - isWanted: asked every few articles, and told how many are done of how many.
    ///   - observations: what an article shows; it comes under its own ids.
    /// - Returns: whether all were looked at: false where `isWanted` said no.
    public func observe(
        while isWanted: (_ done: Int, _ total: Int) -> Bool = { _, _ in true },
        _ observations: (AnnotatedArticle) throws -> [Observation]
    ) throws(ArchiveError) -> Bool {
        try forEachTurn(of: "unobserved", while: isWanted) { stored, own, writing in
            try writing.observe(observations(own), in: stored.key)
        }
    }

    /// Names every article anew that does not bear what was decided since: from what was found in it under its own ids.
    ///
    /// - Parameters:
    ///   - names: only articles that show one of these, or an alias of it; all where it is nil.
    ///   - isWanted: asked every few articles, and told how many are done of how many.
    ///   - naming: an article's annotation under the archive's ids. It is told who goes by a name and is told from
    ///     namesakes by evidence; nil where that is not decided.
    /// - Returns: whether all were named: false where `isWanted` said no.
    public func name(
        showing names: NameSet? = nil, while isWanted: (_ done: Int, _ total: Int) -> Bool = { _, _ in true },
        _ naming: (AnnotatedArticle, (_ name: String, _ evidence: String) throws -> ResolvedName?) throws ->
            Annotation
    ) throws(ArchiveError) -> Bool {
        var directory = Directory()
        var articles: [Int64]?
        if let names { articles = try read { db in try Self.unnamed(showing: names, in: db) } }
        return try forEachTurn(of: "unnamed", among: articles, while: isWanted) { stored, own, writing in
            let db = writing.db
            let named = try naming(own) { name, evidence in
                try directory.resolve(name, evidence, in: db)
            }
            try writing.rename(stored, from: own.annotation, to: named)
        }
    }

    private static func unnamed(showing names: NameSet, in db: Database) throws -> [Int64] {
        var articles: Set<Int64> = []
        for name in names.keys {
            articles.formUnion(
                try db.keys(
                    """
                    SELECT article FROM name JOIN form ON form.name = name.key
                    JOIN observation ON observation.form = form.key
                    JOIN observedIn ON observedIn.observation = observation.key
                    WHERE (name.key = ?1 OR name.target = ?1) AND article IN (SELECT article FROM unnamed)
                    """, [name]))
        }
        return articles.sorted()
    }

    /// Goes through the articles of a table in turns, all of them or some, and takes them out of it.
    private func forEachTurn(
        of table: String, among articles: [Int64]? = nil,
        while isWanted: (_ done: Int, _ total: Int) -> Bool,
        _ body: (StoredArticle, _ own: AnnotatedArticle, inout Writing) throws -> Void
    ) throws(ArchiveError) -> Bool {
        var rest = articles?[...]
        var count = (done: 0, total: try countOfMore(rest, of: table))
        while try hasMore(rest, of: table) {
            guard isWanted(count.done, count.total) else { return false }
            let turn = rest?.prefix(Self.turn)
            count.done += try change { writing in
                let db = writing.db
                let keys =
                    try turn.map(Array.init)
                    ?? db.keys("SELECT article FROM \(table) ORDER BY article LIMIT \(Self.turn)")
                for key in keys {
                    if let stored = try StoredArticle(key, in: db) {
                        try body(stored, stored.ownAnnotated(), &writing)
                    }
                    try db.run("DELETE FROM \(table) WHERE article = ?", [key])
                }
                return keys.count
            }
            rest = rest?.dropFirst(Self.turn)
        }
        return true
    }

    /// Whether something is left of some keys, or where there are none, of a table.
    func hasMore(_ rest: ArraySlice<Int64>?, of table: String) throws(ArchiveError) -> Bool {
        if let rest { return !rest.isEmpty }
        return try !isEmpty(table)
    }

    /// How much is left of some keys, or where there are none, of a table.
    func countOfMore(_ rest: ArraySlice<Int64>?, of table: String) throws(ArchiveError) -> Int {
        if let rest { return rest.count }
        return try read { db in try db.count("SELECT count(*) FROM \(table)") }
    }

    /// Whether a table has no rows.
    func isEmpty(_ table: String) throws(ArchiveError) -> Bool {
        try read { db in try db.row("SELECT 1 FROM \(table) LIMIT 1") == nil }
    }
}

/// Who goes by which name, as it was decided. It keeps the names that were asked for last.
struct Directory {
    private struct Known {
        var name: Int64
        var plain: String?
        var isShared: Bool
        /// The name that is meant, as it is written.
        var written: String
    }

    /// How many names are kept: a few megabytes of them.
    private static let limit = 20_000

    private var known: [String: Known?] = [:]

    /// Who goes by a name and is told from namesakes by evidence; nil where that is not decided.
    mutating func resolve(_ name: String, _ evidence: String, in db: Database) throws -> ResolvedName? {
        guard let entry = try entry(name, in: db), let plain = entry.plain else { return nil }
        guard entry.isShared,
            let row = try db.row(
                """
                SELECT slug, label, means FROM form JOIN observation ON observation.form = form.key
                WHERE form.name = ? AND mark = ? AND slug IS NOT NULL
                """, [entry.name, ObservationWriter.mark(of: evidence)])
        else { return ResolvedName(name: entry.written, plain: plain) }
        if let means = row[2] as String? {
            return try self.entry(means, in: db).flatMap { other in
                other.plain.map { ResolvedName(name: other.written, plain: $0) }
            }
        }
        return ResolvedName(name: entry.written, plain: plain, slug: row[0], label: row[1])
    }

    private mutating func entry(_ name: String, in db: Database) throws -> Known? {
        if let entry = known[name] { return entry }
        if known.count >= Self.limit { known = [:] }
        let row = try db.row(
            """
            SELECT meant.key, meant.plain, meant.isShared, meant.written
            FROM name JOIN name meant ON meant.key = coalesce(name.target, name.key) WHERE name.written = ?
            """, [name])
        let entry = row.map { Known(name: $0[0], plain: $0[1], isShared: $0[2], written: $0[3]) }
        known[name] = .some(entry)
        return entry
    }
}

import Articles
import GRDB

/// Keeps the tables that are searched in step with the articles, a batch at a time, within one transaction.
///
/// What a batch changes is gathered first and written in the order of each table, so that a large archive is
/// written where it was written a moment ago.
struct Derived {
    /// What a batch changes about an entity.
    private struct Change {
        var kind: Entity.Kind
        var mentions = 0
        var articles = 0
        var names: [String: Int] = [:]
        var aliases: [String: Int] = [:]
    }

    private struct Row {
        var entity: Entity.ID
        var article: Int64
        var appearance: Contribution.Appearance
    }

    private let db: Database
    private var changes: [Entity.ID: Change] = [:]
    /// In how many articles more it is told that one belongs to another.
    private var belongings: [Contribution.Belonging: Int] = [:]
    private var rows: [Row] = []
    /// The articles that something was added of and is not written yet.
    private var pending: Set<Int64> = []
    private var words: [(article: Int64, contribution: Contribution)] = []

    init(_ db: Database) { self.db = db }

    /// Adds what an article contributes.
    mutating func add(_ contribution: Contribution, of article: Int64) {
        add(contribution.appearances, of: article)
        count(contribution.belongings, by: 1)
        words.append((article, contribution))
    }

    /// Counts who is told to belong to what.
    private mutating func count(_ told: Set<Contribution.Belonging>, by sign: Int) {
        for belonging in told { belongings[belonging, default: 0] += sign }
    }

    /// Takes back what `add` added, in this batch's transaction or one before it.
    mutating func remove(_ contribution: Contribution, of article: Int64) throws {
        try remove(contribution.appearances, of: article)
        count(contribution.belongings, by: -1)
        try db.run(
            "INSERT INTO words(words, rowid, text, said, speakers) VALUES ('delete', ?, ?, ?, ?)",
            Self.values(of: contribution, article))
    }

    /// Changes what an article contributes about its entities.
    mutating func replace(
        _ old: Contribution, with new: Contribution, of article: Int64
    ) throws {
        let isOther = { (one: [Entity.ID: Contribution.Appearance], other: Contribution) in
            one.filter { other.appearances[$0.key] != $0.value }
        }
        try remove(isOther(old.appearances, new), of: article)
        add(isOther(new.appearances, old), of: article)
        count(old.belongings.subtracting(new.belongings), by: -1)
        count(new.belongings.subtracting(old.belongings), by: 1)
    }

    private mutating func add(_ appearances: [Entity.ID: Contribution.Appearance], of article: Int64) {
        count(appearances, by: 1)
        pending.insert(article)
        for (id, appearance) in appearances {
            rows.append(Row(entity: id, article: article, appearance: appearance))
        }
    }

    private mutating func remove(
        _ appearances: [Entity.ID: Contribution.Appearance], of article: Int64
    ) throws {
        // What this very batch added has to be written before it can be taken back.
        if pending.contains(article) { try finish() }
        count(appearances, by: -1)
        for id in appearances.keys {
            guard let entity = try db.key("SELECT key FROM entity WHERE id = ?", [id.rawValue]) else {
                continue
            }
            try db.run("DELETE FROM appearance WHERE entity = ? AND article = ?", [entity, article])
        }
    }

    /// Writes what was gathered.
    mutating func finish() throws {
        var keys: [Entity.ID: Int64] = [:]
        for (id, change) in changes.sorted(by: { $0.key < $1.key }) { keys[id] = try write(change, of: id) }
        try writeRows(keys)
        try writeBelongings()
        words.sort { $0.article < $1.article }
        for entry in words {
            try db.run(
                "INSERT INTO words(rowid, text, said, speakers) VALUES (?, ?, ?, ?)",
                Self.values(of: entry.contribution, entry.article))
        }
        try forgetUnmentioned(changes.compactMap { $0.value.articles < 0 ? keys[$0.key] : nil })
        changes = [:]
        belongings = [:]
        rows = []
        pending = []
        words = []
    }

    private static func values(of contribution: Contribution, _ article: Int64) -> [(
        any DatabaseValueConvertible
    )?] {
        let words = [contribution.text, contribution.said, contribution.speakers]
        return [article] + words.map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func count(_ appearances: [Entity.ID: Contribution.Appearance], by sign: Int) {
        for (id, appearance) in appearances {
            var change = changes[id] ?? Change(kind: appearance.kind)
            change.mentions += sign * appearance.mentions
            change.articles += sign
            for name in appearance.names { change.names[name, default: 0] += sign }
            for alias in appearance.aliases { change.aliases[alias, default: 0] += sign }
            changes[id] = change
        }
    }

    private func writeRows(_ keys: [Entity.ID: Int64]) throws {
        let keyed = rows.compactMap { row in keys[row.entity].map { ($0, row) } }
        for (entity, row) in keyed.sorted(by: { ($0.0, $0.1.article) < ($1.0, $1.1.article) }) {
            try db.run(
                "INSERT INTO appearance(entity, article, mentions, acts, traits) VALUES (?, ?, ?, ?, ?)",
                [
                    entity, row.article, row.appearance.mentions, row.appearance.acts.rawValue,
                    Trait.packed(row.appearance.traits),
                ])
        }
    }

    private func writeBelongings() throws {
        func key(_ id: Entity.ID) throws -> Int64? {
            try db.key("SELECT key FROM entity WHERE id = ?", [id.rawValue])
        }
        let told = try belongings.filter { $0.value != 0 }.compactMap { belonging, articles in
            if let body = try key(belonging.body), let member = try key(belonging.member) {
                (body: body, member: member, articles: articles)
            } else {
                nil
            }
        }
        for row in told.sorted(by: { ($0.body, $0.member) < ($1.body, $1.member) }) {
            try db.run(
                """
                INSERT INTO belonging(body, member, articles) VALUES (?1, ?2, ?3)
                ON CONFLICT DO UPDATE SET articles = articles + ?3
                """, [row.body, row.member, row.articles])
            if row.articles < 0 {
                try db.run(
                    "DELETE FROM belonging WHERE body = ? AND member = ? AND articles <= 0",
                    [row.body, row.member])
            }
        }
    }

    // MARK: Entities

    private func write(_ change: Change, of id: Entity.ID) throws -> Int64 {
        let known = try db.row("SELECT key, mentions FROM entity WHERE id = ?", [id.rawValue])
        let key: Int64
        if let known {
            key = known[0]
            try count(change, of: key, mentionedBefore: known[1])
        } else {
            key = try EntityKey.next(of: change.kind, in: db)
            try db.run(
                "INSERT INTO entity(key, id, name, mentions, articles, use) VALUES (?, ?, ?, ?, ?, ?)",
                [key, id.rawValue, "", change.mentions, change.articles, Self.use(change.mentions)])
        }
        try write(change, toFormsOf: key)
        return key
    }

    private func count(_ change: Change, of entity: Int64, mentionedBefore mentions: Int) throws {
        guard change.mentions != 0 || change.articles != 0 else { return }
        try db.run(
            "UPDATE entity SET mentions = mentions + ?, articles = articles + ? WHERE key = ?",
            [change.mentions, change.articles, entity])
        let use = Self.use(mentions + change.mentions)
        guard use != Self.use(mentions) else { return }
        try db.run("UPDATE entity SET use = ? WHERE key = ?", [use, entity])
    }

    /// How often an entity is mentioned, roughly: the place of the highest bit. So the index in the order of use is not
    /// written for every mention.
    private static func use(_ mentions: Int) -> Int { Int.bitWidth - max(mentions, 0).leadingZeroBitCount }

    /// Counts the forms of an entity, and where one is new or gone finds its words again; and its usual name.
    private func write(_ change: Change, toFormsOf entity: Int64) throws {
        var changed = false
        for form in Set(change.names.keys).union(change.aliases.keys) {
            let (names, aliases) = (change.names[form] ?? 0, change.aliases[form] ?? 0)
            guard names != 0 || aliases != 0 else { continue }
            let before = try db.row(
                "SELECT names, aliases FROM called WHERE entity = ? AND form = ?", [entity, form])
            let was: (names: Int, aliases: Int) = (before?[0] ?? 0, before?[1] ?? 0)
            try db.run(
                """
                INSERT INTO called(entity, form, names, aliases) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT DO UPDATE SET names = names + ?3, aliases = aliases + ?4
                """, [entity, form, names, aliases])
            let isKnown = was.names > 0 || was.aliases > 0
            let stays = was.names + names > 0 || was.aliases + aliases > 0
            if isKnown && !stays { try forget(form, of: entity) }
            if !isKnown && stays { try addWords(of: form, to: entity) }
            if names != 0 { changed = true }
        }
        if changed {
            try db.run(
                "UPDATE entity SET name = ? WHERE key = ?", [try Names(of: entity, in: db).usual, entity])
        }
    }

    private func addWords(of form: String, to entity: Int64) throws {
        for word in Set(FoldedWords.words(of: form)) {
            try db.run("INSERT OR IGNORE INTO nameWord(word, entity) VALUES (?, ?)", [word, entity])
        }
    }

    private func forget(_ form: String, of entity: Int64) throws {
        try db.run("DELETE FROM called WHERE entity = ? AND form = ?", [entity, form])
        let rest = try Names(of: entity, in: db).all
        let kept = Set(rest.flatMap { FoldedWords.words(of: $0) })
        for word in Set(FoldedWords.words(of: form)).subtracting(kept) {
            try db.run("DELETE FROM nameWord WHERE word = ? AND entity = ?", [word, entity])
        }
    }

    /// Takes out the entities that no article mentions any more.
    private func forgetUnmentioned(_ entities: [Int64]) throws {
        for entity in entities {
            try db.run("DELETE FROM entity WHERE key = ? AND articles = 0", [entity])
        }
    }

    // MARK: From the start

    /// How many articles are remade at a time.
    private static let batch = 2_000

    /// Makes what is searched of the texts again, from the articles alone.
    static func remakeWords(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO words(words) VALUES ('delete-all')")
        try gather(db) { derived, stored in
            derived.words.append((stored.key, Contribution(try stored.annotated())))
        }
    }

    /// Makes what is searched of the people, groups and places again, from the articles alone.
    static func remakeEntities(_ db: Database) throws {
        for table in ["entity", "called", "nameWord", "appearance", "belonging"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        try gather(db) { derived, stored in
            let contribution = Contribution(namesIn: try stored.annotation())
            derived.add(contribution.appearances, of: stored.key)
            derived.count(contribution.belongings, by: 1)
            try db.run(
                "UPDATE article SET manners = ? WHERE key = ?",
                [contribution.manners.rawValue, stored.key])
        }
    }

    private static func gather(_ db: Database, _ body: (inout Derived, StoredArticle) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let keys = try db.keys(
                "SELECT key FROM article WHERE key > ? ORDER BY key LIMIT \(batch)", [last])
            guard let end = keys.last else { return }
            var derived = Derived(db)
            for key in keys {
                if let stored = try StoredArticle(key, in: db) { try body(&derived, stored) }
            }
            try derived.finish()
            last = end
        }
    }
}

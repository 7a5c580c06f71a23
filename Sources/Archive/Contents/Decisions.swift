import Articles
import GRDB

/// What a person decided, which outlives every reading: articles and entities are named by their ids as written.
extension Archive {
    /// What was noted about an article.
    public func marks(of article: Article.ID) throws(ArchiveError) -> Marks {
        try read { db in
            let id = article.rawValue
            return Marks(
                starred: try db.count("SELECT count(*) FROM star WHERE article = ?", [id]) > 0,
                tags: try String.fetchAll(
                    db, sql: "SELECT tag FROM tag WHERE article = ? ORDER BY tag", arguments: [id]),
                note: try String.fetchOne(db, sql: "SELECT note FROM note WHERE article = ?", arguments: [id])
            )
        }
    }

    /// Notes about an article what is given, in place of all that was noted before.
    public func mark(_ article: Article.ID, _ marks: Marks) throws(ArchiveError) {
        try write { db in
            let id = article.rawValue
            for table in ["star", "tag", "note"] {
                try db.run("DELETE FROM \(table) WHERE article = ?", [id])
            }
            if marks.starred { try db.run("INSERT INTO star(article) VALUES (?)", [id]) }
            for tag in Set(marks.tags) {
                try db.run("INSERT INTO tag(tag, article) VALUES (?, ?)", [tag, id])
            }
            if let note = marks.note {
                try db.run("INSERT INTO note(article, note) VALUES (?, ?)", [id, note])
            }
        }
    }

    /// The tags there are, with how many articles bear each, in the order of the alphabet.
    public func tags() throws(ArchiveError) -> [(tag: String, articles: Int)] {
        try read { db in
            let rows = try db.rows("SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY tag")
            var tags: [(tag: String, articles: Int)] = []
            while let row = try rows.next() { tags.append((row[0], row[1])) }
            return tags
        }
    }

    /// The rulings, oldest first.
    public func rulings() throws(ArchiveError) -> [Ruling] {
        try read { db in
            let rows = try db.rows("SELECT verdict, one, other FROM ruling ORDER BY number")
            var rulings: [Ruling] = []
            while let row = try rows.next() {
                guard let verdict = Ruling.Verdict(rawValue: row[0]) else { continue }
                rulings.append(Ruling(verdict, Entity.ID(row[1]), Entity.ID(row[2])))
            }
            return rulings
        }
    }

    /// Rules about two entities, in place of what was ruled about them before.
    public func rule(_ ruling: Ruling) throws(ArchiveError) {
        try write { db in
            try db.run(
                "INSERT OR REPLACE INTO ruling(verdict, one, other) VALUES (?, ?, ?)",
                [ruling.verdict.rawValue, ruling.one.rawValue, ruling.other.rawValue])
        }
    }

    /// Takes a ruling back.
    public func withdraw(_ ruling: Ruling) throws(ArchiveError) {
        try write { db in
            try db.run(
                "DELETE FROM ruling WHERE verdict = ? AND one = ? AND other = ?",
                [ruling.verdict.rawValue, ruling.one.rawValue, ruling.other.rawValue])
        }
    }

    /// The saved filters, as written, by their names in the order of the alphabet.
    public func filters() throws(ArchiveError) -> [(name: String, query: String)] {
        try read { db in
            let rows = try db.rows("SELECT name, query FROM filter ORDER BY name")
            var filters: [(name: String, query: String)] = []
            while let row = try rows.next() { filters.append((row[0], row[1])) }
            return filters
        }
    }

    /// Saves a filter as written under a name, in place of the one of that name; none where there is nothing to save.
    public func save(_ query: String?, as name: String) throws(ArchiveError) {
        try write { db in
            if let query {
                try db.run("INSERT OR REPLACE INTO filter(name, query) VALUES (?, ?)", [name, query])
            } else {
                try db.run("DELETE FROM filter WHERE name = ?", [name])
            }
        }
    }
}

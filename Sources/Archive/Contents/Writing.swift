import Articles
import GRDB

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An article to be kept, with what was found in it, packed as it is kept: there is one who writes, and many who make
/// ready what is written.
public struct Entry: Sendable {
    /// The article.
    var article: Article
    /// What it shows of its names; where it is nil, that is found out when it is decided who is who.
    var observations: [Observation]?
    let text: Data
    let parts: Data
    let annotation: Data
    let own: Data?
    let contribution: Contribution

    /// An entry of its parts.
    ///
    /// - Parameters:
    ///   - annotated: the article and what was found in it, under the archive's ids.
    ///   - own: what was found in it under its own ids, where they are others.
    ///   - observations: what it shows of its names; where it is nil, that is found out when it is decided who is who.
    public init(_ annotated: AnnotatedArticle, own: Annotation? = nil, observations: [Observation]? = nil) {
        article = annotated.article
        self.observations = observations
        text = Data(article.text.utf8)
        parts = Data(PackedAnnotation.pack(article.parts))
        annotation = Data(PackedAnnotation.pack(annotated.annotation))
        self.own = own == annotated.annotation ? nil : own.map { Data(PackedAnnotation.pack($0)) }
        contribution = Contribution(annotated)
    }
}

extension Archive {
    /// Keeps articles, all or none. One whose id is there already takes its place.
    public func put(_ entries: [Entry]) throws(ArchiveError) {
        try change { writing in for entry in entries { try writing.put(entry) } }
    }

    /// Takes articles out, all or none. What a person decided about them stays.
    public func remove(_ ids: [Article.ID]) throws(ArchiveError) {
        try change { writing in for id in ids { try writing.remove(id) } }
    }

    /// Changes the articles in one transaction, and what is searched with them.
    func change<Answer>(_ change: (inout Writing) throws -> Answer) throws(ArchiveError) -> Answer {
        try write { db in
            var writing = Writing(db)
            let answer = try change(&writing)
            try writing.finish()
            return answer
        }
    }
}

/// The articles while they are changed: within one transaction.
struct Writing {
    let db: Database
    private var derived: Derived
    private var observed: ObservationWriter
    /// The next free place of the days that were written to.
    private var nextKey: [Int64: ArticleKey] = [:]

    init(_ db: Database) {
        self.db = db
        derived = Derived(db)
        observed = ObservationWriter(db)
    }

    /// Brings what is searched in step, and what is known of the names.
    mutating func finish() throws {
        try derived.finish()
        try observed.finish()
    }

    /// Keeps an article. One that is there under its id is replaced; where its day stays, so does its place.
    mutating func put(_ entry: Entry, file: Int64? = nil, digest: Int64? = nil) throws {
        let article = entry.article
        let old = try remove(article.id)
        let key = try place(for: article.published, preferring: old)
        try db.run(
            "INSERT INTO content(text, parts, annotation, own) VALUES (?, ?, ?, ?)",
            [entry.text, entry.parts, entry.annotation, entry.own])
        let content = db.lastInsertedRowID
        try db.run(
            """
            INSERT INTO article(key, content, id, heading, publisher, title, source, byline, file, digest, manners)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key, content, article.id.rawValue, article.displayTitle, article.publisher, article.title,
                article.source,
                article.byline.isEmpty ? nil : article.byline.joined(separator: "\n"), file, digest,
                entry.contribution.manners.rawValue,
            ])
        derived.add(entry.contribution, of: key)
        try note(entry.observations, in: key)
    }

    /// Notes what an article shows of its names, in place of what was noted before; nil where it has to be looked at.
    mutating func observe(_ observations: [Observation]?, in key: Int64) throws {
        try observed.remove(key)
        try note(observations, in: key)
    }

    private mutating func note(_ observations: [Observation]?, in key: Int64) throws {
        if let observations {
            observed.add(observations, of: key)
        } else {
            try db.run("INSERT INTO unobserved(article) VALUES (?)", [key])
        }
    }

    /// Takes out an article; its key, or nil where there was none.
    @discardableResult
    mutating func remove(_ id: Article.ID) throws -> Int64? {
        guard let key = try db.key("SELECT key FROM article WHERE id = ?", [id.rawValue]) else { return nil }
        try remove(key: key)
        return key
    }

    /// Takes out the article of a key.
    mutating func remove(key: Int64) throws {
        if let stored = try StoredArticle(key, in: db) {
            try derived.remove(Contribution(stored.annotated()), of: key)
        }
        try observed.remove(key)
        try db.run("DELETE FROM content WHERE key = (SELECT content FROM article WHERE key = ?)", [key])
        try db.run("DELETE FROM article WHERE key = ?", [key])
        for table in ["unnamed", "outdated"] {
            try db.run("DELETE FROM \(table) WHERE article = ?", [key])
        }
    }

    /// Gives an article that is kept the ids of the archive anew.
    mutating func rename(_ stored: StoredArticle, from own: Annotation, to annotation: Annotation) throws {
        let before = try stored.annotation()
        guard before != annotation else { return }
        try db.run(
            "UPDATE content SET annotation = ?, own = ? WHERE key = ?",
            [
                Data(PackedAnnotation.pack(annotation)),
                own == annotation ? nil : Data(PackedAnnotation.pack(own)), stored.content,
            ])
        // The words that are searched stay: no name stands in them but as the text has it.
        try derived.replace(
            Contribution(namesIn: before), with: Contribution(namesIn: annotation), of: stored.key)
    }

    /// Puts what another edition of the reader found in an article in place of what was found before.
    mutating func replace(_ stored: StoredArticle, with entry: Entry) throws {
        try derived.remove(Contribution(stored.annotated()), of: stored.key)
        try db.run(
            "UPDATE content SET annotation = ?, own = ? WHERE key = ?",
            [entry.annotation, entry.own, stored.content])
        derived.add(entry.contribution, of: stored.key)
        try observe(entry.observations, in: stored.key)
    }

    private mutating func place(for day: Day?, preferring old: Int64?) throws -> Int64 {
        let all = ArticleKey.all(of: day)
        if let old, all.contains(old) { return old }
        let first = ArticleKey(firstOf: day)
        var key = nextKey[first.rawValue]
        if key == nil {
            let last = try db.key(
                "SELECT max(key) FROM article WHERE key BETWEEN ? AND ?", [all.lowerBound, all.upperBound])
            key = last.map { ArticleKey(rawValue: $0).next } ?? first
        }
        guard let key else { throw DayIsFull() }
        nextKey[first.rawValue] = key.next
        return key.rawValue
    }

    private struct DayIsFull: Error, CustomStringConvertible {
        var description: String { "more than 16 million articles of one day" }
    }
}

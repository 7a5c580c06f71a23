import Articles
import GRDB

/// What a query asks of an article: chips of one field are one condition, of which either may hold; every negated
/// chip is a condition of its own.
struct Conditions {
    /// That an article has one of some entities, doing something there.
    struct Appearing {
        var entities: [Int64]
        var acts: Acts
        var negated: Bool
        /// What the text index is asked for instead; nil where nothing is.
        var words: String?
        /// In how many articles they are, together; an article with two of them counts twice.
        var articles: Int
    }

    /// Of which entities one must or must not appear.
    var entities: [Appearing] = []
    /// What the text index is asked for, in its own language; nil where nothing is.
    var words: String?
    /// The other conditions.
    private var others: [Piece] = []
    private let db: Database

    init(_ query: Query, in db: Database) throws {
        self.db = db
        var texts: [String] = []
        for field in Query.Chip.Field.allCases {
            let chips = query.chips.filter { $0.field == field }
            let wanted = chips.filter { !$0.negated }.map(\.value)
            if !wanted.isEmpty { try add(field, anyOf: wanted, negated: false, texts: &texts) }
            for chip in chips where chip.negated {
                try add(field, anyOf: [chip.value], negated: true, texts: &texts)
            }
        }
        if let test = QuotationTest(query) { others.append(try test.piece(in: db)) }
        if !texts.isEmpty { words = texts.map { "(\($0))" }.joined(separator: " AND ") }
    }

    /// All conditions as tests of `key`.
    var tests: [Piece] {
        var tests = entities.map { $0.negated ? !$0.test : $0.test } + others
        if let words { tests.append(Self.test(ofWords: words)) }
        return tests
    }

    private mutating func add(
        _ field: Query.Chip.Field, anyOf values: [String], negated: Bool, texts: inout [String]
    ) throws {
        switch field {
        case .organization: try addEntities(.organization, values, [], negated)
        case .person: try addEntities(.person, values, [], negated)
        case .place: try addEntities(.place, values, [], negated)
        case .by: try addEntities(nil, values, .speaks, negated, speakers: values)
        case .about: try addEntities(nil, values, .spokenOf, negated)
        case .said, .words: addWords(values, in: field == .said ? "said" : "text", negated, &texts)
        case .after, .before: addDays(values.compactMap { Day($0) }, after: field == .after, negated)
        case .tag: addTags(values, negated)
        case .starred: addStars(values, negated)
        case .note: try addNotes(values, negated)
        }
    }

    // MARK: Entities

    private mutating func addEntities(
        _ kind: Entity.Kind?, _ values: [String], _ acts: Acts, _ negated: Bool, speakers: [String] = []
    ) throws {
        var found: Set<Int64> = []
        for value in values { found.formUnion(try EntityLookup(db).entities(called: value, of: kind)) }
        let keys = found.sorted()
        let articles = try db.count(
            "SELECT sum(articles) FROM entity WHERE key IN (SELECT value FROM json_each(?))",
            [Self.json(keys)])
        var appearing = Appearing(entities: keys, acts: acts, negated: negated, articles: articles)
        if let words = Self.either(speakers, in: "speakers"),
            try db.key("SELECT rowid FROM words WHERE words MATCH ? LIMIT 1", [words]) != nil
        {
            appearing.words = words
        }
        entities.append(appearing)
    }

    /// Asks that an article has an entity.
    mutating func add(_ entity: Int64) throws {
        let articles = try db.count("SELECT articles FROM entity WHERE key = ?", [entity])
        entities.append(
            Appearing(entities: [entity], acts: [], negated: false, articles: articles))
    }

    static func json(_ keys: some Sequence<Int64>) -> String {
        "[" + keys.map(String.init).joined(separator: ",") + "]"
    }

    // MARK: Words

    private mutating func addWords(
        _ values: [String], in column: String, _ negated: Bool, _ texts: inout [String]
    ) {
        guard let either = Self.either(values, in: column) else {
            if !negated { others.append(Piece("0")) }
            return
        }
        if negated { others.append(!Self.test(ofWords: either)) } else { texts.append(either) }
    }

    /// Asks the text index for one of some phrases. One of no words at all, as `"--"`, is in no article; nil where no
    /// phrase is left.
    private static func either(_ values: [String], in column: String) -> String? {
        let phrases = values.map { FoldedWords.words(of: $0) }.filter { !$0.isEmpty }
        guard !phrases.isEmpty else { return nil }
        return phrases.map { "\(column) : \"\($0.joined(separator: " "))\"" }.joined(separator: " OR ")
    }

    static func source(ofWords words: String) -> Piece {
        Piece("SELECT rowid AS key FROM words WHERE words MATCH ?", [words])
    }

    static func test(ofWords words: String) -> Piece {
        Piece("key IN (SELECT rowid FROM words WHERE words MATCH ?)", [words])
    }

    // MARK: Days and marks

    private mutating func addDays(_ days: [Day], after: Bool, _ negated: Bool) {
        let ranges = days.map { after ? ArticleKey.from($0) : ArticleKey.before($0) }
        guard !ranges.isEmpty else {
            if !negated { others.append(Piece("0")) }
            return
        }
        let test = Piece.any(ranges.map { Piece("key BETWEEN ? AND ?", [$0.lowerBound, $0.upperBound]) })
        others.append(negated ? !test : test)
    }

    private mutating func addTags(_ tags: [String], _ negated: Bool) {
        let test = Piece.any(
            tags.map { tag in
                Piece(
                    "key IN (SELECT article.key FROM tag JOIN article ON article.id = tag.article WHERE tag.tag = ?)",
                    [tag])
            })
        others.append(negated ? !test : test)
    }

    private mutating func addStars(_ values: [String], _ negated: Bool) {
        let starred = Piece("key IN (SELECT article.key FROM star JOIN article ON article.id = star.article)")
        let test = Piece.any(values.map { $0 == "yes" ? starred : !starred })
        others.append(negated ? !test : test)
    }

    /// Notes are few and written by hand, so they are read rather than indexed.
    private mutating func addNotes(_ values: [String], _ negated: Bool) throws {
        let phrases = values.map { FoldedWords.keys(of: $0) }
        let rows = try db.rows(
            "SELECT article.key, note.note FROM note JOIN article ON article.id = note.article")
        var passing: [Int64] = []
        while let row = try rows.next() {
            let note = FoldedWords.keys(of: row[1] as String)
            let passes = zip(values, phrases).contains { $0.isEmpty || FoldedWords.holds(note, $1) }
            if passes { passing.append(row[0]) }
        }
        let test = Piece("key IN (SELECT value FROM json_each(?))", [Self.json(passing)])
        others.append(negated ? !test : test)
    }
}

extension Conditions.Appearing {
    /// The keys of the articles that have one of them.
    var source: Piece {
        var source = Piece(
            "SELECT article AS key FROM appearance WHERE entity = ?\(actsTest)", [entities.first])
        if entities.count != 1 {
            source = Piece(
                """
                SELECT DISTINCT article AS key FROM appearance
                WHERE entity IN (SELECT value FROM json_each(?))\(actsTest)
                """, [Conditions.json(entities)])
        }
        guard let words else { return source }
        let said = Conditions.source(ofWords: words)
        return Piece("\(source.sql) UNION \(said.sql)", source.values + said.values)
    }

    /// Whether the article of a key has one of them.
    var test: Piece {
        var test = Piece(
            "EXISTS (SELECT 1 FROM appearance WHERE entity = ? AND article = key\(actsTest))",
            [entities.first])
        if entities.count != 1 {
            // With `+`, the dozen entities of the article are looked up among thousands, not those in the article.
            test = Piece(
                """
                EXISTS (SELECT 1 FROM appearance INDEXED BY appearanceByArticle WHERE article = key
                AND \(kindTest)+entity IN (SELECT value FROM json_each(?))\(actsTest))
                """, [Conditions.json(entities)])
        }
        return words.map { .any([test, Conditions.test(ofWords: $0)]) } ?? test
    }

    /// That an entity is of the one kind that all are of; nothing where they are of several.
    private var kindTest: String {
        let kinds = Set(entities.map(EntityKey.kind))
        guard kinds.count == 1, let kind = kinds.first else { return "" }
        return EntityKey.isOfKind(kind, "entity") + " AND "
    }

    private var actsTest: String { acts.isEmpty ? "" : " AND acts & \(acts.rawValue)" }
}

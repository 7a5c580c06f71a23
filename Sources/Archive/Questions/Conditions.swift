import Articles
import GRDB

/// What a query asks of an article: every chip is a condition, and one that is negated is one that must not hold.
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
    /// In which of some manners something is quoted; nil where nothing is asked of that.
    var manners: Manners?
    /// The conditions of which one may hold instead of another, with where articles that pass one are found.
    var mixed: [Mixed] = []
    /// The other conditions.
    private var others: [Piece] = []
    private let db: Database

    init(_ query: Query, in db: Database) throws {
        self.db = db
        let asksForQuotation = query.ofQuotation.contains(where: \.asksForQuotation)
        for chip in query.chips where !chip.isOfManners {
            // Of what the quotation that is asked for must not be besides, no index says anything.
            if chip.negated, chip.isOfQuotations, asksForQuotation { continue }
            try add(chip)
        }
        let ofManners = query.chips.filter(\.isOfManners)
        if !ofManners.isEmpty { manners = Manners(passing: ofManners) }
        if let test = ArticleTest(query) { others.append(try test.piece(in: db)) }
    }

    /// All conditions as tests of `key`.
    var tests: [Piece] {
        var tests = entities.map { $0.negated ? !$0.test : $0.test } + mixed.map(\.test) + others
        if let words { tests.append(Self.test(ofWords: words)) }
        if let manners {
            // Beside the others: the rows of articles lie far apart.
            tests.insert(
                Piece(
                    """
                    EXISTS (SELECT 1 FROM (SELECT key AS article, manners FROM article)
                    WHERE article = key AND manners & ?)
                    """, [manners.rawValue]), at: entities.count + mixed.count)
        }
        return tests
    }

    private mutating func add(_ chip: Query.Chip) throws {
        switch chip.conditions.map({ Index($0) }) {
        case .names(let acts, let conditions): try addEntities(conditions, acts, chip.negated)
        case .words(let conditions): addWords(conditions, chip.negated)
        case .within: break
        case .other(let condition):
            let test = try test(of: condition)
            others.append(chip.negated ? !test : test)
        case .several, nil:
            let mixed = try Mixed(chip.alternatives, in: db)
            if chip.negated { others.append(!mixed.test) } else { self.mixed.append(mixed) }
        }
    }

    /// Which index tells of the conditions of a chip.
    private enum Index {
        case names(Acts, [Query.Condition])
        case words([Query.Condition])
        case within
        case other(Query.Condition)
        case several

        init(_ conditions: [Query.Condition]) {
            func all(_ isFitting: (Query.Chip.Field) -> Bool) -> Bool {
                conditions.allSatisfy { isFitting($0.field) }
            }
            if all(\.namesWhoAppears) {
                self = .names([], conditions)
            } else if all({ $0 == .by }) {
                self = .names(.speaks, conditions)
            } else if all({ $0 == .about }) {
                self = .names(.spokenOf, conditions)
            } else if all({ $0 == .words || $0 == .said }) {
                self = .words(conditions)
            } else if all({ $0 == .within }) {
                self = .within
            } else if conditions.count == 1 {
                self = .other(conditions[0])
            } else {
                self = .several
            }
        }
    }

    // MARK: Entities

    private mutating func addEntities(
        _ conditions: [Query.Condition], _ acts: Acts, _ negated: Bool
    ) throws {
        let lookup = EntityLookup(db)
        var found: Set<Int64> = []
        for condition in conditions { found.formUnion(try lookup.entities(of: condition)) }
        let keys = found.sorted()
        let articles = try db.count(
            "SELECT sum(articles) FROM entity WHERE key IN (SELECT value FROM json_each(?))",
            [Self.json(keys)])
        var appearing = Appearing(entities: keys, acts: acts, negated: negated, articles: articles)
        let speakers = acts == .speaks ? conditions.filter { !$0.isAlone }.map(\.value) : []
        if let words = Self.either(speakers.map { ("speakers", $0) }),
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

    private mutating func addWords(_ conditions: [Query.Condition], _ negated: Bool) {
        let phrases = conditions.map { ($0.field == .said ? "said" : "text", $0.value) }
        guard let either = Self.either(phrases) else {
            if !negated { others.append(Piece("0")) }
            return
        }
        if negated {
            others.append(!Self.test(ofWords: either))
        } else {
            words = (words.map { $0 + " AND " } ?? "") + "(\(either))"
        }
    }

    /// Asks the text index for one of some phrases, each in a column. One of no words at all, as `"--"`, is in no article;
    /// nil where no phrase is left.
    private static func either(_ phrases: [(column: String, words: String)]) -> String? {
        let phrases = phrases.compactMap { column, words in
            let words = FoldedWords.words(of: words)
            return words.isEmpty ? nil : "\(column) : \"\(words.joined(separator: " "))\""
        }
        return phrases.isEmpty ? nil : phrases.joined(separator: " OR ")
    }

    static func source(ofWords words: String) -> Piece {
        Piece("SELECT rowid AS key FROM words WHERE words MATCH ?", [words])
    }

    static func test(ofWords words: String) -> Piece {
        Piece("key IN (SELECT rowid FROM words WHERE words MATCH ?)", [words])
    }

    // MARK: What is no leader

    private func test(of condition: Query.Condition) throws -> Piece {
        switch condition.field {
        case .after, .before: return dayTest(condition)
        case .tag:
            return Piece(
                "key IN (SELECT article.key FROM tag JOIN article ON article.id = tag.article WHERE tag.tag = ?)",
                [condition.value])
        case .starred:
            let starred = Piece(
                "key IN (SELECT article.key FROM star JOIN article ON article.id = star.article)")
            return condition.value == "yes" ? starred : !starred
        case .note: return try noteTest(condition.value)
        case .organization, .person, .place, .by, .about, .said, .stance, .kind, .words, .within:
            preconditionFailure("an index tells of these")
        }
    }

    private func dayTest(_ condition: Query.Condition) -> Piece {
        guard let day = Day(condition.value) else { return Piece("0") }
        let range = condition.field == .after ? ArticleKey.from(day) : ArticleKey.before(day)
        return Piece("key BETWEEN ? AND ?", [range.lowerBound, range.upperBound])
    }

    /// Notes are few and written by hand, so they are read rather than indexed.
    private func noteTest(_ words: String) throws -> Piece {
        let phrase = FoldedWords.keys(of: words)
        let rows = try db.rows(
            "SELECT article.key, note.note FROM note JOIN article ON article.id = note.article")
        var passing: [Int64] = []
        while let row = try rows.next() {
            let note = FoldedWords.keys(of: row[1] as String)
            if words.isEmpty || FoldedWords.holds(note, phrase) { passing.append(row[0]) }
        }
        return Piece("key IN (SELECT value FROM json_each(?))", [Self.json(passing)])
    }
}

extension Query.Chip.Field {
    /// Whether it asks for a name that an article has, whatever is said of it there.
    fileprivate var namesWhoAppears: Bool { if case .name(.some) = takes { true } else { false } }
}

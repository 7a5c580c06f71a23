import Articles
import GRDB
import Language
import Library
import Testing

@testable import Archive

/// Who is who in an archive, brought in step by and by, against what `Identities` decides of all articles in memory.
@Suite struct SettlingTests {
    private let folder: TemporaryFolder
    private let library: Library
    private var archive: Archive { library.archive }

    init() throws {
        folder = try TemporaryFolder()
        library = try Library.open([folder.path], in: folder.file("a.archive"))
    }

    /// Checks that every article is called as all articles together, and the rulings, decide.
    private func check(_ own: [Article.ID: AnnotatedArticle], _ step: String) throws {
        var identities = Identities(rulings: try archive.rulings())
        for article in own.values { identities.add(article.annotation, of: article.article) }
        for article in own.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
            let expected = identities.naming(article.annotation, of: article.article)
            try #require(try archive.article(article.id)?.annotation == expected, "\(article.id) \(step)")
        }
        #expect(try archive.count == own.count)
    }

    @Test(
        "Whatever comes, goes, changes or is ruled, the archive calls everyone as all articles at once would",
        arguments: 0..<24 as Range<UInt64>)
    func anything(seed: UInt64) throws {
        var news = Namesakes(seed)
        var dice = Dice(seed + 1_000)
        var own: [Article.ID: AnnotatedArticle] = [:]
        for round in 0..<12 {
            var steps: [String] = []
            for _ in 0..<dice.number(1...3) {
                switch dice.number(0...9) {
                case 0...4:
                    let fresh = (0..<dice.number(1...6)).map { _ in news.article(dice.number(0...24)) }
                    let isSeen = dice.one(in: 70)
                    try archive.put(fresh.map { isSeen ? Entry(annotatedAlone: $0) : Entry($0) })
                    for article in fresh { own[article.id] = article }
                    steps.append("put \(fresh.map(\.id))")
                case 5:
                    let gone = (0..<4).map { _ in Article.ID("a\(dice.number(0...24))") }
                    try archive.remove(gone)
                    for id in gone { own[id] = nil }
                    steps.append("remove \(gone)")
                case 6...8:
                    let ids = try Entity.Kind.allCases.flatMap {
                        try archive.tallies(of: $0, matching: Query()).map(\.id)
                    }
                    let ruling = news.ruling(about: ids)
                    try archive.rule(ruling)
                    steps.append("\(ruling)")
                default:
                    let rulings = try archive.rulings()
                    guard !rulings.isEmpty else { continue }
                    try archive.withdraw(dice.pick(rulings))
                    steps.append("withdraw")
                }
                if dice.one(in: 30) {
                    var turns = dice.number(1...8)
                    _ = try library.settle {
                        turns -= 1
                        return turns > 0
                    }
                }
            }
            _ = try library.settle()
            #expect(try archive.isSettled)
            try check(own, "in round \(round) after \(steps)")
        }
        let kept = try archive.searched()
        try archive.write { db in try Derived.remake(db) }
        #expect(try archive.searched() == kept)
        try expectAsFresh(own)
    }

    /// Expects the tables of the names to be what the articles that are there would make them.
    private func expectAsFresh(_ own: [Article.ID: AnnotatedArticle]) throws {
        let fresh = try Library.open([folder.path], in: folder.file("b.archive"))
        try fresh.archive.put(own.values.map { Entry(annotatedAlone: $0) })
        for ruling in try archive.rulings() { try fresh.archive.rule(ruling) }
        _ = try fresh.settle()
        #expect(try archive.namesKept() == fresh.archive.namesKept())
    }
}

extension Archive {
    /// All rows of the tables that say who goes by which name, in words.
    fileprivate func namesKept() throws -> [String] {
        let name = { (key: String) in "ifnull((SELECT written FROM name WHERE key = \(key)), '-')" }
        let article = "(SELECT id FROM article WHERE key = article)"
        return try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT 'name ' || written || '|' || ifnull(lead, '-') || '|' || ifnull(plain, '-') || '|' || isShared
                        || '|' || \(name("target")) || '|' || ifnull(ruled, '-') FROM name
                    UNION ALL SELECT 'form ' || \(name("name")) || '|' || written || '|' || lead FROM form
                    UNION ALL
                    SELECT 'showing ' || \(name("form.name")) || '|' || form.written || '|' || evidence || '|' || mark
                        || '|' || ifnull(slug, '-') || '|' || ifnull(label, '-')
                    FROM showing JOIN form ON form.key = form
                    UNION ALL
                    SELECT 'sighting ' || \(name("form.name")) || '|' || form.written || '|' || evidence || '|'
                        || \(article) || '|' || times
                    FROM sighting JOIN showing ON showing.key = showing JOIN form ON form.key = form
                    UNION ALL
                    SELECT 'alias ' || \(name("alias")) || '|' || \(name("name")) || '|' || \(article) || '|' || form
                        || '|' || lead FROM alias
                    UNION ALL SELECT 'state ' || name || '|' || value FROM state WHERE value <> ''
                    ORDER BY 1
                    """)
        }
    }
}

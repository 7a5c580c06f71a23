import Articles
import Foundation
import GRDB
import Language
import TestSupport
import Testing

@testable import Archive
@testable import Library

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
                if dice.one(in: 30) { _ = try Settling(archive).applyRulings() }
                if dice.one(in: 30) {
                    var turns = dice.number(1...8)
                    _ = try library.settle { _ in
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

    @Test("An archive of an older version is brought in step when it is first settled, in turns")
    func older() throws {
        let path = folder.file("old.archive")
        let queue = try DatabaseQueue(path: path)
        var news = Namesakes(77)
        let made = (0..<250).map { news.article($0) }
        try queue.write { db in
            for step in Schema.steps.prefix(5) { try step(db) }
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 5")
            try db.execute(sql: "INSERT INTO state(name, value) VALUES ('unidentified', 7)")
            for (number, article) in made.enumerated() { try OpeningTests.insert(article, number, db) }
        }
        try queue.close()
        let library = try Library.open([folder.path], in: path)
        var turns = 0
        while try !library.archive.isSettled {
            turns += 1
            var asked = 0
            _ = try library.settle { _ in
                asked += 1
                return asked < 3
            }
            try #require(turns < 100)
        }
        #expect(turns > 3)
        var identities = Identities()
        for article in made { identities.add(article.annotation, of: article.article) }
        for article in made {
            let expected = identities.naming(article.annotation, of: article.article)
            #expect(try library.archive.article(article.id)?.annotation == expected)
        }
    }

    @Test("A ruling holds at once for those that it is about, though the names of other articles wait")
    func obeyed() throws {
        func article(_ number: Int, _ name: String) -> Entry {
            let id = Entity.ID("person/" + name.lowercased().replacing(" ", with: "-"))
            let entity = Entity(
                id: id, kind: .person, name: name, mentions: [Mention(0..<name.utf8.count)])
            let article = Article(id: Article.ID("a\(number)"), text: Text(name), parts: [])
            return Entry(annotatedAlone: AnnotatedArticle(article, Annotation(entities: [entity])))
        }
        func ids(_ number: Int) throws -> [String] {
            try archive.article(Article.ID("a\(number)"))?.annotation.entities.map(\.id.rawValue) ?? []
        }
        let names = ["Rami Kanaan", "Abu Salt", "Sergei Volkonin", "Sergey Volkonin", "Sergey Volkonin"]
        try archive.put(names.enumerated().map { article($0, $1) })
        let ruling = Ruling(.merge, Entity.ID("person/rami-kanaan"), Entity.ID("person/abu-salt"))
        try archive.rule(ruling)
        #expect(try Settling(archive).applyRulings())
        #expect(try [ids(0), ids(1)] == [["person/abu-salt"], ["person/abu-salt"]])
        #expect(try ids(2) == ["person/sergei-volkonin"], "that waits")
        #expect(try !archive.isSettled)
        #expect(try !Settling(archive).applyRulings(), "there is no other ruling")
        #expect(try library.settle())
        #expect(try ids(2) == ["person/sergey-volkonin"])
        try archive.withdraw(ruling)
        #expect(try Settling(archive).applyRulings())
        #expect(try [ids(0), ids(1)] == [["person/rami-kanaan"], ["person/abu-salt"]])
        #expect(try archive.isSettled)
    }

    @Test("Settling tells how far it has come: of the names, and then of the articles")
    func told() throws {
        var news = Namesakes(5)
        let made = (0..<250).map { news.article($0) }
        try archive.put(made.map { Entry(annotatedAlone: $0) })
        let names = try archive.read { db in try db.count("SELECT count(*) FROM undecided") }
        var told: [SettlingProgress] = []
        _ = try library.settle { progress in
            told.append(progress)
            return true
        }
        let deciding = told.prefix { $0.step == .deciding }
        #expect(deciding.first?.done == 0)
        #expect(deciding.allSatisfy { $0.total >= names && $0.done < $0.total })
        #expect(deciding.map(\.done) == deciding.map(\.done).sorted())
        let naming = told.dropFirst(deciding.count)
        #expect(naming.allSatisfy { $0.step == .naming && $0.total == 250 })
        #expect(naming.map(\.done) == [0, 100, 200])
        #expect(told.map(\.wholeTime) == told.map(\.wholeTime).sorted())
        var isTold = false
        _ = try library.settle { _ in
            isTold = true
            return true
        }
        #expect(!isTold, "there is nothing left to do")
    }

    @Test("How long it will take is told once it can be: of the last step, after a second")
    func timeLeft() {
        func progress(_ step: SettlingProgress.Step, _ done: Int, after time: Duration) -> SettlingProgress {
            SettlingProgress(step: step, done: done, total: 1_000, time: time, wholeTime: time)
        }
        #expect(progress(.naming, 200, after: .seconds(2)).secondsLeft == 8)
        #expect(progress(.naming, 200, after: .seconds(2)).perSecond == 100)
        #expect(progress(.naming, 200, after: .milliseconds(900)).secondsLeft == nil)
        #expect(progress(.naming, 0, after: .seconds(2)).secondsLeft == nil)
        #expect(progress(.observing, 200, after: .seconds(2)).secondsLeft == nil)
        #expect(progress(.deciding, 200, after: .seconds(2)).secondsLeft == nil)
        #expect(progress(.deciding, 200, after: .seconds(2)).perSecond == nil)
    }

    @Test("A surname that is known only in its article goes by the article's name, also when its file moves")
    func moved() throws {
        func read() throws -> [String] {
            _ = try ReadingIn([folder.file("news")], into: archive) { article in
                Annotation(entities: [
                    Entity(
                        id: Entity.ID("person/smith"), kind: .person, name: "Smith",
                        mentions: [Mention(0..<5)])
                ])
            }.run()
            return try archive.tallies(of: .person, matching: Query()).map(\.id.rawValue)
        }
        try folder.write("Smith left.", to: "news/tide.txt")
        #expect(try read() == ["person/smith-tide"])
        try FileManager.default.moveItem(
            atPath: folder.file("news/tide.txt"), toPath: folder.file("news/ebb.txt"))
        #expect(try read() == ["person/smith-ebb"])
    }

    @Test(
        "The lock of who reads in is free when it is given back, though a program being started holds its file"
    )
    func lock() throws {
        let lock = try ReadingLock(archive.path)
        #expect(throws: ArchiveError.busy(path: archive.path)) { try ReadingLock(archive.path) }
        let held = dup(lock.file)
        defer { close(held) }
        lock.release()
        try ReadingLock(archive.path).release()
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
                    SELECT 'name ' || written || '|' || ifnull(idKey, '-') || '|' || ifnull(plain, '-') || '|' || isShared
                        || '|' || \(name("target")) || '|' || ifnull(ruled, '-') FROM name
                    UNION ALL SELECT 'form ' || \(name("name")) || '|' || written || '|' || idKey FROM form
                    UNION ALL
                    SELECT 'observation ' || \(name("form.name")) || '|' || form.written || '|' || evidence || '|' || mark
                        || '|' || ifnull(slug, '-') || '|' || ifnull(label, '-')
                    FROM observation JOIN form ON form.key = form
                    UNION ALL
                    SELECT 'observedIn ' || \(name("form.name")) || '|' || form.written || '|' || evidence || '|'
                        || \(article) || '|' || times
                    FROM observedIn JOIN observation ON observation.key = observation
                    JOIN form ON form.key = form
                    UNION ALL
                    SELECT 'alias ' || \(name("alias")) || '|' || \(name("name")) || '|' || \(article) || '|' || form
                        || '|' || idKey FROM alias
                    UNION ALL SELECT 'state ' || name || '|' || value FROM state WHERE value <> ''
                    ORDER BY 1
                    """)
        }
    }
}

import Articles
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct WritingTests {
    @Test("An article comes back as it was put, and nothing of another")
    func putAndGet() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(6)
        let made = (0..<100).map { invented.article($0) }
        try archive.put(made.map { Entry($0) })
        for article in made { #expect(try archive.article(article.id) == article) }
        #expect(try archive.article(Article.ID("nothing")) == nil)
        #expect(try archive.count == 100)
    }

    @Test("What was written beside the file is taken over into it while more is written")
    func checkpoints() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(8)
        let checkpoints = try Checkpoints(of: archive)
        try checkpoints.raiseLimit()
        try archive.put((0..<20).map { Entry(invented.article($0)) })
        try checkpoints.run()
        try archive.put((20..<30).map { Entry(invented.article($0)) })
        try FileManager.default.copyItem(atPath: archive.path, toPath: folder.file("b.archive"))
        #expect(try Archive.open(folder.file("b.archive")).count == 20)
        #expect(try archive.count == 30)
        try checkpoints.end()
        try FileManager.default.copyItem(atPath: archive.path, toPath: folder.file("c.archive"))
        #expect(try Archive.open(folder.file("c.archive")).count == 30)
    }

    @Test("The larger an archive is, the more may lie beside its file, and as little as ever in the end")
    func room() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        func pages() throws -> Int {
            try archive.inTurnToWrite { db in try db.count("PRAGMA wal_autocheckpoint") }
        }
        let checkpoints = try Checkpoints(of: archive)
        try checkpoints.raiseLimit()
        #expect(try pages() == 1_000)
        try archive.write { db in
            try db.execute(
                sql: "CREATE TABLE filling(bytes); INSERT INTO filling VALUES (zeroblob(80000000))")
        }
        try checkpoints.raiseLimit()
        #expect(try (1_200..<1_400).contains(pages()))
        try checkpoints.end()
        #expect(try pages() == 1_000)
    }

    @Test(
        "After any changes, what is searched is what the articles alone would make it",
        arguments: 0..<6 as Range<UInt64>)
    func inStep(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(seed)
        var dice = Dice(seed + 100)
        for _ in 0..<12 {
            switch dice.number(0...3) {
            case 0:
                try archive.remove((0..<6).map { _ in Article.ID("made/\(dice.number(0...40))") })
            default:
                try archive.put((0..<8).map { _ in Entry(invented.article(dice.number(0...40))) })
            }
        }
        let kept = try archive.searched()
        try archive.write { db in try Derived.remake(db) }
        #expect(try archive.searched() == kept)
        try archive.read { db in
            #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
            try #expect(db.count("SELECT count(*) FROM article") == db.count("SELECT count(*) FROM content"))
        }
        try archive.write { db in try db.execute(sql: "INSERT INTO words(words) VALUES ('integrity-check')") }
    }

    @Test("An archive emptied again has nothing left to search")
    func emptied() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(7)
        let made = (0..<30).map { invented.article($0) }
        try archive.put(made.map { Entry($0) })
        #expect(try !archive.searched().isEmpty)
        try archive.remove(made.map(\.id))
        #expect(try archive.searched() == [])
    }

    @Test("An article put twice in one batch leaves nothing of what it was first")
    func twiceInABatch() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        func article(_ name: String) -> Entry {
            let id = Entity.ID("person/\(name)")
            let role = Role(title: "mayor", range: 0..<3, because: Reason("title"))
            let entity = Entity(id: id, kind: .person, name: name, mentions: [Mention(0..<3)], roles: [role])
            let article = Article(id: Article.ID("a"), text: Text(name), parts: [])
            return Entry(AnnotatedArticle(article, Annotation(entities: [entity])))
        }
        try archive.put([article("Ada"), article("Ben")])
        let fresh = try Archive.open(folder.file("b.archive"))
        try fresh.put([article("Ben")])
        #expect(try archive.searched() == fresh.searched())
    }

    @Test("An article put again keeps its place in its day")
    func place() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        func article(_ id: String, _ text: String) -> Entry {
            Entry(
                AnnotatedArticle(
                    Article(id: Article.ID(id), published: Day("2003-06-07"), text: Text(text), parts: []),
                    Annotation()))
        }
        try archive.put([article("a", "one"), article("b", "two"), article("c", "three")])
        try archive.put([article("b", "four")])
        #expect(try archive.articles(matching: Query()).map(\.id.rawValue) == ["a", "b", "c"])
        #expect(try archive.articles(matching: Query([.init(.words, "two")])).isEmpty)
        #expect(try archive.articles(matching: Query([.init(.words, "four")])).count == 1)
    }

    @Test("A batch with an article that cannot be kept leaves the archive as it was")
    func allOrNothing() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(8)
        try archive.put((0..<5).map { _ in Entry(invented.article(1)) })
        let before = try archive.searched()
        struct Refused: Error {}
        #expect(throws: ArchiveError.self) {
            try archive.change { writing in
                try writing.put(Entry(invented.article(2)))
                try writing.finish()
                throw Refused()
            }
        }
        #expect(try archive.searched() == before)
        #expect(try archive.count == 1)
    }

    @Test("Articles named anew are found under their new ids, and are known still by their own")
    func identify() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(9)
        let made = (0..<20).map { invented.article($0) }
        try archive.put(made.map { Entry($0) })
        func joined(_ annotation: Annotation) -> Annotation {
            var joined = annotation
            for index in joined.entities.indices where joined.entities[index].id.rawValue.hasSuffix("-berg") {
                joined.entities[index].id = Entity.ID("person/the-bergs")
            }
            return joined
        }
        #expect(try archive.observe { _ in [] })
        #expect(try archive.name { own, _ in joined(own.annotation) })
        #expect(try archive.dossier(of: Entity.ID("person/anna-berg")) == nil)
        #expect(try archive.dossier(of: Entity.ID("person/the-bergs")) != nil)
        for article in made {
            #expect(try archive.article(article.id)?.annotation == joined(article.annotation))
        }
        let kept = try archive.searched()
        try archive.write { db in try Derived.remake(db) }
        #expect(try archive.searched() == kept)
        try archive.write { db in try db.execute(sql: "INSERT INTO unnamed SELECT key FROM article") }
        #expect(try archive.name { own, _ in own.annotation })
        for article in made { #expect(try archive.article(article.id) == article) }
        #expect(try archive.dossier(of: Entity.ID("person/the-bergs")) == nil)
    }
}

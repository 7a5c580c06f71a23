import Articles
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct OpeningTests {
    @Test("A new archive is for its owner alone, and so is what SQLite lays beside it")
    func mode() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(folder.file("deep/er/a.archive"))
        try archive.put([Entry(Invented.one)])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.file("deep/er")) {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.file("deep/er/" + name))[
                .posixPermissions]
            #expect(mode as? Int == 0o600, "\(name)")
        }
        #expect(try archive.count == 1)
    }

    @Test("What is asked as it closes is answered or told so, and after that it is told so")
    func closing() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<50 {
            let archive = try Archive.open(folder.file("a.archive"))
            let asking = DispatchGroup()
            for _ in 0..<3 {
                DispatchQueue.global().async(group: asking) {
                    #expect(throws: ArchiveError.closed(path: archive.path)) {
                        while true { _ = try archive.count }
                    }
                }
            }
            try archive.close()
            asking.wait()
        }
    }

    @Test(
        "What is no archive is turned away, with its path, and left as it is",
        arguments: ["text", "database", "folder"])
    func notAnArchive(kind: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.archive")
        switch kind {
        case "text": try folder.write("These are not the articles.", to: "a.archive")
        case "database":
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in try db.execute(sql: "CREATE TABLE recipe(name TEXT)") }
            try queue.close()
        default: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let before = FileManager.default.contents(atPath: path)
        let error = #expect(throws: ArchiveError.self) { try Archive.open(path) }
        #expect(error?.description.hasPrefix(path + ": ") == true)
        #expect(throws: ArchiveError.self) { try Archive.browse(path) }
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test("An archive of a newer Byname is refused and not a byte of it is changed")
    func newer() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.archive")
        try Archive.open(path).close()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
        try queue.close()
        let before = FileManager.default.contents(atPath: path)
        let newer = ArchiveError.newer(path: path, version: 99, known: Schema.version)
        #expect(throws: newer) { try Archive.open(path) }
        #expect(throws: newer) { try Archive.browse(path) }
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test(
        "An archive of each older version is brought up to this one with what it holds",
        arguments: 1..<Schema.version)
    func migration(from version: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.archive")
        var invented = Invented(4)
        let made = (0..<20).map { invented.article($0) }
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            for step in Schema.steps.prefix(version) { try step(db) }
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            for (number, article) in made.enumerated() { try Self.insert(article, number, db) }
            if version >= 2 { try db.execute(sql: "INSERT INTO star(article) VALUES ('made/3')") }
        }
        try queue.close()

        let archive = try Archive.open(path)
        for article in made { #expect(try archive.article(article.id) == article) }
        if version >= 2 { #expect(try archive.marks(of: Article.ID("made/3")).starred) }
        let fresh = try Archive.open(folder.file("b.archive"))
        try fresh.put(made.map { Entry($0) })
        #expect(try archive.searched() == fresh.searched())
    }

    /// As an older version wrote it.
    static func insert(_ made: AnnotatedArticle, _ number: Int, _ db: Database) throws {
        var key = ArticleKey(firstOf: made.article.published)
        while try db.key("SELECT key FROM article WHERE key = ?", [key.rawValue]) != nil {
            key = try #require(key.next)
        }
        let isAppended = try db.columns(in: "article").contains { $0.name == "content" }
        try db.execute(
            sql: """
                INSERT INTO article(key, id, heading, publisher, title, source, byline) VALUES (?, ?, ?, ?, ?, ?, ?);
                INSERT INTO content(\(isAppended ? "key" : "article"), text, parts, annotation) VALUES (?, ?, ?, ?);
                \(isAppended ? "UPDATE article SET content = key" : "")
                """,
            arguments: [
                key.rawValue, made.id.rawValue, made.article.displayTitle, made.article.publisher,
                made.article.title,
                made.article.source,
                made.article.byline.isEmpty ? nil : made.article.byline.joined(separator: "\n"), key.rawValue,
                Data(made.article.text.utf8), Data(PackedAnnotation.pack(made.article.parts)),
                Data(PackedAnnotation.pack(made.annotation)),
            ])
    }

    @Test("An archive that is being written is browsed by another, which sees what is whole")
    func twoAtOnce() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.archive")
        let writer = try Archive.open(path)
        let reader = try Archive.browse(path)
        #expect(try reader.count == 0)
        try writer.put([Entry(Invented.one)])
        #expect(try reader.count == 1)
        #expect(throws: ArchiveError.readOnly(path: path)) { try reader.put([Entry(Invented.one)]) }
    }

    @Test("A closed archive whose folder may not be written is browsed all the same")
    func readOnlyFolder() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "shut/a.archive")
        let archive = try Archive.open(path)
        try archive.put([Entry(Invented.one)])
        try archive.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("shut")) == ["a.archive"])
        let immutable = try DatabaseQueue(path: OwnFile.immutableAddress(path))
        #expect(try immutable.read { try $0.count("SELECT count(*) FROM article") } == 1)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.file("shut"))
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o700], ofItemAtPath: folder.file("shut"))
        }
        #expect(try Archive.browse(path).count == 1)
        // A file that may not be written either is refused by SQLite with another error.
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
        #expect(try Archive.browse(path).count == 1)
    }

    @Test("No archive, no folder that could hold one: an error with the path and the system's reason")
    func missing() throws {
        let path = "/proc/nowhere/a.archive"
        let error = #expect(throws: ArchiveError.self) { try Archive.open(path) }
        #expect(error?.description.hasPrefix(path + ": ") == true)
        #expect(throws: ArchiveError.cannotOpen(path: "/nowhere.archive", why: "no such file")) {
            try Archive.browse("/nowhere.archive")
        }
    }

    @Test("An archive lies where the XDG specification says")
    func location() {
        func path(_ environment: [String: String]) -> String? {
            Archive.defaultPath(named: "n", environment: { environment[$0] })
        }
        #expect(path(["XDG_DATA_HOME": "/data", "HOME": "/home/a"]) == "/data/byname/n.archive")
        #expect(
            path(["XDG_DATA_HOME": "data", "HOME": "/home/a"]) == "/home/a/.local/share/byname/n.archive")
        #expect(path(["HOME": "/home/a"]) == "/home/a/.local/share/byname/n.archive")
        #expect(path([:]) == nil)
    }
}

extension Invented {
    static var one: AnnotatedArticle {
        var invented = Invented(5)
        return invented.article(1)
    }
}

import Articles
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite("byname index and byname search, as they were built")
struct IndexCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "Harbour\n\nTwo ferries sank off Northport on Friday, the mayor said.\n", to: "news/a.txt")
        try folder.write("A bridge was opened in Southby on Monday.\n", to: "news/b.txt")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program(arguments + ["--archive", folder.file("a.archive")], in: folder).end()
    }

    @Test("What is indexed is found, a line each, with the sentence that has the words")
    func search() throws {
        let index = try run("index", "news")
        #expect(index.status == 0)
        #expect(index.output.isEmpty)
        #expect(index.errors.contains("2 read; 2 in "))
        let found = try run("search", "\"sank off\"")
        #expect(found.status == 0)
        #expect(
            found.output
                == "\ta\tHarbour\tTwo ferries sank off Northport on Friday, the mayor said.\n")
        #expect(try run("search", "ferries", "--count").output == "1\n")
        let unread = try run("search", "bridge", "news")
        #expect(try run("search", "bridge").output == unread.output)
        #expect(try run("search", "nothing-like-it").status == 1)
    }

    @Test(
        "One file holds the archive afterwards, for its owner alone, and nothing is written beside the articles"
    )
    func oneFile() throws {
        _ = try run("index", "news")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(names) == ["news", "streams", "a.archive", "a.archive-reading"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.file("news")).sorted() == [
                "a.txt", "b.txt",
            ])
    }

    @Test("Errors name the place: a filter's column, an archive that is not there, a path that is not there")
    func errors() throws {
        let filter = try run("search", "org:\"never closed")
        #expect(filter.status == 2)
        #expect(filter.errors.contains("column 5: no closing quotation mark"))
        let missing = try run("search", "a")
        #expect(missing.status == 2)
        #expect(missing.errors == "byname: \(folder.file("a.archive")): no such file\n")
        let path = try run("index", "nowhere")
        #expect(path.status == 1)
        #expect(path.errors.contains("nowhere: "))
    }

    private static let many = 260

    /// Fills a folder with stories enough for several batches, short ones.
    private func writeMany() throws {
        var dice = Dice(12)
        let names = ["Anna Berg", "Boris Roth", "Clara Nyman", "Northport", "Southby", "the Harbour Board"]
        var lines = ""
        for number in 0..<Self.many {
            let text =
                "\(dice.pick(names)) met \(dice.pick(names)) on pier \(number), \(dice.pick(names)) said."
            lines += "{\"id\": \"m\(number)\", \"text\": \"\(text)\"}\n"
        }
        try folder.write(lines, to: "news/many.jsonl")
    }

    /// Everything that an archive holds, in words.
    private func content(_ path: String) throws -> [String] {
        let archive = try Archive.open(path)
        let check = try archive.read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check") }
        #expect(check == "ok")
        try archive.write { db in try db.execute(sql: "INSERT INTO words(words) VALUES ('integrity-check')") }
        let list = try archive.articles(matching: Query()).map(\.id.rawValue)
        return try list + archive.searched()
    }

    @Test(
        "Killed at any moment, the archive is sound, and the next runs end with what one undisturbed run gives"
    )
    func killed() throws {
        try writeMany()
        var dice = Dice(UInt64(Date().timeIntervalSince1970))
        let path = folder.file("killed.archive")
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try run("index", "news").status == 0)
        let whole = (clock.now - start) / .milliseconds(1)
        var kills = 0
        for _ in 0..<8 {
            let program = try Program(["index", "news", "--archive", path], in: folder)
            guard program.kill(after: Double(dice.number(1...Int(whole / 3))) / 1_000) else { break }
            kills += 1
            if FileManager.default.fileExists(atPath: path) { _ = try content(path) }
        }
        #expect(kills > 0)
        #expect(try Program(["index", "news", "--archive", path], in: folder).end().status == 0)
        let undisturbed = try content(folder.file("a.archive"))
        #expect(try content(path) == undisturbed)
    }

    @Test("Ctrl-C stops after a few articles, says so, and the next run goes on", .timeLimit(.minutes(2)))
    func interrupted() throws {
        try writeMany()
        let program = try Program(["index", "news", "--archive", folder.file("a.archive")], in: folder)
        // Its lock is there as soon as it begins to read.
        while program.isRunning, !FileManager.default.fileExists(atPath: folder.file("a.archive-reading")) {
            Thread.sleep(forTimeInterval: 0.002)
        }
        program.interrupt()
        let outcome = try program.end()
        #expect(outcome.status == 130)
        #expect(outcome.errors.contains("stopped; "))
        let kept = try Archive.browse(folder.file("a.archive")).count
        #expect(kept > 0 && kept < Self.many)
        let rest = try run("index", "news")
        #expect(rest.status == 0)
        #expect(rest.errors.contains(", \(kept) unchanged"))
        #expect(try Archive.browse(folder.file("a.archive")).count == Self.many + 2)
    }
}

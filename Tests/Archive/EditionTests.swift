import Articles
import Foundation
import GRDB
import Language
import TestSupport
import Testing

@testable import Archive
@testable import Library

@Suite("The edition of the reader that an archive was read by")
struct EditionTests {
    private static let older = Edition(rules: 1, data: 7)
    private static let newer = Edition(rules: 2, data: 7)
    private static let count = 600

    private let folder: TemporaryFolder
    private var path: String { folder.file("a.archive") }

    init() throws {
        folder = try TemporaryFolder()
        let lines = (0..<Self.count).map { #"{"id": "a\#($0)", "text": "Anna Berg left."}"# }
        try folder.write(lines.joined(separator: "\n"), to: "news/all.jsonl")
    }

    /// Reads in, by a reader that takes so many of the first bytes of each article for a person's name.
    private func read(
        into archive: Archive, by edition: Edition, name length: Int,
        while progress: (ReadingIn.Progress) -> Bool = { _ in true }
    ) throws -> ReadingIn.Progress {
        let reading = ReadingIn([folder.file("news")], into: archive, edition: edition) { article in
            let name = article.text[0..<length]
            return Annotation(entities: [
                Entity(
                    id: Entity.ID(.person, named: name), kind: .person, name: name,
                    mentions: [Mention(0..<length)])
            ])
        }
        return try reading.run(progress: progress)
    }

    private func names(in archive: Archive) throws -> [String: Int] {
        var names: [String: Int] = [:]
        for number in 0..<Self.count {
            let entities = try archive.article(Article.ID("a\(number)"))?.annotation.entities ?? []
            for entity in entities { names[entity.name, default: 0] += 1 }
        }
        return names
    }

    @Test("What an older edition read is read again, and then all is as if the newer one had read it alone")
    func readAgain() throws {
        let archive = try Archive.open(path)
        _ = try read(into: archive, by: Self.older, name: 4)
        #expect(try names(in: archive) == ["Anna": Self.count])
        var told: [SettlingProgress] = []
        let progress = try read(into: archive, by: Self.newer, name: 9) { progress in
            if let settling = progress.settling, settling.step == .rereading { told.append(settling) }
            return true
        }
        #expect(progress.read == 0)
        #expect(told.map(\.done) == [0, 256, 512])
        #expect(told.allSatisfy { $0.total == Self.count })
        #expect(try names(in: archive) == ["Anna Berg": Self.count])
        #expect(try archive.outdated == 0)
        #expect(try archive.edition == Self.newer)
        let fresh = try Archive.open(folder.file("b.archive"))
        _ = try read(into: fresh, by: Self.newer, name: 9)
        #expect(try archive.searched() == fresh.searched())
    }

    @Test("Stopped halfway it goes on there the next time")
    func halfway() throws {
        let archive = try Archive.open(path)
        _ = try read(into: archive, by: Self.older, name: 4)
        let progress = try read(into: archive, by: Self.newer, name: 9) { ($0.settling?.done ?? 0) < 256 }
        #expect(progress.stopped)
        #expect(try archive.outdated == Self.count - 256)
        #expect(try names(in: archive) == ["Anna": Self.count - 256, "Anna Berg": 256])
        try archive.close()
        let again = try Archive.open(path)
        var first: Int?
        _ = try read(into: again, by: Self.newer, name: 9) { progress in
            if let settling = progress.settling, settling.step == .rereading {
                first = first ?? settling.total
            }
            return true
        }
        #expect(first == Self.count - 256)
        #expect(try names(in: again) == ["Anna Berg": Self.count])
        #expect(try again.isSettled)
    }

    @Test("What comes while an older edition's articles wait is read once, by the newer one")
    func added() throws {
        let archive = try Archive.open(path)
        _ = try read(into: archive, by: Self.older, name: 4)
        try folder.write(#"{"id": "new", "text": "Anna Berg left."}"#, to: "news/more.jsonl")
        var total: Int?
        _ = try read(into: archive, by: Self.newer, name: 9) { progress in
            if progress.settling?.step == .rereading { total = total ?? progress.settling?.total }
            return true
        }
        #expect(total == Self.count)
        #expect(try archive.article(Article.ID("new"))?.annotation.entities.map(\.name) == ["Anna Berg"])
    }

    @Test("An archive that a newer reader has read is shown as it is, and not a byte of it is changed")
    func newerReader() throws {
        let archive = try Archive.open(path)
        _ = try read(into: archive, by: Edition(rules: 99, data: 7), name: 9)
        try archive.close()
        let before = FileManager.default.contents(atPath: path)
        let error = ArchiveError.newerReader(path: path, rules: 99, known: Edition.currentRules)
        #expect(throws: error) { try Archive.open(path, rules: Edition.currentRules) }
        let library = try Library.open([folder.file("news")], in: path)
        #expect(library.keeping == .readOnly("\(error)"))
        #expect(try library.archive.count == Self.count)
        try library.close()
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test("An archive from before editions is read again")
    func unknown() throws {
        let archive = try Archive.open(path)
        _ = try read(into: archive, by: Self.older, name: 4)
        try archive.write { db in try db.execute(sql: "DELETE FROM state WHERE name = 'edition'") }
        _ = try read(into: archive, by: Self.newer, name: 9)
        #expect(try names(in: archive) == ["Anna Berg": Self.count])
    }

    @Test("An edition that is kept is the same when it is read back", arguments: [0, 1, UInt64.max])
    func written(data: UInt64) {
        let edition = Edition(rules: 12, data: data)
        #expect(Edition(edition.description) == edition)
        #expect(Edition("twelve") == nil)
    }
}

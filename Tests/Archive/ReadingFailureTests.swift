import Articles
import Foundation
import GRDB
import Library
import Testing

@testable import Archive

/// What is kept and what is told where reading in goes wrong.
@Suite struct ReadingFailureTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.open(folder.file("data/a.archive"))
    }

    @discardableResult
    private func read() throws -> ReadingIn.Progress {
        try ReadingIn([folder.file("stories")], into: archive, workers: 2) { _ in Annotation() }.run()
    }

    private func ids() throws -> [String] {
        try archive.articles(matching: Query()).map(\.id.rawValue).sorted()
    }

    @Test(
        "A write that fails while articles are read in is told, and nothing counts as kept",
        arguments: [1, 200])
    func failedWrite(articles: Int) throws {
        for number in 0..<articles { try folder.write("A ship left Oslo.\n", to: "stories/\(number).txt") }
        try archive.write { db in
            try db.execute(
                sql: """
                    CREATE TEMP TRIGGER refusal BEFORE INSERT ON content
                    BEGIN SELECT RAISE(ABORT, 'the disk says no'); END
                    """)
        }
        let error = #expect(throws: ArchiveError.self) { try read() }
        #expect(error.map { "\($0)".contains("the disk says no") } == true)
        #expect(try archive.count == 0)

        try archive.write { db in try db.execute(sql: "DROP TRIGGER refusal") }
        #expect(try read().read == articles)
        #expect(try archive.count == articles)
    }

    @Test(
        "What was read from a folder that cannot be walked any more stays, and what is gone from elsewhere goes"
    )
    func unreachableFolder() throws {
        for name in ["a", "north/b", "north/far/c", "south/d"] {
            try folder.write("The ship \(name) left Oslo.\n", to: "stories/\(name).txt")
        }
        try read()
        #expect(try ids() == ["a", "north/b", "north/far/c", "south/d"])

        // A link to itself cannot be walked by anybody, not even by the superuser, who may read what is locked.
        let north = folder.file("stories/north")
        try FileManager.default.moveItem(atPath: north, toPath: folder.file("kept"))
        try FileManager.default.createSymbolicLink(atPath: north, withDestinationPath: "north")
        try FileManager.default.removeItem(atPath: folder.file("stories/south/d.txt"))
        let second = try read()
        #expect(second.failed == 1)
        #expect(second.gone == 1)
        #expect(try ids() == ["a", "north/b", "north/far/c"])
        #expect(try archive.failures().count == 1)

        try FileManager.default.removeItem(atPath: north)
        try FileManager.default.moveItem(atPath: folder.file("kept"), toPath: north)
        #expect(try read().unchanged == 3)
        #expect(try archive.failures() == [])
    }
}

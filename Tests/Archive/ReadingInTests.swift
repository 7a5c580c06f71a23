import Articles
import Foundation
import Library
import Synchronization
import Testing

@testable import Archive

@Suite struct ReadingInTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.open(folder.file("data/a.archive"))
        for name in ["one", "two", "three"] {
            try folder.write("The \(name) ship left Oslo at noon.\n", to: "stories/\(name).txt")
        }
    }

    /// Reads the stories; how far it came, and which articles had to be annotated.
    @discardableResult
    private func read(
        again: Bool = false, upTo limit: Int = .max
    ) throws -> (progress: ReadingIn.Progress, annotated: [String]) {
        let annotated = Mutex<[String]>([])
        let reading = ReadingIn([folder.file("stories")], into: archive, again: again, workers: 2) {
            article in
            annotated.withLock { $0.append(article.id.rawValue) }
            return Annotation()
        }
        let progress = try reading.run { $0.read + $0.unchanged < limit }
        return (progress, annotated.withLock { $0.sorted() })
    }

    private func ids() throws -> [String] {
        try archive.articles(matching: Query()).map(\.id.rawValue).sorted()
    }

    private func count(_ word: String) throws -> Int {
        try archive.count(matching: Query([.init(.words, word)]))
    }

    /// Makes a file look as if it had been written at another time.
    private func touch(_ name: String, _ time: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: time)],
            ofItemAtPath: folder.file("stories/" + name))
    }

    @Test("All is read the first time, and nothing the second")
    func twice() throws {
        #expect(try read().annotated == ["one", "three", "two"])
        #expect(try ids() == ["one", "three", "two"])
        let second = try read()
        #expect(second.annotated == [])
        #expect(second.progress.unchanged == 3)
        #expect(try read(again: true).annotated == ["one", "three", "two"])
        #expect(try archive.count == 3)
    }

    @Test("A changed file alone is read again, and its old words are gone")
    func changed() throws {
        try read()
        try folder.write("A ferry sank.\n", to: "stories/two.txt")
        #expect(try read().annotated == ["two"])
        #expect(try count("ferry") == 1)
        #expect(try count("ship") == 2)
    }

    @Test("A file written again with the same bytes is not read again")
    func touched() throws {
        try read()
        try touch("two.txt", 1_000_000)
        let second = try read()
        #expect(second.annotated == [])
        #expect(second.progress.unchanged == 3)
        #expect(try archive.files(below: folder.file("stories")).count == 3)
    }

    @Test("A file that is gone is taken out, and the rest stays")
    func gone() throws {
        try read()
        try FileManager.default.removeItem(atPath: folder.file("stories/one.txt"))
        #expect(try read().progress.gone == 1)
        #expect(try ids() == ["three", "two"])
        #expect(try count("one") == 0)
    }

    @Test("A folder that is gone as a whole, as a disk that is not there, takes nothing out")
    func rootGone() throws {
        try read()
        try FileManager.default.removeItem(atPath: folder.file("stories"))
        let progress = try read().progress
        #expect(progress.failed == 1)
        #expect(try ids() == ["one", "three", "two"])
        #expect(try archive.failures().count == 1)
    }

    @Test("A file that lies elsewhere now is not read again, and its star, tags and note go with it")
    func moved() throws {
        try read()
        let marks = Marks(starred: true, tags: ["sea"], note: "Ask the captain.")
        try archive.mark(Article.ID("two"), marks)
        try FileManager.default.createDirectory(
            atPath: folder.file("stories/old"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: folder.file("stories/two.txt"), toPath: folder.file("stories/old/zwei.txt"))
        let second = try read()
        #expect(second.annotated == [])
        #expect(second.progress.moved == 1)
        #expect(second.progress.gone == 0)
        #expect(try ids() == ["old/zwei", "one", "three"])
        #expect(try archive.marks(of: Article.ID("old/zwei")) == marks)
        #expect(
            try archive.article(Article.ID("old/zwei"))?.article.source?.hasSuffix("/old/zwei.txt") == true)
        #expect(try count("two") == 1)
    }

    @Test("What cannot be read is listed with its place and its reason, and forgotten once it can")
    func failures() throws {
        try folder.write("\u{0}\u{1}\u{0}\u{2}", to: "stories/zero.txt")
        try folder.write(
            """
            {"id": "a", "text": "The first line."}
            {"id": "b"}
            not JSON
            {"id": "c", "text": "The fourth line."}

            """, to: "stories/lines.jsonl")
        let first = try read()
        #expect(first.progress.failed == 3)
        let failures = try archive.failures()
        #expect(failures.count == 3)
        #expect(failures.contains { $0.contains("lines.jsonl:2: ") })
        #expect(failures.contains { $0.contains("lines.jsonl:3: ") })
        #expect(failures.contains { $0.contains("zero.txt: ") })
        #expect(try ids() == ["a", "c", "one", "three", "two"])
        #expect(try read().annotated == [])
        #expect(try archive.failures() == failures)

        try folder.write("{\"id\": \"a\", \"text\": \"The first line.\"}\n", to: "stories/lines.jsonl")
        try folder.write("Nothing but words.", to: "stories/zero.txt")
        try read()
        #expect(try archive.failures() == [])
        #expect(try ids() == ["a", "one", "three", "two", "zero"])
    }

    @Test("Of a file of lines that has grown only the new and the changed lines are annotated")
    func lines() throws {
        func line(_ id: String, _ text: String) -> String { "{\"id\": \"\(id)\", \"text\": \"\(text)\"}\n" }
        try folder.write(line("a", "alpha") + line("b", "beta") + line("c", "gamma"), to: "stories/l.jsonl")
        try read()
        try folder.write(
            line("a", "alpha") + line("c", "delta") + line("d", "epsilon"), to: "stories/l.jsonl")
        #expect(try read().annotated == ["c", "d"])
        #expect(try ids() == ["a", "c", "d", "one", "three", "two"])
        #expect(try count("beta") == 0)
        #expect(try count("delta") == 1)
    }

    @Test("Two files that give their articles the same id are both kept")
    func sameID() throws {
        try folder.write("{\"id\": \"one\", \"text\": \"Another one.\"}\n", to: "stories/x.jsonl")
        try read()
        #expect(try archive.count == 4)
        #expect(try count("another") == 1)
        #expect(try count("ship") == 3)
        try read(again: true)
        #expect(try archive.count == 4)
    }

    @Test("Stopped after a batch, it goes on where it stopped, and ends as if it had not been")
    func stopped() throws {
        var lines = ""
        for number in 0..<2_500 { lines += "{\"id\": \"l\(number)\", \"text\": \"line \(number)\"}\n" }
        try folder.write(lines, to: "stories/many.jsonl")
        let first = try read(upTo: 1)
        #expect(first.progress.stopped)
        #expect(try archive.count == first.annotated.count)
        let second = try read()
        #expect(!second.progress.stopped)
        #expect(first.annotated.count + second.annotated.count == 2_503)
        #expect(Set(first.annotated).isDisjoint(with: second.annotated))
        #expect(try archive.count == 2_503)
    }

    @Test("Stopped while the articles are named, it says so, and the next run names them")
    func stoppedSettling() throws {
        let reading = ReadingIn([folder.file("stories")], into: archive, workers: 1) { _ in Annotation() }
        let first = try reading.run { $0.settling == nil }
        #expect(first.stopped)
        #expect(first.read == 3)
        #expect(try !archive.isSettled)
        let second = try reading.run()
        #expect(!second.stopped)
        #expect(second.unchanged == 3)
        #expect(try archive.isSettled)
    }

    @Test("While one reads articles in, another is told so and changes nothing")
    func oneAtATime() throws {
        var refused: ArchiveError?
        let reading = ReadingIn([folder.file("stories")], into: archive, workers: 1) { _ in Annotation() }
        _ = try reading.run { _ in
            do { _ = try reading.run() } catch { refused = error as? ArchiveError }
            return true
        }
        #expect(refused == .busy(path: archive.path))
        #expect(try archive.count == 3)
    }
}

import Articles
import Foundation
import Reading
import Testing

@Suite("The articles that paths lead to")
struct InputsTests {
    private let folder = TemporaryFolder()

    private func found(_ names: String...) -> [String] { folder.found(names) }

    @Test("A folder is walked by path, what is hidden and what is no text left out")
    func walk() throws {
        try folder.write("n/b.txt", "B came.")
        try folder.write("n/a/z.TXT", "Z came.")
        try folder.write("n/a/y.text", "Y came.")
        try folder.write("n/.git/x.txt", "X came.")
        try folder.write("n/picture.png", "P")
        try folder.write(
            "n/c.jsonl", #"{"id":"c1","text":"C came."}"# + "\n\n" + #"{"id":2,"text":"D came."}"#)
        #expect(found("n") == ["a/y", "a/z", "b", "c1", "2"])
        #expect(found("n/") == found("n"))
    }

    @Test("Links that lead round in a circle are followed once")
    func circle() throws {
        try folder.write("n/a/x.txt", "X came.")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/n/a/up", withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/n/self", withDestinationPath: ".")
        #expect(found("n") == ["a/x"])
    }

    @Test("A link that leads nowhere is named and passed over")
    func deadLink() throws {
        try folder.write("n/x.txt", "X came.")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/n/dead.txt", withDestinationPath: "nowhere")
        #expect(found("n") == ["! n/dead.txt: no such file or folder", "x"])
    }

    @Test("Files that differ in their extension alone have ids of their own")
    func sameStem() throws {
        try folder.write("n/x.text", "X came.")
        try folder.write("n/x.txt", "X came.")
        #expect(found("n") == ["x.text", "x"])
    }

    @Test("The same id from two paths is told apart by the folder, then by a number")
    func severalPaths() throws {
        try folder.write("n/x.txt", "X came.")
        try folder.write("m/x.txt", "X came.")
        #expect(found("n", "m", "m/x.txt") == ["x", "m/x", "m/x~2"])
    }

    @Test("A file given by name is read whatever its extension, and .json as lines")
    func byName() throws {
        try folder.write("story", "X came.")
        try folder.write("story.md", "X came.")
        try folder.write("rows.json", #"{"id":"r","text":"R came."}"#)
        #expect(found("story.md", "rows.json") == ["story", "r"])
        #expect(found("story") == ["story"])
    }

    @Test("JSON lines fail one by one, each with its line")
    func badLines() throws {
        try folder.write(
            "x.jsonl",
            """
            \u{FEFF}{"id":"1","text":"A came.","title":" ","byline":["Anna Berg"],"published":"soon"}
            [1]
            {"id":"2"}
            {"text":"B came."}
            {"id":"3","text":7}
            {"id":"4","text":" "}
            {"id":"5","text":"C ca
            """)
        #expect(
            found("x.jsonl") == [
                "1", "! x.jsonl:2: not JSON: not an object", "! x.jsonl:3: no \"text\"",
                "! x.jsonl:4: no \"id\"",
                "! x.jsonl:5: not JSON: \"text\" is not a string", "! x.jsonl:6: empty",
                "! x.jsonl:7: not JSON: not an object",
            ])
    }

    @Test("A JSON line brings what its source knows, and unknown keys are left alone")
    func fields() throws {
        let line =
            #"{"id":"a","text":"A came.","title":"Ship","published":"2003-06-07T10:00Z","publisher":"Coast","byline":"Anna Berg","x":{}}"#
        let article = try Input(line: Array(line.utf8), at: .init("-", line: 3)).read()
        #expect(
            article.title == "Ship" && article.published == Day("2003-06-07") && article.publisher == "Coast")
        #expect(article.byline == ["Anna Berg"] && article.source == "-:3")
    }

    @Test("A line that is too long is named and passed over")
    func longLine() throws {
        try folder.write(
            "x.jsonl",
            #"{"id":"a","text":""# + String(repeating: "A ", count: 9 << 20) + "\"}\n"
                + #"{"id":"b","text":"B came."}"#)
        #expect(found("x.jsonl") == ["! x.jsonl:1: a line longer than 16 MiB", "b"])
    }

    @Test(
        "A path that gives no article says why",
        arguments: [
            ("nowhere", "no such file or folder"), ("file.txt/below", "no such file or folder"),
            ("none", "no articles in this folder (looked for .txt, .md, .html, .jsonl and the like)"),
            ("empty.txt", "empty"),
        ])
    func reasons(name: String, reason: String) throws {
        try folder.write("file.txt", "A came.")
        try folder.write("none/picture.png", "P")
        try folder.write("empty.txt", "")
        #expect(found(name) == ["! \(name): \(reason)"])
    }

    @Test("What may not be read says so", .disabled(if: getuid() == 0, "the superuser may read everything"))
    func locked() throws {
        try folder.write("locked.txt", "A came.")
        try folder.write("locked/a.txt", "A came.")
        try folder.lock("locked.txt")
        try folder.lock("locked")
        defer { folder.unlock("locked") }
        #expect(found("locked.txt") == ["! locked.txt: permission denied"])
        #expect(found("locked") == ["! locked: permission denied"])
    }
}

/// A folder for one test, gone with it.
final class TemporaryFolder {
    let path = FileManager.default.temporaryDirectory.path + "/byname-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The ids that paths below the folder give, and the errors, in their order.
    func found(_ names: [String]) -> [String] {
        var inputs = Inputs(names.map { path + "/" + $0 })
        var found: [String] = []
        while let next = inputs.next() {
            do throws(ReadingError) {
                found.append(try next.get().read().id.rawValue)
            } catch {
                found.append("! " + error.description.replacing(path + "/", with: ""))
            }
        }
        return found
    }

    func lock(_ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path + "/" + name)
    }

    func unlock(_ name: String) {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/" + name)
    }
}

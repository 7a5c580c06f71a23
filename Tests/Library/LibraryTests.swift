import Articles
import Foundation
import Library
import Reading
import Testing

@Suite("A library of files")
struct LibraryTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "byname-\(UUID().uuidString)")

    private func write(_ name: String, _ text: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    @Test("Articles are read in and what fails is listed, without stopping the rest")
    func failures() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a.txt", "Anna Berg closed the harbour on Friday.")
        try write("b.txt", "")
        try write(
            "c.jsonl",
            #"{"id":"c1","text":"A ship came."}"# + "\nnonsense\n" + #"{"id":"a","text":"Again."}"# + "\n")
        var last = Library.Progress()
        let library = Library.open([folder.path(percentEncoded: false)]) {
            last = $0
            return true
        }
        #expect(try library.store.articles(matching: .init()).map(\.id.rawValue) == ["a", "c1"])
        #expect(last.read == 2 && last.failed == 3)
        let names = library.failures.map { String($0.description.split(separator: "/").last ?? "") }
        #expect(
            names == [
                "b.txt: empty", "c.jsonl:2: not JSON: not an object",
                "c.jsonl:3: another article has the id a",
            ])
    }

    @Test("The reading in stops where it is told to, and keeps what was read")
    func stops() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for number in 10..<60 { try write("\(number).txt", "A ship came on Friday.") }
        let library = Library.open([folder.path(percentEncoded: false)]) { $0.read < 5 }
        #expect(try library.store.count == 5)
    }

    @Test("A path that leads nowhere is a failure, not the end")
    func missing() {
        let library = Library.open(["/nowhere/at/all"])
        #expect(library.failures == [.missing(path: "/nowhere/at/all")])
    }

    @Test("Many articles come out in the order of the input, whoever is done first")
    func order() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = (0..<300).map {
            #"{"id":"\#($0)","text":"\#(String(repeating: "A ship came. ", count: 1 + $0 % 7 * 9))"}"#
        }
        try write("many.jsonl", lines.joined(separator: "\n"))
        var ids: [String] = []
        let path = folder.appending(path: "many.jsonl").path(percentEncoded: false)
        Intake([path], workers: 4, annotate: { _ in .init() }).forEach { outcome in
            if case .success(let read) = outcome { ids.append(read.id.rawValue) }
            return true
        }
        #expect(ids == (0..<300).map(String.init))
    }
}

import Archive
import Articles
import Foundation
import Library
import Testing

@Suite("A library of files")
final class LibraryTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "byname-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    private func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func open(_ paths: [String] = ["news"], in file: String = "a.archive") throws -> Library {
        try Library.open(paths.map { path($0) }, in: path(file))
    }

    private func ids(_ library: Library) throws -> [String] {
        try library.archive.articles(matching: .init()).map(\.id.rawValue)
    }

    @Test("Articles are read in and what fails is listed, without stopping the rest")
    func failures() throws {
        try write("news/a.txt", "Anna Berg closed the harbour on Friday.")
        try write("news/b.txt", "")
        try write("news/c.jsonl", #"{"id":"c1","text":"A ship came."}"# + "\nnonsense\n")
        let library = try open()
        let done = try library.readIn()
        #expect(try ids(library) == ["a", "c1"])
        #expect(done.read == 2 && done.failed == 2)
        let names = try library.archive.failures().map { String($0.split(separator: "/").last ?? "") }
        #expect(names == ["b.txt: empty", "c.jsonl:2: not JSON: not an object"])
    }

    @Test("What was kept is there at once, with the paths that it was read from")
    func kept() throws {
        try write("news/a.txt", "A ship came.")
        try open().readIn()
        let again = try open([])
        #expect(again.keeping == .kept)
        #expect(again.paths.map { $0.hasSuffix("/news") } == [true])
        #expect(try ids(again) == ["a"])
        try write("news/b.txt", "Another ship came.")
        let done = try again.readIn()
        #expect(done.read == 1 && done.unchanged == 1)
        #expect(try ids(again) == ["a", "b"])
    }

    @Test("An archive that may not be written is shown as it was kept")
    func readOnly() throws {
        try write("news/a.txt", "A ship came.")
        try open().readIn()
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path("a.archive"))
        // Root may write whatever the mode says.
        guard unsafe access(path("a.archive"), W_OK) != 0 else { return }
        let library = try open()
        #expect(library.keeping == .readOnly("\(path("a.archive")): may only be read"))
        #expect(try ids(library) == ["a"])
    }

    @Test("Where no archive can be made, the articles are there all the same, and gone at the end")
    func temporary() throws {
        try write("news/a.txt", "A ship came.")
        let library = try Library.open([path("news")], in: "/proc/nowhere/a.archive")
        guard case .temporary(let reason) = library.keeping else {
            Issue.record("kept in /proc")
            return
        }
        #expect(reason.hasPrefix("/proc/nowhere/a.archive: "))
        try library.readIn()
        #expect(try ids(library) == ["a"])
        let file = library.archive.path
        #expect(FileManager.default.fileExists(atPath: file))
        try library.close()
        #expect(!FileManager.default.fileExists(atPath: (file as NSString).deletingLastPathComponent))
    }

    @Test("A named file that is no archive is refused, and so is one that is not there and has no paths")
    func refused() throws {
        try write("a.archive", "These are not the articles.")
        #expect(throws: ArchiveError.notAnArchive(path: path("a.archive"))) { try open() }
        #expect(throws: ArchiveError.cannotOpen(path: path("b.archive"), why: "no such file")) {
            try open([], in: "b.archive")
        }
        #expect(!FileManager.default.fileExists(atPath: path("b.archive")))
    }

    @Test("The same paths have the same archive, whatever leads to them; others have another")
    func archivePath() throws {
        try write("news/a.txt", "")
        try write("more/news/a.txt", "")
        let one = try #require(Library.archivePath(of: [path("news")]))
        #expect(one == Library.archivePath(of: [path("more/../news/")]))
        #expect(one != Library.archivePath(of: [path("more/news")]))
        let two = try #require(Library.archivePath(of: [path("more"), path("news")]))
        #expect(two == Library.archivePath(of: [path("news"), path("more")]))
        #expect(two != one)
        #expect(one.contains("/byname/news-") && one.hasSuffix(".archive"))
    }

    @Test("A path that leads nowhere is a failure, not the end")
    func missing() throws {
        let library = try Library.open(["/nowhere/at/all"], in: path("a.archive"))
        #expect(try library.readIn().failed == 1)
        #expect(try library.archive.failures() == ["/nowhere/at/all: no such file or folder"])
    }

    @Test("Many articles come out in the order of the input, whoever is done first")
    func order() throws {
        let lines = (0..<300).map {
            #"{"id":"\#($0)","text":"\#(String(repeating: "A ship came. ", count: 1 + $0 % 7 * 9))"}"#
        }
        try write("many.jsonl", lines.joined(separator: "\n"))
        var ids: [String] = []
        Intake([path("many.jsonl")], workers: 4, annotate: { _ in .init() }).forEach { outcome in
            if case .success(let read) = outcome { ids.append(read.id.rawValue) }
            return true
        }
        #expect(ids == (0..<300).map(String.init))
    }
}

import Articles
import CZlib
import CZstd
import Foundation
import Reading
import Testing

@Suite("The format of a file")
struct FormatTests {
    private let folder = TemporaryFolder()

    private func read(_ name: String) throws(ReadingError) -> [Article] {
        var inputs = Inputs([folder.path + "/" + name])
        var articles: [Article] = []
        while let next = inputs.next() { articles.append(try next.get().read()) }
        return articles
    }

    private let page =
        "<!doctype html><title>Storm Shuts Harbour</title><p>Two ferries sank off Northport on Tuesday.</p>"
    private let row = #"{"id":"a","text":"Two ferries sank off Northport on Tuesday."}"#

    @Test("A web page is one whatever its name", arguments: ["a.html", "a.txt", "a.md", "a"])
    func page(name: String) throws {
        try folder.write(name, "\n<!-- saved -->\n" + page)
        let article = try #require(try read(name).first)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.text.string.hasSuffix("\n\nTwo ferries sank off Northport on Tuesday."))
    }

    @Test("JSON lines are such whatever their name", arguments: ["a.jsonl", "a.txt", "a.json", "a"])
    func lines(name: String) throws {
        try folder.write(name, row + "\n" + row + "\n")
        #expect(try read(name).map(\.id.rawValue) == ["a", "a"])
    }

    @Test("A text that a page's name stands on is read as the text it is")
    func textNamedPage() throws {
        try folder.write("a.html", "Two ferries sank off Northport. 3 < 4.")
        #expect(try read("a.html").first?.text.string == "Two ferries sank off Northport. 3 < 4.")
    }

    @Test("Marks are marks in Markdown alone")
    func markdown() throws {
        try folder.write("a.md", "Two *ferries* sank.")
        try folder.write("a.txt", "Two *ferries* sank.")
        #expect(try read("a.md").first?.text.string == "Two ferries sank.")
        #expect(try read("a.txt").first?.text.string == "Two *ferries* sank.")
    }

    @Test("Front matter says Markdown")
    func frontMatter() throws {
        try folder.write("a.txt", "---\ntitle: Storm\n---\nTwo *ferries* sank.")
        #expect(try read("a.txt").first?.title == "Storm")
    }

    @Test("A folder gives its files of all formats, packed or not")
    func folderOfAll() throws {
        try folder.write("n/a.html", page)
        try folder.write("n/b.md", "Two *ferries* sank.")
        try pack(Array("Two ferries sank.".utf8), as: "n/c.txt.gz")
        try packZstd(Array(row.utf8), as: "n/d.jsonl.zst")
        try folder.write("n/e.tar.gz", "not opened")
        #expect(try read("n").map(\.id.rawValue) == ["a", "b", "c", "a"])
    }

    // MARK: Packed files

    private func pack(_ bytes: [UInt8], as name: String, mode: String = "wb9") throws {
        if mode.hasPrefix("w") { try folder.write(name, "") }
        let file = unsafe gzopen(folder.path + "/" + name, mode)
        #expect(unsafe gzwrite(file, bytes, UInt32(bytes.count)) == bytes.count)
        #expect(unsafe gzclose(file) == Z_OK)
    }

    private func packZstd(_ bytes: [UInt8], as name: String) throws {
        var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = unsafe ZSTD_compress(&packed, packed.count, bytes, bytes.count, 3)
        try #require(ZSTD_isError(count) == 0)
        try folder.write(name, "")
        try Data(packed[..<count]).write(to: URL(filePath: folder.path + "/" + name))
    }

    /// A text too long to come out of a packed file in one piece.
    private let long =
        String(repeating: "Two ferries sank off Northport, and number ", count: 10_000) + "three."

    @Test("What is packed is told by content and read as what it holds")
    func packed() throws {
        try pack(Array(page.utf8), as: "a.html.gz")
        try packZstd(Array(page.utf8), as: "b")
        #expect(try read("a.html.gz").first?.title == "Storm Shuts Harbour")
        #expect(try read("b").first?.title == "Storm Shuts Harbour")
        #expect(try read("a.html.gz").first?.id == Article.ID("a"))
    }

    @Test("A packed text comes out whole")
    func wholeText() throws {
        try pack(Array(long.utf8), as: "a.txt.gz", mode: "wb1")
        try packZstd(Array(long.utf8), as: "b.txt.zst")
        #expect(try read("a.txt.gz").first?.text.string == long)
        #expect(try read("b.txt.zst").first?.text.string == long)
    }

    @Test("Packed files one after another in one file are read as one")
    func severalPacked() throws {
        try pack(Array((row + "\n").utf8), as: "a.jsonl.gz")
        try pack(Array((row + "\n").utf8), as: "a.jsonl.gz", mode: "ab")
        #expect(try read("a.jsonl.gz").count == 2)
    }

    @Test("A packed file that breaks off, or is damaged, says so", arguments: ["a.txt.gz", "a.txt.zst"])
    func damaged(name: String) throws {
        if name.hasSuffix("gz") {
            try pack(Array(long.utf8), as: name)
        } else {
            try packZstd(Array(long.utf8), as: name)
        }
        let path = folder.path + "/" + name
        let whole = try Data(contentsOf: URL(filePath: path))
        let packing = name.hasSuffix("gz") ? "gzip" : "Zstandard"
        let expected = ReadingError.damaged(ReadingError.Place(path), as: packing)
        try whole.dropLast(8).write(to: URL(filePath: path))
        #expect(throws: expected) { try read(name) }
        var broken = whole
        for at in 12..<40 { broken[at] = 0xFF }
        try broken.write(to: URL(filePath: path))
        #expect(throws: expected) { try read(name) }
    }

    @Test("A bomb is not unpacked", arguments: ["a.txt.gz", "a.txt.zst", "a.jsonl.gz"])
    func bomb(name: String) throws {
        let zeros = [UInt8](repeating: UInt8(ascii: "a"), count: 20 << 20)
        if name.hasSuffix("gz") { try pack(zeros, as: name) } else { try packZstd(zeros, as: name) }
        let place = ReadingError.Place(folder.path + "/" + name)
        #expect(throws: ReadingError.unpacksTooFar(place)) { try read(name) }
    }
}

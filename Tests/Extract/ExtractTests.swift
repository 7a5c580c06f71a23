import Foundation
import Testing

@Suite("byname extract, as it was built")
struct ExtractTests {
    private let story = "Two ferries sank off Northport on Friday. “We wait,” said Anna Berg, the mayor."

    /// What of a line of output the tests look at.
    private struct Line: Decodable {
        struct Part: Decodable {
            var start: Int
            var end: Int
            var role: String
        }
        var id: String
        var source: String?
        var title: String?
        var published: String?
        var byline: [String]
        var text: String
        var parts: [Part]
    }

    private func lines(_ outcome: Program.Outcome) throws -> [Line] {
        try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test("A folder gives a line for each article, by path, with the id below the folder")
    func folder() throws {
        let folder = try Folder()
        try folder.write("news/b.txt", "Second\n\n" + story)
        try folder.write("news/a/one.txt", story)
        try folder.write("news/.hidden.txt", story)
        try folder.write("news/picture.png", Data([0x89, 0x50, 0]))
        let outcome = try Program.run(["extract", "news"], in: folder.url)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let lines = try lines(outcome)
        #expect(lines.map(\.id) == ["a/one", "b"])
        #expect(lines.map(\.source) == ["news/a/one.txt", "news/b.txt"])
        #expect(lines.map(\.title) == [nil, "Second"])
        #expect(lines[0].text == story)
    }

    @Test("JSON lines on standard input keep their ids and order, and offsets count code points")
    func jsonLines() throws {
        let input = (1...50).map {
            #"{"id":"n\#($0)","text":"🛳 Ein – Satz. NORTHPORT","published":"2003-06-07"}"#
        }
        let outcome = try Program.run(["extract", "-"], input: Data(input.joined(separator: "\n").utf8))
        let lines = try lines(outcome)
        #expect(outcome.status == 0)
        #expect(lines.map(\.id) == (1...50).map { "n\($0)" })
        #expect(lines[0].published == "2003-06-07")
        #expect(lines[0].parts.last?.end == lines[0].text.unicodeScalars.count)
    }

    @Test("Standard input may be packed; what breaks off is said to be damaged")
    func packedInput() throws {
        let input = Data(#"{"id":"1","text":"A ship came to NORTHPORT."}"#.utf8)
        let packed = Self.gzip(input)
        #expect(try lines(Program.run(["extract", "-"], input: packed)).map(\.id) == ["1"])
        let broken = try Program.run(["extract", "-"], input: packed.dropLast(20))
        #expect(broken.status == 2)
        #expect(broken.errors == "byname: -: damaged gzip data\n")
        let short = try Program.run(["extract", "-"], input: Data("{}".utf8))
        #expect(short.errors == "byname: -:1: no \"id\"\n", "fewer bytes than tell how it is packed")
    }

    /// Bytes as a gzip file that stores them as they are (RFC 1952).
    private static func gzip(_ bytes: Data) -> Data {
        func low(_ number: UInt32, _ count: Int) -> Data {
            Data((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
        }
        let size = UInt32(bytes.count)
        let crc = bytes.reduce(~UInt32(0)) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]) + low(size, 2) + low(~size, 2) + bytes
            + low(~crc, 4) + low(size, 4)
    }

    @Test("A bad input is named with its place and reason, the others are read, and the status is 1")
    func oneBad() throws {
        let input = #"{"id":"1","text":"A ship came."}"# + "\nnonsense\n" + #"{"id":"3"}"# + "\n"
        let outcome = try Program.run(["extract", "-"], input: Data(input.utf8))
        #expect(outcome.status == 1)
        #expect(outcome.errors == "byname: -:2: not JSON: not an object\nbyname: -:3: no \"text\"\n")
        #expect(try lines(outcome).map(\.id) == ["1"])
    }

    @Test(
        "Where nothing can be read the status is 2 and one line says why",
        arguments: [
            ("missing.txt", "missing.txt: no such file or folder"), ("empty.txt", "empty.txt: empty"),
            ("blank.txt", "blank.txt: empty"), ("binary.txt", "binary.txt: not text"),
            (
                "folder",
                "folder: no articles in this folder (looked for .txt, .md, .html, .jsonl and the like)"
            ),
            ("broken.txt", "broken.txt:2: not UTF-8"), ("large.txt", "large.txt: larger than 64 MiB"),
            ("wide.txt", "wide.txt:1: a line longer than 8 MiB"), ("empty.jsonl", "empty.jsonl: empty"),
        ])
    func nothing(path: String, message: String) throws {
        let folder = try Folder()
        try folder.write("folder/picture.png", Data([1, 2, 3]))
        try folder.write("empty.txt", "")
        try folder.write("blank.txt", " \r\n\n")
        try folder.write("binary.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]))
        try folder.write("broken.txt", Data("Ä ö ü ß\nx ".utf8) + [0xFF] + Data(" y\n".utf8))
        try folder.write("empty.jsonl", "\n")
        try folder.write("wide.txt", Data(repeating: 0x61, count: 9 << 20))
        let large = try FileHandle(forWritingTo: try folder.write("large.txt", ""))
        try large.truncate(atOffset: 200_000_000)
        let outcome = try Program.run(["extract", path], in: folder.url)
        #expect(outcome.status == 2)
        #expect(outcome.errors == "byname: \(message)\n")
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "A call that makes no sense ends with status 2 and says how it goes",
        arguments: [["extract", "--jobs", "0", "x"], ["extract", "--nope"], ["extract", "-", "-"]])
    func usage(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("Usage: byname extract"))
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "Help and version go to standard output with status 0",
        arguments: [["--help"], ["--version"], ["extract", "--help"]])
    func help(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 0 && !outcome.output.isEmpty && outcome.errors.isEmpty)
    }
}

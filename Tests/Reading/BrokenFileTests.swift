import Articles
import Foundation
import Reading
import Testing

/// Files as accidents leave them: cut off anywhere, or with a byte too many, too few, or another.
@Suite("Broken files")
struct BrokenFileTests {
    private let folder = TemporaryFolder()

    init() throws { try folder.write("n/e.txt", "E came.") }

    /// A small file of each format with the marks that it knows.
    private static let files: [(name: String, bytes: [UInt8])] = [
        (
            "a.html",
            Array(
                """
                <!DOCTYPE html><html><head><title>A | B</title><meta name=author content="Anna Berg">
                <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A\\u00e9"}]}</script>
                </head><body class="x"><ul><li><a href=1>One</a></ul><h1>A</h1><time>2003-06-07</time>
                <div class="story"><p>“We,” said Lea.<br>\u{A0}<pre>a\n\nb</pre><table><tr><td>c</table></div>
                """.utf8)
        ),
        (
            "a.md",
            Array(
                """
                ---
                title: "A"
                authors: [B C, 'D']
                ---
                # A #
                |a|b\\
                |-|-|
                > 1. *c* __d__ ~~e~~ `f` ![g](h) [i][j] [^1] <k@l> &amp; &#65;\\
                - m\u{20}\u{20}
                ===
                ```n
                o
                ```
                [j]: p "q"
                * * *
                """.utf8)
        ),
        (
            "a.txt",
            Array(
                """
                Home > News > World
                Storm Shuts Harbour
                By Anna Berg, Staff Writer

                NORTHPORT, March 3 (Reuters) -- “Two” ferries (search) sank…

                What was lost
                   Forty boats. (Reporting by A B)
                © 2003 The Coast. All rights reserved.
                ###
                """.utf8)
        ),
        (
            "a.jsonl",
            Array(
                #"{"id":1,"text":"A \ud83d\ude00 said.","title":"B","byline":["C"],"published":"2003-06-07"}"#
                    .utf8)
        ),
    ]

    /// What a byte is made: the marks of all formats, and what is no text.
    private static let others: [UInt8] =
        Array("\\|<>&`*[](){}#-:\"'\n\r\t .,0A".utf8) + [0, 0x1F, 0xC2, 0xE2, 0xFF]

    /// Reads all articles that a file leads to; what is thrown is thrown away, since any is right here.
    private func read(_ bytes: some Collection<UInt8>, _ name: String) throws {
        let path = folder.path + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        var inputs = Inputs([path])
        var lines = 0
        while let next = inputs.next() {
            _ = try? next.get().read()
            lines += 1
            try #require(lines < 100, "the walk comes to an end")
        }
    }

    @Test("A file that is cut off anywhere is read or refused", arguments: files.indices)
    func cut(number: Int) throws {
        let file = Self.files[number]
        for end in 0...file.bytes.count { try read(file.bytes[..<end], file.name) }
        for start in 0..<file.bytes.count { try read(file.bytes[start...], file.name) }
    }

    @Test("A file with another byte anywhere is read or refused", arguments: files.indices)
    func changed(number: Int) throws {
        let file = Self.files[number]
        for at in file.bytes.indices {
            let other = Self.others[at * 7 % Self.others.count]
            try read(file.bytes[..<at] + [other] + file.bytes[(at + 1)...], file.name)
            try read(file.bytes[..<at] + [other] + file.bytes[at...], file.name)
            try read(file.bytes[..<at] + file.bytes[(at + 1)...], file.name)
        }
    }

    @Test("A few marks alone are read or refused", arguments: files.indices)
    func marks(number: Int) throws {
        let name = Self.files[number].name
        for first in Self.others {
            try read([first], name)
            for second in Self.others { try read([first, second], name) }
        }
    }

    @Test("What cannot be read costs no file that comes later")
    func others() throws {
        try folder.write("n/a.html", "<!DOCTYPE html>")
        try folder.write("n/b.md", "|\\")
        try folder.write("n/c.txt", "\0\0")
        try folder.write("n/d.jsonl", "{\n[]\n{\"id\":\"d\",\"text\":\"D came.\"}")
        #expect(
            folder.found(["n"]) == [
                "! n/a.html: empty", "b", "! n/c.txt: not text",
                "! n/d.jsonl:1: not JSON: not an object",
                "! n/d.jsonl:2: not JSON: not an object", "d", "e",
            ])
    }
}

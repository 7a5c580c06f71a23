import Articles
import TestSupport
import Testing

@testable import Export

@Suite("Export")
struct ExportTests {
    private let store = MemoryStore(keepingIDs: true)

    init() { store.hold(newsroom) }

    private func written(_ contents: Export.Contents, as format: Export.Format) -> String {
        String(decoding: Export(of: "Archive", contents, as: format).bytes, as: UTF8.self)
    }

    private func row(_ title: String, note: String? = nil) -> ArticleSummary {
        ArticleSummary(
            id: .init("made/1"), displayTitle: title, published: Day("2019-11-04"), publisher: "Coast Radio",
            marks: Marks(starred: true, tags: ["sea", "harbour"], note: note))
    }

    @Test("CSV has a line for each article, fields quoted as RFC 4180 has it")
    func csv() {
        let rows = [row("Ferries, and \"no\" ships", note: "first\nsecond"), row("Plain")]
        let expected = [
            "published,publisher,title,id,starred,tags,note",
            "2019-11-04,Coast Radio,\"Ferries, and \"\"no\"\" ships\",made/1,yes,sea; harbour,\"first\nsecond\"",
            "2019-11-04,Coast Radio,Plain,made/1,yes,sea; harbour,", "",
        ]
        #expect(written(.articles(rows, Query()), as: .csv) == expected.joined(separator: "\r\n"))
    }

    @Test("CSV of several tables is one table that says which one a row is of")
    func csvOfSections() throws {
        let dossier = try #require(store.dossier(of: Entity.ID("person/anna-berg")))
        let lines = written(.dossier(dossier), as: .csv).split(separator: "\r\n")
        let columns = lines[0].split(separator: ",")
        #expect(columns.first == "section")
        #expect(Set(columns).count == columns.count)
        #expect(lines.contains { $0.hasPrefix("groups,") && $0.contains("union leader") })
        #expect(lines.contains { $0.hasPrefix("quotes,") && $0.contains("Nobody wants this strike") })
    }

    @Test("JSON says the same as one object, with nothing left out of the text")
    func json() {
        let read = newsroom[0]
        let tallies = store.tallies(in: read.id)
        let json = written(.article(read, tallies, Marks(tags: ["sea"])), as: .json)
        #expect(json.hasPrefix(#"{"archive":"Archive","id":"ferry-strike","title":"Ferries to Holm Island"#))
        #expect(json.contains(#""text":"Ferries to Holm Island stop as talks fail\n"#))
        #expect(json.contains(#""starred":false,"tags":["sea"],"note":null"#))
        #expect(json.contains("[More from the Skarvik Evening Post"))
        #expect(
            json.contains(
                #"{"speaker":"Tomas Lind","called":null,"verb":null,"stance":"asserts","confidence":1,"kind":"mixed","#
                    + #""words":"a gift to the road builders","#
            ))
        #expect(json.hasSuffix("]}\n"))
    }

    @Test("An article without a title has none in JSON")
    func untitled() {
        #expect(written(.quotations(newsroom[3]), as: .json).contains(#""title":null"#))
    }

    @Test("Markdown shows the words as they are, whatever they hold")
    func markdownEscapes() {
        #expect(
            "*no* [link](x) a_b `c` <b> & 1 | 2 #3".escapedForMarkdown
                == ##"\*no\* \[link\](x) a\_b \`c\` \<b\> \& 1 \| 2 \#3"##)
        #expect("- a dash".escapedForMarkdown == #"\- a dash"#)
        #expect("12. twelve".escapedForMarkdown == #"12\. twelve"#)
        #expect("12 men\nand more".escapedForMarkdown == "12 men and more")
    }

    @Test("Markdown of a list is a table, without the columns that nothing stands in")
    func markdownTable() {
        var plain = row("A | B")
        plain.marks = Marks()
        let markdown = written(.articles([plain], Query([.init(.words, "ferry")])), as: .markdown)
        #expect(markdown.contains("- filter: ferry\n"))
        #expect(
            markdown.contains(
                "## Articles (1)\n\n| published | publisher | title | id |\n| - | - | - | - |\n"))
        #expect(markdown.contains(#"| 2019-11-04 | Coast Radio | A \| B | made/1 |"#))
    }

    @Test("Quotations in Markdown have their citation, and marks only where they were said so")
    func markdownQuotes() {
        let markdown = written(.quotations(newsroom[0]), as: .markdown)
        let citation =
            "> — “Ferries to Holm Island stop as talks fail”, Skarvik Evening Post, 2019-11-04, ferry-strike"
        #expect(
            markdown.contains(
                "> Tomas Lind: “I have known Anna Berg for twenty years. She does not bluff”\n>\n" + citation)
        )
        #expect(markdown.contains("> the company's last offer stood\n>\n> — reported, “Ferries"))
    }

    @Test("Quotations that are not sure are written only where they are asked for, and say so")
    func unsure() {
        var read = newsroom[0]
        for number in read.annotation.quotations.indices {
            read.annotation.quotations[number].confidence = number == 0 ? 0.01 : 0.9
        }
        let count = read.annotation.quotations.count
        let sure = Export(of: "Archive", .quotations(read), as: .csv)
        let all = Export(of: "Archive", .quotations(read), as: .csv, includingUnsure: true)
        #expect(sure.bytes.count { $0 == 0x0A } == count && all.bytes.count { $0 == 0x0A } == count + 1)
        let lines = String(decoding: all.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count { $0.contains(",asserts,0.01,") } == 1)
    }

    @Test("What was denied or declined is nowhere written as said", arguments: Export.Format.allCases)
    func denied(format: Export.Format) {
        let read = AnnotatedArticle.marked(
            "a", publisher: nil, published: nil,
            "Title\n{@lind Tomas Lind} met the board. {*lind He} denied <i lind denied denies|he had sold the ferry>."
        )
        let text = written(.quotations(read), as: format)
        switch format {
        case .markdown:
            #expect(text.contains("> Tomas Lind denied: he had sold the ferry\n>\n> — reported, "))
        case .csv: #expect(text.contains("\r\nTomas Lind,,denied,denies,1,indirect,he had sold the ferry,"))
        case .json, .jsonLines:
            #expect(
                text.contains(
                    #""verb":"denied","stance":"denies","confidence":1,"kind":"indirect","words":"he"#))
        case .graphml: #expect(!text.contains("sold"))
        }
    }

    @Test(
        "The ending of a file says its format",
        arguments: [
            ("a.md", Export.Format.markdown), ("A.Markdown", .markdown), ("x/y.csv", .csv),
            ("b.c.JSON", .json),
        ])
    func formats(path: String, format: Export.Format) { #expect(Export.Format(path: path) == format) }

    @Test("Other endings are none", arguments: ["", "md", ".md", "a.txt", "a.md/b", "a."])
    func noFormat(path: String) { #expect(Export.Format(path: path) == nil) }
}

import Articles
import Screen
import Testing

@testable import Browser

@Suite("Export")
struct ExportTests {
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
        let dossier = try #require(Reader().dossier(MarkedText.id(.person, "berg")))
        let lines = written(.dossier(dossier), as: .csv).split(separator: "\r\n")
        let columns = lines[0].split(separator: ",")
        #expect(columns.first == "section")
        #expect(Set(columns).count == columns.count)
        #expect(lines.contains { $0.hasPrefix("groups,") && $0.contains("Seafarers' Union leader") })
        #expect(lines.contains { $0.hasPrefix("quotes,") && $0.contains("Nobody wants this strike") })
    }

    @Test("JSON says the same as one object, with nothing left out of the text")
    func json() {
        let read = newsroom[0]
        let tallies = Reader().tallies(in: [read])
        let json = written(.article(read, tallies, Marks(tags: ["sea"])), as: .json)
        #expect(json.hasPrefix(#"{"archive":"Archive","id":"ferry-strike","title":"Ferries to Holm Island"#))
        #expect(json.contains(#""text":"Ferries to Holm Island stop as talks fail\n"#))
        #expect(json.contains(#""starred":false,"tags":["sea"],"note":null"#))
        #expect(json.contains("[More from the Skarvik Evening Post"))
        #expect(
            json.contains(
                #"{"speaker":"Tomas Lind","called":null,"kind":"mixed","words":"a gift to the road builders","#
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
            "> — Tomas Lind, “Ferries to Holm Island stop as talks fail”, Skarvik Evening Post, 2019-11-04, ferry-strike"
        #expect(
            markdown.contains(
                "> “I have known Anna Berg for twenty years. She does not bluff”\n>\n" + citation))
        #expect(markdown.contains("> the company's last offer stood\n"))
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

@Suite("Exporting")
struct ExportingTests {
    private func written(in reader: Reader) -> (export: Export, path: String, replacing: Bool)? {
        guard case .write(let export, let path, let replacing) = reader.effects.last else { return nil }
        return (export, path, replacing)
    }

    @Test(
        "E offers a name made of what is shown, and Enter writes all of that",
        arguments: [
            ("1", "archive.md"), ("2", "harbour-board-backs-the-bridge.md"),
            ("3", "names-in-harbour-board-backs-the-bridge.md"),
            ("4", "quotes-in-harbour-board-backs-the-bridge.md"),
        ])
    func panes(pane: String, file: String) throws {
        var reader = Reader()
        reader.type(pane + "E")
        #expect(reader.state.prompt?.line.text == file)
        reader.press(.enter)
        let file = try #require(written(in: reader))
        #expect(!file.replacing)
        switch (pane, file.export.contents) {
        case ("1", .articles(let rows, _)): #expect(rows.count == newsroom.count)
        case ("2", .article(let read, _, _)), ("3", .names(let read, _)), ("4", .quotations(let read)):
            #expect(read.id == reader.state.place.reading?.article.id)
        default: Issue.record("pane \(pane) exports something else")
        }
    }

    @Test("A dossier is gathered whole")
    func dossier() throws {
        var reader = Reader()
        reader.type("3")
        reader.press(.enter)
        reader.type("E")
        reader.press(.enter)
        guard case .dossier(let dossier) = try #require(written(in: reader)).export.contents else {
            Issue.record("no dossier")
            return
        }
        #expect(dossier.id == reader.state.place.dossier?.dossier.id)
    }

    @Test(":export takes the file's name, and says which endings it knows")
    func commandLine() throws {
        var reader = Reader()
        reader.type(":export list.csv")
        reader.press(.enter)
        #expect(try #require(written(in: reader)).path == "list.csv")
        reader.type(":export list.txt")
        reader.press(.enter)
        #expect(reader.footer.contains(".md, .csv"))
        #expect(reader.state.prompt?.purpose == .export)
    }

    @Test("A file that is there is written over only after a second Enter on its name")
    func isThere() throws {
        var reader = Reader()
        reader.type(":export list.csv")
        reader.press(.enter)
        reader.tell(.wrote(to: "list.csv", .isThere))
        #expect(reader.footer.contains("there already"))
        reader.press(.enter)
        #expect(try #require(written(in: reader)).replacing)
        reader.tell(.wrote(to: "list.csv", .isThere))
        reader.press(.backspace, .backspace, .backspace)
        reader.type("json")
        reader.press(.enter)
        #expect(try #require(written(in: reader)).replacing == false, "another name is another question")
    }

    @Test("What became of the file is told")
    func told() {
        var reader = Reader()
        reader.tell(.wrote(to: "a.md", .done))
        #expect(reader.footer.contains("Written: a.md"))
        reader.tell(.wrote(to: "/b.md", .failed("Permission denied")))
        #expect(reader.footer.contains("/b.md: Permission denied"))
    }

    @Test("Tab goes through the formats")
    func tab() {
        var reader = Reader()
        reader.type("E")
        reader.press(.tab)
        #expect(reader.state.prompt?.line.text == "archive.csv")
        reader.press(.tab, .tab, .tab)
        #expect(reader.state.prompt?.line.text == "archive.md")
    }
}

@Suite("Exporting overviews")
struct ExportingOverviewTests {
    private func exported(_ keys: String, as file: String) -> String? {
        var reader = Reader()
        reader.type(keys)
        if keys.hasPrefix(":") { reader.press(.enter) }
        reader.type(":export \(file)")
        reader.press(.enter)
        guard case .write(let export, _, _) = reader.effects.last else { return nil }
        return String(decoding: export.bytes, as: UTF8.self)
    }

    @Test("The timeline, people by groups and the chains are written as tables")
    func overviews() {
        #expect(exported("T", as: "t.csv") == "month,articles\r\n2019-11,2\r\n2020-02,1\r\n")
        #expect(exported("C", as: "c.csv")?.contains("Anna Berg,Seafarers' Union,1\r\n") == true)
        let chains = exported(":path Anna Berg to Harbour Board", as: "p.json")
        #expect(
            chains?.hasPrefix(#"{"archive":"Archive","from":"Anna Berg","to":"Harbour Board","steps":[{"#)
                == true)
    }
}

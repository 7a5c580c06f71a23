import Articles
import Export
import Screen
import TestSupport
import Testing

@testable import Browser

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

    @Test("Quotations that are not sure are exported where they are shown, and only there")
    func unsure() throws {
        var article = newsroom[0]
        article.annotation.quotations[0].confidence = 0.3
        var reader = Reader(articles: [article])
        reader.type("4E")
        reader.press(.enter)
        #expect(try #require(written(in: reader)).export.includesUnsure == false)
        reader.type(".E")
        reader.press(.enter)
        #expect(try #require(written(in: reader)).export.includesUnsure)
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
        reader.press(.tab, .tab, .tab, .tab)
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

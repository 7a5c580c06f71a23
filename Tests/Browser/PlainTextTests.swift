import Screen
import Testing

@testable import Browser

@Suite("Plain lines")
struct PlainTextTests {
    @Test("The list is a line for each article, with the number that the command line takes")
    func list() {
        var reader = Reader()
        let lines = reader.state.plainLines()
        #expect(lines[0] == "Archive: 4 of 4 articles")
        #expect(lines[1] == "1. 2020-02-17 · Coast Radio · Harbour Board backs the bridge")
        reader.type(":3")
        reader.press(.enter)
        #expect(reader.state.place[.list].selected == 2)
    }

    @Test("Of a long list the page of the selected row is given, and how much is left out")
    func pages() {
        var reader = Reader()
        #expect(reader.state.plainLines(upTo: 3).count == 5)
        #expect(reader.state.plainLines(upTo: 3).last == "… 1 more")
        reader.type("G")
        #expect(reader.state.plainLines(upTo: 3)[1].hasPrefix("4. "))
    }

    @Test("The text is a line for each paragraph, without site furniture")
    func text() {
        var reader = Reader()
        reader.type("jj2")
        let lines = reader.state.plainLines()
        #expect(lines[0] == "Ferries to Holm Island stop as talks fail (Skarvik Evening Post · 2019-11-04)")
        #expect(lines.contains("No ferry before Friday"))
        #expect(!lines.contains { $0.contains("sign up for our letter") })
    }

    @Test("Names, quotations, dossiers, help and choices are lines too")
    func others() {
        var reader = Reader()
        reader.type("jj3")
        #expect(reader.state.plainLines().contains { $0.hasSuffix("@Anna Berg 3/5") })
        reader.type("4")
        #expect(reader.state.plainLines().contains { $0.contains("Tomas Lind: a gift to the road builders") })
        reader.type("3")
        reader.press(.enter)
        #expect(reader.state.plainLines()[0].hasSuffix(", person"))
        reader.type("?")
        #expect(reader.state.plainLines().contains { $0.contains("Back to where you were") })
        reader.press(.escape)
        reader.type("o")
        #expect(reader.state.plainLines()[0] == "Filter by organization")
        #expect(reader.state.isWriting)
    }

    @Test("What is wrong with what is written is said")
    func complaint() {
        var reader = Reader()
        reader.type("Forgg:x")
        reader.press(.enter)
        #expect(reader.state.said?.isError == true)
    }
}

import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Searching the archive")
struct SearchTests {
    private func searching(_ words: String, _ width: Int = 80, _ height: Int = 24) -> Reader {
        var reader = Reader(width, height)
        reader.type("s\(words)")
        return reader
    }

    @Test("What is written is found while it is written, with the sentence that has it")
    func live() {
        var reader = searching("can")
        #expect(reader.state.search?.found?.total == 2)
        reader.type("dl")
        #expect(reader.state.search?.found?.total == 1)
        #expect(reader.screen.contains("Strike ends; ferries sail on Sunday"))
        #expect(reader.screen.contains("candles"))
        #expect(reader.screen.contains("1 article, best first"))
    }

    @Test("All words have to be there, and a phrase in a row")
    func all() {
        #expect(searching("lind berg").state.search?.found?.total == 1)
        #expect(searching("\"holm island\" bridge").state.search?.found?.total == 1)
        #expect(searching("\"island holm\"").state.search?.found?.total == 0)
        #expect(searching("zeppelin").screen.contains("No article has that."))
    }

    @Test("Enter opens the article at the words, and n walks on to the next")
    func open() {
        var reader = searching("the")
        reader.press(.tab, .down, .down, .enter)
        #expect(reader.state.search == nil && reader.state.place.focus == .read)
        #expect(reader.state.place.reading?.article.id == "ferry-strike")
        let first = reader.state.place.reading?.landing
        reader.type("n")
        #expect(reader.footer.contains("“the”: 2 of"))
        #expect(reader.state.place.reading?.landing != first)
        reader.type("[")
        #expect(reader.state.place.reading?.article.id == "bridge")
    }

    @Test("s comes back to the search as it was left, and Esc to the panes as they were")
    func again() {
        var reader = Reader()
        let before = reader.frame
        reader.type("sstrike")
        reader.press(.down)
        let selected = reader.state.search?.selected
        reader.press(.escape)
        #expect(reader.frame == before)
        reader.type("s")
        #expect(reader.state.search?.line.text == "strike" && reader.state.search?.selected == selected)
        reader.press(.control("u"))
        #expect(reader.state.search?.found == nil)
        reader.press(.backspace)
        #expect(reader.state.search == nil)
    }

    @Test("Tab puts the newest first, and back")
    func order() {
        var reader = searching("berg")
        reader.press(.tab)
        #expect(reader.screen.contains("newest first"))
        #expect(reader.state.search?.selected?.article.id == "strike-ends")
        reader.press(.tab)
        #expect(reader.screen.contains("best first"))
    }

    @Test("The words and phrases of a search can be made filters, each a chip")
    func chip() {
        var reader = searching("\"Holm Island\"")
        reader.press(.control("t"))
        #expect(reader.state.place.query == Query([.init(.words, "holm island")]))
        reader.type("X")
        reader.type("s strike")
        reader.press(.control("t"))
        #expect(reader.state.place.query.description == "\"holm island\" strike")
    }

    @Test("It searches under the filters that there are")
    func under() {
        var reader = Reader()
        reader.type("Fcandles")
        reader.press(.enter)
        reader.type("sstrike")
        #expect(reader.state.search?.found?.first.map(\.article.id) == ["strike-ends"])
        #expect(reader.screen.contains("Search the archive under the filters"))
    }

    @Test("An answer to what was written before is dropped")
    func late() throws {
        var reader = Reader()
        reader.type("s")
        guard case .ask(let request, let first) = update(&reader.state, .key("b")).first else {
            return #expect(Bool(false))
        }
        _ = update(&reader.state, .key("e"))
        let answer = try reader.answer(request)
        reader.tell(.answered(answer, to: first))
        #expect(reader.state.search?.found == nil)
    }

    @Test("As plain lines it is what was found, with the sentences")
    func plain() {
        let lines = searching("candles").state.plainLines()
        #expect(lines.first == "Search: candles (1 article)")
        #expect(lines.dropFirst().first?.contains("Strike ends; ferries sail on Sunday: ") == true)
    }

    @Test("A command searches for its words")
    func command() {
        var reader = Reader()
        reader.type(":search candles")
        reader.press(.enter)
        #expect(reader.state.search?.found?.total == 1)
    }

    @Test("A snippet has the words in sight in any width", arguments: 12...90)
    func snippet(width: Int) {
        let sentence =
            "Nobody in the 東京 harbour had thought that رسالة would come before the very last of the ferries "
            + "had left for good on that evening."
        let snippet = Snippet(sentence, by: Search("ferries"), width: width)
        let text = String(decoding: snippet.utf8, as: UTF8.self).shortened(to: width)
        #expect(text.contains("ferr"), "\(text)")
        for hit in snippet.hits { #expect(String(decoding: snippet.utf8[hit], as: UTF8.self) == "ferries") }
    }

    @Test("A search, as recorded", arguments: [(80, 24), (120, 40), (200, 60), (60, 15)])
    func screens(width: Int, height: Int) throws {
        var reader = searching("ferr", width, height)
        reader.press(.down)
        try Golden.expect(reader.frame, named: "archive-search-\(width)x\(height)")
    }
}

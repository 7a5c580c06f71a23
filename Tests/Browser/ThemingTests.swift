import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Theming")
struct ThemingTests {
    @Test(":theme changes the colours at once, and says which there are")
    func theme() {
        var reader = Reader()
        reader.type(":theme dark")
        reader.press(.enter)
        #expect(reader.effects == [.theme(.dark)])
        reader.type(":theme")
        reader.press(.enter)
        #expect(reader.effects.last == .theme(.light))
        reader.type(":theme mauve")
        reader.press(.enter)
        #expect(reader.footer.contains("only terminal, dark, light"))
    }

    @Test("The selected row is told by more than colour, in every pane", arguments: ["1", "3", "4"])
    func selection(pane: String) {
        var reader = Reader(120, 40)
        reader.type(pane)
        let frame = reader.frame
        let reversed = (0..<frame.height).filter { row in
            (0..<frame.width).contains { frame[$0, row].style.attributes.contains(.reverse) }
        }
        #expect(!reversed.isEmpty)
    }

    @Test("O has the article's file opened in the browser, and says where it has none")
    func browse() {
        var articles = newsroom
        for number in articles.indices { articles[number].article.source = nil }
        var reader = Reader(articles: articles)
        reader.type("O")
        #expect(reader.footer.contains("no file of its own"))
        for number in articles.indices { articles[number].article.source = "desk/\(number).html" }
        reader = Reader(articles: articles)
        reader.type("O")
        #expect(reader.effects == [.browse(path: "desk/2.html")])
    }
}

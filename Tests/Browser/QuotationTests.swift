import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Quotations")
struct QuotationTests {
    private static let denial = AnnotatedArticle.marked(
        "a", publisher: "Coast Radio", published: "2020-02-17",
        """
        The ferry is gone
        {@lind Tomas Lind} met the board. {*lind He} denied <i lind denied denies|he had sold the ferry>.
        """)

    /// The same, of which nobody can be sure.
    private static var unsure: AnnotatedArticle {
        var article = denial
        article.annotation.quotations[0].confidence = 0.3
        return article
    }

    @Test("What was denied is shown as denied: in the pane, as plain lines, in the dossier")
    func denied() {
        var reader = Reader(120, 40, articles: [Self.denial])
        reader.type("4")
        #expect(reader.screen.contains("Tomas Lind denied: he had sold the ferry"))
        #expect(reader.state.plainLines().last == "1. Tomas Lind denied: he had sold the ferry")
        reader.type("3")
        reader.press(.enter)
        #expect(reader.screen.contains("Tomas Lind denied, reported"))
    }

    @Test("A less sure quotation is hidden until . asks for it, and then dim")
    func lessSure() throws {
        var reader = Reader(120, 40, articles: [Self.unsure])
        reader.type("4")
        #expect(reader.screen.contains("Nobody is surely quoted here"))
        #expect(reader.screen.contains("+1"))
        reader.type(".2")
        let row = try #require(reader.frame.lines.firstIndex { $0.contains("denied: he had sold") })
        let column = try #require(
            (0..<120).first { reader.frame.cells[row * 120 + $0].text == "┊" && $0 > 40 })
        let style = reader.frame.cells[row * 120 + column + 20].style
        #expect(style.attributes.contains(.dim))
        reader.type(".")
        #expect(!reader.screen.contains("denied: he had sold"))
    }

    @Test("A dossier hides them too, until they are asked for, and a place come back to is as is asked now")
    func dossier() {
        var reader = Reader(120, 40, articles: [Self.unsure])
        reader.type("3")
        reader.press(.enter)
        #expect(!reader.screen.contains("Quotes 1"))
        reader.type(".")
        #expect(reader.screen.contains("Quotes 1"))
        reader.type("[")
        #expect(reader.screen.contains("denied: he had sold"))
    }

    @Test(
        "Words are denied as the text has it, and where it has no words for that, in so many words",
        arguments: [
            ("had not said", "Tomas Lind had not said"), ("rejected", "Tomas Lind rejected"),
            (":", "Tomas Lind denied"),
        ])
    func negated(cue: String, shown: String) throws {
        let article = AnnotatedArticle.marked(
            "a", publisher: nil, published: nil, "Title\n{@lind Tomas Lind} \(cue) <i lind|it was his>.")
        var quotation = try #require(article.annotation.quotations.first)
        let text = article.article.text
        let start = try #require(text.utf8.firstRange(of: Array(cue.utf8))).lowerBound
        quotation.cueRange = start..<(start + cue.utf8.count)
        quotation.stance = .denies
        let passage = Passage(article: ArticleSummary(article.article), range: 0..<1, sentence: "")
        #expect(Dossier.Saying(quotation, in: article, at: passage).attribution == shown)
    }
}

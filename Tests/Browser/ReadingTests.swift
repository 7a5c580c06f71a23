import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Reading")
struct ReadingTests {
    private func lines(_ text: String, width: Int) -> [String] {
        let utf8 = Array(text.utf8)
        return TextLayout.broken(utf8, in: 0..<utf8.count, width: width).map {
            String(decoding: utf8[$0], as: UTF8.self)
        }
    }

    @Test("Lines break at spaces")
    func spaces() {
        #expect(lines("the last ferry left on Monday", width: 10) == ["the last", "ferry left", "on Monday"])
    }

    @Test("Spaces and ends of lines in a row are one gap")
    func gaps() {
        #expect(lines("the  last\r\n ferry   left ", width: 10) == ["the  last", "ferry", "left"])
    }

    @Test("A word that is wider than the line is broken within")
    func long() {
        #expect(lines("a Donaudampfschiff b", width: 6) == ["a", "Donaud", "ampfsc", "hiff b"])
    }

    @Test("A line breaks after a hyphen")
    func hyphen() {
        #expect(lines("the Oslo-Skarvik ferry", width: 10) == ["the Oslo-", "Skarvik", "ferry"])
    }

    @Test("Wide glyphs break between each other and never over the edge")
    func wide() {
        #expect(lines("東京の港です", width: 5) == ["東京", "の港", "です"])
    }

    @Test("No line is wider than it may be, and no word is lost", arguments: 1...40)
    func widths(width: Int) {
        for article in newsroom.map(\.article) {
            let layout = TextLayout(article, width: width)
            for line in layout.lines where width > 1 {
                #expect(Width.of(article.text[line.range]) <= width)
            }
            let shown = layout.lines.map { article.text[$0.range] }.joined()
            #expect(shown.filter { !$0.isWhitespace } == article.text.string.filter { !$0.isWhitespace })
        }
    }

    @Test("Enter on a quotation lands on its sentence in Read")
    func landing() {
        var reader = Reader()
        reader.type("jj4jjjj")
        reader.press(.enter)
        #expect(reader.state.place.focus == .read)
        #expect(reader.screen.contains("▶ \"I have known Anna Berg"))
    }

    @Test("A quotation that is selected comes in sight in Read beside it, and is pointed at")
    func pointedAt() {
        var reader = Reader(120, 32)
        reader.type("jj4")
        #expect(
            !reader.screen.contains("I have known Anna Berg for twenty years. She does not bluff,\" Lind"))
        reader.type("jjjj")
        #expect(reader.screen.contains("▶ \"I have known Anna Berg"))
    }

    @Test("Who has a name selected as soon as there is one")
    func selected() {
        var reader = Reader(articles: [])
        reader.type("3")
        reader.store.hold(newsroom)
        reader.tell(.changed)
        #expect(reader.state.place.selected == "person/tomas-lind")
    }

    @Test("n and N walk the mentions of the selected name, round the end")
    func mentions() {
        var reader = Reader()
        reader.type("jj3j2n")
        #expect(reader.footer == " @Tomas Lind: mention 1 of 2")
        reader.type("nn")
        #expect(reader.footer == " @Tomas Lind: mention 1 of 2")
        reader.type("N")
        #expect(reader.footer == " @Tomas Lind: mention 2 of 2")
    }

    @Test("The walk counts nouns and pronouns too, and says how many are names")
    func pronouns() {
        var reader = Reader()
        reader.type("jj32n")
        #expect(reader.footer == " @Anna Berg: mention 1 of 5, 3 by name")
    }

    @Test("→ walks every name, and Enter opens the dossier of the one under the cursor")
    func names() {
        var reader = Reader()
        reader.type("jj2")
        reader.press(.right, .right)
        #expect(reader.frame.cursor != nil)
        reader.press(.enter)
        #expect(reader.screen.contains("┌%Skarvik"))
    }

    @Test("A search finds small letters and capitals, is counted, and goes round")
    func search() {
        var reader = Reader()
        reader.type("jj2/BOARD")
        #expect(reader.footer.contains("not found"))
        reader.press(.escape)
        reader.type("/board")
        #expect(reader.footer.hasSuffix("1 of 1"))
        reader.press(.enter)
        reader.type("n")
        #expect(reader.footer == " “board”: 1 of 1")
    }

    @Test("A search that is given up leaves the reader where it found them", arguments: Pane.numbered)
    func givenUp(pane: Pane) {
        var reader = Reader()
        reader.type("jj\(pane.rawValue)")
        let before = reader.frame
        reader.type("/lind")
        #expect(reader.frame != before)
        reader.press(.escape)
        #expect(reader.frame == before)
    }

    @Test("J and K open the articles around this one from any pane", arguments: ["2", "3", "4"])
    func articles(pane: String) {
        var reader = Reader()
        reader.type("jj\(pane)")
        let focus = reader.state.place.focus
        reader.type("K")
        #expect(reader.state.place.reading?.article.id == "strike-ends")
        reader.type("J")
        #expect(reader.state.place.reading?.article.id == "ferry-strike")
        #expect(reader.state.place.focus == focus)
    }

    @Test("y copies a quotation with its citation, Y the words alone")
    func copy() {
        var reader = Reader()
        reader.type("jj4yY")
        #expect(
            reader.effects == [
                .copy(
                    "Anna Berg: “Nobody wants this strike, but nobody can live on these wages either” — “Ferries to Holm Island stop as talks fail”, Skarvik Evening Post, 2019-11-04, ferry-strike.txt"
                ),
                .copy("Nobody wants this strike, but nobody can live on these wages either"),
            ])
    }

    @Test("Reported words are not copied as if they had been said")
    func reported() {
        var reader = Reader()
        reader.type("jj4jy")
        guard case .copy(let text) = reader.effects.last else { return #expect(Bool(false)) }
        #expect(
            text.hasPrefix("She said her members would vote again on Friday. — reported: Anna Berg, “Ferries")
        )
    }

    @Test("What was denied is copied as the sentence that says so, also where the words alone are asked for")
    func denied() {
        var reader = Reader(articles: [
            .marked(
                "a", publisher: "Coast Radio", published: "2020-02-17",
                "Title\n{@lind Tomas Lind} met the board. {*lind He} denied <i lind denied denies|he had sold the ferry>."
            )
        ])
        reader.type("4yY")
        let copied =
            "He denied he had sold the ferry. — reported: Tomas Lind denied, “Title”, Coast Radio, 2020-02-17, a.txt"
        #expect(reader.effects == [.copy(copied), .copy(copied)])
    }

    @Test("w shows the rule and the sentence it went by")
    func why() {
        var reader = Reader(120, 40)
        reader.type("jj3w")
        #expect(reader.screen.contains("rule: unique surname"))
        reader.type("q")
        reader.type("4w")
        #expect(reader.screen.contains("Direct speech, given to @Anna Berg"))
        reader.press(.enter)
        #expect(reader.state.place.focus == .read)
        #expect(reader.screen.contains("▶ \"Nobody wants"))
    }

    @Test("A command is called by its name, and completed")
    func command() {
        var reader = Reader()
        reader.type(":next-art")
        reader.press(.tab, .enter)
        #expect(reader.state.place[.list].selected == 1)
        reader.type(":filter org:\"Harbour Board\"")
        reader.press(.enter)
        #expect(reader.frame.lines[0].hasSuffix("2 of 4"))
        reader.type(":fly")
        reader.press(.enter)
        #expect(reader.footer.contains("no action “fly”"))
    }
}

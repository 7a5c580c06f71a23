import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Filters")
struct FilteringTests {
    @Test("A name that is picked becomes a chip")
    func pick() {
        var reader = Reader()
        reader.type("ounion")
        reader.press(.enter)
        #expect(reader.frame.lines[0].hasPrefix(" Archive › org:\"Seafarers' Union\""))
        #expect(reader.frame.lines[0].hasSuffix("1 of 4"))
    }

    @Test("Tab in a picker filters the name out")
    func exclude() {
        var reader = Reader()
        reader.type("plind")
        reader.press(.tab)
        #expect(reader.frame.lines[0].hasPrefix(" Archive › -person:\"Tomas Lind\""))
        #expect(reader.frame.lines[0].hasSuffix("2 of 4"))
    }

    @Test("A picker finds names by some of their letters, the best first")
    func fuzzy() {
        var reader = Reader()
        reader.type("ohb")
        #expect(reader.state.picker?.selected?.searched == "Harbour Board")
        reader.press(.escape)
        #expect(reader.state.picker == nil)
        #expect(reader.state.place.query == Query())
    }

    @Test(
        "Names that have the words as written come in the order of their use, before those that only have the letters"
    )
    func use() {
        var picker = Picker(.filter(.person))
        let names = [("Tony Vale", 9), ("Vale", 2), ("Anna Vale-Berg", 1), ("Viv Alert", 50)]
        let tallies = names.sorted { $0.1 > $1.1 }.map { name, count in
            EntityTally(id: .init("person/\(name)"), kind: .person, name: name, here: count, archive: count)
        }
        picker.offer(tallies.map { .name($0) })
        for letter in "vale" {
            picker.line.insert(String(letter))
            picker.narrow()
        }
        let found = picker.fitting.compactMap { picker.choices?[$0].searched }
        #expect(found == ["Tony Vale", "Vale", "Anna Vale-Berg", "Viv Alert"])
    }

    @Test("Where several go by the name that fits best, all of them can be picked at once")
    func namesakes() {
        var articles = newsroom
        for number in 0..<2 {
            articles.append(
                .marked(
                    "more/\(number)", publisher: nil, published: nil,
                    "Talks\n{#board\(number) Harbour Board} met."))
        }
        var reader = Reader(articles: articles)
        reader.type("oharb")
        #expect(reader.state.picker?.selected?.words == "# whoever has “Harbour Board” in a name")
        reader.press(.backspace)
        #expect(reader.state.picker?.fitting.count == 4, "it is offered once")
        reader.press(.enter)
        #expect(reader.state.place.query == Query([.init(.organization, "Harbour Board")]))
    }

    @Test("Who is filtered by is who is selected in Who")
    func selected() {
        var reader = Reader()
        reader.type("plind")
        reader.press(.enter)
        reader.type("3")
        #expect(reader.state.place.selected == MarkedText.id(.person, "tomas-lind"))
        reader.press(.enter)
        #expect(reader.state.place.dossier?.dossier.entity.name == "Tomas Lind")
    }

    @Test("A second name of a kind is picked among those that stand beside the first")
    func second() {
        var reader = Reader()
        reader.type("pvale")
        reader.press(.enter)
        reader.type("p")
        #expect(reader.state.picker?.choices?.count == 2)
        reader.type("berg")
        reader.press(.enter)
        #expect(reader.frame.lines[0].hasSuffix("1 of 4"))
    }

    @Test("Alternatives and groups are shown with their names and edited as one chip")
    func groups() {
        var reader = Reader()
        reader.type("punn")
        reader.press(.control("u"))
        reader.type("berg")
        reader.press(.enter)
        reader.type("F|lind")
        reader.press(.enter)
        #expect(reader.frame.lines[0].hasPrefix(" Archive › person:\"Anna Berg\"|lind"))
        let alternatives = reader.state.place.query.chips[0].conditions?.map(\.value)
        #expect(alternatives == ["person/anna-berg", "lind"], "the id stays")
        reader.type("F (bridge by:lind)|strike")
        reader.press(.control("t"))
        #expect(reader.state.prompt?.line.text == "person:\"Anna Berg\"|lind ~(bridge by:lind)|strike")
        reader.press(.control("t"), .control("r"), .enter)
        #expect(reader.state.place.query.chips[1].description == "-(bridge by:lind)|strike")
    }

    @Test("An article opens at the sentence in which what is asked for stands together")
    func together() {
        var reader = Reader()
        reader.type("Fperson:berg person:lind within:sentence")
        reader.press(.enter)
        let range = reader.state.place.reading?.landing
        #expect(range.map { reader.state.place.reading?.article.text[$0].contains("Berg") ?? false } == true)
    }

    @Test("Quotes opens at the first quotation that is asked for, and marks it")
    func asked() {
        var reader = Reader()
        reader.type("jj4")
        #expect(reader.state.place[.quotes].selected == 0)
        reader.type("Fby:lind")
        reader.press(.enter)
        let reading = reader.state.place.reading
        #expect(reading?.asked.first == reader.state.place[.quotes].selected)
        #expect(reading?.asked.count == 2 && reader.screen.contains("╏•"))
    }

    @Test("f filters by the name under the cursor, x drops the last chip, X all")
    func under() {
        var reader = Reader()
        reader.type("jj3f")
        #expect(reader.state.place.query == Query([.init(.person, "person/anna-berg")]))
        reader.type("jf")
        #expect(reader.state.place.query.chips.count == 2)
        reader.type("x")
        #expect(reader.state.place.query == Query([.init(.person, "person/anna-berg")]))
        reader.type("X")
        #expect(reader.state.place.query == Query())
    }

    @Test("f in Quotes filters by the speaker")
    func speaker() {
        var reader = Reader()
        reader.type("jj4f")
        #expect(reader.state.place.query == Query([.init(.by, "person/anna-berg")]))
    }

    @Test("The filter line is edited as it is shown, and an error keeps it and says where")
    func edit() {
        var reader = Reader()
        reader.type("Fstrike")
        reader.press(.enter)
        reader.type("F")
        #expect(reader.footer.hasPrefix("filters: strike"))
        reader.type(" org:\"Harb")
        reader.press(.enter)
        #expect(reader.footer.contains("no closing quotation mark"))
        #expect(reader.state.prompt != nil)
        reader.press(.end)
        reader.type("our Board\"")
        reader.press(.enter)
        #expect(
            reader.state.place.query
                == Query([.init(.words, "strike"), .init(.organization, "Harbour Board")]))
    }

    @Test("The article that is read stays selected where it passes the filter")
    func keeps() {
        var reader = Reader()
        reader.type("jj")
        reader.type("FBoard")
        reader.press(.enter)
        #expect(reader.state.place.reading?.article.id == "ferry-strike")
        #expect(reader.state.place[.list].selected == 1)
    }

    @Test("A chip of a picked name asks for the one of that id, and shows the name")
    func picked() {
        var reader = Reader()
        reader.type("punn")
        reader.press(.control("u"))
        reader.type("berg")
        reader.press(.enter)
        #expect(reader.state.place.query == Query([.init(.person, "person/anna-berg")]))
        #expect(reader.frame.lines[0].hasPrefix(" Archive › person:\"Anna Berg\""))
        reader.type("F bridge")
        #expect(reader.footer.hasPrefix("filters: person:\"Anna Berg\" bridge"))
        reader.press(.enter)
        #expect(reader.state.place.query.chips.first == .init(.person, "person/anna-berg"))
    }

    @Test("In the line of filters a chip is switched off and on, excluded, dropped, and moved to")
    func line() {
        var reader = Reader()
        reader.type("Fstrike \"Holm Island\"")
        reader.press(.control("t"), .alt(.left), .alt(.left), .control("r"))
        #expect(reader.state.prompt?.line.text == "-strike ~\"Holm Island\"")
        reader.press(.enter)
        #expect(reader.state.place.query == Query([.init(.words, "strike", negated: true)]))
        #expect(reader.frame.lines[0].contains("-strike ~\"Holm Island\""))
        reader.type("F")
        reader.press(.control("t"))
        #expect(reader.state.prompt?.line.text == "-strike \"Holm Island\"")
        reader.press(.backTab, .control("x"), .enter)
        #expect(reader.state.place.query == Query([.init(.words, "Holm Island")]))
    }

    @Test(
        "The dossier of a chip's name opens from the line of filters, which stay",
        arguments: ["org:harbour", "about:harbour"])
    func dossier(chip: String) {
        var reader = Reader(120, 40)
        reader.type("Fstrike \(chip)")
        reader.press(.control("o"))
        #expect(reader.screen.contains("┌#Harbour Board"))
        #expect(reader.state.place.query == Query())
        reader.type("[F\(chip) strike")
        reader.press(.control("o"))
        #expect(reader.footer.contains("have a dossier"), "words have none")
        reader.press(.escape)
        reader.type("Fperson:nobody")
        reader.press(.control("o"))
        #expect(reader.screen.contains("Nobody and nothing here goes by “nobody”"))
    }

    @Test("What is switched off stays while other filters come and go, and x drops it")
    func off() {
        var reader = Reader()
        reader.type("F~strike")
        reader.press(.enter)
        #expect(reader.state.place.query == Query() && reader.frame.lines[0].contains("~strike"))
        reader.type("jj3f")
        #expect(reader.state.place.chips.map(\.isOff) == [true, false])
        reader.type("xx")
        #expect(reader.state.place.chips.isEmpty)
        reader.type("[")
        #expect(reader.state.place.chips.map(\.isOff) == [true])
    }

    @Test("An error in the line counts its column with what is switched off before it")
    func error() {
        var reader = Reader()
        reader.type("F~\"a b\" orgg:x")
        reader.press(.enter)
        #expect(reader.footer.contains("column 8") && reader.state.prompt?.line.cursor == 7)
    }

    @Test("Filters are saved under a name, brought back by it, and forgotten")
    func saved() {
        var reader = Reader()
        reader.type("Fstrike -bridge")
        reader.press(.enter)
        reader.type(":save calm sea")
        reader.press(.enter)
        #expect(reader.store.filters().map(\.query) == ["strike -bridge"])
        reader.type("X:filter ca")
        reader.press(.tab, .enter)
        #expect(reader.state.place.query.description == "strike -bridge")
        reader.type("X:filter org:\"Harbour Board\"")
        reader.press(.enter)
        #expect(reader.frame.lines[0].hasSuffix("2 of 4"))
        reader.type(":forget calm sea")
        reader.press(.enter)
        #expect(reader.store.filters().isEmpty)
        reader.type("u")
        #expect(reader.store.filters().count == 1)
    }

    @Test("f in the list filters by the day of the article, in place of another day")
    func day() {
        var reader = Reader()
        reader.type("jf")
        #expect(reader.state.place.query.description == "after:2019-11-09 before:2019-11-10")
        reader.type("XGf")
        #expect(reader.footer.contains("tells no day"))
    }

    @Test("The line of filters, as recorded", arguments: [(80, 24), (120, 40), (200, 60), (60, 15)])
    func screens(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3f")
        reader.type("F ~\"東京の港\" -رسالة")
        reader.press(.enter)
        reader.type("F")
        reader.press(.alt(.left))
        try Golden.expect(reader.frame, named: "filters-\(width)x\(height)")
    }
}

extension Article.ID: ExpressibleByStringLiteral {
    /// An id from what is written in a test.
    public init(stringLiteral id: String) { self.init(id) }
}

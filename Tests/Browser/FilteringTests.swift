import Articles
import Screen
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

    @Test("A second name of a kind can be picked, since either may pass")
    func either() {
        var reader = Reader()
        reader.type("ounion")
        reader.press(.enter)
        reader.type("o")
        #expect(reader.state.picker?.choices?.count == 3)
    }

    @Test("f filters by the name under the cursor, x drops the last chip, X all")
    func under() {
        var reader = Reader()
        reader.type("jj3f")
        #expect(reader.state.place.query == Query([.init(.person, "Anna Berg")]))
        reader.type("jf")
        #expect(reader.state.place.query.chips.count == 2)
        reader.type("x")
        #expect(reader.state.place.query == Query([.init(.person, "Anna Berg")]))
        reader.type("X")
        #expect(reader.state.place.query == Query())
    }

    @Test("f in Quotes filters by the speaker")
    func speaker() {
        var reader = Reader()
        reader.type("jj4f")
        #expect(reader.state.place.query == Query([.init(.by, "Anna Berg")]))
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
        #expect(reader.state.place.list.selected == 1)
    }
}

extension Article.ID: ExpressibleByStringLiteral {
    /// An id from what is written in a test.
    public init(stringLiteral id: String) { self.init(id) }
}

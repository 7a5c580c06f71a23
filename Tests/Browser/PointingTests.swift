import Articles
import Screen
import Testing

@testable import Browser

@Suite("The mouse")
struct PointingTests {
    @Test("A press on a row selects it and opens the article")
    func row() {
        var reader = Reader()
        reader.tell(.mouse(.press, column: 20, row: 4))
        #expect(reader.state.place[.list].selected == 2)
        #expect(reader.state.place.reading?.article.id == "ferry-strike")
    }

    @Test("A press on a name in the text selects the name")
    func name() {
        var reader = Reader()
        reader.type("jj")
        let row = reader.frame.lines.firstIndex { $0.contains("Anna Berg, leader") } ?? 0
        reader.tell(.mouse(.press, column: 4, row: row))
        #expect(reader.state.place.focus == .read)
        #expect(reader.state.place.selected == "person/anna-berg")
        #expect(reader.frame.cursor?.row == row)
    }

    @Test("The wheel scrolls the text and leaves the focus where it is")
    func wheel() {
        var reader = Reader()
        reader.type("jj")
        reader.tell(.mouse(.wheelDown, column: 20, row: 15))
        #expect(reader.state.place.reading?.topLine(height: 12) == 3)
        #expect(reader.state.place.focus == .list)
    }

    @Test("A press on a row of the table selects what stands there, under the head and the row that stays")
    func table() throws {
        var reader = Reader()
        reader.type("C")
        let row = try #require(reader.frame.lines.firstIndex { $0.contains("@Ingrid Vale") })
        reader.tell(.mouse(.press, column: 20, row: row))
        let table = try #require(reader.state.place.overview)
        #expect(table.list.selectedItem?.left == "@Ingrid Vale")
    }

    @Test("F2 asks for the mouse and gives it back")
    func toggle() {
        var reader = Reader()
        reader.press(.function(2), .function(2))
        #expect(reader.effects == [.mouse(true), .mouse(false)])
    }
}

extension Entity.ID: ExpressibleByStringLiteral {
    /// An id from what is written in a test.
    public init(stringLiteral id: String) { self.init(id) }
}

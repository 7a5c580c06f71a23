import Articles
import Screen
import Testing

@testable import Browser

@Suite("The cursor of the terminal")
struct CursorTests {
    private func cell(at cursor: (column: Int, row: Int), in frame: Frame) -> Cell {
        frame.cells[cursor.row * frame.width + cursor.column]
    }

    @Test(
        "It stands at the beginning of what is selected, in every view, wherever one moves",
        arguments: ["1", "3", "4", "3\n", "T", "C", ":path Anna Berg to Harbour Board\n"],
        [(80, 24), (120, 40), (200, 60), (60, 15), (24, 6)])
    func selected(keys: String, size: (width: Int, height: Int)) throws {
        var reader = Reader(size.width, size.height)
        reader.type("jj")
        for key in keys { reader.press(key == "\n" ? .enter : .character(key)) }
        for movement in ["", "j", "j", "G", "k", "g"] {
            reader.type(movement)
            let cursor = try #require(reader.frame.cursor)
            #expect(cell(at: cursor, in: reader.frame).style.attributes.contains(.reverse), "\(movement)")
            let isFirst =
                cursor.column == 0
                || !cell(at: (cursor.column - 1, cursor.row), in: reader.frame).style.attributes.contains(
                    .reverse)
            #expect(isFirst)
        }
    }

    @Test("In the text it stands on the mention walked to, else at its beginning")
    func text() throws {
        var reader = Reader()
        reader.type("jj2")
        let start = try #require(reader.frame.cursor)
        #expect(start.column == 1 && start.row == 10)
        reader.press(.right, .right)
        let mention = try #require(reader.frame.cursor)
        #expect(reader.frame.lines[mention.row].contains("Holm Island"))
        #expect(mention != start)
    }

    @Test("Over the panes it stands in what lies there: where one writes, or at the first line")
    func over() throws {
        var reader = Reader()
        reader.type("jj3w")
        #expect(try #require(reader.frame.cursor).column > 0)
        for keys in ["s", "p", "?"] {
            reader.press(.escape)
            reader.type(keys + "an")
            let cursor = try #require(reader.frame.cursor)
            #expect(reader.frame.lines[cursor.row].contains("> an"))
            reader.press(.escape)
        }
        reader.type(":star")
        #expect(try #require(reader.frame.cursor) == (5, 23))
    }
}

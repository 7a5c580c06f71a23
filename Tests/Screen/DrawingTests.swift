import Testing

@testable import Screen

@Suite("Drawing")
struct DrawingTests {
    @Test("Text is cut at the edges of its rectangle")
    func clipped() {
        var frame = Frame(width: 10, height: 2)
        frame.draw("Seafarers", at: 1, 0, in: Rect(column: 2, row: 0, width: 4, height: 1))
        #expect(frame.lines == ["  eafa", ""])
    }

    @Test("A wide glyph that an edge would cut leaves a blank")
    func cut() {
        var frame = Frame(width: 4, height: 1)
        frame.draw("a東京", at: 0, 0)
        #expect(frame.lines == ["a東"])
        #expect(frame[3, 0].text == " ")
    }

    @Test("Writing over half of a wide glyph clears its other half", arguments: [0, 1])
    func halves(column: Int) {
        var frame = Frame(width: 4, height: 1)
        frame.draw("東", at: 0, 0)
        frame.draw("x", at: column, 0)
        #expect(frame.lines == [column == 0 ? "x" : " x"])
        #expect(frame.cells.allSatisfy { !$0.text.isEmpty })
    }

    @Test("A wide glyph over the first half of another clears the second")
    func overlap() {
        var frame = Frame(width: 5, height: 1)
        frame.draw("東", at: 1, 0)
        frame.draw("京", at: 0, 0)
        #expect(frame[2, 0].text == " ")
        #expect(frame.lines == ["京"])
    }

    @Test("A box has its title at the left and its note at the right")
    func box() {
        var frame = Frame(width: 20, height: 3)
        frame.box(frame.bounds, title: "1 List", note: "1/2")
        #expect(frame.lines == ["┌1 List─────── 1/2 ┐", "│                  │", "└──────────────────┘"])
    }

    @Test("A note gives way where the box is narrow")
    func narrow() {
        var frame = Frame(width: 8, height: 2)
        frame.box(frame.bounds, title: "4 Quotes", note: "1/2")
        #expect(frame.lines == ["┌4 Quo…┐", "└──────┘"])
    }

    @Test("Nothing is drawn outside a frame", arguments: [-50, -1, 0, 3, 50])
    func outside(offset: Int) {
        var frame = Frame(width: 3, height: 3)
        let area = Rect(column: offset, row: offset, width: 9, height: 9)
        frame.box(area, title: "Skarvik", note: "東")
        frame.fill(area, with: Cell("x"))
        frame.draw("東京", at: offset, offset)
        #expect(frame.cells.count == 9)
    }

    @Test("The styles of a frame are written as letters with a legend")
    func styles() {
        var frame = Frame(width: 3, height: 1)
        frame.draw("ab", at: 0, 0, Style(.person, [.bold, .underline]))
        #expect(frame.styleLines == ["aa.", "a person bold underline"])
    }

    @Test("A key is named as it is written down")
    func keys() {
        let keys: [Key] = ["j", " ", .control("d"), .alt(.left), .function(1), .backTab]
        #expect(keys.map(\.name) == ["j", "Space", "^D", "Alt-←", "F1", "S-Tab"])
    }
}

import Screen
import Testing

@testable import Browser

@Suite("Layouts")
struct LayoutTests {
    static let sizes = [
        (1, 1), (5, 2), (20, 5), (40, 10), (80, 24), (100, 28), (120, 40), (170, 20), (200, 60), (300, 99),
    ]

    @Test("The panes in sight fill the body and none lies over another", arguments: sizes)
    func tiles(width: Int, height: Int) {
        for focus in Pane.allCases {
            for zoom in Zoom.allCases {
                let lower = focus == .list || focus == .dossier ? Pane.read : focus
                let layout = Layout(width: width, height: height, focus: focus, beside: lower, zoom: zoom)
                var owners = Array(repeating: 0, count: width * height)
                for rect in layout.panes.values {
                    for row in rect.row..<rect.endRow {
                        for column in rect.column..<rect.endColumn { owners[row * width + column] += 1 }
                    }
                }
                let body = layout.body
                for row in 0..<height {
                    for column in 0..<width {
                        let wanted = body.contains(column: column, row: row) ? 1 : 0
                        #expect(
                            owners[row * width + column] == wanted, "\(focus) \(zoom) at \(column) \(row)")
                    }
                }
            }
        }
    }

    @Test("The focused pane is always in sight", arguments: sizes)
    func focused(width: Int, height: Int) {
        for focus in Pane.allCases {
            let lower = focus == .list || focus == .dossier ? Pane.read : focus
            let layout = Layout(width: width, height: height, focus: focus, beside: lower, zoom: .shared)
            #expect(layout.panes[focus] != nil)
        }
    }

    @Test("On 80×24 the list and one other pane share the screen")
    func small() {
        let layout = Layout(width: 80, height: 24, focus: .list, beside: .quotes, zoom: .shared)
        #expect(Set(layout.panes.keys) == [.list, .quotes])
    }

    @Test("On 120×40 and 200×60 all four are there", arguments: [(120, 40), (200, 60)])
    func large(width: Int, height: Int) {
        let layout = Layout(width: width, height: height, focus: .list, beside: .read, zoom: .shared)
        #expect(Set(layout.panes.keys) == Set(Pane.numbered))
    }

    @Test("On 200×60 Read is as wide as its text may be")
    func reading() {
        let layout = Layout(width: 200, height: 60, focus: .list, beside: .read, zoom: .shared)
        #expect(layout.readingWidth == TextLayout.widest)
    }

    @Test("+ gives the focused pane more room up to all of it, and _ takes it back", arguments: Pane.numbered)
    func zoom(pane: Pane) {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            var reader = Reader(width, height)
            reader.type("\(pane.rawValue)")
            let before = reader.frame
            var sizes = [reader.state.layout.panes[pane].map { $0.width * $0.height } ?? 0]
            for _ in 0..<2 {
                reader.type("+")
                sizes.append(reader.state.layout.panes[pane].map { $0.width * $0.height } ?? 0)
            }
            #expect(sizes == sizes.sorted() && Set(sizes).count == 3, "\(width)×\(height): \(sizes)")
            #expect(reader.state.layout.panes[pane] == reader.state.layout.body)
            reader.type("__")
            #expect(reader.frame == before)
        }
    }

    @Test("A scroll keeps what is selected in sight and wastes no room", arguments: 1...12)
    func scroll(height: Int) {
        var scroll = Scroll()
        for row in [0, 5, 30, 31, 2, 99, 0, 50] {
            scroll.select(row, of: 100, height: height)
            let top = scroll.visibleTop(of: 100, height: height)
            #expect((top..<(top + height)).contains(row))
            #expect(top + height <= 100)
        }
    }

    @Test("In a pane without a row one can still move")
    func noRow() {
        var reader = Reader(40, 1)
        reader.type("2G")
        reader.tell(.resized(width: 40, height: 0))
        reader.type("G")
        #expect(reader.state.place.reading != nil)
    }
}

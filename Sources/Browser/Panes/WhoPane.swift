import Articles
import Export
import Screen

/// The names in the article: people, groups, places, each with its mentions here and in the archive.
struct WhoPane: PaneContent {
    let pane = Pane.who

    func context(in place: Place) -> Action.Contexts { .who }

    func title(in state: State) -> String { "3 Who" }

    func note(in state: State) -> String {
        guard let reading = state.place.reading, !reading.tallies.isEmpty else { return "" }
        let row = reading.row(of: state.place.selected)
        return (row.map { "\($0 + 1)/" } ?? "") + "\(reading.tallies.count)"
    }

    func draw(_ state: State, in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let reading = state.place.reading else { return }
        guard !reading.tallies.isEmpty else {
            frame.draw("This article names nobody.", in: area.line(0), .faint)
            return
        }
        let selected = reading.row(of: state.place.selected)
        var scroll = state.place[.who]
        scroll.selected = selected ?? scroll.selected
        let top = scroll.visibleTop(of: reading.tallies.count, height: area.height)
        let hits = state.place.finds[.who]?.rows ?? []
        for line in 0..<min(area.height, reading.tallies.count - top) {
            let number = top + line
            let tally = reading.tallies[number]
            let isSelected = number == selected
            let isFocused = isSelected && state.place.focus == .who
            var style: Style = isFocused ? .selected : .row(tally.kind)
            if isSelected, !isFocused { style.attributes.insert(.bold) }
            if hits.holds(number), !isFocused { style = Style(.match, .underline) }
            if isFocused { frame.fill(area.line(line), with: Cell(" ", style)) }
            let counts = "\(tally.here)/\(tally.archive)"
            frame.draw(
                tally.kind.sigil + tally.name, counts, in: area.line(line), style,
                right: isFocused ? style : .faint)
        }
    }

    func lines(of state: State, upTo most: Int) -> [String] {
        guard let reading = state.place.reading else { return ["No article"] }
        return ["Names in “\(reading.article.displayTitle)”"]
            + PlainLines.numbered(reading.tallies.count, at: selectedRow(in: state), upTo: most) { number in
                let tally = reading.tallies[number]
                return "\(tally.title) \(tally.here)/\(tally.archive)"
            }
    }

    func selectedRow(in state: State) -> Int { state.place.reading?.row(of: state.place.selected) ?? 0 }

    func subject(in state: State) -> Subject? {
        state.place.reading?.tally(of: state.place.selected).map { .name($0) }
    }

    func select(_ row: Int, in state: inout State) -> [Command] {
        state.selectName(row)
        return []
    }

    func move(_ movement: Movement, in state: inout State) -> [Command] {
        guard let reading = state.place.reading else { return [] }
        let row = reading.row(of: state.place.selected) ?? state.place[.who].selected
        let target = movement.target(from: row, of: reading.tallies.count, height: state.rows(of: .who))
        return select(target, in: &state)
    }

    func point(atLine line: Int, column: Int, in state: inout State) -> [Command] {
        guard let reading = state.place.reading else { return [] }
        let top = state.place[.who].visibleTop(of: reading.tallies.count, height: state.rows(of: .who))
        return select(top + line, in: &state)
    }

    func hits(of needle: Needle, among rows: [Int]?, in state: State) -> Find.Hits {
        guard let names = state.place.reading?.tallies else { return .rows([]) }
        return .rows(needle.rows(Array(names.indices)) { names[$0].name })
    }

    func exportName(in state: State) -> String? {
        state.place.reading.map { "names in \($0.article.displayTitle)" }
    }

    func export(in state: State) -> ExportSource? {
        state.place.reading.map { .here(.names($0.annotated, $0.tallies)) }
    }

    func graph(in state: State) -> ExportSource? { state.place.reading?.graph }
}

extension State {
    /// Selects a row of Who; its mentions are then marked in Read.
    mutating func selectName(_ row: Int) {
        guard let tallies = place.reading?.tallies, tallies.indices.contains(row) else { return }
        place[.who].select(row, of: tallies.count, height: rows(of: .who))
        place.selected = tallies[row].id
    }
}

import Articles
import Screen

/// The mouse: a press selects, the wheel scrolls.
extension State {
    /// How many rows a step of the wheel moves.
    private static let wheelRows = 3

    /// Takes a press or a turn of the wheel at a cell in.
    mutating func point(_ mouse: Mouse, column: Int, row: Int) -> [Command] {
        let step = mouse == .wheelUp ? -Self.wheelRows : Self.wheelRows
        switch layers.top {
        case .page: return mouse == .press ? [] : performOnPage(mouse == .wheelUp ? .up : .down) ?? []
        case .search, .picker, .prompt: return []
        case nil: break
        }
        guard let pane = layout.panes.first(where: { $0.value.contains(column: column, row: row) })?.key
        else { return [] }
        notice = nil
        let content = pane.content
        guard mouse == .press else { return content.turnWheel(step, in: &self) }
        let area = content.area(in: self)
        if pane != place.focus { focus(on: pane) }
        let line = row - area.row
        guard line >= 0, line < rows(of: pane) else { return [] }
        return content.point(atLine: line, column: column, in: &self)
    }
}

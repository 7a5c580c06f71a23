import Articles
import Screen

extension State {
    private static let pickerWidth = 60
    private static let pickerHeight = 22

    private func pickerArea(in body: Rect) -> Rect {
        if case .help = picker?.purpose { return body }
        let width = min(body.width, Self.pickerWidth)
        let height = min(body.height, Self.pickerHeight)
        return Rect(
            column: body.column + (body.width - width) / 2, row: body.row + (body.height - height) / 2,
            width: width, height: height)
    }

    /// The names in sight in the picker.
    var pickerRows: Int {
        let area = pickerArea(in: layout.body)
        return max(1, area.height - (area.height >= 4 ? 3 : 1))
    }

    /// Draws the picker over the panes: the line that narrows it, and under it the names with their counts.
    func draw(_ picker: Picker, in body: Rect, on frame: inout Frame) {
        guard !body.isEmpty else { return }
        let area = pickerArea(in: body)
        let hasRim = area.height >= 4 && area.width >= 8
        frame.fill(area)
        let count = picker.choices.map { "\(picker.fitting.count)/\($0.count)" } ?? "…"
        if hasRim { frame.box(area, title: picker.purpose.title, note: count, .accent) }
        let inside = hasRim ? area.inside : area
        let column = frame.draw("> ", in: inside.line(0), .heading)
        frame.draw(picker.line.text, at: column, inside.row, in: inside)
        let cursor = column + Width.of(picker.line.before)
        frame.cursor = cursor < inside.endColumn ? (cursor, inside.row) : nil
        guard let choices = picker.choices else { return }
        let height = inside.height - 1
        if picker.fitting.isEmpty, height > 0 {
            frame.draw(choices.isEmpty ? picker.purpose.emptiness : "None fits.", in: inside.line(1), .faint)
        }
        let top = picker.scroll.visibleTop(of: picker.fitting.count, height: height)
        for line in 0..<max(0, min(height, picker.fitting.count - top)) {
            let choice = choices[picker.fitting[top + line]]
            let isSelected = top + line == picker.scroll.selected
            let style: Style = isSelected ? .selected : choice.style
            let row = inside.line(line + 1)
            if isSelected { frame.fill(row, with: Cell(" ", style)) }
            frame.draw(
                choice.words, choice.note(beside: choice.words, in: row.width), in: row, style,
                right: isSelected ? style : .faint)
        }
    }
}

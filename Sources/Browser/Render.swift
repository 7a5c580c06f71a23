import Articles
import Screen

/// Draws a state: always a frame of its width and height, from nothing but the state.
public func render(_ state: State) -> Frame {
    var frame = Frame(width: state.width, height: state.height)
    let layout = state.layout
    for pane in Pane.allCases {
        guard let rect = layout.panes[pane] else { continue }
        if layout.hasRims {
            frame.box(
                rect, title: "\(pane.rawValue) \(pane.title)",
                Style(pane == state.place.focus ? .accent : .plain))
        }
        switch pane {
        case .list: state.drawList(in: layout.inside(pane), on: &frame)
        case .read: state.drawReading(in: layout.inside(pane), on: &frame)
        case .who, .quotes: break
        }
    }
    frame.draw(" \(state.archive) ›", in: layout.top)
    return frame
}

extension State {
    func drawList(in area: Rect, on frame: inout Frame) {
        guard let rows = place.rows else { return }
        let top = place.list.visibleTop(of: rows.count, height: area.height)
        for (line, row) in rows.dropFirst(top).prefix(area.height).enumerated() {
            let style = Style(.plain, top + line == place.list.selected ? .reverse : [])
            frame.fill(area.line(line), with: Cell(" ", style))
            frame.draw("\(row.published?.description ?? "—") \(row.displayTitle)", in: area.line(line), style)
        }
    }

    func drawReading(in area: Rect, on frame: inout Frame) {
        guard let reading = place.reading else { return }
        let top = reading.topLine(height: area.height)
        for (number, line) in reading.layout.lines.dropFirst(top).prefix(area.height).enumerated() {
            frame.draw(reading.article.text[line.range], at: area.column + 2, area.row + number, in: area)
        }
    }
}

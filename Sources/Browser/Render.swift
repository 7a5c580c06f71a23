import Articles
import Screen

/// Draws a state: always a frame of its width and height, from nothing but the state.
public func render(_ state: State) -> Frame {
    var frame = Frame(width: state.width, height: state.height)
    let layout = state.layout
    // The focused pane last: where there are rims, its title is the one that stands out.
    for pane in Pane.allCases {
        guard let rim = layout.panes[pane] else { continue }
        let isFocused = pane == state.place.focus
        let content = pane.content
        if layout.hasRims {
            frame.box(
                rim, title: content.title(in: state), note: content.note(in: state),
                isFocused ? .accent : .faint)
        }
        content.draw(state, in: content.area(in: state), on: &frame)
        if layout.hasRims { content.drawRim(state, in: rim, on: &frame) }
    }
    if frame.cursor == nil { frame.cursor = frame.selection(in: layout.inside(state.place.focus)) }
    state.drawTop(in: layout.top, on: &frame)
    state.drawLayers(in: layout.body, on: &frame)
    // Without a row for the footer, a prompt is written over the last row.
    let footer =
        layout.footer.isEmpty && state.prompt != nil ? frame.bounds.line(state.height - 1) : layout.footer
    state.drawFooter(in: footer, on: &frame)
    return frame
}

extension Frame {
    /// Where the cursor stands in an area in which nothing is written: at the beginning of what is selected, so that
    /// whatever follows the cursor, as screen readers do, finds it; else at the beginning of the area.
    fileprivate func selection(in area: Rect) -> (column: Int, row: Int)? {
        guard !area.isEmpty else { return nil }
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn
            where cells[row * width + column].style.attributes.contains(.reverse) {
                return (column, row)
            }
        }
        return (area.column, area.row)
    }
}

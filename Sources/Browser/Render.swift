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
        if layout.hasRims {
            frame.box(
                rim, title: state.title(of: pane), note: state.note(of: pane), isFocused ? .accent : .faint)
        }
        state.draw(pane, in: layout.inside(pane), on: &frame)
        if pane == .read { state.drawScrollBar(in: rim, hasRim: layout.hasRims, on: &frame) }
    }
    if frame.cursor == nil { frame.cursor = frame.selection(in: layout.inside(state.place.focus)) }
    state.drawTop(in: layout.top, on: &frame)
    state.drawPage(in: layout.body, on: &frame)
    state.drawSearch(in: layout.body, on: &frame)
    state.drawPicker(in: layout.body, on: &frame)
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

extension State {
    fileprivate func draw(_ pane: Pane, in area: Rect, on frame: inout Frame) {
        switch pane {
        case .list: drawList(in: area, on: &frame)
        case .read: drawReading(in: area, on: &frame)
        case .who: drawWho(in: area, on: &frame)
        case .quotes: drawQuotes(in: area, on: &frame)
        case .dossier: drawDossier(in: area, on: &frame)
        case .overview: drawOverview(in: area, on: &frame)
        }
    }

    /// What stands at the left of a pane's rim.
    fileprivate func title(of pane: Pane) -> String {
        switch pane {
        case .list: return "1 List"
        case .read: return "2 Read" + (place.reading?.heading ?? "")
        case .who: return "3 Who"
        case .quotes: return "4 Quotes"
        case .dossier:
            guard let entity = place.dossier?.dossier.entity else { return "" }
            return "\(entity.kind.sigil)\(entity.name)"
        case .overview: return place.overview?.title ?? ""
        }
    }

    /// What stands at the right of a pane's rim: how far in it the reader is.
    fileprivate func note(of pane: Pane) -> String {
        switch pane {
        case .list:
            return listCount > 0 ? "\(place.list.selected + 1)/\(listCount)" : ""
        case .read: return place.reading?.progress(height: rows(of: .read)) ?? ""
        case .who:
            guard let reading = place.reading, !reading.tallies.isEmpty else { return "" }
            return reading.row(of: place.selected).map { "\($0 + 1)/\(reading.tallies.count)" }
                ?? "\(reading.tallies.count)"
        case .quotes:
            guard let count = place.reading?.utterances.count, count > 0 else { return "" }
            return "\(place.quotes.selected + 1)/\(count)"
        case .dossier:
            guard let entity = place.dossier?.dossier.entity else { return "" }
            return
                "\(entity.kind.rawValue) · \(entity.here.counted("article")) · \(entity.archive.counted("mention"))"
        case .overview: return place.overview?.note ?? ""
        }
    }
}

extension Reading {
    /// What the rim of Read says of the article: its title, where the text does not begin with it, its
    /// publisher and its day.
    fileprivate var heading: String {
        let title = article.parts.contains { $0.role == .title } ? nil : article.title?.onOneLine
        let marks = ((marks.starred ? ["★"] : []) + marks.tags.map { "+\($0)" }).joined(separator: " ")
        let words = [marks.isEmpty ? nil : marks, title, article.publisher, article.published?.description]
            .compactMap(\.self)
        return words.isEmpty ? "" : "─ " + words.joined(separator: " · ") + " "
    }

    /// How far down the article a pane of a height stands: `18%`.
    fileprivate func progress(height: Int) -> String {
        guard layout.lines.count > height, height > 0 else { return "all" }
        let top = topLine(height: height)
        if top == 0 { return "top" }
        return top + height >= layout.lines.count ? "end" : "\((top + height) * 100 / layout.lines.count)%"
    }
}

import Articles
import Screen

/// The mouse: a press selects, the wheel scrolls.
extension State {
    /// How many rows a step of the wheel moves.
    private static let wheelRows = 3

    /// Takes a press or a turn of the wheel at a cell in.
    mutating func point(_ mouse: Mouse, column: Int, row: Int) -> [Command] {
        guard prompt == nil, picker == nil, search == nil else { return [] }
        let step = mouse == .wheelUp ? -Self.wheelRows : Self.wheelRows
        if page != nil { return mouse == .press ? [] : performOnPage(mouse == .wheelUp ? .up : .down) }
        guard let pane = layout.panes.first(where: { $0.value.contains(column: column, row: row) })?.key
        else { return [] }
        notice = nil
        if mouse == .press {
            let line = row - (pane == .read ? readingArea : layout.inside(pane)).row
            if pane != place.focus { focus(on: pane) }
            return line >= 0 && line < rows(of: pane) ? select(line: line, in: pane, column: column) : []
        }
        if pane == .read {
            let height = rows(of: .read)
            place.reading?.move(.rows(step), height: height)
            return []
        }
        if pane != place.focus { focus(on: pane) }
        return move(.rows(step))
    }

    /// Selects what a pane shows on one of its lines.
    private mutating func select(line: Int, in pane: Pane, column: Int) -> [Command] {
        let height = rows(of: pane)
        switch pane {
        case .list:
            let count = listCount
            return select(min(place.list.visibleTop(of: count, height: height) + line, max(0, count - 1)))
        case .read:
            guard let reading = place.reading,
                let byte = reading.byte(at: column - layout.inside(.read).column, line, height: height),
                let naming = reading.namings.lastIndex(where: { $0.mention.range.contains(byte) })
            else { return [] }
            place.reading?.cursor = naming
            place.reading?.landing = nil
            let id = reading.annotation.entities[reading.namings[naming].entity].id
            place.selected = id
            if let row = reading.row(of: id) { selectName(row) }
        case .who:
            guard let reading = place.reading else { return [] }
            selectName(place.who.visibleTop(of: reading.tallies.count, height: height) + line)
        case .quotes:
            guard let rows = place.reading?.quoteRows else { return [] }
            let row = rows.visibleTop(place.quotes, height: height) + line
            if rows.rows.indices.contains(row) { selectQuotation(rows.rows[row].quotation) }
        case .dossier:
            guard let dossier = place.dossier else { return [] }
            let row = dossier.scroll.visibleTop(of: dossier.rows.count, height: height) + line
            if let link = dossier.links.last(where: { $0 <= row }) {
                place.dossier?.select(link, height: height)
            }
        case .overview:
            guard let overview = place.overview else { return [] }
            place.overview?.select(overview.visibleTop(height: height) + line, height: height)
        }
        return []
    }
}

extension Reading {
    /// The byte that is shown at a column and line of a pane of a height; nil where no text is.
    func byte(at column: Int, _ line: Int, height: Int) -> Int? {
        let line = topLine(height: height) + line
        guard layout.lines.indices.contains(line) else { return nil }
        var at = Layout.gutter
        for glyph in Glyphs(article.text.utf8, in: layout.lines[line].range) {
            if column >= at, column < at + glyph.columns { return glyph.range.lowerBound }
            at += glyph.columns
        }
        return nil
    }
}

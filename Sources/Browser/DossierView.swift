import Articles
import Screen

extension State {
    /// The dossier: sections of links, the sentences under them.
    func drawDossier(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let page = place.dossier else { return }
        guard !page.rows.isEmpty else {
            frame.draw("Nothing else is known of this name. q closes.", in: area.line(0), .faint)
            return
        }
        let top = page.scroll.visibleTop(of: page.rows.count, height: area.height)
        let hits = place.finds[.dossier]?.rows ?? []
        for line in 0..<min(area.height, page.rows.count - top) {
            let number = top + line
            let row = area.line(line)
            let indented = Rect(column: row.column + 2, row: row.row, width: max(0, row.width - 2), height: 1)
            let isHit = hits.holds(number)
            switch page.rows[number] {
            case .blank: break
            case .heading(let words): frame.draw(words, in: row, .heading)
            case .timeline:
                frame.draw(Sparkline(page.dossier.timeline, width: row.width).words, in: row, Style(.accent))
            case .more(let words):
                let deeper = Rect(
                    column: indented.column + 2, row: row.row, width: max(0, indented.width - 2), height: 1)
                frame.draw(
                    words, in: deeper, page.isQuotation(number) ? .plain : .faint)
            case .link(let item):
                let words = page.words(of: item)
                let isSelected = number == page.scroll.selected
                var style: Style = isSelected ? .selected : words.kind.map { .row($0) } ?? .plain
                if isHit, !isSelected { style = Style(.match, .underline) }
                if isSelected { frame.fill(row, with: Cell(" ", style)) }
                frame.draw(
                    words.left, words.right, in: indented, style, right: isSelected ? style : .faint)
            }
        }
    }
}

extension DossierPage {
    /// Whether a row below a link gives the words of a quotation.
    fileprivate func isQuotation(_ row: Int) -> Bool {
        let link = rows[..<row].lastIndex { if case .link = $0 { true } else { false } }
        guard let link, case .link(let item) = rows[link] else { return false }
        switch item {
        case .quoteBy, .quoteAbout: return true
        default: return false
        }
    }
}

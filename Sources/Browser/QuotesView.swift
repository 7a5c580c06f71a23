import Articles
import Screen

extension State {
    /// Who said what: the mark of its kind, the speaker, the words.
    func drawQuotes(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let reading = place.reading else { return }
        let quotations = reading.annotation.quotations
        guard !quotations.isEmpty else {
            frame.draw("Nobody is quoted in this article.", in: area.line(0), .faint)
            return
        }
        let rows = reading.quoteRows
        let top = rows.visibleTop(place.quotes, height: area.height)
        let hits = place.finds[.quotes]?.rows ?? []
        for (line, row) in rows.rows.dropFirst(top).prefix(area.height).enumerated() {
            let quotation = quotations[row.quotation]
            let isSelected = row.quotation == place.quotes.selected
            let isFocused = isSelected && place.focus == .quotes
            let place = area.line(line)
            if isFocused { frame.fill(place, with: Cell(" ", .selected)) }
            frame.draw(quotation.kind.mark, in: place, isFocused ? .selected : Style(.quotation))
            let words: Style = isFocused ? .selected : hits.holds(row.quotation) ? Style(.match) : .plain
            let text = Rect(column: area.column + 2, row: place.row, width: max(0, area.width - 2), height: 1)
            frame.draw(row.text, in: text, words)
            guard row.speakerBytes > 0 else { continue }
            let kind = reading.entity(quotation.speaker)?.kind
            let speaker = String(decoding: row.text.utf8.prefix(row.speakerBytes), as: UTF8.self)
            let style = kind.map { Style.row($0) } ?? .faint
            frame.draw(speaker, in: text, isFocused ? .selected.with(.bold) : style.with(.bold))
        }
    }
}

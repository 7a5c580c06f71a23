import Articles
import Screen

extension State {
    /// The names in the article: people, groups, places, each with its mentions here and in the archive.
    func drawWho(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let reading = place.reading else { return }
        guard !reading.tallies.isEmpty else {
            frame.draw("This article names nobody.", in: area.line(0), .faint)
            return
        }
        let selected = reading.row(of: place.selected)
        var scroll = place.who
        scroll.selected = selected ?? scroll.selected
        let top = scroll.visibleTop(of: reading.tallies.count, height: area.height)
        let hits = place.finds[.who]?.rows ?? []
        for line in 0..<min(area.height, reading.tallies.count - top) {
            let number = top + line
            let tally = reading.tallies[number]
            let isSelected = number == selected
            let isFocused = isSelected && place.focus == .who
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
}

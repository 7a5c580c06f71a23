import Articles
import Screen

extension State {
    /// The top line: the archive, the chips, and how many articles pass them.
    func drawTop(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        var note = ""
        if let progress {
            note = progress.description
        } else if let listing = place.listing {
            note = "\(listing.count) of \(listing.total)"
        }
        let width = Width.of(note)
        let hasNote = width > 0 && width + 4 <= area.width
        if hasNote { frame.draw(note, at: area.endColumn - width - 1, area.row, in: area, .faint) }
        let room = Rect(
            column: area.column, row: area.row, width: hasNote ? area.width - width - 2 : area.width,
            height: 1)
        let name = " \(archive) › "
        var column = frame.draw(name, in: room, .heading)
        for held in place.chips {
            let words = (held.isOff ? String(FilterLine.off) : "") + shown(held.chip).description
            let left = room.endColumn - column
            guard left > 3 else { break }
            let on = Style(held.chip.colour, held.chip.negated ? [.bold, .underline] : .bold)
            let style = held.isOff ? .faint : on
            let chipArea = Rect(column: column, row: room.row, width: left, height: 1)
            column = frame.draw(words, in: chipArea, style) + 1
        }
    }
}

extension Query.Chip {
    /// The colour of what it asks about.
    fileprivate var colour: Style.Colour {
        if case .name(let kind?) = field?.takes { return Style.row(kind).colour }
        return isOfQuotations ? .quotation : .accent
    }
}

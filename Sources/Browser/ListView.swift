import Articles
import Screen

extension State {
    /// The list: date, publisher, and the title, which has the rest of the row.
    func drawList(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        guard let listing = place.listing else {
            frame.draw("…", in: area.line(0), .faint)
            return
        }
        guard listing.count > 0 else {
            let words =
                place.query.chips.isEmpty
                ? firstWords
                : [
                    "No article passes these filters.",
                    "\(key(.dropChip)) drops the last, \(key(.dropChips)) all of them, \(key(.back)) goes back.",
                ]
            let lines = words.flatMap { $0.broken(to: max(1, area.width)) }.prefix(area.height)
            for (line, words) in lines.enumerated() { frame.draw(words, in: area.line(line), .faint) }
            return
        }
        let columns = ListColumns(listing, width: area.width)
        let top = place.list.visibleTop(of: listing.count, height: area.height)
        let hits = place.finds[.list]?.rows ?? []
        for line in 0..<min(area.height, listing.count - top) {
            let number = top + line
            let isSelected = number == place.list.selected
            let style: Style = !isSelected ? .plain : place.focus == .list ? .selected : .remembered
            if let row = listing[number] {
                columns.draw(row, in: area.line(line), style, isHit: hits.holds(number), on: &frame)
            } else {
                if isSelected { frame.fill(area.line(line), with: Cell(" ", style)) }
                frame.draw("…", in: area.line(line), isSelected ? style : .faint)
            }
        }
    }
}

extension State {
    /// What a reader sees first who has no articles yet.
    private var firstWords: [String] {
        [
            progress == nil && !isLooking ? "There is nothing here to read yet." : "Looking for articles …",
            "\(key(.reread)) looks again for stories; byname FOLDER reads elsewhere.",
            "\(key(.help)) shows every key, \(key(.quit)) quits.",
        ]
    }

    /// The key to name for an act in the list.
    private func key(_ act: Act) -> String {
        let action = settings.keymap.table.first { $0.act == act && $0.contexts.contains(.list) }
        return action?.keys.first?.name ?? ":\(act.rawValue)"
    }
}

/// How the rows of the list share their width.
private struct ListColumns {
    let date: Int
    let publisher: Int
    let isOfOneYear: Bool

    init(_ listing: Listing, width: Int) {
        isOfOneYear = listing.isOfOneYear
        date = width < 24 ? 0 : isOfOneYear ? 5 : width < 36 ? 7 : 10
        publisher = listing.hasPublishers && width >= 36 ? (width >= 100 ? 14 : 4) : 0
    }

    func draw(_ row: ArticleSummary, in area: Rect, _ style: Style, isHit: Bool, on frame: inout Frame) {
        let quiet = style.attributes.contains(.reverse) ? style : Style(.furniture, style.attributes)
        if style.attributes.contains(.reverse) { frame.fill(area, with: Cell(" ", style)) }
        var column = area.column
        if date > 0 {
            frame.draw(day(row.published), at: column, area.row, in: area, quiet)
            column += date + 1
        }
        if publisher > 0 {
            let name = row.publisher ?? ""
            let shown = publisher < 10 ? name.initials : name.shortened(to: publisher)
            frame.draw(shown, at: column, area.row, in: area, quiet)
            column += publisher + 1
        }
        let rest = Rect(column: column, row: area.row, width: max(0, area.endColumn - column), height: 1)
        let title =
            isHit && !style.attributes.contains(.reverse)
            ? Style(.match, [style.attributes, .underline]) : style
        frame.draw(
            row.displayTitle, row.marks.glance(in: rest.width), in: rest, title, right: quiet.with(.bold))
    }

    /// The day as far as there is room and need for it.
    private func day(_ day: Day?) -> String {
        guard let day else { return "—" }
        let written = day.description
        if date == 5 { return day.month == 0 ? written : String(written.dropFirst(5)) }
        return String(written.prefix(date))
    }
}

extension String {
    /// Up to four letters for a publisher: the first of each word with a capital, or of the only word.
    fileprivate var initials: String {
        let words = split(separator: " ").filter { $0.first?.isUppercase == true }
        let letters = words.count > 1 ? String(words.compactMap(\.first)) : String(prefix(3)).uppercased()
        return letters.shortened(to: 4)
    }
}

extension Marks {
    /// What was noted, at a glance: tags, `¶` for a note, `★`, in at most a third of so many columns.
    func glance(in columns: Int) -> String {
        let signs = [note == nil ? nil : "¶", starred ? "★" : nil].compactMap(\.self).joined(separator: " ")
        let room = columns / 3 - Width.of(signs) - 1
        let shown = tags.map { "+\($0)" }.joined(separator: " ").shortened(to: max(0, room))
        return [room > 3 ? shown : "", signs].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Find {
    /// The rows where it is found.
    var rows: [Int] {
        guard case .rows(let rows) = hits else { return [] }
        return rows
    }
}

import Articles
import Export
import Screen

/// The list: date, publisher, and the title, which has the rest of the row.
struct ListPane: PaneContent {
    let pane = Pane.list

    func context(in place: Place) -> Action.Contexts { .list }

    func title(in state: State) -> String { "1 List" }

    func note(in state: State) -> String {
        state.listCount > 0 ? "\(state.place[.list].selected + 1)/\(state.listCount)" : ""
    }

    func draw(_ state: State, in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        guard let listing = state.place.listing else {
            frame.draw("…", in: area.line(0), .faint)
            return
        }
        guard listing.count > 0 else {
            let words =
                state.place.query.chips.isEmpty
                ? state.firstWords
                : [
                    "No article passes these filters.",
                    "\(state.listKey(.dropChip)) drops the last, \(state.listKey(.dropChips)) all of them, \(state.listKey(.back)) goes back.",
                ]
            let lines = words.flatMap { $0.broken(to: max(1, area.width)) }.prefix(area.height)
            for (line, words) in lines.enumerated() { frame.draw(words, in: area.line(line), .faint) }
            return
        }
        let columns = ListColumns(listing, width: area.width)
        let top = state.place[.list].visibleTop(of: listing.count, height: area.height)
        let hits = state.place.finds[.list]?.rows ?? []
        for line in 0..<min(area.height, listing.count - top) {
            let number = top + line
            let isSelected = number == state.place[.list].selected
            let style: Style = !isSelected ? .plain : state.place.focus == .list ? .selected : .remembered
            if let row = listing[number] {
                columns.draw(row, in: area.line(line), style, isHit: hits.holds(number), on: &frame)
            } else {
                if isSelected { frame.fill(area.line(line), with: Cell(" ", style)) }
                frame.draw("…", in: area.line(line), isSelected ? style : .faint)
            }
        }
    }

    func lines(of state: State, upTo most: Int) -> [String] {
        guard let listing = state.place.listing else { return ["Reading"] }
        let filter = state.place.query.chips.isEmpty ? "" : " pass \(state.place.query)"
        let rows = PlainLines.numbered(listing.count, at: selectedRow(in: state), upTo: most) { number in
            guard let row = listing[number] else { return "…" }
            let marks = row.marks.glance(in: .max)
            return [row.published?.description, row.publisher, row.displayTitle, marks.isEmpty ? nil : marks]
                .compactMap(\.self).joined(separator: " · ")
        }
        return ["\(state.archive): \(listing.count) of \(listing.total) articles\(filter)"] + rows
    }

    func selectedRow(in state: State) -> Int { state.place[.list].selected }

    func subject(in state: State) -> Subject? { state.selectedArticle.map { .article($0) } }

    func select(_ row: Int, in state: inout State) -> [Command] {
        let height = state.rows(of: .list)
        state.place[.list].select(row, of: state.listCount, height: height)
        return state.openSelected()
    }

    func move(_ movement: Movement, in state: inout State) -> [Command] {
        guard let count = state.place.listing?.count else { return [] }
        let height = state.rows(of: .list)
        return select(
            movement.target(from: state.place[.list].selected, of: count, height: height), in: &state)
    }

    func point(atLine line: Int, column: Int, in state: inout State) -> [Command] {
        let count = state.listCount
        let top = state.place[.list].visibleTop(of: count, height: state.rows(of: .list))
        return select(min(top + line, max(0, count - 1)), in: &state)
    }

    func hits(of needle: Needle, among rows: [Int]?, in state: State) -> Find.Hits {
        guard let listing = state.place.listing else { return .rows([]) }
        // Where not all rows are here, whoever keeps them has to look.
        guard listing.isWhole else { return .awaited }
        return .rows(needle.rows(rows ?? Array(0..<listing.count)) { listing[$0]?.displayTitle ?? "" })
    }

    func exportName(in state: State) -> String? {
        state.place.query.chips.isEmpty ? state.archive : state.place.query.description
    }

    func export(in state: State) -> ExportSource? { .asked(.articles(state.place.query)) }

    func graph(in state: State) -> ExportSource? { .asked(.graph(.articles(state.place.query))) }
}

extension State {
    /// What a reader sees first who has no articles yet.
    fileprivate var firstWords: [String] {
        [
            progress == nil && !isLooking ? "There is nothing here to read yet." : "Looking for articles …",
            "\(listKey(.reread)) looks again for stories; byname FOLDER reads elsewhere.",
            "\(listKey(.help)) shows every key, \(listKey(.quit)) quits.",
        ]
    }

    /// The key to name for an act in the list.
    fileprivate func listKey(_ act: Act) -> String {
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

import Articles
import Screen

extension Act {
    /// The movement that an act is; nil where it is none.
    var movement: Movement? {
        switch self {
        case .down: .rows(1)
        case .up: .rows(-1)
        case .pageDown: .pages(1)
        case .pageUp: .pages(-1)
        case .halfDown: .halfPages(1)
        case .halfUp: .halfPages(-1)
        case .first: .first
        case .last: .last
        default: nil
        }
    }
}

/// Moving within the panes, and from one to the next.
extension State {
    /// Moves in the focused pane.
    mutating func move(_ movement: Movement) -> [Command] { focused.move(movement, in: &self) }

    /// Gives a pane the focus; a dossier or overview that is left can be come back to.
    mutating func focus(on pane: Pane) {
        if place.focus.liesOver { remember() }
        place.focus(on: pane)
    }

    /// Focuses the pane that comes so many after the focused one.
    mutating func focusNeighbour(_ step: Int) {
        let panes = Pane.numbered
        let at = panes.firstIndex(of: place.focus) ?? 0
        focus(on: panes[(at + step + panes.count) % panes.count])
    }

    /// Shows the less sure quotations too, or hides them.
    mutating func toggleUnsure() {
        showsUnsure.toggle()
        place.show(unsure: showsUnsure, in: layout)
        notice = Notice("Less sure quotations are \(showsUnsure ? "shown, dim" : "hidden")")
    }

    /// Opens the article so many rows on in the list, and leaves the focus where it is.
    mutating func stepArticle(_ step: Int) -> [Command] {
        guard listCount > 0 else { return [] }
        let row = place[.list].selected + step
        guard (0..<listCount).contains(row) else {
            notice = Notice(step > 0 ? "This is the last article" : "This is the first article")
            return []
        }
        if place.focus.liesOver { focus(on: .read) }
        place[.list].select(row, of: listCount, height: rows(of: .list))
        return openSelected()
    }

    /// Walks to the next name in the text, whoever it names.
    mutating func walkNames(forward: Bool) {
        guard let reading = place.reading else { return }
        walk(reading.namings.indices.filter { reading.namings[$0].mention.form == .name }, forward: forward)
        guard let cursor = place.reading?.cursor else { return }
        let id = reading.annotation.entities[reading.namings[cursor].entity].id
        place.selected = id
        if let row = reading.row(of: id) { selectName(row) }
    }

    /// Walks to the next mention of the name selected in Who.
    mutating func walkMentions(forward: Bool) {
        guard let reading = place.reading else { return }
        guard let entity = reading.entity(place.selected) else {
            notice = Notice("Select a name first: in Who (3), or with → in Read")
            return
        }
        let mentions = reading.namings.indices.filter {
            reading.annotation.entities[reading.namings[$0].entity].id == entity.id
        }
        walk(mentions, forward: forward)
        guard let cursor = place.reading?.cursor, let at = mentions.firstIndex(of: cursor) else { return }
        // Who counts names alone; the walk goes by nouns and pronouns too.
        let named = entity.mentions.count { $0.form == .name }
        let note = named == mentions.count ? "" : ", \(named) by name"
        notice = Notice("\(entity.title): mention \(at + 1) of \(mentions.count)\(note)")
    }

    /// Walks to the next of some mentions, round the end of the article to its beginning. Where Read is not
    /// in sight, it takes the focus.
    private mutating func walk(_ mentions: [Int], forward: Bool) {
        if layout.panes[.read] == nil {
            focus(on: .read)
            let layout = layout
            place.reading?.fit(layout)
        }
        guard let reading = place.reading, let first = mentions.first, let last = mentions.last else {
            return
        }
        let height = rows(of: .read)
        let ranges = mentions.map { reading.namings[$0].mention.range }
        let next = reading.neighbour(of: ranges, forward: forward, height: height).map { mentions[$0] }
        let cursor = next ?? (forward ? first : last)
        place.reading?.cursor = cursor
        place.reading?.landing = nil
        place.reading?.reveal(reading.namings[cursor].mention.range, height: height)
    }
}

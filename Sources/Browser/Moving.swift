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
    mutating func move(_ movement: Movement) -> [Command] {
        let height = rows(of: place.focus)
        switch place.focus {
        case .list:
            guard let count = place.listing?.count else { return [] }
            let row = movement.target(from: place.list.selected, of: count, height: height)
            place.list.select(row, of: count, height: height)
            return openSelected()
        case .read:
            place.reading?.move(movement, height: height)
        case .who:
            guard let reading = place.reading else { return [] }
            let row = reading.row(of: place.selected) ?? place.who.selected
            selectName(movement.target(from: row, of: reading.tallies.count, height: height))
        case .quotes:
            guard let reading = place.reading else { return [] }
            let count = reading.annotation.quotations.count
            // A page of quotations is counted in quotations of two rows.
            selectQuotation(
                movement.target(from: place.quotes.selected, of: count, height: max(1, height / 2)))
        case .dossier:
            place.dossier?.move(movement, height: height)
        case .overview:
            moveInOverview(movement)
        }
        return []
    }

    /// Selects a row of Who; its mentions are then marked in Read.
    mutating func selectName(_ row: Int) {
        guard let tallies = place.reading?.tallies, tallies.indices.contains(row) else { return }
        place.who.select(row, of: tallies.count, height: rows(of: .who))
        place.selected = tallies[row].id
    }

    /// Selects a quotation in Quotes, and brings it in sight in Read.
    mutating func selectQuotation(_ number: Int) {
        guard let quotations = place.reading?.annotation.quotations, quotations.indices.contains(number)
        else { return }
        place.quotes.selected = number
        place.quotes.top = min(place.quotes.top, number)
        let height = rows(of: .read)
        place.reading?.landing = nil
        if let stretch = place.reading?.utterances[number] { place.reading?.reveal(stretch, height: height) }
    }

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

    /// Opens the article so many rows on in the list, and leaves the focus where it is.
    mutating func stepArticle(_ step: Int) -> [Command] {
        guard listCount > 0 else { return [] }
        let row = place.list.selected + step
        guard (0..<listCount).contains(row) else {
            notice = Notice(step > 0 ? "This is the last article" : "This is the first article")
            return []
        }
        if place.focus.liesOver { focus(on: .read) }
        place.list.select(row, of: listCount, height: rows(of: .list))
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

    /// Selects the first link of a neighbouring section of the dossier; in an overview, the next column or chain.
    mutating func stepSection(_ step: Int) {
        if place.focus == .overview { return stepInOverview(step) }
        let height = rows(of: .dossier)
        place.dossier?.stepSection(step, height: height)
    }
}

extension DossierPage {
    /// Moves from link to link. At the first and the last, what stands before and after is brought in sight.
    mutating func move(_ movement: Movement, height: Int) {
        guard let at = links.firstIndex(of: scroll.selected) else { return }
        switch movement {
        case .rows, .first, .last:
            select(links[movement.target(from: at, of: links.count, height: height)], height: height)
        case .pages, .halfPages:
            let row = movement.target(from: scroll.selected, of: rows.count, height: height)
            let link =
                row > scroll.selected
                ? links.first { $0 >= row } ?? links.last : links.last { $0 <= row } ?? links.first
            select(link ?? scroll.selected, height: height)
        }
    }

    /// Selects a row, with its heading and all that belongs to it in sight.
    mutating func select(_ row: Int, height: Int) {
        guard height > 0, rows.indices.contains(row) else { return }
        scroll.select(row, of: rows.count, height: height)
        var end = row + 1
        while rows.indices.contains(end), case .more = rows[end] { end += 1 }
        scroll.top = min(max(scroll.top, end - height), row)
        if row == links.first {
            scroll.top = 0
        } else if row > 0, case .heading = rows[row - 1] {
            scroll.top = min(scroll.top, row - 1)
        }
    }

    /// Selects the first link under the next heading, or the heading before.
    mutating func stepSection(_ step: Int, height: Int) {
        let firsts = links.filter { row in
            guard row > 0, case .heading = rows[row - 1] else { return false }
            return true
        }
        let target =
            step > 0
            ? firsts.first { $0 > scroll.selected } : firsts.last { $0 < scroll.selected }
        if let target { select(target, height: height) }
    }
}

import Articles
import Screen

/// A look at many articles at once, which lies over the panes as a dossier does.
enum Overview: Sendable {
    case timeline(TimelinePage)
    case table(TablePage)
    case chains(ChainsPage)

    /// Where its keys count.
    var context: Action.Contexts {
        switch self {
        case .timeline: .timeline
        case .table: .table
        case .chains: .chains
        }
    }

    /// What its rim says at the left.
    var title: String {
        switch self {
        case .timeline: "Timeline"
        case .table: "People × groups"
        case .chains(let page): page.title
        }
    }

    /// What its rim says at the right.
    var note: String {
        switch self {
        case .timeline(let page): page.note
        case .table(let page): page.note
        case .chains(let page): page.note
        }
    }

    /// The number of its rows.
    var count: Int {
        switch self {
        case .timeline(let page): page.rows.count
        case .table(let page): page.rowCount
        case .chains(let page): page.rows.count
        }
    }

    /// The row that is selected.
    var selectedRow: Int {
        switch self {
        case .timeline(let page): page.scroll.selected
        case .table(let page): page.scroll.selected
        case .chains(let page): page.scroll.selected
        }
    }

    /// The row at the top of a pane of a height.
    func visibleTop(height: Int) -> Int {
        switch self {
        case .timeline(let page): page.scroll.visibleTop(of: count, height: height)
        case .table(let page): page.visibleTop(height: height)
        case .chains(let page): page.scroll.visibleTop(of: count, height: height)
        }
    }

    /// What a search looks at in a row.
    func text(of row: Int) -> String {
        switch self {
        case .timeline(let page): page.rows[row].period.description
        case .table(let page): page.name(ofRow: row)
        case .chains(let page): page.text(of: row)
        }
    }

    /// Selects a row, or the nearest that can be.
    mutating func select(_ row: Int, height: Int) {
        switch self {
        case .timeline(var page):
            page.scroll.select(row, of: page.rows.count, height: height)
            self = .timeline(page)
        case .table(var page):
            page.select(row: row, height: height)
            self = .table(page)
        case .chains(var page):
            page.select(row, height: height)
            self = .chains(page)
        }
    }

    /// Makes what depends on the width anew where it has changed.
    mutating func fit(width: Int) {
        guard case .chains(var page) = self else { return }
        page.fit(width: width)
        self = .chains(page)
    }
}

extension State {
    /// Asks for a look at the articles of the list.
    mutating func survey(_ request: (Query) -> Request) -> [Command] {
        guard place.listing?.total != 0 else {
            notice = Notice("There are no articles to look at")
            return []
        }
        return [ask(request(place.query))]
    }

    /// Opens an overview; what is looked at now can be come back to.
    mutating func open(_ overview: Overview) {
        remember()
        place.focus(on: .overview)
        place.finds[.overview] = nil
        place.overview = overview
    }

    /// Moves in the overview.
    mutating func moveInOverview(_ movement: Movement) {
        guard let overview = place.overview else { return }
        let height = rows(of: .overview)
        if case .chains(var page) = overview {
            page.move(movement, height: height)
            place.overview = .chains(page)
            return
        }
        let row = movement.target(from: overview.selectedRow, of: overview.count, height: height)
        place.overview?.select(row, height: height)
    }

    /// Goes to the next column of the table, or chain.
    mutating func stepInOverview(_ step: Int) {
        switch place.overview {
        case .table(var page):
            page.step(columns: step, width: layout.inside(.overview).width)
            place.overview = .table(page)
        case .chains(var page):
            page.stepChain(step, height: rows(of: .overview))
            place.overview = .chains(page)
        case .timeline, nil: break
        }
    }

    /// Follows what is selected in the overview.
    mutating func followInOverview() -> [Command] {
        switch place.overview {
        case .timeline(let page):
            guard let chips = page.chips else {
                notice = Notice("These articles tell no date, and so no filter finds them")
                return []
            }
            let others = place.query.chips.filter {
                $0.negated || ($0.field != .after && $0.field != .before)
            }
            return filter(by: Query(others + chips))
        case .table(let page):
            guard page.count > 0 else {
                notice = Notice("No article names both")
                return []
            }
            return filter(by: place.query.narrowed(to: page.chips))
        case .chains(let page): return page.selectedStep.map { follow(to: $0.to.passage) } ?? []
        case nil: return []
        }
    }

    /// Begins a stretch of time at the selected row, or gives it up.
    mutating func markStretch() {
        guard case .timeline(var page) = place.overview else {
            notice = Notice("A stretch can be marked in the timeline (T)")
            return
        }
        page.anchor = page.anchor == nil ? page.scroll.selected : nil
        place.overview = .timeline(page)
        notice = Notice(
            page.anchor == nil
                ? "The stretch is given up" : "A stretch begins here: move to its other end, then Enter")
    }
}

extension Query {
    /// With some chips in place of those of the same fields.
    fileprivate func narrowed(to new: [Chip]) -> Query {
        Query(chips.filter { chip in chip.negated || !new.contains { $0.field == chip.field } } + new)
    }
}

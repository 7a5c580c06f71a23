import Articles

/// What is looked at: the chips, the panes, where each stands. History is a row of places, so that going
/// back gives all of it back as it was.
struct Place: Sendable {
    /// The chips, those that are switched off among them.
    var chips: [HeldChip] = []
    /// What the chips ask of the archive.
    var query: Query {
        get { chips.query }
        set { chips = chips.asking(newValue) }
    }
    /// Where keys count.
    var context: Action.Contexts { focus.content.context(in: self) }
    /// The articles that pass them; nil before the first answer.
    var listing: Listing?
    /// Which edition of the archive they were asked of.
    var edition = 0
    /// The article in Read.
    var reading: Reading?
    /// The name selected in Who, whose mentions are shown in Read; kept from article to article.
    var selected: Entity.ID?
    /// Where each pane of rows stands, as far as it was moved.
    private var scrolls: [Pane: Scroll] = [:]
    /// The dossier or the look at many articles that lies over Read, Who and Quotes; there is one if and only if it has
    /// the focus.
    var overview: (any Overview)?
    /// The dossier that lies there.
    var dossier: DossierPage? {
        get { overview as? DossierPage }
        set { overview = newValue }
    }
    /// The pane that keys go to.
    var focus = Pane.list
    /// The pane that shares a small screen with the list.
    var lower = Pane.read
    /// What is searched for in each pane.
    var finds: [Pane: Find] = [:]

    /// Where a pane of rows stands.
    subscript(pane: Pane) -> Scroll {
        get { scrolls[pane] ?? Scroll() }
        set { scrolls[pane] = newValue }
    }

    /// Gives a pane the focus. What lay over the others closes when it is left.
    mutating func focus(on pane: Pane) {
        focus = pane
        if pane.liesOver { return }
        overview = nil
        if pane != .list { lower = pane }
        if pane == .who, let reading, reading.row(of: selected) == nil {
            let row = self[.who].selected
            selected = reading.tallies.indices.contains(row) ? reading.tallies[row].id : nil
        }
    }

    /// Shows the less sure quotations too, or hides them.
    mutating func show(unsure: Bool, in layout: Layout) {
        overview?.show(unsure: unsure)
        guard let old = reading, old.showsUnsure != unsure else { return }
        let selected =
            old.quotations.indices.contains(self[.quotes].selected)
            ? old.quotations[self[.quotes].selected] : nil
        let new = old.showing(unsure: unsure, in: layout)
        reading = new
        self[.quotes].selected = selected.flatMap { new.quotations.firstIndex(of: $0) } ?? 0
        finds[.quotes] = nil
    }
}

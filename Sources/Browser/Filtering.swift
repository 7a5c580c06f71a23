import Articles

/// The chips: what is asked of the archive.
extension State {
    /// Puts other chips in the place of those there are.
    mutating func filter(by query: Query) -> [Command] {
        guard query != place.query else {
            notice = Notice("These are the filters already")
            return []
        }
        remember()
        place.query = query
        if place.focus.liesOver { place.focus(on: .list) }
        return forget(.overview) + list(because: .filter)
    }

    /// Adds a chip.
    mutating func add(_ chip: Query.Chip) -> [Command] {
        guard !place.query.chips.contains(chip) else {
            notice = Notice("\(Query([chip])) filters already")
            return []
        }
        return filter(by: Query(place.query.chips + [chip]))
    }

    /// Drops chips from the end.
    mutating func dropChips(_ count: Int) -> [Command] {
        guard !place.query.chips.isEmpty else {
            notice = Notice("There is no filter to drop")
            return []
        }
        return filter(by: Query(place.query.chips.dropLast(count)))
    }

    /// Filters by what is under the cursor of the focused pane.
    mutating func filterBySelected() -> [Command] {
        guard let chip = selectedChip else {
            notice = Notice("There is nothing under the cursor to filter by; o p P pick a name")
            return []
        }
        return add(chip)
    }

    /// The chip for what is under the cursor of the focused pane.
    private var selectedChip: Query.Chip? {
        switch place.focus {
        case .list: return nil
        case .read: return selectedEntityInRead.flatMap { Query.Chip(naming: $0.name, $0.kind) }
        case .who: return selectedName.flatMap { Query.Chip(naming: $0.name, $0.kind) }
        case .quotes:
            guard let reading = place.reading, let quotation = selectedQuotation else { return nil }
            return reading.entity(quotation.speaker).map { Query.Chip(.by, $0.name) }
        case .dossier: return place.dossier?.selectedChip
        case .overview:
            guard case .chains(let page) = place.overview else { return nil }
            return page.selectedStep.flatMap { Query.Chip(naming: $0.to.entity.name, $0.to.entity.kind) }
        }
    }

    /// The quotation selected in Quotes.
    var selectedQuotation: Quotation? {
        guard let quotations = place.reading?.annotation.quotations,
            quotations.indices.contains(place.quotes.selected)
        else { return nil }
        return quotations[place.quotes.selected]
    }

    /// Offers the names of a kind to filter by.
    mutating func pick(_ kind: Entity.Kind) -> [Command] {
        picker = Picker(.filter(kind))
        // Chips of one field widen each other, so those there are do not narrow the choice.
        let field = Query.Chip(naming: "", kind)?.field
        let others = place.query.chips.filter { $0.field != field || $0.negated }
        return [ask(.names(kind, Query(others)))]
    }
}

extension Query.Chip {
    /// The chip that keeps the articles that name an entity; nil for kinds that are no filter.
    init?(naming name: String, _ kind: Entity.Kind, negated: Bool = false) {
        switch kind {
        case .person: self.init(.person, name, negated: negated)
        case .organization: self.init(.organization, name, negated: negated)
        case .place: self.init(.place, name, negated: negated)
        case .nationality: return nil
        }
    }
}

extension DossierPage {
    /// The chip for the selected link: the other end of a tie, the speaker of a quotation; for rows that
    /// name nobody else, the dossier's own entity.
    var selectedChip: Query.Chip? {
        guard let item = selectedItem else {
            return Query.Chip(naming: dossier.entity.name, dossier.entity.kind)
        }
        switch item {
        case .tie(let number): return Self.chip(dossier.ties[number].other)
        case .seenWith(let number): return Self.chip(dossier.seenWith[number])
        case .place(let number): return Self.chip(dossier.places[number])
        case .quoteBy: return Query.Chip(.by, dossier.entity.name)
        case .quoteAbout: return Query.Chip(.about, dossier.entity.name)
        case .alias(let number): return Query.Chip(.words, dossier.aliases[number])
        case .role, .article: return Self.chip(dossier.entity)
        }
    }

    private static func chip(_ tally: EntityTally) -> Query.Chip? {
        Query.Chip(naming: tally.name, tally.kind)
    }
}

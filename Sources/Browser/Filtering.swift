import Articles

/// The chips: what is asked of the archive.
extension State {
    /// Asks for something else; what is switched off stays so.
    mutating func filter(by query: Query) -> [Command] { filter(by: place.chips.asking(query)) }

    /// Adds a chip.
    mutating func add(_ chip: Query.Chip) -> [Command] {
        guard !place.query.chips.contains(chip) else {
            notice = Notice("\(shown(chip)) filters already")
            return []
        }
        let commands = filter(by: Query(place.query.chips + [chip]))
        // Whom one asks for is whom one looks for in the articles.
        if !chip.negated, let id = chip.entity { place.selected = id }
        return commands
    }

    /// Drops chips from the end.
    mutating func dropChips(_ count: Int) -> [Command] {
        guard !place.chips.isEmpty else {
            notice = Notice("There is no filter to drop")
            return []
        }
        return filter(by: Array(place.chips.dropLast(count)))
    }

    /// Filters by what is under the cursor of the focused pane.
    mutating func filterBySelected() -> [Command] {
        if place.focus == .list { return filterByDay() }
        guard let chip = selectedChip() else {
            notice = Notice("There is nothing under the cursor to filter by; o p P pick a name")
            return []
        }
        return add(chip)
    }

    /// Filters by the day of the selected article, in place of other days.
    private mutating func filterByDay() -> [Command] {
        guard let day = meantArticle?.published else {
            notice = Notice(
                meantArticle == nil ? "There is no article here" : "This article tells no day to filter by")
            return []
        }
        let others = place.query.chips.filter { $0.negated || ![.after, .before].contains($0.field) }
        let end = day.next.map { [Query.Chip(.before, $0.description)] } ?? []
        return filter(by: Query(others + [Query.Chip(.after, day.description)] + end))
    }

    /// The chip for what is under the cursor of the focused pane.
    private mutating func selectedChip() -> Query.Chip? {
        switch place.focus {
        case .list: return nil
        case .read:
            guard let entity = selectedEntityInRead else { return nil }
            return chip(of: entity.id, entity.name, entity.kind)
        case .who:
            guard let name = selectedName else { return nil }
            return chip(of: name.id, name.name, name.kind)
        case .quotes:
            guard let speaker = selectedQuotation.flatMap({ place.reading?.entity($0.speaker) }) else {
                return nil
            }
            names[speaker.id.rawValue] = speaker.name
            return Query.Chip(.by, speaker.id.rawValue)
        case .dossier:
            guard let page = place.dossier else { return nil }
            if let field = page.quotingField {
                names[page.dossier.id.rawValue] = page.dossier.entity.name
                return Query.Chip(field, page.dossier.id.rawValue)
            }
            return chip(of: page.selectedName.id, page.selectedName.name, page.selectedName.kind)
        case .overview:
            guard case .chains(let page) = place.overview, let step = page.selectedStep else { return nil }
            return chip(of: step.to.entity.id, step.to.entity.name, step.to.entity.kind)
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

extension Query.Chip {
    /// The entity that it asks for by its id.
    fileprivate var entity: Entity.ID? {
        switch field {
        case .person, .organization, .place: value.contains("/") ? Entity.ID(value) : nil
        default: nil
        }
    }
}

extension DossierPage {
    /// By which side of a quotation the selected link filters; nil where it is none.
    fileprivate var quotingField: Query.Chip.Field? {
        switch selectedItem {
        case .quoteBy: .by
        case .quoteAbout: .about
        default: nil
        }
    }
}

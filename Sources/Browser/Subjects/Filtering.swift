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

    /// Filters by what the selected row is about.
    mutating func filterBySelected() -> [Command] {
        if case .article(let article, naming: nil) = subject {
            guard let day = article.published else {
                notice = Notice("This article tells no day to filter by")
                return []
            }
            return filter(by: Narrowing(to: day).narrowing(place.query))
        }
        guard let chip = selectedChip() else {
            notice = Notice(
                place.focus == .list
                    ? "There is no article here"
                    : "There is nothing under the cursor to filter by; o p P pick a name")
            return []
        }
        return add(chip)
    }

    /// The chip that asks for what the selected row is about.
    private mutating func selectedChip() -> Query.Chip? {
        switch subject {
        case .article(_, let name?), .name(let name, _), .alias(_, let name): return chip(of: name)
        case .mention(_, let entity): return chip(of: EntityTally(entity))
        case .statement(let statement): return statement.names.last.flatMap { chip(of: $0) }
        case .quotation(let quotation):
            return place.reading?.entity(quotation.speaker).map { chip(.by, of: EntityTally($0)) }
        case .saying(_, .by, let name?): return chip(.by, of: name)
        case .saying(_, .about, let name?): return chip(.about, of: name)
        case .saying(let saying, _, nil): return saying.speakerWords.map { Query.Chip(.by, $0) }
        case .article(_, nil), .passage, .chips, nil: return nil
        }
    }

    /// Offers the names of a kind to filter by.
    mutating func pick(_ kind: Entity.Kind) -> [Command] {
        picker = Picker(.filter(kind))
        return [ask(.names(kind, place.query))]
    }
}

extension Query.Chip {
    /// The entity that it asks for by its id.
    fileprivate var entity: Entity.ID? {
        guard let condition, case .name(.some) = condition.field.takes, condition.value.contains("/") else {
            return nil
        }
        return Entity.ID(condition.value)
    }
}

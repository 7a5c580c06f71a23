import Articles

/// A chip of the filter line, which may be switched off and on again.
struct HeldChip: Sendable, Hashable {
    var chip: Query.Chip
    /// Whether nothing is asked for by it.
    var isOff = false
}

extension [HeldChip] {
    /// What is asked of the archive.
    var query: Query { Query(filter { !$0.isOff }.map(\.chip)) }

    /// With what is asked for changed: what is switched off stays, and what is asked for still keeps its place.
    func asking(_ query: Query) -> [HeldChip] {
        let kept = filter { $0.isOff || query.chips.contains($0.chip) }
        let new = query.chips.filter { chip in !kept.contains { !$0.isOff && $0.chip == chip } }
        // A chip that is asked for again is switched on where it stands no longer.
        return kept.filter { !$0.isOff || !new.contains($0.chip) } + new.map { HeldChip(chip: $0) }
    }
}

/// The line of filters as it is written: the filter language, with `~` before what is switched off.
struct FilterLine {
    /// What stands before a chip that is switched off.
    static let off: Character = "~"

    private let characters: [Character]
    private let tokens: [Query.Token]

    init(_ text: String) {
        characters = Array(text)
        tokens = Query.tokens(of: text, off: Self.off)
    }

    /// Where each chip stands, its signs among it, counted in characters.
    var places: [Range<Int>] { tokens.map(\.range) }

    /// The chips that are written. An error counts its column in the whole line.
    func chips() throws(QueryError) -> [HeldChip] {
        var chips: [HeldChip] = []
        for token in tokens { chips += try token.chips().map { HeldChip(chip: $0, isOff: token.isOff) } }
        return chips
    }

    /// The chip at a character as it is written; nil where there is none.
    func chip(at cursor: Int) -> String? {
        let place = places.first { cursor <= $0.upperBound } ?? places.last
        return place.map { String(characters[$0]) }
    }

    /// The line with the chip at a character changed by an act, and where the cursor is then; nil where there is none.
    func changed(by act: Act, at cursor: Int) -> Line? {
        guard let place = places.first(where: { cursor <= $0.upperBound }) ?? places.last else { return nil }
        switch act {
        case .previousChip:
            let target = places.last { $0.lowerBound < cursor } ?? place
            return Line(String(characters), cursor: target.lowerBound)
        case .nextChip:
            let target = places.first { $0.lowerBound > cursor }?.lowerBound ?? characters.count
            return Line(String(characters), cursor: target)
        case .switchChip: return toggled(Self.off, at: place.lowerBound, place)
        case .negateChip:
            let isOff = characters[place.lowerBound] == Self.off
            return toggled("-", at: place.lowerBound + (isOff ? 1 : 0), place)
        default:
            let rest = characters[place.upperBound...].drop { $0.isWhitespace }
            return Line(String(characters[..<place.lowerBound] + rest), cursor: place.lowerBound)
        }
    }

    /// The line with a sign put before a chip, or taken away.
    private func toggled(_ sign: Character, at start: Int, _ place: Range<Int>) -> Line {
        var changed = characters
        if place.contains(start), changed[start] == sign {
            changed.remove(at: start)
        } else {
            changed.insert(sign, at: start)
        }
        return Line(String(changed), cursor: place.lowerBound)
    }
}

/// What the chips say: names in the place of ids.
extension State {
    /// The chip that keeps the articles that name somebody, by the id; nil for kinds that are no filter.
    mutating func chip(of name: EntityTally, negated: Bool = false) -> Query.Chip? {
        names[name.id.rawValue] = name.name
        return Query.Chip(naming: name.id.rawValue, name.kind, negated: negated)
    }

    /// The chip that keeps the articles in which somebody is quoted, or quoted about.
    mutating func chip(_ field: Query.Chip.Field, of name: EntityTally) -> Query.Chip {
        names[name.id.rawValue] = name.name
        return Query.Chip(field, name.id.rawValue)
    }

    /// The chip as a reader sees it.
    func shown(_ chip: Query.Chip) -> Query.Chip {
        chip.mapped { condition in
            let id = Entity.ID(condition.value)
            guard case .name = condition.field.takes, id.kind != nil else { return condition }
            // Of a name that was not heard of yet, the id says the most.
            var shown = condition
            shown.value = names[condition.value] ?? String(id.slug)
            return shown
        }
    }

    /// The line of filters as it is edited.
    var filterLine: String {
        place.chips.map { ($0.isOff ? String(FilterLine.off) : "") + shown($0.chip).description }
            .joined(separator: " ")
    }

    /// The chips that a line says; a name that stands for an id in the line of now stands for it still.
    func chips(in line: String) throws(QueryError) -> [HeldChip] {
        var ids: [Query.Condition: String] = [:]
        for held in place.chips {
            _ = held.chip.mapped { condition in
                let shown = shown(Query.Chip(anyOf: [.condition(condition)])).condition
                if let shown, shown != condition { ids[shown] = condition.value }
                return condition
            }
        }
        return try FilterLine(line).chips().map { held in
            var held = held
            held.chip = held.chip.mapped { condition in
                var condition = condition
                condition.value = ids[condition] ?? condition.value
                return condition
            }
            return held
        }
    }

    /// Opens the dossier of the name of the chip at the cursor; the filters stay as they were.
    mutating func openChip(of line: Line) -> [Command] {
        let written = FilterLine(line.text).chip(at: line.cursor) ?? ""
        guard let chip = try? chips(in: written).first?.chip.conditions?.first,
            case .name(let kind) = chip.field.takes
        else {
            prompt?.error = "org:, person:, place:, by: and about: have a dossier"
            return []
        }
        prompt = nil
        let id = Entity.ID(chip.value)
        return id.kind == nil ? open(dossierOf: chip.value, kind) : open(dossier: id)
    }

    /// Puts other chips in the place of those there are.
    mutating func filter(by chips: [HeldChip]) -> [Command] {
        guard chips != place.chips else {
            notice = Notice("These are the filters already")
            return []
        }
        remember()
        let before = place.query
        place.chips = chips
        let asked = place.query == before ? [] : list(because: .filter)
        // Quotations are of whatever the filters are.
        if let quotations = refreshQuotations() { return asked + quotations }
        if place.focus.liesOver { place.focus(on: .list) }
        return forget(.overview) + asked
    }
}

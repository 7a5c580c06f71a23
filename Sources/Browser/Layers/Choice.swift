import Articles
import Screen

/// One of the things that a picker offers.
enum Choice: Sendable {
    /// A person, group or place.
    case name(EntityTally)
    /// Whoever has some words in a name.
    case anyone(called: String, Entity.Kind)
    /// A name that an entity goes by.
    case variant(NameVariant)
    /// A ruling.
    case ruling(RuledPair)
    /// A line of the help.
    case help(HelpEntry)

    /// What the written letters are looked for in.
    var searched: String {
        switch self {
        case .name(let tally): tally.name
        case .anyone(let words, _): words
        case .variant(let variant): variant.name
        case .ruling(let pair): pair.words
        case .help(let entry): "\(entry.row) \(entry.action?.name ?? "") \(entry.note)"
        }
    }

    /// What its row says.
    var words: String {
        switch self {
        case .name(let tally): tally.kind.sigil + tally.name
        case .anyone(let words, let kind): "\(kind.sigil) whoever has “\(words)” in a name"
        case .variant, .ruling: searched
        case .help(let entry): entry.row
        }
    }

    /// What stands at the right of its row.
    var note: String {
        switch self {
        case .name(let tally): "\(tally.here)/\(tally.archive)"
        case .anyone: ""
        case .variant(let variant):
            "\(variant.rules.joined(separator: ", "))  \(variant.mentions) in \(variant.articles.counted("article"))"
        case .help(let entry): entry.note
        case .ruling(let pair): pair.ruling.verdict == .merge ? "merged" : "separated"
        }
    }

    /// What stands at the right of its row of a width: of the help nothing where its words need the room.
    func note(beside words: String, in width: Int) -> String {
        guard case .help = self, Width.of(words) + Width.of(note) + 2 > width else { return note }
        return ""
    }

    /// How its row is written.
    var style: Style {
        switch self {
        case .name(let tally): .row(tally.kind)
        case .anyone(_, let kind): .row(kind)
        case .help(let entry) where !entry.isUsable: .faint
        case .variant, .ruling, .help: .plain
        }
    }
}

extension RuledPair {
    /// Who is one, or who is two: `Anna Berg = A. Berg`, `Anna Berg ≠ A. Berg`.
    var words: String {
        let sign = ruling.verdict == .merge ? "=" : "≠"
        return "\(one ?? ruling.one.rawValue) \(sign) \(other ?? ruling.other.rawValue)"
    }
}

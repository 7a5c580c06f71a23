import Articles
import Screen

/// One of the things that a picker offers.
enum Choice: Sendable {
    /// A person, group or place.
    case name(EntityTally)
    /// A name that an entity goes by.
    case face(Face)
    /// A ruling.
    case ruling(RuledPair)

    /// What the written letters are looked for in.
    var searched: String {
        switch self {
        case .name(let tally): tally.name
        case .face(let face): face.name
        case .ruling(let pair): pair.words
        }
    }

    /// What its row says.
    var words: String {
        switch self {
        case .name(let tally): tally.kind.sigil + tally.name
        case .face, .ruling: searched
        }
    }

    /// What stands at the right of its row.
    var note: String {
        switch self {
        case .name(let tally): "\(tally.here)/\(tally.archive)"
        case .face(let face):
            "\(face.rules.joined(separator: ", "))  \(face.mentions) in \(face.articles)"
        case .ruling(let pair): pair.ruling.verdict == .merge ? "merged" : "separated"
        }
    }

    /// How its row is written.
    var style: Style {
        guard case .name(let tally) = self else { return .plain }
        return .row(tally.kind)
    }
}

extension RuledPair {
    /// Who is one, or who is two: `Anna Berg = A. Berg`, `Anna Berg ≠ A. Berg`.
    var words: String {
        let sign = ruling.verdict == .merge ? "=" : "≠"
        return "\(one ?? ruling.one.rawValue) \(sign) \(other ?? ruling.other.rawValue)"
    }
}

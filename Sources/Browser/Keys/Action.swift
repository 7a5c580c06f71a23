import Screen

/// Something that a key does. The table of all of them, `Action.table`, is what makes the keys work, and the
/// footer, the help, the completion of `:` and `docs/keys.md` with them.
public struct Action: Sendable {
    /// What the footer says of an action in some contexts, and how early it says it.
    struct Hint: Sendable {
        var contexts: Contexts
        var label: String
        /// The lowest comes first.
        var rank: Int
    }

    /// Under which heading help lists an action.
    enum Section: String, Sendable, CaseIterable {
        case panes = "Panes"
        case moving = "Moving"
        case following = "Following"
        case filters = "Filters"
        case finding = "Finding"
        case surveying = "Looking over"
        case taking = "Taking along"
        case judging = "Judging"
        case program = "Program"
        case writing = "In a prompt or a picker"
    }

    /// What it is.
    let act: Act
    /// The keys that do it.
    var keys: [Key]
    /// Where they do.
    let contexts: Contexts
    /// Its heading.
    let section: Section
    /// What it does, in words.
    let words: String
    /// What the footer says of it.
    let hints: [Hint]

    /// The name by which `:` calls it: `next-article`.
    public var name: String { act.rawValue }

    /// The keys as they are written down.
    var keyNames: String { keys.map(\.name).joined(separator: " ") }
}

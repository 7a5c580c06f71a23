import Articles

/// One of the four panes.
enum Pane: Int, Sendable, CaseIterable {
    case list = 1
    case read, who, quotes

    var title: String {
        switch self {
        case .list: "List"
        case .read: "Read"
        case .who: "Who"
        case .quotes: "Quotes"
        }
    }
}

/// What is looked at: the chips, the panes, where each stands. History is a row of places, so that
/// going back gives all of it back as it was.
struct Place: Sendable {
    /// The chips.
    var query = Query()
    /// The articles that pass them; nil before the first answer.
    var rows: [ArticleSummary]?
    /// How many articles the archive holds.
    var total = 0
    /// Where the list stands.
    var list = Scroll()
    /// The article in Read.
    var reading: Reading?
    /// The pane that keys go to.
    var focus = Pane.list
    /// The pane that shares a small screen with the list.
    var lower = Pane.read
}

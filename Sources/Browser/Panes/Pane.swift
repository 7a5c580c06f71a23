import Articles
import Screen

/// One of the parts of the screen that keys go to: the four numbered panes, and what may lie over them.
enum Pane: Int, Sendable, CaseIterable {
    case list = 1
    case read, who, quotes, dossier, overview

    /// The panes that are always there.
    static let numbered: [Pane] = [.list, .read, .who, .quotes]

    /// Whether it lies over other panes, and closes when it is left.
    var liesOver: Bool { self == .dossier || self == .overview }

    /// Whether its rows are of the open article.
    var showsArticle: Bool { self == .read || self == .who || self == .quotes }

    /// What it shows and does.
    var content: any PaneContent {
        switch self {
        case .list: ListPane()
        case .read: ReadPane()
        case .who: WhoPane()
        case .quotes: QuotesPane()
        case .dossier, .overview: OverviewPane(pane: self)
        }
    }
}

/// What a pane shows and does: its rim, its rows, which of them is selected, and what that one is about. Whatever draws,
/// moves, searches, points or acts asks this, and knows no pane by name.
protocol PaneContent: Sendable {
    /// The pane.
    var pane: Pane { get }

    /// Where its keys count.
    func context(in place: Place) -> Action.Contexts
    /// What stands at the left of its rim.
    func title(in state: State) -> String
    /// What stands at the right of its rim: how far in it the reader is.
    func note(in state: State) -> String
    /// The cells that its rows have.
    func area(in state: State) -> Rect
    /// Draws its rows.
    func draw(_ state: State, in area: Rect, on frame: inout Frame)
    /// Draws what stands on its rim besides the words.
    func drawRim(_ state: State, in rim: Rect, on frame: inout Frame)
    /// Its lines for screen readers and pipes, the first of them a title; of a long list so many rows.
    func lines(of state: State, upTo most: Int) -> [String]

    /// The number of the row that is selected.
    func selectedRow(in state: State) -> Int
    /// What the selected row is about; nil where none is.
    func subject(in state: State) -> Subject?
    /// Selects a row by its number.
    func select(_ row: Int, in state: inout State) -> [Command]
    /// Moves among the rows.
    func move(_ movement: Movement, in state: inout State) -> [Command]
    /// Selects what is shown on one of its lines, at a column of the screen.
    func point(atLine line: Int, column: Int, in state: inout State) -> [Command]
    /// Moves some rows by the wheel of the mouse.
    func turnWheel(_ rows: Int, in state: inout State) -> [Command]
    /// Where words stand; among some rows only, where those are known to hold all that can fit.
    func hits(of needle: Needle, among rows: [Int]?, in state: State) -> Find.Hits

    /// What a file is called that it is exported to; nil where there is nothing to export.
    func exportName(in state: State) -> String?
    /// What is written to that file.
    func export(in state: State) -> ExportSource?
    /// The graph of what it shows; nil where there is none.
    func graph(in state: State) -> ExportSource?
}

extension PaneContent {
    func area(in state: State) -> Rect { state.layout.inside(pane) }

    func drawRim(_ state: State, in rim: Rect, on frame: inout Frame) {}

    func turnWheel(_ rows: Int, in state: inout State) -> [Command] {
        if pane != state.place.focus { state.focus(on: pane) }
        return state.move(.rows(rows))
    }
}

extension State {
    /// What has the focus.
    var focused: any PaneContent { place.focus.content }

    /// What the selected row of the focused pane is about.
    var subject: Subject? { focused.subject(in: self) }

    /// The cells that the rows of a pane have.
    func area(of pane: Pane) -> Rect { pane.content.area(in: self) }

    /// The rows of a pane in sight.
    func rows(of pane: Pane) -> Int { area(of: pane).height }
}

import Articles
import Export
import Screen

/// What lies over the panes until it is left: a dossier, or a look at many articles at once. Each is a value with rows,
/// made from an answer of the library.
protocol Overview: Sendable {
    /// Where its keys count.
    var context: Action.Contexts { get }
    /// What its rim says at the left.
    var title: String { get }
    /// What its rim says at the right.
    var note: String { get }
    /// What stands in it where it has no rows; nil where it has some.
    var emptiness: String? { get }
    /// The number of its rows.
    var count: Int { get }
    /// The row that is selected.
    var selectedRow: Int { get }
    /// What that row is about.
    var subject: Subject? { get }
    /// Its lines for screen readers and pipes, the first of them a title.
    var lines: [String] { get }

    /// The row at the top of a pane of a height.
    func visibleTop(height: Int) -> Int
    /// What a search looks at in a row.
    func text(of row: Int) -> String
    /// The rows where words stand, in order.
    func hits(of needle: Needle) -> [Int]
    /// Draws its rows; those of some numbers are hits of a search.
    func draw(in area: Rect, _ hits: [Int], on frame: inout Frame)

    /// Makes what depends on the width anew where it has changed.
    mutating func fit(width: Int)
    /// Selects a row, or the nearest that can be.
    mutating func select(_ row: Int, height: Int)
    /// Selects what is shown on a line of a pane of a height.
    mutating func point(atLine line: Int, height: Int)
    /// Moves among the rows.
    mutating func move(_ movement: Movement, height: Int)
    /// Goes some sections or columns on, in a pane of a width and a height.
    mutating func stepSection(_ step: Int, width: Int, height: Int)
    /// Begins a stretch at the selected row, or gives it up; says what it did, nil where there are no stretches.
    mutating func markStretch() -> String?

    /// Shows the less sure quotations too, or hides them.
    mutating func show(unsure: Bool)

    /// What a file is called that it is exported to, out of an archive of a name.
    func exportName(of archive: String) -> String
    /// What is written to that file, where it was asked for under a query.
    func export(of query: Query) -> ExportSource?
    /// The graph of what it shows; nil where there is none.
    func graph(of query: Query) -> ExportSource?
}

extension Overview {
    var emptiness: String? { nil }

    var lines: [String] {
        [note.isEmpty ? title : "\(title) (\(note))"] + (0..<count).map { "\($0 + 1). \(text(of: $0))" }
    }

    func hits(of needle: Needle) -> [Int] { needle.rows(Array(0..<count)) { text(of: $0) } }

    mutating func fit(width: Int) {}

    mutating func point(atLine line: Int, height: Int) {
        select(visibleTop(height: height) + line, height: height)
    }

    mutating func move(_ movement: Movement, height: Int) {
        select(movement.target(from: selectedRow, of: count, height: height), height: height)
    }

    mutating func stepSection(_ step: Int, width: Int, height: Int) {}

    mutating func markStretch() -> String? { nil }

    mutating func show(unsure: Bool) {}

    func exportName(of archive: String) -> String { "\(archive) \(title)" }

    func export(of query: Query) -> ExportSource? { nil }

    func graph(of query: Query) -> ExportSource? { .asked(.graph(.articles(query))) }
}

/// An overview that the library has answered with.
public struct OverviewAnswer: Sendable {
    let overview: any Overview
}

extension State {
    /// Asks for a look at the articles of the list.
    mutating func survey(_ request: (Query) -> Request) -> [Command] {
        guard place.listing?.total != 0 else {
            notice = Notice("There are no articles to look at")
            return []
        }
        return [ask(request(place.query))]
    }

    /// Opens an overview; what is looked at now can be come back to.
    mutating func open(_ overview: any Overview, in pane: Pane = .overview) {
        remember()
        place.focus(on: pane)
        place.finds[pane] = nil
        place.overview = overview
    }

    /// Goes to the next section or column of the overview.
    mutating func stepSection(_ step: Int) {
        let area = area(of: place.focus)
        place.overview?.stepSection(step, width: area.width, height: area.height)
    }

    /// Begins a stretch of time at the selected row, or gives it up.
    mutating func markStretch() {
        notice = Notice(place.overview?.markStretch() ?? "A stretch can be marked in the timeline (T)")
    }
}

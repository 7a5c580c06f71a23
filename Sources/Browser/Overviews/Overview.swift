import Articles
import Export
import Screen

/// What lies over the panes until it is left: a dossier, or a look at many articles at once. Each is a value made from an
/// answer of the library; its rows move, find and draw themselves.
protocol Overview: Sendable {
    /// Where its keys count.
    var context: Action.Contexts { get }
    /// What its rim says at the left.
    var title: String { get }
    /// What its rim says at the right.
    var note: String { get }
    /// What it is, in one line for screen readers and pipes.
    var caption: String { get }
    /// What stands in it where it has no rows; nil where it has some.
    var emptiness: String? { get }
    /// Its rows.
    var list: SectionedRows { get set }
    /// What the selected row is about; in a stretch or a table, what the marked rows or the cell are.
    var subject: Subject? { get }

    /// Makes what depends on the width anew where it has changed.
    mutating func fit(width: Int)
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
    var caption: String { note.isEmpty ? title : "\(title) (\(note))" }

    var subject: Subject? { list.selectedItem?.subject }

    mutating func fit(width: Int) {}

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
    mutating func survey(_ survey: Survey) -> [Command] {
        guard place.listing?.total != 0 else {
            notice = Notice("There are no articles to look at")
            return []
        }
        return [ask(.survey(survey, under: place.query))]
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
        place.overview?.list.stepSection(step, width: area.width, height: area.height)
    }

    /// Begins a stretch of time at the selected row, or gives it up.
    mutating func markStretch() {
        notice = Notice(place.overview?.markStretch() ?? "A stretch can be marked in the timeline (T)")
    }
}

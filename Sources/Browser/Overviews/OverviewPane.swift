import Articles
import Export
import Screen

/// The pane of what lies over the others: a dossier, or a look at many articles.
struct OverviewPane: PaneContent {
    let pane: Pane

    func context(in place: Place) -> Action.Contexts {
        place.overview?.context ?? (pane == .dossier ? .dossier : .overview)
    }

    func title(in state: State) -> String { state.place.overview?.title ?? "" }

    func note(in state: State) -> String { state.place.overview?.note ?? "" }

    func draw(_ state: State, in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let overview = state.place.overview else { return }
        if let words = overview.emptiness {
            frame.draw(words, in: area.line(0), .faint)
        } else {
            overview.list.draw(in: area, state.place.finds[pane]?.rows ?? [], on: &frame)
        }
    }

    func lines(of state: State, upTo most: Int) -> [String] {
        state.place.overview.map { [$0.caption] + $0.list.lines } ?? []
    }

    func selectedRow(in state: State) -> Int { state.place.overview?.list.scroll.selected ?? 0 }

    func subject(in state: State) -> Subject? { state.place.overview?.subject }

    func select(_ row: Int, in state: inout State) -> [Command] {
        let height = state.rows(of: pane)
        state.place.overview?.list.select(row, height: height)
        return []
    }

    func move(_ movement: Movement, in state: inout State) -> [Command] {
        let height = state.rows(of: pane)
        state.place.overview?.list.move(movement, height: height)
        return []
    }

    func point(atLine line: Int, column: Int, in state: inout State) -> [Command] {
        let height = state.rows(of: pane)
        state.place.overview?.list.point(atLine: line, height: height)
        return []
    }

    func hits(of needle: Needle, among rows: [Int]?, in state: State) -> Find.Hits {
        .rows(state.place.overview?.list.hits(of: needle) ?? [])
    }

    func exportName(in state: State) -> String? { state.place.overview?.exportName(of: state.archive) }

    func export(in state: State) -> ExportSource? { state.place.overview?.export(of: state.place.query) }

    func graph(in state: State) -> ExportSource? { state.place.overview?.graph(of: state.place.query) }
}

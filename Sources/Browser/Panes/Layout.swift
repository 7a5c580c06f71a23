import Screen

/// How much of the body the focused pane has.
enum Zoom: Int, Sendable, CaseIterable {
    /// What the layout gives it.
    case shared
    /// The larger part.
    case larger
    /// All of it.
    case whole
}

/// Where everything stands on the screen. The one place that knows the three layouts.
struct Layout: Sendable, Hashable {
    /// The top line; empty where there is no room.
    var top = Rect.empty
    /// The footer, which the status line and the prompt share; empty where there is no room.
    var footer = Rect.empty
    /// What lies between.
    var body = Rect.empty
    /// The panes in sight, with their rims.
    private(set) var panes: [Pane: Rect] = [:]
    /// Whether panes have rims.
    var hasRims = true
    /// The columns at the left of the text in Read that mark its quotations.
    static let gutter = 2

    init(
        width: Int, height: Int, focus: Pane, beside lower: Pane, zoom: Zoom,
        arrangement: Arrangement = .byRoom
    ) {
        let lines = height >= 3 ? (top: 1, footer: 1) : (top: 0, footer: height >= 2 ? 1 : 0)
        top = Rect(column: 0, row: 0, width: width, height: lines.top)
        footer = Rect(column: 0, row: height - lines.footer, width: width, height: lines.footer)
        body = Rect(column: 0, row: lines.top, width: width, height: height - lines.top - lines.footer)
        hasRims = body.height >= 3 && body.width >= 8
        if zoom == .whole || body.height < 10 || body.width < 20 {
            panes = [focus: body]
        } else {
            switch arrangement.fitting(width: width, height: height) {
            case .columns: placeInColumns(focus, zoom)
            case .around: placeAround(focus, zoom)
            case .two, .byRoom: placeInTwo(focus, lower, zoom)
            }
        }
    }

    /// The columns that the text in Read has: without the gutter, and without a margin before the rim.
    var readingWidth: Int {
        let width = inside(.read).width - Self.gutter - (hasRims ? 1 : 0)
        return max(1, min(width, TextLayout.widest))
    }

    /// The cells of a pane within its rim; empty where the pane is not in sight.
    func inside(_ pane: Pane) -> Rect {
        guard let rect = panes[pane] else { return .empty }
        return hasRims ? rect.inside : rect
    }

    /// List above, one other below; what lies over them has it all.
    private mutating func placeInTwo(_ focus: Pane, _ lower: Pane, _ zoom: Zoom) {
        if focus.liesOver {
            panes = [focus: body]
            return
        }
        let third = max(5, body.height * 3 / 8)
        let list = zoom == .larger ? (focus == .list ? body.height - 5 : 5) : third
        let (above, below) = body.split(rows: list)
        panes = [.list: above, lower: below]
    }

    /// List left; Read right, and Who and Quotes below it.
    private mutating func placeAround(_ focus: Pane, _ zoom: Zoom) {
        let share = zoom == .larger ? (focus == .list ? 60 : 22) : 34
        let (left, right) = body.split(columns: body.width * share / 100)
        if focus.liesOver {
            panes = [.list: left, focus: right]
            return
        }
        let reading = zoom == .larger && focus != .list ? (focus == .read ? 80 : 35) : 62
        let (above, below) = right.split(rows: right.height * reading / 100)
        let (who, quotes) = below.split(columns: below.width * 45 / 100)
        panes = [.list: left, .read: above, .who: who, .quotes: quotes]
    }

    /// List, Read, and Who over Quotes, side by side.
    private mutating func placeInColumns(_ focus: Pane, _ zoom: Zoom) {
        let text = TextLayout.widest + Self.gutter + 3
        let rest = body.width - text
        let reading = zoom == .larger && focus == .read ? text + rest / 3 : text
        let share = zoom == .larger ? (focus == .list ? 70 : 30) : 50
        let (left, others) = body.split(columns: (body.width - reading) * share / 100)
        if focus.liesOver {
            panes = [.list: left, focus: others]
            return
        }
        let (middle, right) = others.split(columns: reading)
        let whoShare = zoom == .larger && focus == .who ? 70 : zoom == .larger && focus == .quotes ? 25 : 45
        let (who, quotes) = right.split(rows: right.height * whoShare / 100)
        panes = [.list: left, .read: middle, .who: who, .quotes: quotes]
    }
}

extension Rect {
    /// The upper rows, and the rest.
    func split(rows: Int) -> (Rect, Rect) {
        let rows = min(max(0, rows), height)
        return (
            Rect(column: column, row: row, width: width, height: rows),
            Rect(column: column, row: row + rows, width: width, height: height - rows)
        )
    }

    /// The columns at the left, and the rest.
    func split(columns: Int) -> (Rect, Rect) {
        let columns = min(max(0, columns), width)
        return (
            Rect(column: column, row: row, width: columns, height: height),
            Rect(column: column + columns, row: row, width: width - columns, height: height)
        )
    }
}

/// Where a pane of rows stands: its selected row and the row at its top.
///
/// The top is a wish, kept while the screen is too small for it: `visibleTop` is what is drawn.
struct Scroll: Sendable, Hashable {
    var selected = 0
    var top = 0

    /// The row at the top of a pane of a height, so that the selected row is in sight and no room is wasted; where some
    /// of the first rows are pinned there, the row under them.
    func visibleTop(of count: Int, height: Int, pinned: Int = 0) -> Int {
        guard height > 0 else { return 0 }
        // What is selected has a line even where there is no room for all that is pinned.
        let pinned = min(pinned, height - 1)
        let latest = max(pinned, count - height + pinned)
        return max(pinned, min(max(min(top, selected), selected - height + pinned + 1), latest))
    }

    /// The rows in sight in a pane of a height, from the top: the pinned ones, then the others.
    func visibleRows(of count: Int, height: Int, pinned: Int = 0) -> [Int] {
        guard height > 0 else { return [] }
        let pinned = min(pinned, height - 1, count)
        let top = visibleTop(of: count, height: height, pinned: pinned)
        return Array(0..<pinned) + Array((top..<count).prefix(height - pinned))
    }

    /// Selects another row, and keeps what is in sight where it is as far as possible.
    mutating func select(_ row: Int, of count: Int, height: Int, pinned: Int = 0) {
        top = visibleTop(of: count, height: height, pinned: pinned)
        selected = min(max(0, row), max(0, count - 1))
        top = visibleTop(of: count, height: height, pinned: pinned)
    }
}

/// A way to move in rows.
enum Movement: Sendable {
    case rows(Int)
    case pages(Int)
    case halfPages(Int)
    case first
    case last

    /// The row to go to from a row.
    func target(from row: Int, of count: Int, height: Int) -> Int {
        let target =
            switch self {
            case .rows(let rows): row + rows
            case .pages(let pages): row + pages * max(1, height - 1)
            case .halfPages(let pages): row + pages * max(1, height / 2)
            case .first: 0
            case .last: count - 1
            }
        return min(max(0, target), max(0, count - 1))
    }
}

import Articles
import Screen

/// Rows in sections: headings, items that can be selected, and the lines under each. Every overview is made of them.
struct SectionedRows: Sendable {
    /// One row.
    enum Row: Sendable {
        case blank
        case heading(String)
        /// The first row of an item.
        case item(Item)
        /// Another row of the item above it.
        case more(String, Emphasis)
        /// What is drawn and not searched, as a sparkline.
        case drawing(String)
    }

    /// What can be selected.
    struct Item: Sendable {
        /// What it says.
        var left: String
        /// What stands at its right: where and when it was written.
        var right = ""
        /// Which kind of name it begins with.
        var kind: Entity.Kind?
        /// Whether it is dim.
        var isFaint = false
        /// What it is about; nil where it takes more than the row to say, which the overview then does.
        var subject: Subject?
        /// The rows under it, and how they are written.
        var more: [String] = []
        var emphasis = Emphasis.faint
        /// What is drawn beside what it says.
        var figure = Figure.none
        /// Its number in the list that it is from.
        var number = 0
        /// Whether more of that list may come.
        var isCut = false
    }

    /// What is drawn beside the words of an item.
    enum Figure: Sendable {
        case none
        /// A bar with its count.
        case bar(Bar)
        /// What stands in the columns of a table.
        case cells([String])
    }

    /// How the rows under an item are written.
    enum Emphasis: Sendable {
        case plain, faint
    }

    private(set) var rows: [Row] = []
    /// The numbers of the rows of items, in order.
    private(set) var links: [Int] = []
    /// Where they stand; `selected` and `top` are numbers of rows.
    var scroll = Scroll()
    /// How many of the first rows always stay in sight.
    var pinned = 0
    /// The row at which a stretch begins that ends at the selected one.
    var anchor: Int?
    /// What stands over the columns of a table, and always stays in sight; empty where there are no columns.
    var head: [String] = []
    /// Where the columns stand; the first always stays in sight.
    var columns = Scroll()

    /// The rows that are marked.
    var stretch: ClosedRange<Int> {
        let selected = scroll.selected
        return min(anchor ?? selected, selected)...max(anchor ?? selected, selected)
    }

    /// What is selected.
    var selectedItem: Item? { item(at: scroll.selected) }

    /// The item that begins at a row.
    func item(at row: Int) -> Item? {
        guard rows.indices.contains(row), case .item(let item) = rows[row] else { return nil }
        return item
    }

    /// The row of the item that a row belongs to; of a heading, the first item under it.
    func link(for row: Int) -> Int? {
        guard rows.indices.contains(row) else { return links.last }
        if case .more = rows[row] { return links.last { $0 < row } }
        return links.first { $0 >= row }
    }

    /// What a search looks at in a row.
    func text(of row: Int) -> String {
        switch rows[row] {
        case .blank, .drawing: ""
        case .heading(let words), .more(let words, _): words
        case .item(let item): item.right.isEmpty ? item.left : item.left + " " + item.right
        }
    }

    /// The lines for screen readers and pipes; items with the numbers that the command line takes.
    var lines: [String] {
        rows.indices.compactMap { row in
            let text = text(of: row)
            guard !text.isEmpty else { return nil }
            return item(at: row) == nil ? text : "\(row + 1). \(text)"
        }
    }

    /// The rows of the items in which words stand, or in whose heading.
    func hits(of needle: Needle) -> [Int] {
        let hits = needle.rows(Array(rows.indices)) { text(of: $0) }
        return Set(hits.compactMap { link(for: $0) }).sorted()
    }
}

/// Making them.
extension SectionedRows {
    /// Adds a row that cannot be selected.
    mutating func add(_ row: Row) { rows.append(row) }

    /// Adds an item with the rows under it.
    mutating func add(_ item: Item) {
        links.append(rows.count)
        rows.append(.item(item))
        rows += item.more.map { .more($0, item.emphasis) }
    }

    /// Makes the rows anew; of the items, the one that was selected stays so by its place among them.
    mutating func rebuild(_ build: (inout SectionedRows) -> Void) {
        let selected = links.firstIndex(of: scroll.selected)
        rows = []
        links = []
        build(&self)
        let kept = selected.flatMap { links.indices.contains($0) ? links[$0] : nil }
        scroll.selected = kept ?? links.first ?? 0
    }

    /// Stands where other rows stood: on the item that says the same, or on one near it.
    mutating func stand(as old: SectionedRows) {
        scroll = old.scroll
        let words = old.selectedItem?.left
        let same = links.filter { item(at: $0)?.left == words }
        let near = same.min { abs($0 - scroll.selected) < abs($1 - scroll.selected) }
        scroll.selected = near ?? link(for: scroll.selected) ?? 0
        scroll.top += scroll.selected - old.scroll.selected
    }
}

/// Moving in them.
extension SectionedRows {
    /// How much of a pane's height is left for the rows under the head.
    private func room(in height: Int) -> Int { head.isEmpty ? height : height - 1 }

    /// The row at the top of a pane of a height, under those that are pinned.
    func visibleTop(height: Int) -> Int {
        scroll.visibleTop(of: rows.count, height: room(in: height), pinned: pinned)
    }

    /// The rows in sight in a pane of a height, from the line under the head on.
    func visibleRows(height: Int) -> [Int] {
        scroll.visibleRows(of: rows.count, height: room(in: height), pinned: pinned)
    }

    /// Moves from item to item. At the first and the last, what stands before and after is brought in sight.
    mutating func move(_ movement: Movement, height: Int) {
        guard let at = links.firstIndex(of: scroll.selected) else { return }
        switch movement {
        case .rows, .first, .last:
            select(links[movement.target(from: at, of: links.count, height: height)], height: height)
        case .pages, .halfPages:
            let page = room(in: height) - pinned
            let row = movement.target(from: scroll.selected, of: rows.count, height: page)
            let link =
                row > scroll.selected
                ? links.first { $0 >= row } ?? links.last : links.last { $0 <= row } ?? links.first
            select(link ?? scroll.selected, height: height)
        }
    }

    /// Selects the item that a row belongs to, with its heading and all that belongs to it in sight.
    mutating func select(_ row: Int, height: Int) {
        let height = room(in: height)
        guard height > 0, let row = link(for: max(0, row)) else { return }
        scroll.select(row, of: rows.count, height: height, pinned: pinned)
        var end = row + 1
        while rows.indices.contains(end), case .more = rows[end] { end += 1 }
        scroll.top = min(max(scroll.top, end - height), row)
        if row == links.first {
            scroll.top = 0
        } else if row > 0, case .heading = rows[row - 1] {
            scroll.top = min(scroll.top, row - 1)
        }
    }

    /// Selects the item that is shown on a line of a pane of a height, or the last above it.
    mutating func point(atLine line: Int, height: Int) {
        let shown = visibleRows(height: height)
        let line = line - (head.isEmpty ? 0 : 1)
        guard line >= 0, let row = shown.indices.contains(line) ? shown[line] : shown.last else { return }
        if let link = links.last(where: { $0 <= row }) { select(link, height: height) }
    }

    /// Selects the first item of a neighbouring section; in a table, a neighbouring column.
    mutating func stepSection(_ step: Int, width: Int, height: Int) {
        guard head.isEmpty else {
            let room = TableColumns.shown(in: width)
            return columns.select(columns.selected + step, of: head.count, height: room, pinned: 1)
        }
        let firsts = links.filter { row in
            guard row > 0, case .heading = rows[row - 1] else { return false }
            return true
        }
        let target = step > 0 ? firsts.first { $0 > scroll.selected } : firsts.last { $0 < scroll.selected }
        guard let target else { return }
        select(target, height: height)
        // Its heading at the top, and as much of it in sight as there is room for.
        if target != links.first { scroll.top = target - 1 }
    }
}

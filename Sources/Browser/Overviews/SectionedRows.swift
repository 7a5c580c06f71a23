import Articles
import Screen

/// Rows in sections: headings, items that can be selected, and the lines under each. Dossiers and chains are made of them.
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
        /// What it is about.
        var subject: Subject
        /// The rows under it, and how they are written.
        var more: [String] = []
        var emphasis = Emphasis.faint
        /// Its number in the list that it is from.
        var number = 0
        /// Whether more of that list may come.
        var isCut = false
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
        case .item(let item): item.left + " " + item.right
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
    /// Moves from item to item. At the first and the last, what stands before and after is brought in sight.
    mutating func move(_ movement: Movement, height: Int) {
        guard let at = links.firstIndex(of: scroll.selected) else { return }
        switch movement {
        case .rows, .first, .last:
            select(links[movement.target(from: at, of: links.count, height: height)], height: height)
        case .pages, .halfPages:
            let row = movement.target(from: scroll.selected, of: rows.count, height: height)
            let link =
                row > scroll.selected
                ? links.first { $0 >= row } ?? links.last : links.last { $0 <= row } ?? links.first
            select(link ?? scroll.selected, height: height)
        }
    }

    /// Selects a row, with its heading and all that belongs to it in sight.
    mutating func select(_ row: Int, height: Int) {
        guard height > 0, rows.indices.contains(row) else { return }
        scroll.select(row, of: rows.count, height: height)
        var end = row + 1
        while rows.indices.contains(end), case .more = rows[end] { end += 1 }
        scroll.top = min(max(scroll.top, end - height), row)
        if row == links.first {
            scroll.top = 0
        } else if row > 0, case .heading = rows[row - 1] {
            scroll.top = min(scroll.top, row - 1)
        }
    }

    /// Selects the first item of a neighbouring section.
    mutating func stepSection(_ step: Int, height: Int) {
        let firsts = links.filter { row in
            guard row > 0, case .heading = rows[row - 1] else { return false }
            return true
        }
        let target = step > 0 ? firsts.first { $0 > scroll.selected } : firsts.last { $0 < scroll.selected }
        if let target { select(target, height: height) }
    }
}

extension SectionedRows {
    /// Draws them; the items at some rows are hits of a search.
    func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        let top = scroll.visibleTop(of: rows.count, height: area.height)
        for line in 0..<max(0, min(area.height, rows.count - top)) {
            let number = top + line
            let row = area.line(line)
            switch rows[number] {
            case .blank: break
            case .heading(let words): frame.draw(words, in: row, .heading)
            case .drawing(let words): frame.draw(words, in: row, Style(.accent))
            case .more(let words, let emphasis):
                frame.draw(words, in: row.indented(4), emphasis == .plain ? .plain : .faint)
            case .item(let item):
                let isSelected = number == scroll.selected
                let style = Style.row(
                    isSelected: isSelected, isHit: hits.holds(number),
                    else: item.isFaint ? .faint : item.kind.map { .row($0) } ?? .plain)
                if isSelected { frame.fill(row, with: Cell(" ", style)) }
                frame.draw(
                    item.left, item.right, in: row.indented(2), style, right: isSelected ? style : .faint)
            }
        }
    }
}

/// An overview that is made of rows in sections.
protocol SectionedOverview: Overview {
    /// Its rows.
    var list: SectionedRows { get set }
}

extension SectionedOverview {
    var count: Int { list.rows.count }
    var selectedRow: Int { list.scroll.selected }
    var subject: Subject? { list.selectedItem?.subject }

    func visibleTop(height: Int) -> Int { list.scroll.visibleTop(of: count, height: height) }

    func text(of row: Int) -> String { list.text(of: row) }

    func hits(of needle: Needle) -> [Int] { list.hits(of: needle) }

    func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) { list.draw(in: area, hits, on: &frame) }

    mutating func select(_ row: Int, height: Int) {
        list.select(list.link(for: row) ?? 0, height: height)
    }

    mutating func point(atLine line: Int, height: Int) {
        let row = visibleTop(height: height) + line
        if let link = list.links.last(where: { $0 <= row }) { list.select(link, height: height) }
    }

    mutating func move(_ movement: Movement, height: Int) { list.move(movement, height: height) }

    mutating func stepSection(_ step: Int, width: Int, height: Int) {
        list.stepSection(step, height: height)
    }
}

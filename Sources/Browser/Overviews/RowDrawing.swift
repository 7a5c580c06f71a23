import Screen

/// Drawing rows in sections.
extension SectionedRows {
    /// Draws them; the items at some rows are hits of a search.
    func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        let first = head.isEmpty ? 0 : 1
        if !head.isEmpty { drawHead(in: area.line(0), on: &frame) }
        for (line, number) in visibleRows(height: area.height).enumerated() {
            let row = area.line(first + line)
            switch rows[number] {
            case .blank: break
            case .heading(let words): frame.draw(words, in: row, .heading)
            case .drawing(let words): frame.draw(words, in: row, Style(.accent))
            case .more(let words, let emphasis):
                frame.draw(words, in: row.indented(4), emphasis == .plain ? .plain : .faint)
            case .item(let item): draw(item, number, isHit: hits.holds(number), in: row, on: &frame)
            }
        }
    }

    private func draw(_ item: Item, _ number: Int, isHit: Bool, in row: Rect, on frame: inout Frame) {
        let isSelected = number == scroll.selected
        let plain: Style = item.isFaint ? .faint : item.kind.map { .row($0) } ?? .plain
        if case .cells(let cells) = item.figure {
            // A cell is selected, of whose row and column the names stand out.
            let style = Style.row(isSelected: false, isHit: isHit, else: isSelected ? .heading : plain)
            let name = TableColumns.name(in: row)
            frame.draw(item.left.shortened(to: name.width), in: name, style)
            return draw(cells, in: row, on: &frame) { column in
                if isSelected && column == columns.selected { return .selected }
                return item.isFaint || column == 0 ? .faint : .plain
            }
        }
        let style = Style.row(isSelected: isSelected, isHit: isHit, else: plain)
        if isSelected { frame.fill(row, with: Cell(" ", style)) }
        if anchor != nil && stretch.contains(number) { frame.draw("┃", in: row, style) }
        if case .bar(let bar) = item.figure {
            let right = row.indented(bar.indent)
            frame.draw(item.left, in: row.indented(1), style)
            frame.draw(bar.words(in: right.width), in: right, isSelected ? style : Style(.accent))
        } else {
            frame.draw(item.left, item.right, in: row.indented(2), style, right: isSelected ? style : .faint)
        }
    }

    private func drawHead(in row: Rect, on frame: inout Frame) {
        draw(head, in: row, on: &frame) { $0 == columns.selected ? .heading : .faint }
    }

    /// Draws what stands in the columns that are in sight.
    private func draw(_ cells: [String], in row: Rect, on frame: inout Frame, _ style: (Int) -> Style) {
        let shown = columns.visibleRows(of: cells.count, height: TableColumns.shown(in: row.width), pinned: 1)
        for (place, column) in shown.enumerated() {
            let cell = TableColumns.cell(place, in: row)
            guard cell.width > 1 else { continue }
            let words = cells[column].shortened(to: cell.width - 1)
            frame.draw(words, at: cell.endColumn - Width.of(words), cell.row, in: cell, style(column))
        }
    }
}

/// A bar with its count before it.
struct Bar: Sendable {
    /// How long it is, and the longest of those it stands among.
    var count: Int
    var most: Int
    /// The columns before the count, for the words of its item.
    var indent: Int

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// Its count and what it is drawn with, to an eighth of a column: something for every count but 0.
    func words(in width: Int) -> String {
        let digits = String(most).utf8.count
        let number = String(count)
        let blanks = String(repeating: " ", count: digits - number.utf8.count)
        let eighths = count > 0 ? max(1, count * max(0, width - digits - 4) * 8 / most) : 0
        let bar = String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
        return "\(blanks)\(number)  \(bar)"
    }
}

/// How the name of a row and the columns of a table share the width.
enum TableColumns {
    /// The columns of the screen that a column takes, with the space before it.
    private static let width = 13

    /// The columns of the screen that names take: less where there is little, so that counts stay in sight.
    private static func nameWidth(in width: Int) -> Int { max(6, min(24, width - 2 * self.width)) }

    /// How many columns a width has room for: the first, and always another.
    static func shown(in width: Int) -> Int { max(2, (width - nameWidth(in: width)) / self.width) }

    /// Where the name of a row stands.
    static func name(in row: Rect) -> Rect {
        Rect(column: row.column, row: row.row, width: min(nameWidth(in: row.width), row.width), height: 1)
    }

    /// The cell of a row at a place among the columns in sight.
    static func cell(_ place: Int, in row: Rect) -> Rect {
        let column = row.column + nameWidth(in: row.width) + place * width
        return Rect(
            column: column, row: row.row, width: max(0, min(width, row.endColumn - column)), height: 1)
    }
}

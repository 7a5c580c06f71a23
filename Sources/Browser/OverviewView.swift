import Articles
import Screen

extension State {
    /// The timeline, the table or the chains.
    func drawOverview(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let overview = place.overview else { return }
        let hits = place.finds[.overview]?.rows ?? []
        switch overview {
        case .timeline(let page): page.draw(in: area, hits, on: &frame)
        case .table(let page): page.draw(in: area, hits, on: &frame)
        case .chains(let page): page.draw(in: area, hits, on: &frame)
        }
    }
}

extension Style {
    /// How a row stands out: selected, found, or neither.
    fileprivate static func row(isSelected: Bool, isHit: Bool, else style: Style = .plain) -> Style {
        isSelected ? .selected : isHit ? Style(.match, .underline) : style
    }
}

extension TimelinePage {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    fileprivate func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        guard !rows.isEmpty else {
            frame.draw("No article here tells its date. q closes.", in: area.line(0), .faint)
            return
        }
        let top = scroll.visibleTop(of: rows.count, height: area.height)
        let digits = String(most).utf8.count
        let room = max(0, area.width - 13 - digits)
        for line in 0..<min(area.height, rows.count - top) {
            let number = top + line
            let row = area.line(line)
            let isSelected = number == scroll.selected
            let style = Style.row(isSelected: isSelected, isHit: hits.holds(number))
            if isSelected { frame.fill(row, with: Cell(" ", style)) }
            let mark = anchor != nil && stretch.contains(number) ? "┃" : " "
            let period = rows[number].period.description
            let count = String(rows[number].articles)
            let bar = Self.bar(rows[number].articles, of: most, width: room)
            let blanks = String(repeating: " ", count: digits - count.utf8.count)
            frame.draw("\(mark)\(period)", in: row, style)
            let rest = Rect(column: row.column + 9, row: row.row, width: max(0, row.width - 9), height: 1)
            frame.draw("\(blanks)\(count)  \(bar)", in: rest, isSelected ? style : Style(.accent))
        }
    }

    /// A bar to an eighth of a column; something for every count but 0.
    private static func bar(_ count: Int, of most: Int, width: Int) -> String {
        guard count > 0, most > 0 else { return "" }
        let eighths = max(1, count * width * 8 / most)
        return String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    }
}

extension TablePage {
    fileprivate func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        guard !table.people.isEmpty || !table.groups.isEmpty else {
            frame.draw("These articles name no people and no groups. q closes.", in: area.line(0), .faint)
            return
        }
        let columns = [0] + Array((left..<columnCount).prefix(Self.shown(in: area.width)))
        for (place, column) in columns.enumerated() {
            let words = column == 0 ? "mentions" : "#" + table.groups[column - 1].name
            draw(words, in: cell(place, area.line(0)), column == self.column ? .heading : .faint, on: &frame)
        }
        let top = visibleTop(height: area.height - 1)
        let isLow = area.height <= 2
        let rows =
            isLow
            ? [scroll.selected] : [0] + Array((top..<max(top, rowCount)).prefix(area.height - 2))
        for (line, row) in rows.enumerated() {
            let place = area.line(line + 1)
            let isOfSelected = row == scroll.selected
            let name = Rect(
                column: place.column, row: place.row,
                width: min(Self.nameWidth(in: place.width), place.width), height: 1)
            let words = row == 0 ? "mentions" : "@" + table.people[row - 1].name
            let style: Style = isOfSelected ? .heading : row == 0 ? .faint : .row(.person)
            frame.draw(
                words.shortened(to: name.width), in: name,
                .row(isSelected: false, isHit: hits.holds(row), else: style))
            for (place, column) in columns.enumerated() where (row, column) != (0, 0) {
                let count = count(row, column)
                let isSelected = isOfSelected && column == self.column
                let plain: Style = row == 0 || column == 0 ? .faint : .plain
                draw(
                    count == 0 ? "·" : String(count), in: cell(place, area.line(line + 1)),
                    isSelected ? .selected : plain, on: &frame)
            }
        }
    }

    /// The cells of a column of the table in a row of the screen.
    private func cell(_ place: Int, _ row: Rect) -> Rect {
        let column = row.column + Self.nameWidth(in: row.width) + place * Self.columnWidth
        let width = max(0, min(Self.columnWidth, row.endColumn - column))
        return Rect(column: column, row: row.row, width: width, height: 1)
    }

    /// Draws words at the right of a cell.
    private func draw(_ words: String, in cell: Rect, _ style: Style, on frame: inout Frame) {
        guard cell.width > 1 else { return }
        let shown = words.shortened(to: cell.width - 1)
        frame.draw(shown, at: cell.endColumn - Width.of(shown), cell.row, in: cell, style)
    }
}

extension ChainsPage {
    fileprivate func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        guard !rows.isEmpty else {
            frame.draw(emptiness, in: area.line(0), .faint)
            return
        }
        let top = scroll.visibleTop(of: rows.count, height: area.height)
        for line in 0..<min(area.height, rows.count - top) {
            let number = top + line
            let row = area.line(line)
            let indented = Rect(column: row.column + 2, row: row.row, width: max(0, row.width - 2), height: 1)
            switch rows[number] {
            case .blank: break
            case .heading(let words): frame.draw(words, in: row, .heading)
            case .more(let words):
                let deeper = Rect(
                    column: indented.column + 2, row: row.row, width: max(0, indented.width - 2), height: 1)
                frame.draw(words, in: deeper, .faint)
            case .step:
                guard let words = step(at: number).map({ words(of: $0) }) else { continue }
                let isSelected = number == scroll.selected
                let style = Style.row(isSelected: isSelected, isHit: hits.holds(number))
                if isSelected { frame.fill(row, with: Cell(" ", style)) }
                frame.draw(words.left, words.right, in: indented, style, right: isSelected ? style : .faint)
            }
        }
    }
}

import Articles
import Export
import Screen

/// People by groups, with the articles of either alone in the first row and column.
struct TablePage: Overview {
    /// How many people and groups are asked for.
    static let most = 40
    /// The columns of the screen that a column takes, with the space before it.
    static let columnWidth = 13
    /// The columns of the screen that the names of the people take of a width: less where there is little, so that counts
    /// stay in sight.
    static func nameWidth(in width: Int) -> Int { max(6, min(24, width - 2 * columnWidth)) }

    let context = Action.Contexts.table
    let title = "People × groups"

    let table: CrossTable
    /// Where it stands: row 0 is that of the groups alone.
    private(set) var scroll = Scroll()
    /// Which column is selected: 0 is that of the people alone.
    private(set) var column = 0
    /// The first column in sight after that of the people alone.
    private(set) var left = 1

    init(_ table: CrossTable) {
        self.table = table
        let isSquare = !table.people.isEmpty && !table.groups.isEmpty
        scroll.selected = isSquare ? 1 : 0
        column = isSquare ? 1 : 0
    }

    var count: Int { table.people.count + 1 }
    var columnCount: Int { table.groups.count + 1 }

    /// The person of the selected row; nil in that of the groups alone.
    var person: EntityTally? { scroll.selected > 0 ? table.people[scroll.selected - 1] : nil }
    /// The group of the selected column; nil in that of the people alone.
    var group: EntityTally? { column > 0 ? table.groups[column - 1] : nil }

    /// How much stands in a cell: articles with both, or mentions of the one.
    func count(_ row: Int, _ column: Int) -> Int {
        switch (row, column) {
        case (0, 0): 0
        case (0, _): table.groups[column - 1].here
        case (_, 0): table.people[row - 1].here
        default: table.articles[row - 1][column - 1]
        }
    }

    /// How much stands in the selected cell.
    var selectedCount: Int { count(scroll.selected, column) }

    /// The chips for the selected cell.
    var chips: [Query.Chip] {
        [person, group].compactMap { $0.flatMap { Query.Chip(naming: $0.name, $0.kind) } }
    }

    /// The selected cell in words.
    var note: String {
        let names = [person, group].compactMap { $0?.title }
        guard !names.isEmpty else { return "" }
        let noun = names.count == 2 ? "article" : "mention"
        return "\(names.joined(separator: " × ")) · \(selectedCount.counted(noun))"
    }

    var selectedRow: Int { scroll.selected }

    var emptiness: String? {
        table.people.isEmpty && table.groups.isEmpty
            ? "These articles name no people and no groups. q closes." : nil
    }

    var subject: Subject? {
        let chips = selectedCount > 0 ? chips : []
        return .chips(
            Narrowing(chips, replacing: Set(chips.map(\.field)), emptiness: "No article names both"))
    }

    /// The name at the left of a row.
    func text(of row: Int) -> String { row == 0 ? "mentions" : table.people[row - 1].name }

    /// The row at the top, under that of the groups, which always stays.
    func visibleTop(height: Int) -> Int {
        max(
            1,
            Scroll(selected: max(0, scroll.selected - 1), top: max(0, scroll.top - 1))
                .visibleTop(of: table.people.count, height: height - 1) + 1)
    }

    mutating func select(_ row: Int, height: Int) {
        scroll.top = visibleTop(height: height)
        scroll.selected = min(max(0, row), count - 1)
        scroll.top = visibleTop(height: height)
    }

    /// Goes some columns on, with the selected one in sight of a pane of a width.
    mutating func stepSection(_ step: Int, width: Int, height: Int) {
        column = min(max(0, column + step), columnCount - 1)
        let shown = Self.shown(in: width)
        if column > 0 { left = min(max(left, column - shown + 1), column) }
    }

    /// How many columns of groups a width has room for.
    static func shown(in width: Int) -> Int {
        max(1, (width - nameWidth(in: width) - columnWidth) / columnWidth)
    }

    func export(of query: Query) -> ExportSource? { .here(.table(table, query)) }
}

extension TablePage {
    func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        let columns = [0] + Array((left..<columnCount).prefix(Self.shown(in: area.width)))
        for (place, column) in columns.enumerated() {
            let words = column == 0 ? "mentions" : "#" + table.groups[column - 1].name
            draw(words, in: cell(place, area.line(0)), column == self.column ? .heading : .faint, on: &frame)
        }
        let top = visibleTop(height: area.height - 1)
        let isLow = area.height <= 2
        let rows =
            isLow
            ? [scroll.selected] : [0] + Array((top..<max(top, count)).prefix(area.height - 2))
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

extension Answer {
    /// People by groups.
    public static func table(_ table: CrossTable) -> Answer {
        .overview(OverviewAnswer(overview: TablePage(table)))
    }
}

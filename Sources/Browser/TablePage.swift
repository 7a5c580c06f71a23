import Articles

/// People by groups, with the articles of either alone in the first row and column.
struct TablePage: Sendable {
    /// How many people and groups are asked for.
    static let most = 40
    /// The columns of the screen that a column takes, with the space before it.
    static let columnWidth = 13
    /// The columns of the screen that the names of the people take of a width: less where there is little, so that counts
    /// stay in sight.
    static func nameWidth(in width: Int) -> Int { max(6, min(24, width - 2 * columnWidth)) }

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

    var rowCount: Int { table.people.count + 1 }
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
    var count: Int { count(scroll.selected, column) }

    /// The chips for the selected cell.
    var chips: [Query.Chip] {
        [person, group].compactMap { $0.flatMap { Query.Chip(naming: $0.name, $0.kind) } }
    }

    /// The selected cell in words.
    var note: String {
        let names = [person, group].compactMap { $0.map { $0.kind.sigil + $0.name } }
        guard !names.isEmpty else { return "" }
        let noun = names.count == 2 ? "article" : "mention"
        return "\(names.joined(separator: " × ")) · \(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// The name at the left of a row.
    func name(ofRow row: Int) -> String { row == 0 ? "mentions" : table.people[row - 1].name }

    /// The row at the top, under that of the groups, which always stays.
    func visibleTop(height: Int) -> Int {
        max(
            1,
            Scroll(selected: max(0, scroll.selected - 1), top: max(0, scroll.top - 1))
                .visibleTop(of: table.people.count, height: height - 1) + 1)
    }

    mutating func select(row: Int, height: Int) {
        scroll.top = visibleTop(height: height)
        scroll.selected = min(max(0, row), rowCount - 1)
        scroll.top = visibleTop(height: height)
    }

    /// Goes some columns on, with the selected one in sight of a pane of a width.
    mutating func step(columns: Int, width: Int) {
        column = min(max(0, column + columns), columnCount - 1)
        let shown = Self.shown(in: width)
        if column > 0 { left = min(max(left, column - shown + 1), column) }
    }

    /// How many columns of groups a width has room for.
    static func shown(in width: Int) -> Int {
        max(1, (width - nameWidth(in: width) - columnWidth) / columnWidth)
    }
}

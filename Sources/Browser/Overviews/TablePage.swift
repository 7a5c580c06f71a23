import Articles
import Export

/// People by groups, with the articles of either alone in the first row and column.
struct TablePage: Overview {
    /// How many people and groups are asked for.
    static let most = 40

    let context = Action.Contexts.table
    let title = "People × groups"

    let table: CrossTable
    var list = SectionedRows()

    init(_ table: CrossTable) {
        self.table = table
        list.head = ["mentions"] + table.groups.map(\.title)
        list.pinned = 1
        let alone = table.groups.map { String($0.here) }
        list.add(SectionedRows.Item(left: "mentions", isFaint: true, figure: .cells([""] + alone)))
        for (person, articles) in zip(table.people, table.articles) {
            let cells = [String(person.here)] + articles.map { $0 == 0 ? "·" : String($0) }
            list.add(SectionedRows.Item(left: person.title, kind: .person, figure: .cells(cells)))
        }
        let isSquare = !table.people.isEmpty && !table.groups.isEmpty
        list.scroll.selected = isSquare ? 1 : 0
        list.columns.selected = isSquare ? 1 : 0
    }

    /// The person of the selected row; nil in that of the groups alone.
    private var person: EntityTally? {
        let row = list.scroll.selected
        return row > 0 ? table.people[row - 1] : nil
    }

    /// The group of the selected column; nil in that of the people alone.
    private var group: EntityTally? {
        let column = list.columns.selected
        return column > 0 ? table.groups[column - 1] : nil
    }

    /// How much stands in the selected cell: articles with both, or mentions of the one.
    var selectedCount: Int {
        guard person != nil, group != nil else { return person?.here ?? group?.here ?? 0 }
        return table.articles[list.scroll.selected - 1][list.columns.selected - 1]
    }

    /// The selected cell in words.
    var note: String {
        let names = [person, group].compactMap { $0?.title }
        guard !names.isEmpty else { return "" }
        let noun = names.count == 2 ? "article" : "mention"
        return "\(names.joined(separator: " × ")) · \(selectedCount.counted(noun))"
    }

    var emptiness: String? {
        table.people.isEmpty && table.groups.isEmpty
            ? "These articles name no people and no groups. q closes." : nil
    }

    var subject: Subject? {
        let names = selectedCount > 0 ? [person, group].compactMap(\.self) : []
        let chips = names.compactMap { Query.Chip(naming: $0.name, $0.kind) }
        return .chips(Narrowing(chips, emptiness: "No article names both"))
    }

    func export(of query: Query) -> ExportSource? { .here(.table(table, query)) }
}

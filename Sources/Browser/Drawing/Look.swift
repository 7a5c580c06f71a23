import Articles
import Screen

extension Style {
    /// How a name of a kind is written in running text: told apart by weight and line where there is no colour.
    static func name(_ kind: Entity.Kind) -> Style {
        switch kind {
        case .person: Style(.person, [.bold, .underline])
        case .organization: Style(.organization, .bold)
        case .place: Style(.place, .underline)
        case .nationality: Style(.nationality, .italic)
        }
    }

    /// How a name of a kind is written in a row, where its sigil tells its kind.
    static func row(_ kind: Entity.Kind) -> Style { Style(name(kind).colour) }

    /// How a row stands out: selected, found, or neither.
    static func row(isSelected: Bool, isHit: Bool, else style: Style = .plain) -> Style {
        isSelected ? .selected : isHit ? Style(.match, .underline) : style
    }

    static let heading = Style(.plain, .bold)
    static let faint = Style(.furniture, .dim)
    static let accent = Style(.accent, .bold)
    static let error = Style(.warning, .bold)
    /// The row that keys act on.
    static let selected = Style(.plain, .reverse)
    /// The selected row of a pane without the focus.
    static let remembered = Style(.plain, .bold)
}

extension Frame {
    /// Draws words in a row with other words at its right end, which give way first.
    mutating func draw(
        _ left: String, _ right: String, in area: Rect, _ style: Style, right rightStyle: Style
    ) {
        guard !area.isEmpty else { return }
        let width = Width.of(right)
        let fits = width > 0 && width + 12 <= area.width
        let room = Rect(
            column: area.column, row: area.row, width: fits ? area.width - width - 1 : area.width, height: 1)
        draw(left, in: room, style)
        if fits { draw(right, at: area.endColumn - width, area.row, in: area, rightStyle) }
    }
}

extension Rect {
    /// A row without some columns at its left.
    func indented(_ columns: Int) -> Rect {
        Rect(column: column + columns, row: row, width: max(0, width - columns), height: 1)
    }
}

extension Int {
    /// So many of something: `1 article`, `2 articles`.
    func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

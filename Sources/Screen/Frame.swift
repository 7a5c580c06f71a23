/// A stretch of columns and rows, from the top left.
public struct Rect: Sendable, Hashable {
    /// The leftmost column, from 0.
    public var column: Int
    /// The topmost row, from 0.
    public var row: Int
    /// How many columns.
    public var width: Int
    /// How many rows.
    public var height: Int

    /// A rectangle of its sides.
    public init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = width
        self.height = height
    }
}

/// One column of one row.
public struct Cell: Sendable, Hashable {
    /// What stands in it: one grapheme cluster, of one or two columns; empty in the second column of a wide one.
    public var text: String
    /// How it is drawn.
    public var style: Style

    /// A cell of its parts.
    public init(_ text: String = " ", _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// A whole screen, as cells: what `render` gives and the console shows.
public struct Frame: Sendable, Hashable {
    /// How many columns.
    public let width: Int
    /// How many rows.
    public let height: Int
    /// The cells, row by row.
    public var cells: [Cell]
    /// Where the terminal's cursor stands; nil hides it, and so does a place outside the frame.
    public var cursor: (column: Int, row: Int)? {
        get { cursorAt.map { ($0.column, $0.row) } }
        set {
            cursorAt = newValue.flatMap {
                bounds.contains(column: $0.column, row: $0.row)
                    ? Position(column: $0.column, row: $0.row) : nil
            }
        }
    }
    private var cursorAt: Position?

    private struct Position: Hashable { var column: Int, row: Int }

    /// A blank frame.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: Cell(), count: self.width * self.height)
    }
}

/// What the mouse did over a cell.
public struct Mouse: Sendable, Hashable {
    /// What it did.
    public enum Act: Sendable, Hashable {
        case press, wheelUp, wheelDown
    }

    /// What it did.
    public var act: Act
    /// The column of the cell, from 0.
    public var column: Int
    /// The row of the cell, from 0.
    public var row: Int

    /// A deed of its parts.
    public init(_ act: Act, column: Int, row: Int) {
        self.act = act
        self.column = column
        self.row = row
    }

    /// What the numbers of an SGR report say: button, column, row. Nil for a release, a movement, a second button.
    init?(_ numbers: [Int], isRelease: Bool) {
        guard numbers.count == 3, !isRelease else { return nil }
        // Shift, Alt and Control may be held.
        switch numbers[0] & ~0b1_1100 {
        case 0: act = .press
        case 64: act = .wheelUp
        case 65: act = .wheelDown
        default: return nil
        }
        column = max(0, numbers[1] - 1)
        row = max(0, numbers[2] - 1)
    }
}

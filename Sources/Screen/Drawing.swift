extension Rect {
    /// Nothing.
    public static let empty = Rect(column: 0, row: 0, width: 0, height: 0)

    /// The column after the last.
    public var endColumn: Int { column + width }

    /// The row after the last.
    public var endRow: Int { row + height }

    /// Whether there is no cell in it.
    public var isEmpty: Bool { width <= 0 || height <= 0 }

    /// The rectangle without a rim of one cell.
    public var inside: Rect {
        Rect(column: column + 1, row: row + 1, width: max(0, width - 2), height: max(0, height - 2))
    }

    /// One row of it, counted from its top.
    public func line(_ number: Int) -> Rect {
        Rect(column: column, row: row + number, width: width, height: number < height ? 1 : 0)
    }

    /// What two rectangles share.
    public func intersection(_ other: Rect) -> Rect {
        let column = max(self.column, other.column)
        let row = max(self.row, other.row)
        return Rect(
            column: column, row: row, width: max(0, min(endColumn, other.endColumn) - column),
            height: max(0, min(endRow, other.endRow) - row))
    }

    /// Whether a cell lies in it.
    public func contains(column: Int, row: Int) -> Bool {
        column >= self.column && column < endColumn && row >= self.row && row < endRow
    }
}

extension Frame {
    /// The whole of it.
    public var bounds: Rect { Rect(column: 0, row: 0, width: width, height: height) }

    /// The cell at a column and row that lie in the frame.
    public subscript(column: Int, row: Int) -> Cell {
        get { cells[row * width + column] }
        set { cells[row * width + column] = newValue }
    }

    /// Writes a glyph's text at a column of a row and gives the column after it. Draws nothing outside the
    /// rectangle; a wide glyph that would be cut by its edge leaves a blank.
    @discardableResult
    public mutating func put(
        _ text: String, columns: Int, at column: Int, _ row: Int, in area: Rect, _ style: Style
    ) -> Int {
        let end = column + columns
        guard row >= max(0, area.row), row < min(height, area.endRow) else { return end }
        let left = max(0, area.column)
        let right = min(width, area.endColumn)
        guard column < right, end > left else { return end }
        if column < left || end > right {
            for cut in max(left, column)..<min(right, end) { replace(Cell(" ", style), at: cut, row) }
            return end
        }
        for covered in column..<end { replace(Cell(" ", style), at: covered, row) }
        cells[row * width + column].text = text
        if columns == 2 { cells[row * width + column + 1].text = "" }
        return end
    }

    /// Writes text from a column of a row and gives the column after it. Draws nothing outside the rectangle,
    /// which is the row to the frame's end where none is given.
    @discardableResult
    public mutating func draw(
        _ text: String, at column: Int, _ row: Int, in area: Rect? = nil, _ style: Style = .plain
    ) -> Int {
        let area = area ?? bounds
        var at = column
        let glyphs = Glyphs(text)
        for glyph in glyphs {
            guard at < area.endColumn else { break }
            at = put(glyphs.text(of: glyph), columns: glyph.columns, at: at, row, in: area, style)
        }
        return at
    }

    /// Writes text into the first row of a rectangle; text that is too wide ends in `…`.
    @discardableResult
    public mutating func draw(_ text: String, in area: Rect, _ style: Style = .plain) -> Int {
        draw(text.shortened(to: area.width), at: area.column, area.row, in: area, style)
    }

    /// Gives every cell of a rectangle the same cell.
    public mutating func fill(_ area: Rect, with cell: Cell = Cell()) {
        let area = area.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn { replace(cell, at: column, row) }
        }
    }

    /// Draws the rim of a rectangle with a title at the left of its top and a note at the right:
    /// `┌1 List──────── 1/2 ┐`.
    public mutating func box(_ area: Rect, title: String = "", note: String = "", _ style: Style = .plain) {
        guard area.width >= 2, area.height >= 2 else { return }
        let right = area.endColumn - 1
        let bottom = area.endRow - 1
        for column in (area.column + 1)..<max(area.column + 1, right) {
            put("─", columns: 1, at: column, area.row, in: area, style)
            put("─", columns: 1, at: column, bottom, in: area, style)
        }
        for row in (area.row + 1)..<max(area.row + 1, bottom) {
            put("│", columns: 1, at: area.column, row, in: area, style)
            put("│", columns: 1, at: right, row, in: area, style)
        }
        put("┌", columns: 1, at: area.column, area.row, in: area, style)
        put("┐", columns: 1, at: right, area.row, in: area, style)
        put("└", columns: 1, at: area.column, bottom, in: area, style)
        put("┘", columns: 1, at: right, bottom, in: area, style)
        let noteWidth = note.isEmpty ? 0 : Width.of(note) + 2
        var room = area.width - 2
        if noteWidth > 0, noteWidth + 8 <= room {
            draw(" \(note) ", at: right - noteWidth, area.row, in: area, style)
            room -= noteWidth + 1
        }
        draw(title, in: Rect(column: area.column + 1, row: area.row, width: room, height: 1), style)
    }

    /// Puts a narrow cell in its place; the other half of a wide glyph that it cuts becomes a blank.
    private mutating func replace(_ cell: Cell, at column: Int, _ row: Int) {
        let at = row * width + column
        if cells[at].text.isEmpty, column > 0 { cells[at - 1].text = " " }
        if column + 1 < width, cells[at + 1].text.isEmpty { cells[at + 1].text = " " }
        cells[at] = cell
    }
}

extension String {
    /// The text, or its beginning with `…` where it takes more than so many columns.
    public func shortened(to columns: Int) -> String {
        guard utf8.count > columns, Width.of(self) > columns else { return self }
        guard columns > 0 else { return "" }
        var kept = 0
        var end = 0
        for glyph in Glyphs(self) {
            if kept + glyph.columns > columns - 1 { break }
            kept += glyph.columns
            end = glyph.range.upperBound
        }
        return String(decoding: utf8.prefix(end), as: UTF8.self) + "…"
    }
}

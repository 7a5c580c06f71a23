import Articles
import Screen

extension State {
    /// The article: its text verbatim, wrapped, with what was found in it marked.
    func drawReading(in pane: Rect, on frame: inout Frame) {
        guard !pane.isEmpty else { return }
        for (number, line) in noteLines.enumerated() {
            frame.draw((number == 0 ? "¶ " : "  ") + line, in: pane.line(number), .accent)
        }
        let area = readingArea
        guard let reading = place.reading else {
            if listCount == 0 { return }
            frame.draw("…", in: area.line(0), .faint)
            return
        }
        let top = reading.topLine(height: area.height)
        let lines = reading.layout.lines.dropFirst(top).prefix(area.height)
        guard let first = lines.first, let last = lines.last else {
            frame.draw("This article is empty.", in: area.line(0), .faint)
            return
        }
        let marks = TextMarks(reading, self, in: first.range.lowerBound..<last.range.upperBound)
        for (number, line) in lines.enumerated() where !line.range.isEmpty {
            let row = area.row + number
            if let gutter = marks.gutter(of: line.range) {
                frame.put(gutter.mark, columns: 1, at: area.column, row, in: area, gutter.style)
            }
            var column = area.column + Layout.gutter
            let glyphs = Glyphs(reading.article.text.utf8, in: line.range)
            for glyph in glyphs {
                let byte = glyph.range.lowerBound
                if byte == marks.cursor, place.focus == .read { frame.cursor = (column, row) }
                column = frame.put(
                    glyphs.text(of: glyph), columns: glyph.columns, at: column, row, in: area,
                    marks[byte])
            }
        }
    }

    /// The cells of Read that the text has: below the note.
    var readingArea: Rect {
        let pane = layout.inside(.read)
        let rows = noteLines.count
        return Rect(column: pane.column, row: pane.row + rows, width: pane.width, height: pane.height - rows)
    }

    /// The note on the open article as lines at the head of Read: at most three, or one in a low pane.
    private var noteLines: [String] {
        let pane = layout.inside(.read)
        guard let note = place.reading?.marks.note, pane.height > 2 else { return [] }
        return note.broken(to: pane.width - 2, atMost: pane.height < 10 ? 1 : 3)
    }

    /// The right rim of Read: where in the article the pane stands, and a tick wherever there is a mention of
    /// the selected name or a hit of the search.
    func drawScrollBar(in rim: Rect, hasRim: Bool, on frame: inout Frame) {
        guard hasRim, rim.height > 2, let reading = place.reading else { return }
        let height = rim.height - 2
        let count = max(reading.layout.lines.count, height)
        let top = reading.topLine(height: rows(of: .read))
        let style: Style = place.focus == .read ? .accent : .faint
        let thumb = (top * height / count)...min(height - 1, max(0, (top + height) * height - 1) / count)
        var ticks: Set<Int> = []
        for range in ticked(reading) {
            ticks.insert(reading.layout.line(of: range.lowerBound) * height / count)
        }
        for line in 0..<height {
            let isThumb = count > height && thumb.contains(line)
            let isTick = ticks.contains(line)
            guard isThumb || isTick else { continue }
            let mark = isThumb ? (isTick ? "┫" : "┃") : "┤"
            frame.put(
                mark, columns: 1, at: rim.endColumn - 1, rim.row + 1 + line, in: rim, isTick ? .accent : style
            )
        }
    }

    private func ticked(_ reading: Reading) -> [Range<Int>] {
        if case .ranges(let ranges) = place.finds[.read]?.hits { return ranges }
        return reading.entity(place.selected)?.mentions.map(\.range) ?? []
    }
}

/// How the bytes of an article that are in sight are written, and what stands in the gutter.
private struct TextMarks {
    /// The bytes in sight.
    private let visible: Range<Int>
    /// A style for each of them.
    private var styles: [Style]
    private var quotations: [Quotation] = []
    private let landing: Range<Int>?
    /// The byte where the terminal's cursor stands.
    let cursor: Int?

    /// Lays what was found in the article over its text; what is nearer to the reader's question goes over
    /// what is farther from it.
    init(_ reading: Reading, _ state: State, in visible: Range<Int>) {
        self.visible = visible
        styles = Array(repeating: .plain, count: visible.count)
        cursor = reading.cursor.map { reading.namings[$0].mention.range.lowerBound }
        let quoted = state.place.focus == .quotes ? state.place.quotes.selected : nil
        landing =
            quoted.flatMap { reading.utterances.indices.contains($0) ? reading.utterances[$0] : nil }
            ?? reading.landing
        for part in reading.article.parts where part.role != .paragraph {
            paint(part.range) { $0 = Self.style(of: part.role) }
        }
        for (number, stretch) in reading.utterances.enumerated() where stretch.overlaps(visible) {
            let quotation = reading.annotation.quotations[number]
            quotations.append(quotation)
            guard quotation.kind != .indirect else { continue }
            for span in quotation.spans { paint(span) { $0.colour = .quotation } }
        }
        paintNames(reading, selected: state.place.selected)
        if case .ranges(let hits) = state.place.finds[.read]?.hits {
            for hit in hits { paint(hit) { $0 = Style(.match, [.reverse, .bold]) } }
        }
    }

    private mutating func paintNames(_ reading: Reading, selected: Entity.ID?) {
        var others: [Range<Int>] = []
        for naming in reading.namings where naming.mention.range.overlaps(visible) {
            let entity = reading.annotation.entities[naming.entity]
            if naming.mention.form == .name { paint(naming.mention.range) { $0 = .name(entity.kind) } }
            if entity.id == selected { others.append(naming.mention.range) }
        }
        for range in others { paint(range) { $0.attributes.insert(.reverse) } }
    }

    /// Changes the styles of the bytes of a range that are in sight.
    private mutating func paint(_ range: Range<Int>, _ change: (inout Style) -> Void) {
        for byte in range.clamped(to: visible) { change(&styles[byte - visible.lowerBound]) }
    }

    /// How a byte in sight is written.
    subscript(byte: Int) -> Style { styles[byte - visible.lowerBound] }

    /// What stands in the gutter of a line.
    func gutter(of line: Range<Int>) -> (mark: String, style: Style)? {
        if let landing, landing.overlaps(line) { return ("▶", .accent) }
        let quotation = quotations.first { $0.spans.contains { $0.overlaps(line) } }
        return quotation.map { ($0.kind.mark, Style(.quotation)) }
    }

    private static func style(of part: Part.Role) -> Style {
        switch part {
        case .title, .crosshead: .heading
        case .boilerplate: .faint
        case .dateline, .byline: Style(.furniture)
        case .paragraph: .plain
        }
    }
}

import Articles
import Screen

extension State {
    /// The article: its text verbatim, wrapped, with what was found in it marked.
    func drawReading(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        guard let reading = place.reading else {
            if place.listing?.rows.isEmpty != false { return }
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
                    marks.style(of: byte, in: line))
            }
        }
    }

    /// The right rim of Read: where in the article the pane stands, and a tick wherever there is a mention of
    /// the selected name or a hit of the search.
    func drawScrollBar(in rim: Rect, hasRim: Bool, on frame: inout Frame) {
        guard hasRim, rim.height > 2, let reading = place.reading else { return }
        let height = rim.height - 2
        let count = max(reading.layout.lines.count, height)
        let top = reading.topLine(height: height)
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

/// What marks the bytes of an article that are in sight.
private struct TextMarks {
    private let parts: [Part]
    private let names: [(range: Range<Int>, kind: Entity.Kind)]
    private let selected: [Range<Int>]
    private let quotations: [(stretch: Range<Int>, quotation: Quotation)]
    private let hits: [Range<Int>]
    private let landing: Range<Int>?
    /// The byte where the terminal's cursor stands.
    let cursor: Int?

    init(_ reading: Reading, _ state: State, in visible: Range<Int>) {
        parts = reading.article.parts.filter { $0.range.overlaps(visible) && $0.role != .paragraph }
        var names: [(range: Range<Int>, kind: Entity.Kind)] = []
        var selected: [Range<Int>] = []
        for naming in reading.namings where naming.mention.range.overlaps(visible) {
            let entity = reading.annotation.entities[naming.entity]
            if naming.mention.form == .name { names.append((naming.mention.range, entity.kind)) }
            if entity.id == state.place.selected { selected.append(naming.mention.range) }
        }
        self.names = names
        self.selected = selected
        quotations = zip(reading.utterances, reading.annotation.quotations).filter { $0.0.overlaps(visible) }
            .map { ($0.0, $0.1) }
        if case .ranges(let ranges) = state.place.finds[.read]?.hits {
            hits = ranges.filter { $0.overlaps(visible) }
        } else {
            hits = []
        }
        let quoted = state.place.focus == .quotes ? state.place.quotes.selected : nil
        landing =
            quoted.flatMap { reading.utterances.indices.contains($0) ? reading.utterances[$0] : nil }
            ?? reading.landing
        cursor = reading.cursor.map { reading.namings[$0].mention.range.lowerBound }
    }

    /// What stands in the gutter of a line.
    func gutter(of line: Range<Int>) -> (mark: String, style: Style)? {
        if let landing, landing.overlaps(line) { return ("▶", .accent) }
        let quotation = quotations.first { $0.quotation.spans.contains { $0.overlaps(line) } }
        return quotation.map { ($0.quotation.kind.mark, Style(.quotation)) }
    }

    /// How a byte is written; what is nearer to the reader's question goes before what is farther from it.
    func style(of byte: Int, in line: TextLayout.Line) -> Style {
        let part =
            parts.first { $0.range.contains(byte) }?.role
            ?? (line.role == .boilerplate ? .boilerplate : .paragraph)
        var style = base(of: part)
        if let quotation = quotations.first(where: { $0.quotation.spans.contains { $0.contains(byte) } }),
            quotation.quotation.kind != .indirect
        {
            style.colour = .quotation
        }
        if let name = names.last(where: { $0.range.contains(byte) }) { style = .name(name.kind) }
        if selected.contains(where: { $0.contains(byte) }) { style.attributes.insert(.reverse) }
        if hits.contains(where: { $0.contains(byte) }) { style = Style(.match, [.reverse, .bold]) }
        return style
    }

    private func base(of part: Part.Role) -> Style {
        switch part {
        case .title, .crosshead: .heading
        case .boilerplate: .faint
        case .dateline, .byline: Style(.furniture)
        case .paragraph: .plain
        }
    }
}

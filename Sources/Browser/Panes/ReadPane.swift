import Articles
import Export
import Screen

/// The article: its text verbatim, wrapped, with what was found in it marked.
struct ReadPane: PaneContent {
    let pane = Pane.read

    func context(in place: Place) -> Action.Contexts { .read }

    func title(in state: State) -> String { "2 Read" + (state.place.reading?.heading ?? "") }

    func note(in state: State) -> String {
        state.place.reading?.progress(height: state.rows(of: .read)) ?? ""
    }

    /// The cells that the text has: below the note.
    func area(in state: State) -> Rect {
        let inside = state.layout.inside(.read)
        let rows = noteLines(state).count
        return Rect(
            column: inside.column, row: inside.row + rows, width: inside.width, height: inside.height - rows)
    }

    func draw(_ state: State, in area: Rect, on frame: inout Frame) {
        let inside = state.layout.inside(.read)
        guard !area.isEmpty else { return }
        for (number, line) in noteLines(state).enumerated() {
            frame.draw((number == 0 ? "¶ " : "  ") + line, in: inside.line(number), .accent)
        }
        guard let reading = state.place.reading else {
            if state.listCount == 0 { return }
            frame.draw("…", in: area.line(0), .faint)
            return
        }
        let top = reading.topLine(height: area.height)
        let lines = reading.layout.lines.dropFirst(top).prefix(area.height)
        guard let first = lines.first, let last = lines.last else {
            frame.draw("This article is empty.", in: area.line(0), .faint)
            return
        }
        let marks = TextMarks(reading, state, in: first.range.lowerBound..<last.range.upperBound)
        for (number, line) in lines.enumerated() where !line.range.isEmpty {
            let row = area.row + number
            if let gutter = marks.gutter(of: line.range) {
                frame.put(gutter.mark, columns: 1, at: area.column, row, in: area, gutter.style)
            }
            var column = area.column + Layout.gutter
            let glyphs = Glyphs(reading.article.text.utf8, in: line.range)
            for glyph in glyphs {
                let byte = glyph.range.lowerBound
                if byte == marks.cursor, state.place.focus == .read { frame.cursor = (column, row) }
                column = frame.put(
                    glyphs.text(of: glyph), columns: glyph.columns, at: column, row, in: area,
                    marks[byte])
            }
        }
    }

    /// The note on the open article as lines at the head of the pane: at most three, or one in a low pane.
    private func noteLines(_ state: State) -> [String] {
        let inside = state.layout.inside(.read)
        guard let note = state.place.reading?.marks.note, inside.height > 2 else { return [] }
        return note.broken(to: inside.width - 2, atMost: inside.height < 10 ? 1 : 3)
    }

    /// At the right, where in the article the pane stands, and a tick wherever there is a mention of the selected name
    /// or a hit of the search.
    func drawRim(_ state: State, in rim: Rect, on frame: inout Frame) {
        guard rim.height > 2, let reading = state.place.reading else { return }
        let height = rim.height - 2
        let count = max(reading.layout.lines.count, height)
        let top = reading.topLine(height: state.rows(of: .read))
        let style: Style = state.place.focus == .read ? .accent : .faint
        let thumb = (top * height / count)...min(height - 1, max(0, (top + height) * height - 1) / count)
        var ticks: Set<Int> = []
        for range in ticked(reading, state) {
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

    private func ticked(_ reading: Reading, _ state: State) -> [Range<Int>] {
        if case .ranges(let ranges) = state.place.finds[.read]?.hits { return ranges }
        return reading.entity(state.place.selected)?.mentions.map(\.range) ?? []
    }

    func lines(of state: State, upTo most: Int) -> [String] {
        guard let reading = state.place.reading else { return ["No article"] }
        let article = reading.article
        let parts = article.blocks.filter { $0.role != .title && $0.role != .boilerplate }
        let facts = reading.summary.provenance.joined(separator: " · ")
        return [PlainLines.joined(article.displayTitle, facts)] + parts.map { article.text[$0.range] }
    }

    func selectedRow(in state: State) -> Int { 0 }

    /// The stretch that the reader was brought to, else the mention they walked to, else the first paragraph in sight.
    func subject(in state: State) -> Subject? {
        guard let reading = state.place.reading else { return nil }
        let height = state.rows(of: .read)
        if let landing = reading.landing {
            let number = reading.utterances.firstIndex(of: landing)
            return .passage(
                reading.sentence(around: landing), number.map { reading.quotations[$0] })
        }
        if let naming = reading.visibleCursor(height: height) {
            return .mention(naming.mention, of: reading.annotation.entities[naming.entity])
        }
        let start = reading.visibleRange(height: height).lowerBound
        return reading.article.blocks.first { $0.range.upperBound > start }.map { .passage($0.range) }
    }

    func select(_ row: Int, in state: inout State) -> [Command] {
        state.place.reading?.show(line: row)
        return []
    }

    func move(_ movement: Movement, in state: inout State) -> [Command] {
        let height = state.rows(of: .read)
        state.place.reading?.move(movement, height: height)
        return []
    }

    func point(atLine line: Int, column: Int, in state: inout State) -> [Command] {
        let area = area(in: state)
        guard let reading = state.place.reading,
            let byte = reading.byte(at: column - area.column, line, height: area.height),
            let naming = reading.namings.lastIndex(where: { $0.mention.range.contains(byte) })
        else { return [] }
        state.place.reading?.cursor = naming
        state.place.reading?.landing = nil
        let id = reading.annotation.entities[reading.namings[naming].entity].id
        state.place.selected = id
        if let row = reading.row(of: id) { state.selectName(row) }
        return []
    }

    /// The text scrolls and leaves the focus where it is.
    func turnWheel(_ rows: Int, in state: inout State) -> [Command] { move(.rows(rows), in: &state) }

    func hits(of needle: Needle, among rows: [Int]?, in state: State) -> Find.Hits {
        .ranges(state.place.reading.map { needle.ranges(in: $0.article.text.utf8) } ?? [])
    }

    func exportName(in state: State) -> String? { state.place.reading?.article.displayTitle }

    func export(in state: State) -> ExportSource? {
        state.place.reading.map { .here(.article($0.annotated, $0.tallies, $0.marks)) }
    }

    func graph(in state: State) -> ExportSource? { state.place.reading?.graph }
}

extension Reading {
    /// What the rim of Read says of the article: its title, where the text does not begin with it, its
    /// publisher and its day.
    fileprivate var heading: String {
        let title = article.parts.contains { $0.role == .title } ? nil : article.title?.onOneLine
        let marks = ((marks.starred ? ["★"] : []) + marks.tags.map { "+\($0)" }).joined(separator: " ")
        let words = [marks.isEmpty ? nil : marks, title, article.publisher, article.published?.description]
            .compactMap(\.self)
        return words.isEmpty ? "" : "─ " + words.joined(separator: " · ") + " "
    }

    /// How far down the article a pane of a height stands: `18%`.
    fileprivate func progress(height: Int) -> String {
        guard layout.lines.count > height, height > 0 else { return "all" }
        let top = topLine(height: height)
        if top == 0 { return "top" }
        return top + height >= layout.lines.count ? "end" : "\((top + height) * 100 / layout.lines.count)%"
    }
}

extension Reading {
    /// The byte that is shown at a column and line of a pane of a height; nil where no text is.
    func byte(at column: Int, _ line: Int, height: Int) -> Int? {
        let line = topLine(height: height) + line
        guard layout.lines.indices.contains(line) else { return nil }
        var at = Layout.gutter
        for glyph in Glyphs(article.text.utf8, in: layout.lines[line].range) {
            if column >= at, column < at + glyph.columns { return glyph.range.lowerBound }
            at += glyph.columns
        }
        return nil
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
        let quoted = state.place.focus == .quotes ? state.place[.quotes].selected : nil
        landing =
            quoted.flatMap { reading.utterances.indices.contains($0) ? reading.utterances[$0] : nil }
            ?? reading.landing
        for part in reading.article.parts where part.role != .paragraph {
            paint(part.range) { $0 = Self.style(of: part.role) }
        }
        for (number, stretch) in reading.utterances.enumerated() where stretch.overlaps(visible) {
            let quotation = reading.quotations[number]
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

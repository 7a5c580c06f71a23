import Articles
import Export
import Screen

/// Who said what: the mark of its kind, the speaker, the words.
struct QuotesPane: PaneContent {
    let pane = Pane.quotes

    func context(in place: Place) -> Action.Contexts { .quotes }

    func title(in state: State) -> String { "4 Quotes" }

    /// Which quotation is selected, how many the filters ask for, and how many less sure ones are hidden: `2/7 •1 +3`.
    func note(in state: State) -> String {
        guard let reading = state.place.reading else { return "" }
        let count = reading.quotations.count
        let hidden = reading.hiddenQuotations > 0 ? "+\(reading.hiddenQuotations)" : nil
        let selected = count > 0 ? "\(state.place[.quotes].selected + 1)/\(count)" : nil
        let asked = reading.asked.isEmpty ? nil : "\(QuoteRows.asked)\(reading.asked.count)"
        return [selected, asked, hidden].compactMap(\.self).joined(separator: " ")
    }

    func draw(_ state: State, in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty, let reading = state.place.reading else { return }
        let quotations = reading.quotations
        guard !quotations.isEmpty else {
            let words =
                reading.hiddenQuotations == 0
                ? "Nobody is quoted in this article."
                : "Nobody is surely quoted here; . shows what is less sure."
            frame.draw(words, in: area.line(0), .faint)
            return
        }
        let rows = reading.quoteRows
        let top = rows.visibleTop(state.place[.quotes], height: area.height)
        let hits = state.place.finds[.quotes]?.rows ?? []
        for (line, row) in rows.rows.dropFirst(top).prefix(area.height).enumerated() {
            let quotation = quotations[row.quotation]
            let isSelected = row.quotation == state.place[.quotes].selected
            let isFocused = isSelected && state.place.focus == .quotes
            let cells = area.line(line)
            if isFocused { frame.fill(cells, with: Cell(" ", .selected)) }
            frame.draw(quotation.kind.mark, in: cells, isFocused ? .selected : Style(.quotation))
            if reading.asked.contains(row.quotation) {
                frame.draw(QuoteRows.asked, in: cells.indented(1), isFocused ? .selected : Style(.match))
            }
            let isHit = hits.holds(row.quotation)
            let plain: Style = quotation.isSure ? .plain : .faint
            let text = cells.indented(2)
            frame.draw(row.text, in: text, isFocused ? .selected : isHit ? Style(.match) : plain)
            guard !row.speaker.isEmpty else { continue }
            let kind = reading.entity(quotation.speaker)?.kind
            let style = quotation.isSure ? kind.map { Style.row($0) } ?? .faint : .faint
            let bytes = row.text.utf8
            let before = String(decoding: bytes.prefix(row.speaker.lowerBound), as: UTF8.self)
            let speaker = String(
                decoding: bytes.dropFirst(row.speaker.lowerBound).prefix(row.speaker.count), as: UTF8.self)
            frame.draw(
                speaker, in: text.indented(Width.of(before)), (isFocused ? .selected : style).with(.bold))
        }
    }

    func lines(of state: State, upTo most: Int) -> [String] {
        guard let reading = state.place.reading else { return ["No article"] }
        let quotations = reading.quotations
        return ["Quotations in “\(reading.article.displayTitle)”"]
            + PlainLines.numbered(quotations.count, at: selectedRow(in: state), upTo: most) { number in
                let sign = reading.asked.contains(number) ? QuoteRows.asked + " " : ""
                return sign + reading.attributed(quotations[number]).shown
            }
    }

    func selectedRow(in state: State) -> Int { state.place[.quotes].selected }

    func subject(in state: State) -> Subject? {
        guard let quotations = state.place.reading?.quotations,
            quotations.indices.contains(state.place[.quotes].selected)
        else { return nil }
        return .quotation(quotations[state.place[.quotes].selected])
    }

    /// Selects a quotation, and brings it in sight in Read.
    func select(_ row: Int, in state: inout State) -> [Command] {
        guard let utterances = state.place.reading?.utterances, utterances.indices.contains(row) else {
            return []
        }
        state.place[.quotes].selected = row
        state.place[.quotes].top = min(state.place[.quotes].top, row)
        let height = state.rows(of: .read)
        state.place.reading?.landing = nil
        state.place.reading?.reveal(utterances[row], height: height)
        return []
    }

    func move(_ movement: Movement, in state: inout State) -> [Command] {
        guard let reading = state.place.reading else { return [] }
        // A page of quotations is counted in quotations of two rows.
        let height = max(1, state.rows(of: .quotes) / 2)
        let count = reading.quotations.count
        return select(
            movement.target(from: state.place[.quotes].selected, of: count, height: height), in: &state)
    }

    func point(atLine line: Int, column: Int, in state: inout State) -> [Command] {
        guard let rows = state.place.reading?.quoteRows else { return [] }
        let row = rows.visibleTop(state.place[.quotes], height: state.rows(of: .quotes)) + line
        return rows.rows.indices.contains(row) ? select(rows.rows[row].quotation, in: &state) : []
    }

    func hits(of needle: Needle, among rows: [Int]?, in state: State) -> Find.Hits {
        guard let reading = state.place.reading else { return .rows([]) }
        let quotations = reading.quotations
        return .rows(
            needle.rows(Array(quotations.indices)) { reading.attributed(quotations[$0]).shown })
    }

    func exportName(in state: State) -> String? {
        state.place.reading.map { "quotes in \($0.article.displayTitle)" }
    }

    func export(in state: State) -> ExportSource? {
        state.place.reading.map { .here(.quotations($0.annotated)) }
    }

    func graph(in state: State) -> ExportSource? { state.place.reading?.graph }
}

import Articles
import Screen

extension State {
    /// The articles in sight in the search: two rows each.
    var searchRows: Int { max(1, searchList(in: layout.body).height / 2) }

    /// The cells of what was found, below the line.
    private func searchList(in body: Rect) -> Rect {
        let inside = hasSearchRim(in: body) ? body.inside : body
        return Rect(
            column: inside.column, row: inside.row + 1, width: inside.width, height: max(0, inside.height - 1)
        )
    }

    private func hasSearchRim(in body: Rect) -> Bool { body.height >= 5 && body.width >= 20 }

    /// Draws the search over the panes: the line, and under it each article with the sentence that has the words.
    func draw(_ search: SearchPage, in body: Rect, on frame: inout Frame) {
        guard !body.isEmpty else { return }
        frame.fill(body)
        let hasRim = hasSearchRim(in: body)
        let order = search.order == .best ? "best first" : "newest first"
        let count = search.found.map { $0.total.counted("article") + ", " } ?? ""
        if hasRim {
            let under = place.query.chips.isEmpty ? "" : " under the filters"
            frame.box(body, title: "Search the archive\(under)", note: count + order, .accent)
        }
        let inside = hasRim ? body.inside : body
        let column = frame.draw("> ", in: inside.line(0), .heading)
        let before = Width.of(search.line.before)
        let shift = max(0, column + before - (inside.endColumn - 1))
        let written = Rect(
            column: column, row: inside.row, width: max(0, inside.endColumn - column), height: 1)
        frame.draw(search.line.text, at: column - shift, inside.row, in: written)
        frame.cursor = (column + before - shift, inside.row)
        drawFound(search, in: searchList(in: body), on: &frame)
    }

    private func drawFound(_ search: SearchPage, in area: Rect, on frame: inout Frame) {
        guard let found = search.found else {
            let words = "Words and “phrases”, all of which an article has; the last may be only begun."
            frame.draw(words, in: area.line(0), .faint)
            return
        }
        guard !found.first.isEmpty else {
            frame.draw("No article has that.", in: area.line(0), .faint)
            return
        }
        let height = max(1, area.height / 2)
        let top = search.scroll.visibleTop(of: found.first.count, height: height)
        for line in 0..<min(height, found.first.count - top) {
            let hit = found.first[top + line]
            let isSelected = top + line == search.scroll.selected
            let style: Style = isSelected ? .selected : .plain
            let row = area.line(line * 2)
            if isSelected { frame.fill(row, with: Cell(" ", style)) }
            frame.draw(
                hit.article.displayTitle.onOneLine,
                ([hit.article.marks.glance(in: row.width)] + hit.article.provenance).filter { !$0.isEmpty }
                    .joined(separator: " "),
                in: row, style.with(.bold), right: isSelected ? style : .faint)
            let deeper = area.line(line * 2 + 1)
            let place = Rect(
                column: deeper.column + 2, row: deeper.row, width: max(0, deeper.width - 2),
                height: deeper.height)
            Snippet(hit.sentence, by: search.answered, width: place.width).draw(in: place, on: &frame)
        }
    }
}

/// As much of a sentence as a row has room for, with the words that were looked for in sight and marked.
struct Snippet {
    /// The bytes that are shown.
    private(set) var utf8: [UInt8]
    /// Where the words stand in them.
    private(set) var hits: [Range<Int>]

    /// What to show of a sentence in a width.
    init(_ sentence: String, by search: Search, width: Int) {
        utf8 = Array(sentence.utf8)
        hits = search.hits(in: utf8).map(\.range)
        guard let first = hits.first, Width.of(sentence) > width else { return }
        // The words stand in the left half, with what comes before them cut at a blank.
        let before = String(decoding: utf8[..<first.lowerBound], as: UTF8.self)
        guard Width.of(before) + Width.of(String(decoding: utf8[first], as: UTF8.self)) > width * 2 / 3 else {
            return
        }
        var columns = 0
        var start = first.lowerBound
        for glyph in Glyphs(before).reversed() {
            columns += glyph.columns
            guard columns < width / 3 else { break }
            if utf8[glyph.range.lowerBound] == 0x20 { start = glyph.range.upperBound }
        }
        let cut = Array("… ".utf8)
        let shift = start - cut.count
        utf8 = cut + utf8[start...]
        hits = hits.map { ($0.lowerBound - shift)..<($0.upperBound - shift) }.filter {
            $0.lowerBound >= cut.count
        }
    }

    /// Draws it into a row.
    fileprivate func draw(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        var column = area.column
        let text = String(decoding: utf8, as: UTF8.self)
        let glyphs = Glyphs(text.shortened(to: area.width))
        for glyph in glyphs {
            let isHit = hits.contains { $0.contains(glyph.range.lowerBound) }
            column = frame.put(
                glyphs.text(of: glyph), columns: glyph.columns, at: column, area.row, in: area,
                isHit ? Style(.match, [.bold, .underline]) : .faint)
        }
    }
}

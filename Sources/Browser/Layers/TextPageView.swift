import Screen

extension State {
    /// Where the page lies: as much of the body as it needs.
    private func pageArea(_ page: TextPage, in body: Rect) -> Rect {
        let width = min(body.width, 88)
        let needed = page.lines(width: width - 4).count + 2
        let height = min(body.height, max(5, needed))
        return Rect(
            column: body.column + (body.width - width) / 2, row: body.row + (body.height - height) / 2,
            width: width, height: height)
    }

    /// The rows of the page in sight.
    var pageRows: Int {
        guard let page else { return 0 }
        let area = pageArea(page, in: layout.body)
        return max(1, area.height >= 3 ? area.height - 2 : area.height)
    }

    /// The lines of the page for its width.
    var pageLines: [(text: String, row: Int)] {
        guard let page else { return [] }
        return page.lines(width: pageArea(page, in: layout.body).width - 4)
    }

    /// Draws the page over the panes.
    func draw(_ page: TextPage, in body: Rect, on frame: inout Frame) {
        guard !body.isEmpty else { return }
        let area = pageArea(page, in: body)
        frame.fill(area)
        let hasRim = area.height >= 3 && area.width >= 8
        let lines = page.lines(width: area.width - 4)
        let inside = hasRim ? area.inside : area
        frame.cursor = (inside.column, inside.row)
        let top = max(0, min(page.scroll.top, lines.count - inside.height))
        let all = lines.count <= inside.height
        let note = all ? "" : "\((min(lines.count, top + inside.height)) * 100 / max(1, lines.count))%"
        if hasRim { frame.box(area, title: page.title, note: note, .accent) }
        for (number, line) in lines.dropFirst(top).prefix(inside.height).enumerated() {
            let place = inside.line(number)
            let text = Rect(
                column: place.column + (hasRim ? 1 : 0), row: place.row,
                width: place.width - (hasRim ? 1 : 0), height: 1)
            let isHit = page.find?.rows.holds(line.row) == true
            let row = page.rows[line.row]
            frame.draw(
                line.text, row.note, in: text, isHit ? Style(.match, .underline) : row.emphasis.style,
                right: .faint)
        }
    }
}

extension TextPage {
    /// The rows as lines of a width.
    func lines(width: Int) -> [(text: String, row: Int)] {
        rows.indices.flatMap { row -> [(text: String, row: Int)] in
            guard !rows[row].text.isEmpty else { return [(rows[row].text, row)] }
            return rows[row].text.broken(to: max(1, width)).map { ($0, row) }
        }
    }
}

extension TextPage.Emphasis {
    fileprivate var style: Style {
        switch self {
        case .plain: .plain
        case .heading: .heading
        case .faint: .faint
        }
    }
}

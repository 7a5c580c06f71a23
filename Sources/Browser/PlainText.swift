import Articles
import Screen

/// What is shown as plain lines, one thing a line, for screen readers and for pipes.
extension State {
    /// The lines of what has the focus: what lies over the panes, else the pane.
    ///
    /// - Parameter most: how many rows of a list are given: those of the page on which the selected row is.
    public func plainLines(upTo most: Int = .max) -> [String] {
        if let page { return [page.title] + page.rows.map { Self.joined($0.text, $0.note) } }
        if let picker {
            let rows = Self.numbered(picker.fitting.count, at: picker.scroll.selected, upTo: most) { number in
                picker.choices.map { choices in Self.plain(choices[picker.fitting[number]]) } ?? ""
            }
            return [picker.purpose.title] + (rows.isEmpty ? [picker.purpose.emptiness] : rows)
        }
        if let search { return searchLines(search, upTo: most) }
        let lines =
            switch place.focus {
            case .list: listLines(upTo: most)
            case .read: readingLines
            case .who: whoLines(upTo: most)
            case .quotes: quoteLines(upTo: most)
            case .dossier: dossierLines
            case .overview: overviewLines
            }
        return lines.map(\.onOneLine)
    }

    /// What was said last in the status line, or what is wrong with what is written; nil where nothing was.
    public var said: Notice? {
        if let error = prompt?.error { return Notice(error, isError: true) }
        return notice
    }

    /// Whether something was asked that is not answered yet.
    public var isWaiting: Bool { !unanswered.isEmpty || !deeds.waiting.isEmpty }

    /// Whether keys are written: a prompt, a picker or the search is open.
    public var isWriting: Bool { prompt != nil || picker != nil || search != nil }

    private func searchLines(_ search: SearchPage, upTo most: Int) -> [String] {
        let found = search.found?.first ?? []
        let head = Self.joined("Search: \(search.line.text)", (search.found?.total ?? 0).counted("article"))
        return [head]
            + Self.numbered(found.count, at: search.scroll.selected, upTo: most) { number in
                let article = found[number].article
                let known = [
                    article.published?.description, article.publisher, article.displayTitle.onOneLine,
                ]
                return known.compactMap(\.self).joined(separator: " · ") + ": " + found[number].sentence
            }
    }

    private func listLines(upTo most: Int) -> [String] {
        guard let listing = place.listing else { return ["Reading"] }
        let filter = place.query.chips.isEmpty ? "" : " pass \(place.query)"
        let rows = Self.numbered(listing.count, at: place.list.selected, upTo: most) { number in
            guard let row = listing[number] else { return "…" }
            let marks = row.marks.glance(in: .max)
            return [row.published?.description, row.publisher, row.displayTitle, marks.isEmpty ? nil : marks]
                .compactMap(\.self).joined(separator: " · ")
        }
        return ["\(archive): \(listing.count) of \(listing.total) articles\(filter)"] + rows
    }

    private var readingLines: [String] {
        guard let reading = place.reading else { return ["No article"] }
        let article = reading.article
        let facts = [article.publisher, article.published?.description].compactMap(\.self)
        let parts = article.blocks.filter { $0.role != .title && $0.role != .boilerplate }
        return [Self.joined(article.displayTitle, facts.joined(separator: " · "))]
            + parts.map { article.text[$0.range] }
    }

    private func whoLines(upTo most: Int) -> [String] {
        guard let reading = place.reading else { return ["No article"] }
        let selected = reading.row(of: place.selected) ?? 0
        return ["Names in “\(reading.article.displayTitle)”"]
            + Self.numbered(reading.tallies.count, at: selected, upTo: most) { number in
                let tally = reading.tallies[number]
                return "\(tally.kind.sigil)\(tally.name) \(tally.here)/\(tally.archive)"
            }
    }

    private func quoteLines(upTo most: Int) -> [String] {
        guard let reading = place.reading else { return ["No article"] }
        let quotations = reading.annotation.quotations
        return ["Quotations in “\(reading.article.displayTitle)”"]
            + Self.numbered(quotations.count, at: place.quotes.selected, upTo: most) { number in
                let words = reading.words(of: quotations[number])
                let isDirect = quotations[number].kind == .direct
                return "\(reading.speaker(of: quotations[number])): \(isDirect ? "“\(words)”" : words)"
            }
    }

    private var dossierLines: [String] {
        guard let page = place.dossier else { return [] }
        let entity = page.dossier.entity
        return ["\(entity.kind.sigil)\(entity.name), \(entity.kind.rawValue)"]
            + page.rows.indices.compactMap { row in
                let text = page.text(of: row)
                guard !text.isEmpty else { return nil }
                return page.item(at: row) == nil ? text : "\(row + 1). \(text)"
            }
    }

    private var overviewLines: [String] {
        guard let overview = place.overview else { return [] }
        return [Self.joined(overview.title, overview.note)]
            + (0..<overview.count).map { "\($0 + 1). \(overview.text(of: $0))" }
    }

    /// A choice of a picker that fits.
    private static func plain(_ choice: Choice) -> String { joined(choice.words, choice.note) }

    /// The rows of the page on which the selected one is, with the numbers that the command line takes.
    private static func numbered(
        _ count: Int, at selected: Int, upTo most: Int, _ row: (Int) -> String
    ) -> [String] {
        let first = most >= count ? 0 : selected / most * most
        let rows = first..<min(count, most >= count ? count : first + most)
        let left = count - rows.count
        return rows.map { "\($0 + 1). \(row($0))" } + (left > 0 ? ["… \(left) more"] : [])
    }

    private static func joined(_ text: String, _ note: String) -> String {
        note.isEmpty ? text : "\(text) (\(note))"
    }
}

import Articles
import Screen

/// What is shown as plain lines, one thing a line, for screen readers and for pipes.
extension State {
    /// The lines of what has the focus: what lies over the panes, else the pane.
    ///
    /// - Parameter most: how many rows of a list are given: those of the page on which the selected row is.
    public func plainLines(upTo most: Int = .max) -> [String] {
        for layer in layers.stack.reversed() {
            switch layer {
            case .prompt: continue
            case .page(let page): return [page.title] + page.rows.map { PlainLines.joined($0.text, $0.note) }
            case .search(let search): return searchLines(search, upTo: most)
            case .picker(let picker): return pickerLines(picker, upTo: most)
            }
        }
        return focused.lines(of: self, upTo: most).map(\.onOneLine)
    }

    /// What was said last in the status line, or what is wrong with what is written; nil where nothing was.
    public var said: Notice? {
        if let error = prompt?.error { return Notice(error, isError: true) }
        return notice
    }

    /// Whether something was asked that is not answered yet.
    public var isWaiting: Bool {
        unanswered.values.contains { $0.number != nil } || !decided.waiting.isEmpty
    }

    /// Whether keys are written: a prompt, a picker or the search is open.
    public var isWriting: Bool { layers.stack.contains(where: \.isWritten) }

    private func searchLines(_ search: SearchPage, upTo most: Int) -> [String] {
        let found = search.found?.first ?? []
        let head = PlainLines.joined(
            "Search: \(search.line.text)", (search.found?.total ?? 0).counted("article"))
        return [head]
            + PlainLines.numbered(found.count, at: search.scroll.selected, upTo: most) { number in
                let article = found[number].article
                let known = [
                    article.published?.description, article.publisher, article.displayTitle.onOneLine,
                ]
                return known.compactMap(\.self).joined(separator: " · ") + ": " + found[number].sentence
            }
    }

    private func pickerLines(_ picker: Picker, upTo most: Int) -> [String] {
        let rows = PlainLines.numbered(
            picker.fitting.count, at: picker.scroll.selected, upTo: most
        ) { number in
            picker.choices.map { $0[picker.fitting[number]] }.map { PlainLines.joined($0.words, $0.note) }
                ?? ""
        }
        return [picker.purpose.title] + (rows.isEmpty ? [picker.purpose.emptiness] : rows)
    }
}

/// How rows are written as plain lines.
enum PlainLines {
    /// The rows of the page on which the selected one is, with the numbers that the command line takes.
    static func numbered(
        _ count: Int, at selected: Int, upTo most: Int, _ row: (Int) -> String
    ) -> [String] {
        let first = most >= count ? 0 : selected / most * most
        let rows = first..<min(count, most >= count ? count : first + most)
        let left = count - rows.count
        return rows.map { "\($0 + 1). \(row($0))" } + (left > 0 ? ["… \(left) more"] : [])
    }

    static func joined(_ text: String, _ note: String) -> String {
        note.isEmpty ? text : "\(text) (\(note))"
    }
}

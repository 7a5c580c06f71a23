import Articles

/// `/`, `n` and `N`: searching in the focused pane or the page over it.
extension State {
    /// Where words stand in a pane; among some rows only, where those are known to hold all that can fit.
    func find(_ needle: Needle, _ words: String, in pane: Pane, among: [Int]? = nil) -> Find {
        Find(words, pane.content.hits(of: needle, among: among, in: self))
    }

    /// The search that `n` goes on with.
    var liveFind: Find? { page != nil ? page?.find : place.finds[place.focus] }

    /// Searches for what is written so far, from where the reader was when the prompt was opened.
    mutating func findAsWritten() -> [Command] {
        guard let prompt, prompt.purpose == .find else { return [] }
        let words = prompt.line.text
        if page != nil {
            guard let rows = page?.rows else { return [] }
            let hits = Needle(words).rows(Array(rows.indices)) { rows[$0].text }
            page?.find = words.isEmpty ? nil : Find(words, .rows(hits))
            page?.scroll = prompt.pageOrigin
            return words.isEmpty ? [] : step(forward: true, includingCurrent: true)
        }
        let pane = place.focus
        let before = place.finds[pane]
        place = prompt.origin
        guard !words.isEmpty else {
            place.finds[pane] = nil
            return openSelected(for: pane)
        }
        var among: [Int]?
        if pane == .list, let before, words.hasPrefix(before.words), case .rows(let rows) = before.hits {
            among = rows
        }
        let found = find(Needle(words), words, in: pane, among: among)
        place.finds[pane] = found
        if found.isAwaited { return [ask(.found(words, place.query))] }
        return step(forward: true, includingCurrent: true)
    }

    /// Searches the list, which has come anew, for what was searched for in it. What was found stands until then.
    mutating func findAgain() -> [Command] {
        guard let before = place.finds[.list] else { return [] }
        let found = find(Needle(before.words), before.words, in: .list)
        if found.isAwaited { return [ask(.found(before.words, place.query))] }
        place.finds[.list] = found
        return []
    }

    /// Shows where words were found in the list.
    mutating func show(_ rows: [Int], where words: String) -> [Command] {
        guard let before = place.finds[.list], before.words == words else { return [] }
        place.finds[.list]?.hits = .rows(rows)
        guard before.isAwaited, place.focus == .list, page == nil else { return [] }
        return step(forward: true, includingCurrent: true)
    }

    /// The list opens what is selected in it; other panes open nothing.
    private mutating func openSelected(for pane: Pane) -> [Command] { pane == .list ? openSelected() : [] }

    /// Goes to the next hit, round the end to the beginning; without a search, to the next mention.
    mutating func step(forward: Bool, includingCurrent: Bool = false) -> [Command] {
        guard let find = liveFind else {
            if page == nil, place.focus.showsArticle {
                walkMentions(forward: forward)
            } else {
                notice = Notice("Nothing is searched for; / searches")
            }
            return []
        }
        guard find.hits.count > 0 || find.isAwaited else {
            notice = Notice("“\(find.words)” is not found", isError: true)
            return []
        }
        var commands: [Command] = []
        let hit: Int
        switch find.hits {
        case .ranges(let ranges):
            hit =
                place.reading?.neighbour(of: ranges, forward: forward, height: rows(of: .read))
                ?? (forward ? 0 : ranges.count - 1)
            land(on: ranges[hit])
        case .rows(let rows):
            let at = selectedRow
            let next = forward ? rows.place(of: includingCurrent ? at : at + 1) : rows.place(of: at) - 1
            hit = rows.indices.contains(next) ? next : forward ? 0 : rows.count - 1
            commands = select(rows[hit])
        case .awaited: return []
        }
        if prompt == nil { notice = Notice("“\(find.words)”: \(hit + 1) of \(find.hits.count)") }
        return commands
    }

    /// The number of the row that is selected in the page or the focused pane.
    var selectedRow: Int {
        page?.scroll.selected ?? focused.selectedRow(in: self)
    }

    /// Selects a row of the page or the focused pane by its number.
    mutating func select(_ row: Int) -> [Command] {
        if let count = page?.rows.count {
            let height = pageRows
            page?.scroll.select(row, of: count, height: height)
            return []
        }
        return focused.select(row, in: &self)
    }
}

extension Needle {
    /// The rows whose words hold it.
    func rows(_ among: [Int], _ words: (Int) -> String) -> [Int] {
        among.filter { isFound(in: words($0)) }
    }
}

extension [Int] {
    /// The place of the first number that is not below one, among these, which stand in order.
    func place(of number: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a number is among these, which stand in order.
    func holds(_ number: Int) -> Bool {
        let place = place(of: number)
        return place < count && self[place] == number
    }
}

extension Reading {
    /// Puts a line at the top.
    mutating func show(line: Int) {
        guard layout.lines.indices.contains(line) else { return }
        top = line == 0 ? 0 : layout.lines[line].range.lowerBound
    }
}

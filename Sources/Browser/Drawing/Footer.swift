import Articles
import Screen

extension State {
    /// The footer: the prompt, else the status, else the most useful keys of the focused pane that fit.
    func drawFooter(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        if let prompt {
            frame.fill(area)
            draw(prompt, in: area, on: &frame)
        } else if let notice {
            frame.draw(" " + notice.words.onOneLine, in: area, notice.isError ? .error : .plain)
        } else if let waiting {
            frame.draw(" " + waiting, in: area, .faint)
        } else {
            drawHints(in: area, on: &frame)
        }
    }

    /// What is waited for, where the reader asked for it and it is not there yet.
    private var waiting: String? {
        if unanswered[.overview] != nil { return "Looking over the archive … Esc gives up" }
        if case .dossier = unanswered[.dossier]?.purpose { return "Opening the dossier … Esc gives up" }
        if unanswered[.judging] != nil { return "Looking … Esc gives up" }
        if decided.isRuling { return "Ruling …" }
        if case .exporting = unanswered[.export]?.purpose {
            return "Gathering what is exported … Esc gives up"
        }
        if case .following = unanswered[.article]?.purpose { return "Opening the article … Esc gives up" }
        return nil
    }

    private func drawHints(in area: Rect, on frame: inout Frame) {
        let isStill = page != nil && page?.target == nil
        let all = settings.keymap.hints(in: context).filter { !isStill || $0.action.act != .follow }
        // Help stands last and always, since it leads to the rest.
        let last = all.first { $0.action.act == .help }
        let others = all.filter { $0.action.act != .help }
        let end = last.map { Self.width(of: $0) } ?? 0
        var column = area.column + 1
        for hint in others + (last.map { [$0] } ?? []) {
            let isLast = hint.action.act == .help
            let width = Self.width(of: hint)
            guard column + width + (isLast ? 0 : end) <= area.endColumn else { continue }
            column = frame.draw(Self.key(of: hint), at: column, area.row, in: area, .heading) + 1
            column = frame.draw(hint.label, at: column, area.row, in: area, .faint) + 2
        }
    }

    private static func key(of hint: (action: Action, label: String)) -> String {
        hint.action.keys.first?.name ?? ""
    }

    private static func width(of hint: (action: Action, label: String)) -> Int {
        Width.of(key(of: hint)) + 1 + Width.of(hint.label) + 2
    }

    private func draw(_ prompt: Prompt, in area: Rect, on frame: inout Frame) {
        let note = note(of: prompt)
        let noteWidth = min(Width.of(note), max(0, area.width - 16))
        let room = Rect(
            column: area.column, row: area.row,
            width: noteWidth > 0 ? area.width - noteWidth - 1 : area.width,
            height: 1)
        var column = frame.draw(prompt.purpose.sign, at: room.column, room.row, in: room, .heading)
        // A line that is too long is shown from where its cursor is in sight.
        let before = Width.of(prompt.line.before)
        let shift = max(0, column + before - (room.endColumn - 1))
        let written = Rect(column: column, row: room.row, width: max(0, room.endColumn - column), height: 1)
        frame.draw(prompt.line.text, at: column - shift, room.row, in: written)
        column += before - shift
        if column < area.endColumn { frame.cursor = (column, area.row) }
        guard noteWidth > 0 else { return }
        let place = Rect(column: area.endColumn - noteWidth, row: area.row, width: noteWidth, height: 1)
        frame.draw(note, in: place, prompt.error == nil ? .faint : .error)
    }

    /// What stands at the right of a prompt: what is wrong, how much is found, what Tab would write.
    private func note(of prompt: Prompt) -> String {
        if let error = prompt.error { return error }
        switch prompt.purpose {
        case .find:
            guard let find = liveFind else { return "" }
            guard find.hits.count > 0 else { return find.isAwaited ? "…" : "not found" }
            return "\(hitNumber(in: find)) of \(find.hits.count)"
        case .note: return "empty takes it off"
        case .tag where prompt.line.text.isEmpty && prompt.about?.marks.tags.isEmpty == false:
            return "has " + (prompt.about?.marks.tags ?? []).joined(separator: " ") + "; -tag takes one off"
        case .command where prompt.completion == nil && Act(rawValue: prompt.line.text) != nil:
            return Action.table.first { $0.name == prompt.line.text }?.words ?? ""
        case .command, .filter, .tag, .export:
            let completion = prompt.completion ?? prompt.candidates()
            guard completion.words.count > 1 || prompt.completion == nil else { return "" }
            return completion.words.prefix(4).joined(separator: " ")
                + (completion.words.count > 4 ? " …" : "")
        }
    }

    /// Which of the hits the reader stands on, from 1.
    func hitNumber(in find: Find) -> Int {
        switch find.hits {
        case .ranges(let ranges):
            (ranges.firstIndex { $0 == place.reading?.landing } ?? 0) + 1
        case .rows(let rows):
            min(rows.place(of: selectedRow), rows.count - 1) + 1
        case .awaited: 0
        }
    }
}

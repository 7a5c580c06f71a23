import Articles

/// Writing in a prompt or a picker.
extension State {
    /// Opens a line to write in.
    mutating func openPrompt(_ purpose: Prompt.Purpose, _ text: String) {
        prompt = Prompt(
            purpose: purpose, line: Line(text), origin: place, pageOrigin: page?.scroll ?? Scroll())
    }

    /// Writes characters where something is written; elsewhere they are keys without a meaning.
    mutating func write(_ text: String) -> [Command] {
        switch layers.top {
        case .prompt:
            prompt?.line.insert(text)
            return lineChanged()
        case .picker:
            picker?.line.insert(text)
            picker?.narrow()
        case .search:
            search?.line.insert(text)
            return askSearch()
        case .page, nil: break
        }
        return []
    }

    /// Acts of a prompt.
    mutating func performInPrompt(_ act: Act) -> [Command]? {
        guard let open = prompt else { return [] }
        switch act {
        case .cancel: return closePrompt()
        case .accept: return accept(open)
        case .complete: prompt?.complete()
        case .older: recall(1)
        case .newer: recall(-1)
        case .erase where open.line.text.isEmpty: return closePrompt()
        case .nextChip, .previousChip, .switchChip, .negateChip, .cutChip:
            guard let line = FilterLine(open.line.text).changed(by: act, at: open.line.cursor) else {
                return []
            }
            prompt?.line = line
            return lineChanged()
        case .openChip: return openChip(of: open.line)
        default:
            guard prompt?.line.perform(act) == true else { return performAnywhere(act) }
            return lineChanged()
        }
        return []
    }

    private mutating func lineChanged() -> [Command] {
        prompt?.error = nil
        prompt?.completion = nil
        return findAsWritten()
    }

    /// Gives the prompt up. A search that was only tried leaves the reader where it found them.
    private mutating func closePrompt() -> [Command] {
        guard let closed = prompt else { return [] }
        prompt = nil
        guard closed.purpose == .find else { return forget(.marks) }
        if page != nil {
            page?.find = nil
            page?.scroll = closed.pageOrigin
            return []
        }
        place = closed.origin
        return (place.focus == .list ? openSelected() : []) + catchUp()
    }

    /// Puts what was written before in the line.
    private mutating func recall(_ step: Int) {
        guard let open = prompt, let lines = written[open.purpose], !lines.isEmpty else { return }
        let back = min(max(0, (open.recalled ?? 0) + step), lines.count)
        prompt?.recalled = back
        prompt?.line = Line(back == 0 ? "" : lines[lines.count - back])
    }

    private mutating func accept(_ open: Prompt) -> [Command] {
        let text = open.line.text
        if !text.isEmpty, written[open.purpose]?.last != text {
            written[open.purpose, default: []].append(text)
        }
        switch open.purpose {
        case .find:
            prompt = nil
            if let find = liveFind {
                let count = "\(hitNumber(in: find)) of \(find.hits.count)"
                notice =
                    find.isAwaited
                    ? Notice("Looking for “\(find.words)” …")
                    : find.hits.count == 0
                        ? Notice("“\(find.words)” is not found", isError: true)
                        : Notice("“\(find.words)”: \(count) · n next · N previous · Esc ends the search")
            }
            return page == nil ? catchUp() : []
        case .filter:
            do throws(QueryError) {
                let chips = try chips(in: text)
                prompt = nil
                return filter(by: chips)
            } catch {
                prompt?.error = "\(error)"
                prompt?.line.moveCursor(to: error.column - 1)
            }
        case .tag, .note: return acceptMarks(open)
        case .export: return acceptExport(open)
        case .command:
            prompt = nil
            return command(text)
        }
        return []
    }

    /// Carries a line of the command line out: an action's name, with words for those that take some, or the
    /// number of a row.
    private mutating func command(_ text: String) -> [Command] {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let name = parts.first.map(String.init) else { return [] }
        if let number = Int(name) { return number > 0 ? select(number - 1) : [] }
        let words = parts.count > 1 ? String(parts[1]) : ""
        if name == Act.export.rawValue + "!" { return export(over: words) }
        if name == Act.path.rawValue { return path(words) }
        if name == Act.theme.rawValue { return setTheme(words) }
        if !words.isEmpty {
            switch Act(rawValue: name) {
            case .search: return openSearch(words)
            case .save: return save(as: words)
            case .forget: return forget(filter: words)
            case .filter, .editFilter: return filter(byWritten: words)
            default: break
            }
            let purposes: [Act: Prompt.Purpose] = [.export: .export]
            guard let purpose = Act(rawValue: name).flatMap({ purposes[$0] }) else {
                notice = Notice("“\(name)” takes no words", isError: true)
                return []
            }
            openPrompt(purpose, words)
            return prompt.map { accept($0) } ?? []
        }
        // The beginning of a name is enough where no other begins so.
        let begun = Action.commandNames.filter { $0.hasPrefix(name) }
        let whole = begun.count == 1 ? begun[0] : name
        let fitting = settings.keymap.table.filter {
            $0.name == whole && !$0.contexts.isDisjoint(with: .panes) && $0.act != .command
        }
        guard
            let action = fitting.first(where: { $0.contexts.contains(place.context) }) ?? fitting.first
        else {
            notice = Notice("There is no action “\(name)”; Tab completes, ? lists them", isError: true)
            return []
        }
        guard action.contexts.contains(place.context) else {
            notice = Notice("“\(name)” works in \(action.contexts.name)", isError: true)
            return []
        }
        return perform(action)
    }

    /// Acts of a picker.
    mutating func performInPicker(_ act: Act) -> [Command]? {
        guard let open = picker else { return [] }
        if let movement = act.movement {
            let height = pickerRows
            let row = movement.target(from: open.scroll.selected, of: open.fitting.count, height: height)
            picker?.scroll.select(row, of: open.fitting.count, height: height)
            return []
        }
        switch act {
        case .cancel: return closePicker()
        case .erase where open.line.text.isEmpty: return closePicker()
        case .accept, .exclude:
            guard let chosen = open.selected else { return [] }
            return choose(chosen, for: open.purpose, excluded: act == .exclude)
        default:
            guard picker?.line.perform(act) == true else { return performAnywhere(act) }
            picker?.narrow()
        }
        return []
    }

    /// Does with what was chosen what it was chosen for.
    private mutating func choose(
        _ chosen: Choice, for purpose: Picker.Purpose, excluded: Bool
    ) -> [Command] {
        switch (purpose, chosen) {
        case (.filter, .name(let name)):
            picker = nil
            return chip(of: name, negated: excluded).map { add($0) } ?? []
        case (.filter, .anyone(let words, let kind)):
            picker = nil
            return Query.Chip(naming: words, kind, negated: excluded).map { add($0) } ?? []
        case (.help, .help(let entry)): return run(entry)
        case (.merge(let name), .name(let other)):
            picker = nil
            return judge(.merge, name, other.id)
        case (.separate(let name), .variant(let variant)):
            picker = nil
            return judge(.separate, name, variant.id)
        case (.rulings, .ruling(let pair)):
            picker = nil
            return withdraw(pair)
        default: break
        }
        return []
    }

    private mutating func closePicker() -> [Command] {
        picker = nil
        return forget(.names)
    }
}

import Articles
import Screen

/// Takes a message in. The only function that changes a state; what is to be done outside comes back as data.
public func update(_ state: inout State, _ message: Message) -> [Command] {
    var commands: [Command] = []
    switch message {
    case .start:
        commands = state.list(because: .first)
    case .restored(let bookmark): state.restore(bookmark)
    case .changed:
        state.edition += 1
        commands = state.list(because: state.isTouched ? .changed : .first)
        if state.search != nil { commands += state.askSearch() }
    case .key(let key):
        state.isTouched = true
        state.notice = nil
        commands = state.press(key)
    case .mouse(let mouse, let column, let row):
        state.isTouched = true
        commands = state.point(mouse, column: column, row: row)
    case .resized(let width, let height):
        state.width = max(0, width)
        state.height = max(0, height)
    case .answered(let answer, let question):
        guard state.unanswered[question.subject] == question.number else { return [] }
        state.unanswered[question.subject] = nil
        commands = state.take(answer)
    case .failed(let words, let question):
        guard state.unanswered[question.subject] == question.number else { return [] }
        state.unanswered[question.subject] = nil
        if question.subject == .article {
            state.follow = nil
            state.isRefreshing = false
        }
        if question.subject == .dossier { state.isRefreshingDossier = false }
        if question.subject == .names { state.picker = nil }
        state.notice = Notice(words, isError: true)
    case .decided(let reverse, let number): commands = state.take(reverse: reverse, of: number)
    case .undecided(let words, let number): state.take(failure: words, of: number)
    case .wrote(let path, let outcome): state.take(outcome, of: path)
    case .progress(let progress):
        state.progress = progress
        if progress == nil { state.isLooking = false }
    case .notice(let notice):
        state.notice = notice
    }
    state.fit()
    return commands + state.askForRows() + state.askForMoreOfDossier()
}

extension State {
    /// Makes what is derived from the widths of the panes anew where they have changed.
    fileprivate mutating func fit() {
        let layout = layout
        place.reading?.fit(layout)
        place.overview?.fit(width: layout.inside(place.focus).width)
    }

    /// Does what a key stands for where it was pressed, or writes it.
    fileprivate mutating func press(_ key: Key) -> [Command] {
        if let action = settings.keymap.action(of: key, in: context) { return perform(action) }
        switch key {
        case .character(let character): return write(String(character))
        case .paste(let text): return write(text)
        default: return []
        }
    }

    /// Carries an action out.
    mutating func perform(_ action: Action) -> [Command] {
        if prompt != nil { return performInPrompt(action.act) }
        if picker != nil { return performInPicker(action.act) }
        if search != nil { return performInSearch(action.act) }
        if page != nil { return performOnPage(action.act) }
        return performOnPane(action.act)
    }

    /// Acts of the panes.
    private mutating func performOnPane(_ act: Act) -> [Command] {
        if let movement = act.movement { return move(movement) }
        switch act {
        case .list: focus(on: .list)
        case .read: focus(on: .read)
        case .who: focus(on: .who)
        case .quotes: focus(on: .quotes)
        case .nextPane: focusNeighbour(1)
        case .previousPane: focusNeighbour(-1)
        case .larger: zoom = Zoom(rawValue: zoom.rawValue + 1) ?? zoom
        case .smaller: zoom = Zoom(rawValue: zoom.rawValue - 1) ?? zoom
        case .nextArticle: return stepArticle(1)
        case .previousArticle: return stepArticle(-1)
        case .nextName: walkNames(forward: true)
        case .previousName: walkNames(forward: false)
        case .nextSection: stepSection(1)
        case .previousSection: stepSection(-1)
        case .follow: return followSelected()
        case .close: return close()
        case .back: return travel(back: true)
        case .forward: return travel(back: false)
        case .next: return step(forward: true)
        case .previous: return step(forward: false)
        case .find: openPrompt(.find, "")
        case .command: return openCommand()
        case .copy: return copy(cited: true)
        case .copyPlain: return copy(cited: false)
        case .why: return explain()
        case .help: openHelp()
        case .timeline: return survey { .timeline($0) }
        case .table: return survey { .table($0, upTo: TablePage.most) }
        case .path: return path("")
        case .stretch: markStretch()
        default: return performOnArchive(act)
        }
        return []
    }

    /// Acts on the filters, and those that the program outside carries out.
    private mutating func performOnArchive(_ act: Act) -> [Command] {
        switch act {
        case .pickOrganization: return pick(.organization)
        case .pickPerson: return pick(.person)
        case .pickPlace: return pick(.place)
        case .filter: return filterBySelected()
        case .editFilter: openPrompt(.filter, filterLine)
        case .dropChip: return dropChips(1)
        case .dropChips: return dropChips(place.chips.count)
        case .search: return openSearch()
        case .edit: return open { .edit(path: $0) }
        case .browse: return open { .browse(path: $0) }
        case .star: return star()
        case .tag: return openMarks(.tag)
        case .note: return openMarks(.note)
        case .undo: return undo()
        case .merge: return merge()
        case .separate: return separate()
        case .rulings: return showRulings()
        case .failures: return [ask(.failures)]
        case .save: return save(as: "")
        case .forget: return forget(filter: "")
        case .export: openExport()
        case .cancel: return cancel()
        case .mouse:
            hasMouse.toggle()
            notice = Notice(hasMouse ? "Mouse on" : "Mouse off")
            return [.mouse(hasMouse)]
        default: return performOutside(act)
        }
        return []
    }

    /// Acts that are the same everywhere.
    mutating func performOutside(_ act: Act) -> [Command] {
        switch act {
        case .redraw: [.redraw]
        case .reread: [.reread]
        case .theme: setTheme("")
        case .suspend: [.suspend]
        case .quit: [.quit]
        default: []
        }
    }

    /// Esc: what is cheapest to get back is given up first.
    private mutating func cancel() -> [Command] {
        if place.finds.removeValue(forKey: place.focus) != nil { return forget(.found) }
        let awaited = forget(.article, .dossier, .names, .overview, .judging, .export)
        follow = nil
        if !awaited.isEmpty { return awaited }
        if progress != nil { return [.cancelJob] }
        if place.reading?.landing != nil {
            place.reading?.landing = nil
            return []
        }
        notice = Notice("Nothing to cancel; Q quits")
        return []
    }

    /// Has the open article's file opened outside.
    private mutating func open(_ command: (String) -> Command) -> [Command] {
        guard let path = place.reading?.article.source else {
            notice = Notice("This article has no file of its own")
            return []
        }
        return [command(path)]
    }
}

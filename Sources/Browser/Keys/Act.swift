import Articles
import Screen

/// What the browser can be told to do. The raw values are the names that `:` takes.
enum Act: String, Sendable, Hashable, CaseIterable {
    case list, read, who, quotes
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case larger, smaller

    case down, up
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfDown = "half-page-down"
    case halfUp = "half-page-up"
    case first, last
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case nextName = "next-name"
    case previousName = "previous-name"
    case nextSection = "next-section"
    case previousSection = "previous-section"

    case follow, close, back, forward

    case pickOrganization = "pick-organization"
    case pickPerson = "pick-person"
    case pickPlace = "pick-place"
    case filter
    case editFilter = "edit-filter"
    case dropChip = "drop-chip"
    case dropChips = "drop-chips"
    case save, forget
    case nextChip = "next-chip"
    case previousChip = "previous-chip"
    case switchChip = "switch-chip"
    case negateChip = "negate-chip"
    case cutChip = "cut-chip"
    case openChip = "open-chip"

    case find
    case next
    case previous
    case search

    case quotations, timeline, table, path
    case bar = "do-without"
    case stretch = "mark-stretch"

    case copy
    case copyPlain = "copy-plain"
    case edit
    case browse
    case export

    case lessSure = "less-sure"
    case why, merge, separate, star, tag, note, undo, rulings
    case failures

    case command, help, cancel, redraw, reread, theme, mouse, suspend, quit

    case accept
    case exclude
    case order
    case chip
    case complete
    case older, newer
    case cursorLeft = "cursor-left"
    case cursorRight = "cursor-right"
    case cursorStart = "cursor-start"
    case cursorEnd = "cursor-end"
    case erase
    case eraseAhead = "erase-ahead"
    case eraseWord = "erase-word"
    case eraseLine = "erase-line"
}

/// What actions do.
extension State {
    /// Carries an action out.
    mutating func perform(_ action: Action) -> [Command] {
        guard let commands = perform(action.act) else {
            preconditionFailure("\(action.name) does nothing where the table says that its keys count")
        }
        return commands
    }

    /// Does what an act means where the keys count; nil where it means nothing there.
    mutating func perform(_ act: Act) -> [Command]? {
        switch layers.top {
        case .prompt: performInPrompt(act)
        case .picker: performInPicker(act)
        case .search: performInSearch(act)
        case .page: performOnPage(act)
        case nil: performOnPane(act)
        }
    }

    /// Acts of the panes.
    private mutating func performOnPane(_ act: Act) -> [Command]? {
        switch act {
        case .list: focus(on: .list)
        case .read: focus(on: .read)
        case .who: focus(on: .who)
        case .quotes: focus(on: .quotes)
        case .nextPane: focusNeighbour(1)
        case .previousPane: focusNeighbour(-1)
        case .larger: zoom = Zoom(rawValue: zoom.rawValue + 1) ?? zoom
        case .smaller: zoom = Zoom(rawValue: zoom.rawValue - 1) ?? zoom
        case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last:
            return act.movement.map { move($0) }
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
        case .lessSure: toggleUnsure()
        case .help: openHelp()
        case .quotations: return openQuotations()
        case .order: return orderQuotations()
        case .timeline: return survey(.timeline)
        case .table: return survey(.table)
        case .path: return path("")
        case .bar: return bar()
        case .stretch: markStretch()
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
        case .mouse: return toggleMouse()
        case .redraw, .reread, .theme, .suspend, .quit: return performAnywhere(act)
        // What is done where something is written.
        case .nextChip, .previousChip, .switchChip, .negateChip, .cutChip, .openChip, .accept, .exclude,
            .chip,
            .complete, .older, .newer, .cursorLeft, .cursorRight, .cursorStart, .cursorEnd, .erase,
            .eraseAhead, .eraseWord, .eraseLine:
            return nil
        }
        return []
    }

    /// Acts that are the same everywhere; nil for others.
    mutating func performAnywhere(_ act: Act) -> [Command]? {
        switch act {
        case .redraw: [.redraw]
        case .reread: [.reread]
        case .theme: setTheme("")
        case .suspend: [.suspend]
        case .quit: [.quit]
        default: nil
        }
    }

    /// Esc: what is cheapest to get back is given up first.
    private mutating func cancel() -> [Command] {
        if place.finds.removeValue(forKey: place.focus) != nil { return forget(.found) }
        let awaited = forget(.article, .dossier, .names, .overview, .judging, .export)
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

    /// Asks the terminal for the mouse, or gives it back.
    private mutating func toggleMouse() -> [Command] {
        hasMouse.toggle()
        notice = Notice(hasMouse ? "Mouse on" : "Mouse off")
        return [.mouse(hasMouse)]
    }
}

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
        guard let purpose = state.settle(question) else { return [] }
        commands = state.receive(answer, for: purpose)
    case .failed(let words, let question):
        guard state.settle(question) != nil else { return [] }
        // A picker that nothing can be chosen from is no use.
        if question.subject == .names { state.picker = nil }
        state.notice = Notice(words, isError: true)
    case .decided(let reverse, let number): commands = state.finish(number, takenBackBy: reverse)
    case .undecided(let words, let number): state.giveUp(number, because: words)
    case .wrote(let path, let outcome): state.tell(outcome, of: path)
    case .progress(let progress):
        state.progress = progress
        if progress == nil { state.isLooking = false }
    case .notice(let notice):
        state.notice = notice
    }
    state.fit()
    return commands + state.askForRows() + state.askForMoreOfDossier() + state.askForMoreQuotations()
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
}

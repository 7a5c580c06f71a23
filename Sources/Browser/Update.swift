import Articles
import Screen

/// Takes a message in. The only function that changes a state; what is to be done outside comes back as data.
public func update(_ state: inout State, _ message: Message) -> [Command] {
    var commands: [Command] = []
    switch message {
    case .start, .changed:
        commands.append(state.ask(.list(state.place.query)))
    case .key(let key):
        state.notice = nil
        commands += state.press(key)
    case .mouse:
        break
    case .resized(let width, let height):
        state.width = max(0, width)
        state.height = max(0, height)
    case .answered(let answer, let question):
        guard state.unanswered[question.subject] == question.number else { return [] }
        state.unanswered[question.subject] = nil
        commands += state.take(answer)
    case .failed(let words, let question):
        guard state.unanswered[question.subject] == question.number else { return [] }
        state.unanswered[question.subject] = nil
        state.notice = Notice(words, isError: true)
    case .progress(let progress):
        state.progress = progress
    case .notice(let notice):
        state.notice = notice
    }
    let width = state.layout.inside(.read).width - 3
    state.place.reading?.fit(width: width)
    return commands
}

extension State {
    mutating func take(_ answer: Answer) -> [Command] {
        switch answer {
        case .list(let rows, let total):
            place.rows = rows
            place.total = total
            return openSelected()
        case .article(let article, let tallies):
            place.reading = Reading(article, tallies, width: layout.inside(.read).width - 3)
        case .names, .dossier:
            break
        }
        return []
    }

    mutating func openSelected() -> [Command] {
        guard let rows = place.rows, rows.indices.contains(place.list.selected) else { return [] }
        let id = rows[place.list.selected].id
        guard place.reading?.article.id != id else { return [] }
        return [ask(.read(id))]
    }

    mutating func press(_ key: Key) -> [Command] {
        switch key {
        case .character("Q"): return [.quit]
        case .control("z"): return [.suspend]
        case .control("l"): return [.redraw]
        case .character("1"): place.focus = .list
        case .character("2"):
            place.focus = .read
            place.lower = .read
        case .character("j"), .down: return move(by: 1)
        case .character("k"), .up: return move(by: -1)
        default: break
        }
        return []
    }

    mutating func move(by rows: Int) -> [Command] {
        let height = layout.inside(place.focus).height
        switch place.focus {
        case .list:
            let count = place.rows?.count ?? 0
            place.list.select(place.list.selected + rows, of: count, height: height)
            return openSelected()
        default:
            place.reading?.scroll(by: rows, height: height)
            return []
        }
    }
}

import Articles

/// What was decided in this session, to be told and to be taken back.
struct Decided: Sendable {
    /// A decision, and what it is about in words.
    struct Entry: Sendable, Hashable {
        var decision: Decision
        /// `“Ferries to Holm Island…”`, `@Anna Berg and @A. Berg`.
        var subject: String
        /// Whether it takes another back.
        var isUndo = false
    }

    /// Those on their way, by their numbers.
    var waiting: [Int: Entry] = [:]
    /// Those carried out, the newest last, each with the decision that takes it back.
    var done: [(entry: Entry, reverse: Decision)] = []

    /// Whether a ruling is on its way.
    var isRuling: Bool {
        waiting.values.contains { entry in
            switch entry.decision {
            case .rule, .withdraw: true
            default: false
            }
        }
    }

    /// No more than this can be taken back.
    static let kept = 200
}

/// Decisions: sent out as commands, told when they were carried out, taken back with `u`.
extension State {
    /// Has something decided.
    mutating func decide(_ decision: Decision, on subject: String, isUndo: Bool = false) -> Command {
        lastNumber += 1
        decided.waiting[lastNumber] = Decided.Entry(decision: decision, subject: subject, isUndo: isUndo)
        return .decide(decision, as: lastNumber)
    }

    /// Takes the last decision back.
    mutating func undo() -> [Command] {
        guard let last = decided.done.popLast() else {
            notice = Notice("Nothing was decided that could be taken back")
            return []
        }
        return [decide(last.reverse, on: last.entry.name, isUndo: true)]
    }

    /// Tells that a decision was carried out, and asks for what is shown again, since it may show it.
    mutating func finish(_ number: Int, takenBackBy reverse: Decision?) -> [Command] {
        guard let entry = decided.waiting.removeValue(forKey: number) else { return [] }
        guard let reverse else {
            notice = Notice(entry.isUndo ? "\(entry.subject) is already as it was" : "It is so already")
            return []
        }
        if entry.isUndo {
            notice = Notice("Taken back: \(entry.subject)")
        } else {
            decided.done.append((entry, reverse))
            if decided.done.count > Decided.kept { decided.done.removeFirst() }
            notice = Notice("\(entry.told(reverse)) · u takes it back")
        }
        edition += 1
        return list(because: .changed)
    }

    /// Tells why a decision could not be carried out.
    mutating func giveUp(_ number: Int, because failure: String) {
        guard let entry = decided.waiting.removeValue(forKey: number) else { return }
        notice = Notice("Not kept: \(failure) (\(entry.name))", isError: true)
    }
}

extension Decided.Entry {
    /// What was changed: `the star of “Ferries to Holm Island…”`.
    var name: String {
        switch decision {
        case .star: "the star of \(subject)"
        case .tag: "the tags of \(subject)"
        case .note: "the note on \(subject)"
        case .marks, .save: subject
        case .rule(let ruling): "that \(subject) are \(ruling.verdict.words)"
        case .withdraw: "the withdrawal of a ruling on \(subject)"
        }
    }

    /// What has been done, where a decision takes it back.
    fileprivate func told(_ reverse: Decision) -> String {
        switch decision {
        case .star:
            guard case .marks(_, let before) = reverse, before.starred else { return "★ \(subject)" }
            return "No star any more: \(subject)"
        case .tag(_, let adding, let removing):
            let words = adding.sorted().map { "+\($0)" } + removing.sorted().map { "-\($0)" }
            return "\(words.joined(separator: " ")): \(subject)"
        case .note(_, let note):
            return note?.isEmpty == false ? "Noted: \(subject)" : "No note any more: \(subject)"
        case .marks: return "Changed: \(subject)"
        case .save(let query, _): return query == nil ? "Forgotten: \(subject)" : "Saved: \(subject)"
        case .rule(let ruling): return "Ruled: \(subject) are \(ruling.verdict.words)"
        case .withdraw: return "The ruling on \(subject) is withdrawn"
        }
    }
}

extension Ruling.Verdict {
    /// What two names are by it.
    var words: String {
        switch self {
        case .merge: "one"
        case .separate: "two"
        }
    }
}

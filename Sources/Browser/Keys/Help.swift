import Articles
import Screen

/// A line of the help: an action with its keys, or what a mark means.
struct HelpEntry: Sendable {
    /// What stands at its left: keys, or the mark.
    var sign: String
    /// What it does or means.
    var words: String
    /// What stands at its right: where its keys count.
    var note = ""
    /// What Enter does; nil for a mark.
    var action: Action?
    /// Whether Enter does it here.
    var isUsable = false

    /// The help for a pane: what the footer tells first, then every action under its heading, then the marks.
    static func all(for context: Action.Contexts, _ keymap: Keymap = .standard) -> [HelpEntry] {
        let first = keymap.hints(in: context).map(\.action)
        var entries = first.map { HelpEntry($0, in: context) }
        for section in Action.Section.allCases {
            for action in keymap.table where action.section == section {
                let isFirst = first.contains { $0.act == action.act && $0.contexts == action.contexts }
                if !isFirst { entries.append(HelpEntry(action, in: context)) }
            }
        }
        return entries + TextPage.legend.map { HelpEntry(sign: $0.mark, words: $0.words, note: "mark") }
    }

    private init(sign: String, words: String, note: String) {
        self.sign = sign
        self.words = words
        self.note = note
    }

    private init(_ action: Action, in context: Action.Contexts) {
        sign = action.keys.isEmpty ? ":" + action.name : action.keyNames
        words = action.words
        self.action = action
        isUsable = action.contexts.contains(context)
        let isEverywhere = action.contexts.isSuperset(of: .panes)
        let place = isEverywhere ? "" : action.contexts.name
        note = place.isEmpty ? action.section.rawValue : place
    }

    /// The row: the sign in a column of its own, then the words.
    var row: String { sign + String(repeating: " ", count: max(1, 18 - Width.of(sign))) + words }

    /// Why Enter does nothing here; nil where it does something.
    func refusal(in context: Action.Contexts) -> String? {
        guard let action else { return "\(sign) means \(words)" }
        if isUsable { return nil }
        let here = Action.Contexts.named.first { $0.0.contains(context) }?.1 ?? "here"
        return "“\(action.name)” works in \(action.contexts.name), not in \(here)"
    }
}

/// `?`: every action, narrowed by what is written, run by Enter.
extension State {
    /// Opens the help.
    mutating func openHelp() {
        var help = Picker(.help(place.context))
        help.offer(HelpEntry.all(for: place.context, settings.keymap).map { .help($0) })
        picker = help
    }

    /// Does what an entry of the help says, or says why not.
    mutating func run(_ entry: HelpEntry) -> [Command] {
        if let refusal = entry.refusal(in: place.context) {
            notice = Notice(refusal)
            return []
        }
        picker = nil
        return entry.action.map { perform($0) } ?? []
    }
}

import Screen

/// Which keys do what: the action table, with the keys that a reader chose in the place of others.
public struct Keymap: Sendable {
    /// Every action with its keys, in the order of the help.
    let table: [Action]
    /// The actions of each key, so that a key is looked up at once.
    private let byKey: [Key: [Action]]

    /// The keys as they are without a choice.
    public static let standard = Keymap(Action.table)

    private init(_ table: [Action]) {
        self.table = table
        var byKey: [Key: [Action]] = [:]
        for action in table {
            for key in action.keys { byKey[key, default: []].append(action) }
        }
        self.byKey = byKey
    }

    /// Keys that a reader chose for an action.
    public struct Choice: Sendable, Hashable {
        /// The action's name: `next-article`.
        public var action: String
        /// Its keys; none takes all of them away.
        public var keys: [Key]

        /// A choice of keys for an action.
        public init(_ action: String, _ keys: [Key]) {
            self.action = action
            self.keys = keys
        }
    }

    /// What is wrong with a choice of keys.
    public enum Fault: Error, Sendable, Hashable, CustomStringConvertible {
        case unknownAction
        case alreadyChosen(Key, for: String)
        case indispensable
        /// The choice holds, but it took the last key of another action.
        case leavesWithoutKey(String, Key)

        /// The fault in words.
        public var description: String {
            switch self {
            case .unknownAction: "there is no action of that name; :help lists them"
            case .alreadyChosen(let key, let action): "\(key.name) is chosen for \(action) already"
            case .indispensable: "it has to have a key"
            case .leavesWithoutKey(let action, let key):
                "\(key.name) was the only key of \(action), which has none now"
            }
        }
    }

    /// Without these one could not get out, or could not ask how.
    private static let indispensable: Set<Act> = [.cancel, .quit, .command, .help]

    /// The keys with some choices. They count in the panes and the pages over them; where characters are written, in prompts
    /// and pickers, keys stay as they are. A chosen key is taken from whatever it did there before.
    ///
    /// - Parameter tell: called with each fault, and the place of its choice; the other choices hold.
    public init(_ choices: [Choice], tell: (Fault, Int) -> Void) {
        var table = Action.table
        var chosen: [Key: String] = [:]
        for (number, choice) in choices.enumerated() {
            let own = table.indices.filter { table[$0].name == choice.action && table[$0].isForReading }
            guard let act = own.first.map({ table[$0].act }) else {
                tell(.unknownAction, number)
                continue
            }
            if choice.keys.isEmpty, Self.indispensable.contains(act) {
                tell(.indispensable, number)
                continue
            }
            if let key = choice.keys.first(where: { chosen[$0] != nil }), let other = chosen[key] {
                tell(.alreadyChosen(key, for: other), number)
                continue
            }
            for key in choice.keys { chosen[key] = choice.action }
            for at in own { table[at].keys = choice.keys }
        }
        for at in table.indices where table[at].isForReading {
            let lost = table[at].keys.filter { key in chosen[key].map { $0 != table[at].name } ?? false }
            guard let key = lost.first else { continue }
            table[at].keys.removeAll(where: lost.contains)
            if table[at].keys.isEmpty, let number = choices.firstIndex(where: { $0.keys.contains(key) }) {
                tell(.leavesWithoutKey(table[at].name, key), number)
            }
        }
        self.init(table)
    }

    /// What a key does in a context.
    func action(of key: Key, in context: Action.Contexts) -> Action? {
        byKey[key]?.first { $0.contexts.contains(context) }
    }

    /// What the footer says in a context, most useful first.
    func hints(in context: Action.Contexts) -> [(action: Action, label: String)] {
        table.flatMap { action in
            action.hints.filter { $0.contexts.contains(context) }.map { (action, $0) }
        }
        .filter { !$0.0.keys.isEmpty }
        .sorted { $0.1.rank < $1.1.rank }
        .map { ($0.0, $0.1.label) }
    }
}

extension Action {
    /// Whether its keys count where nothing is written.
    fileprivate var isForReading: Bool { !contexts.isDisjoint(with: [.panes, .pages]) }
}

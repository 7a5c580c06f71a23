/// Why written keys cannot be read.
public struct KeyNotationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is no key.
    public var written: String
    /// What is wrong and what would be right.
    public var description: String {
        "“\(written)” is no key; keys are written x, <Enter>, <C-x>, <A-x>, <F1>"
    }
}

extension Key {
    /// A key as configurations write it: a character, or `<Enter>`, `<C-d>`, `<A-Left>`, `<F1>`.
    public init(notation: String) throws(KeyNotationError) {
        let keys = Key.keys(notation: notation)
        guard keys.count == 1, let key = keys.first else { throw KeyNotationError(written: notation) }
        self = key
    }

    /// The keys that a line of notation stands for: `gg/strike<Enter>`. What stands in angle brackets and is the name of no
    /// key is written as it is; `<lt>` is `<`.
    public static func keys(notation: String) -> [Key] {
        var keys: [Key] = []
        var rest = notation[...]
        while let character = rest.first {
            if character == "<", let close = rest.firstIndex(of: ">"),
                let key = named(rest[rest.index(after: rest.startIndex)..<close])
            {
                keys.append(key)
                rest = rest[rest.index(after: close)...]
            } else {
                keys.append(character == "\n" ? .enter : .character(character))
                rest = rest.dropFirst()
            }
        }
        return keys
    }

    /// The key of a name within angle brackets; nil where there is none.
    private static func named(_ name: Substring) -> Key? {
        if let key = names[name.lowercased()] { return key }
        if let number = Int(name.dropFirst()), name.first?.lowercased() == "f", (1...24).contains(number) {
            return .function(number)
        }
        guard name.dropFirst().first == "-", let modifier = name.first?.lowercased() else { return nil }
        let held = name.dropFirst(2)
        switch modifier {
        case "c":
            guard held.count == 1, let letter = held.lowercased().first else { return nil }
            return .control(letter)
        case "a", "m":
            if let key = named(held) { return .alt(key) }
            guard held.count == 1, let letter = held.first else { return nil }
            return .alt(.character(letter))
        default: return nil
        }
    }

    private static let names: [String: Key] = [
        "enter": .enter, "cr": .enter, "return": .enter, "tab": .tab, "s-tab": .backTab, "esc": .escape,
        "space": .character(" "), "lt": .character("<"), "bs": .backspace, "backspace": .backspace,
        "del": .delete, "delete": .delete, "up": .up, "down": .down, "left": .left, "right": .right,
        "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
        "pagedown": .pageDown,
    ]

    /// The key as configurations write it; nil for a paste.
    public var notation: String? {
        switch self {
        case .character(" "): "<Space>"
        case .character("<"): "<lt>"
        case .character(let character): String(character)
        case .control(let character): "<C-\(character)>"
        case .alt(let key):
            key.notation.map { "<A-\($0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0)>" }
        case .function(let number): "<F\(number)>"
        case .paste: nil
        default:
            Key.names.filter { $0.value == self }.keys.sorted { ($0.count, $0) > ($1.count, $1) }.first.map {
                "<\($0)>"
            }
        }
    }
}

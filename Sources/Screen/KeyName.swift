extension Key {
    /// The key as help and documents write it: `j`, `Space`, `^D`, `Alt-←`, `F1`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "^" + String(character).uppercased()
        case .alt(let key): "Alt-" + key.name
        case .function(let number): "F\(number)"
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .paste: "paste"
        }
    }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// The key of a character.
    public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

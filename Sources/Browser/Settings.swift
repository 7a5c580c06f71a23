import Screen

/// What a reader chose, before the browser begins.
public struct Settings: Sendable {
    /// The keys.
    public var keymap = Keymap.standard
    /// The colours.
    public var theme = Theme.terminal
    /// How the panes are arranged.
    public var arrangement = Arrangement.byRoom

    /// What is without a choice.
    public init() {}
}

/// How the panes are arranged, where there is room for that. The raw values are the names that readers write.
public enum Arrangement: String, Sendable, Hashable, CaseIterable {
    /// As the size of the screen suggests.
    case byRoom = "auto"
    /// The list above, one other below.
    case two
    /// The list left, the text right, names and quotations below it.
    case around
    /// Side by side.
    case columns
}

extension Arrangement {
    /// The arrangement for a screen: this one where there is room for it.
    func fitting(width: Int, height: Int) -> Arrangement {
        switch self {
        case .byRoom where width >= 170, .columns where width >= 140: .columns
        case .byRoom where width >= 100 && height >= 28, .around where width >= 80 && height >= 20: .around
        default: .two
        }
    }
}

/// A key as it was pressed, whatever bytes the terminal sent for it.
public enum Key: Sendable, Hashable {
    /// A character: `j`, `é`, ` `.
    case character(Character)
    /// A character with Control held, in lower case: `d` for Ctrl-D.
    case control(Character)
    /// A key with Alt held.
    indirect case alt(Key)
    /// A function key, from 1.
    case function(Int)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// Text pasted as one (bracketed paste).
    case paste(String)
}

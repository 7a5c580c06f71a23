/// A line that is being written: its text, and the cursor in it, counted in characters.
struct Line: Sendable, Hashable {
    private(set) var text: String
    private(set) var cursor: Int

    /// A text with the cursor at its end.
    init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// A text with the cursor before a character.
    init(_ text: String, cursor: Int) {
        self.text = text
        self.cursor = min(max(0, cursor), text.count)
    }

    /// The text before the cursor.
    var before: String { String(text.prefix(cursor)) }

    /// Writes at the cursor. What cannot be shown is left out.
    mutating func insert(_ words: String) {
        let kept = String(words.map { $0.isNewline || $0 == "\t" ? " " : $0 }).filter {
            $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        }
        text = before + kept + text.dropFirst(cursor)
        cursor += kept.count
    }

    /// Puts the cursor before a character.
    mutating func moveCursor(to character: Int) { cursor = min(max(0, character), text.count) }

    /// Changes the line; false where an act is none for a line.
    mutating func perform(_ act: Act) -> Bool {
        switch act {
        case .cursorLeft: cursor = max(0, cursor - 1)
        case .cursorRight: cursor = min(text.count, cursor + 1)
        case .cursorStart: cursor = 0
        case .cursorEnd: cursor = text.count
        case .erase: erase(from: max(0, cursor - 1))
        case .eraseAhead:
            guard cursor < text.count else { return true }
            cursor += 1
            erase(from: cursor - 1)
        case .eraseLine: erase(from: 0)
        case .eraseWord:
            let kept = before.reversed().drop { $0 == " " }.drop { $0 != " " }
            erase(from: kept.count)
        default: return false
        }
        return true
    }

    /// Erases from a character to the cursor.
    private mutating func erase(from start: Int) {
        text = String(text.prefix(start)) + text.dropFirst(cursor)
        cursor = start
    }
}

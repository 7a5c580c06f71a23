import Screen

/// Turns the bytes that a terminal sends into keys, and what the mouse does.
///
/// The sequences are those of ECMA-48 as xterm, the VT100 family, rxvt and the Linux console send them, with xterm's
/// `modifyOtherKeys` and mouse reports (SGR), kitty's `CSI u` and bracketed paste. What is no key, such as a late answer to another
/// program's question, is swallowed whole.
public struct KeyDecoder: Sendable {
    /// What a terminal sends: a key, or what its mouse did.
    public enum Input: Sendable, Hashable {
        /// A key was pressed.
        case key(Key)
        /// The mouse did something over a cell.
        case mouse(Mouse)
    }

    private var bytes: [UInt8] = []
    private var position = 0

    /// A decoder that was sent nothing.
    public init() {}

    /// Takes in what the terminal sent.
    public mutating func feed(_ more: some Sequence<UInt8>) {
        bytes.removeSubrange(..<position)
        position = 0
        bytes.append(contentsOf: more)
    }

    /// How long to wait for the rest of what has begun, in milliseconds; nil where nothing is unfinished.
    ///
    /// An Escape alone may be a key or the start of one, and only time tells.
    public var patience: Int? {
        guard position < bytes.count else { return nil }
        return bytes[position...].starts(with: Self.pasteStart) ? 1000 : 25
    }

    /// The next key that is there whole; nil when there is none.
    public mutating func next() -> Input? { next(isLast: false) }

    /// The next key when nothing more came in time: what has begun stands as it is.
    public mutating func nextUnfinished() -> Input? { next(isLast: true) }

    private mutating func next(isLast: Bool) -> Input? {
        while position < bytes.count {
            let reading = read(bytes[position...], isLast: isLast)
            guard reading.count > 0 else { return nil }
            position += reading.count
            if let key = reading.key { return .key(key) }
            if let mouse = reading.mouse { return .mouse(mouse) }
        }
        return nil
    }

    /// What stands at the start of some bytes: a key or what is none, and how many bytes it takes.
    private struct Reading {
        /// The key; nil where the bytes are none.
        var key: Key?
        /// What the mouse did; nil where the bytes tell of none.
        var mouse: Mouse?
        /// How many bytes; 0 where the rest has not come yet.
        var count: Int

        static let unfinished = Reading(key: nil, count: 0)
    }

    // MARK: - Bytes

    private static let escape: UInt8 = 0x1B
    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private func read(_ rest: ArraySlice<UInt8>, isLast: Bool) -> Reading {
        guard let first = rest.first else { return .unfinished }
        switch first {
        case Self.escape: return readEscape(rest, isLast: isLast)
        case 0x0A, 0x0D: return Reading(key: .enter, count: 1)
        case 0x09: return Reading(key: .tab, count: 1)
        case 0x08, 0x7F: return Reading(key: .backspace, count: 1)
        case 0x00: return Reading(key: .control(" "), count: 1)
        case 0x01...0x1A: return Reading(key: .control(Self.character(first + 0x60)), count: 1)
        case 0x1C...0x1F: return Reading(key: .control(Self.character(first + 0x40)), count: 1)
        case ..<0x80: return Reading(key: .character(Self.character(first)), count: 1)
        default: return readScalar(rest, isLast: isLast)
        }
    }

    private static func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

    /// One scalar of UTF-8; bytes that are none are passed over.
    private func readScalar(_ rest: ArraySlice<UInt8>, isLast: Bool) -> Reading {
        let length = rest[rest.startIndex] >= 0xF0 ? 4 : rest[rest.startIndex] >= 0xE0 ? 3 : 2
        let part = rest.prefix(length)
        let tail = part.dropFirst().prefix { $0 & 0xC0 == 0x80 }
        guard tail.count == part.count - 1 else { return Reading(key: nil, count: 1 + tail.count) }
        guard part.count == length || isLast else { return .unfinished }
        guard let text = String(validating: part, as: UTF8.self), let scalar = text.unicodeScalars.first,
            !Controls.isObeyed(scalar.value)
        else { return Reading(key: nil, count: part.count) }
        return Reading(key: .character(Character(scalar)), count: part.count)
    }

    // MARK: - Sequences

    private func readEscape(_ rest: ArraySlice<UInt8>, isLast: Bool) -> Reading {
        let after = rest.dropFirst()
        guard let second = after.first else {
            return isLast ? Reading(key: .escape, count: 1) : .unfinished
        }
        let reading: Reading
        switch second {
        case UInt8(ascii: "["): reading = readControl(rest)
        case UInt8(ascii: "O"): reading = readShift(rest)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): reading = readString(rest)
        case Self.escape: reading = readDoubleEscape(rest, isLast: isLast)
        default:
            let held = read(after, isLast: isLast)
            return held.count == 0 ? held : Reading(key: held.key.map(Key.alt), count: 1 + held.count)
        }
        guard reading.count == 0, isLast else { return reading }
        if rest.starts(with: Self.pasteStart) {
            return Reading(key: Self.paste(rest.dropFirst(Self.pasteStart.count)), count: rest.count)
        }
        // Nothing followed: the key with Alt, or the broken beginning of an answer.
        return rest.count == 2
            ? Reading(key: .alt(.character(Self.character(second))), count: 2)
            : Reading(key: nil, count: rest.count)
    }

    /// Escape, then perhaps a sequence: some terminals send Alt so.
    private func readDoubleEscape(_ rest: ArraySlice<UInt8>, isLast: Bool) -> Reading {
        let after = rest.dropFirst()
        guard let third = after.dropFirst().first else {
            return isLast ? Reading(key: .escape, count: 1) : .unfinished
        }
        guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
            return Reading(key: .escape, count: 1)
        }
        let held = readEscape(after, isLast: isLast)
        return held.count == 0 ? held : Reading(key: held.key.map(Key.alt), count: 1 + held.count)
    }

    /// `ESC ] …`, `ESC P …`, `ESC _ …`, up to the bell or `ESC \`: a terminal's answer to somebody, never a key.
    private func readString(_ rest: ArraySlice<UInt8>) -> Reading {
        for index in rest.indices.dropFirst(2) {
            if rest[index] == 0x07 { return Reading(key: nil, count: index + 1 - rest.startIndex) }
            if rest[index] == UInt8(ascii: "\\"), rest[index - 1] == Self.escape {
                return Reading(key: nil, count: index + 1 - rest.startIndex)
            }
        }
        return .unfinished
    }

    /// `ESC O x`: the function and keypad keys of the VT100.
    private func readShift(_ rest: ArraySlice<UInt8>) -> Reading {
        guard let final = rest.dropFirst(2).first else { return .unfinished }
        let key: Key? =
            switch final {
            case UInt8(ascii: "M"): .enter
            case UInt8(ascii: "I"): .tab
            case UInt8(ascii: "X"): .character("=")
            case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Self.character(final - 0x40))
            default: Self.cursorKey(final)
            }
        return Reading(key: key, count: 3)
    }

    /// `ESC [ parameters final`.
    private func readControl(_ rest: ArraySlice<UInt8>) -> Reading {
        let body = rest.dropFirst(2)
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return .unfinished }
        let parameters = body[..<end]
        let count = end + 1 - rest.startIndex
        switch rest[end] {
        case UInt8(ascii: "[") where parameters.isEmpty:
            // The Linux console: ESC [ [ A is F1.
            guard let letter = rest.dropFirst(3).first else { return .unfinished }
            let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter)
            return Reading(key: isKey ? .function(Int(letter - 0x40)) : nil, count: 4)
        case UInt8(ascii: "M") where parameters.isEmpty:
            // A mouse report in the old manner: three bytes follow.
            return rest.count < 6 ? .unfinished : Reading(key: nil, count: 6)
        case ..<0x20, 0x7F...:
            // No sequence after all; what breaks it off is read for itself.
            return Reading(key: nil, count: count - 1)
        case let final where parameters.first.map({ $0 >= 0x3C }) ?? false:
            // A private sequence: the mouse, or an answer to a question.
            let isMouse = parameters.first == UInt8(ascii: "<") && (final | 0x20) == UInt8(ascii: "m")
            let numbers = Self.numbers(parameters.dropFirst())
            return Reading(mouse: isMouse ? Mouse(numbers, isRelease: final > 0x60) : nil, count: count)
        case let final:
            let numbers = Self.numbers(parameters)
            if final == UInt8(ascii: "~"), numbers.first == 200 { return readPaste(rest) }
            return Reading(key: Self.key(final: final, numbers: numbers), count: count)
        }
    }

    private func readPaste(_ rest: ArraySlice<UInt8>) -> Reading {
        let body = rest.dropFirst(Self.pasteStart.count)
        guard let end = body.firstRange(of: Self.pasteEnd) else { return .unfinished }
        return Reading(key: Self.paste(body[..<end.lowerBound]), count: end.upperBound - rest.startIndex)
    }
}

import Screen

/// Which key a whole sequence is.
extension KeyDecoder {
    /// The values of parameters, which semicolons divide.
    static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
        parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
    }

    /// The value of a parameter, up to a colon; 0 where it has none.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), value < 0x11_0000 else { break }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// The key of `ESC [ numbers final`; nil where it is none.
    static func key(final: UInt8, numbers: [Int]) -> Key? {
        let first = numbers.first ?? 0
        let modifiers = Modifiers(parameter: numbers.dropFirst().first ?? 0)
        switch final {
        case UInt8(ascii: "~") where first == 27 && numbers.count > 2:
            return key(scalar: numbers[2], modifiers)
        case UInt8(ascii: "~"): return numberedKey(first).map(modifiers.apply)
        case UInt8(ascii: "u"): return key(scalar: first, modifiers)
        case UInt8(ascii: "Z"): return .backTab
        // rxvt's way of holding Shift.
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return cursorKey(final - 0x20)
        // With a row of its own in front it tells where the cursor stands, and is no F3.
        case UInt8(ascii: "R") where first > 1: return nil
        default: return cursorKey(final).map(modifiers.apply)
        }
    }

    /// The keys that end in a letter, after `ESC [` and `ESC O` alike.
    static func cursorKey(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
        default: nil
        }
    }

    /// The keys that end in `~`.
    private static func numberedKey(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        default: nil
        }
    }

    /// A key sent as the number of its character.
    private static func key(scalar: Int, _ modifiers: Modifiers) -> Key? {
        switch scalar {
        case 9: return modifiers.hasShift ? .backTab : modifiers.apply(.tab)
        case 13: return modifiers.apply(.enter)
        case 27: return modifiers.apply(.escape)
        case 8, 127: return modifiers.apply(.backspace)
        default:
            guard let value = UInt32(exactly: scalar), !Controls.isObeyed(value),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            let character = Character(scalar)
            guard modifiers.hasControl else { return modifiers.apply(.character(character)) }
            return modifiers.apply(.control(character.lowercased().first ?? character))
        }
    }

    /// The keys that were held, as xterm numbers them: one more than the sum of Shift 1, Alt 2, Control 4.
    private struct Modifiers {
        private let bits: Int

        init(parameter: Int) { bits = max(0, parameter - 1) }

        var hasShift: Bool { bits & 1 != 0 }
        var hasControl: Bool { bits & 4 != 0 }

        /// A key with Alt where it was held.
        func apply(_ key: Key) -> Key { bits & 2 == 0 ? key : .alt(key) }
    }

    /// Pasted bytes as text: lines end in `\n`, and nothing in it is obeyed by a terminal.
    static func paste(_ bytes: ArraySlice<UInt8>) -> Key {
        var text = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\r": text.append("\n")
            case "\n": if !wasReturn { text.append("\n") }
            case "\t": text.append("\t")
            default: if !Controls.isObeyed(scalar.value) { text.append(scalar) }
            }
            wasReturn = scalar == "\r"
        }
        return .paste(String(text))
    }
}

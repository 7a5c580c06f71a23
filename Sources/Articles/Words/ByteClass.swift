/// What a byte, or the code point that it begins, is to the tokenizer.
package enum ByteClass: UInt8 {
    case space, newline, lower, upper, digit, period, hyphen, apostrophe, ampersand, sign, mark
    /// Begins or continues a code point past ASCII: see `Scalar`.
    case high

    /// The class of each of the 256 bytes.
    package static let table: [ByteClass] = (0..<256).map { ByteClass(byte: UInt8($0)) }

    private init(byte: UInt8) {
        switch byte {
        case 0x0A, 0x0D, 0x0C, 0x0B: self = .newline
        case 0...0x20, 0x7F: self = .space
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "."): self = .period
        case UInt8(ascii: "-"): self = .hyphen
        case UInt8(ascii: "'"): self = .apostrophe
        case UInt8(ascii: "&"): self = .ampersand
        case UInt8(ascii: "@"), UInt8(ascii: "#"): self = .sign
        case 0x80...: self = .high
        default: self = .mark
        }
    }

    /// Whether it is an ASCII letter.
    package var isLetter: Bool { self == .lower || self == .upper }
}

/// A code point of a text and how many bytes it takes.
package struct Scalar {
    /// What a code point past ASCII is to the tokenizer.
    package enum Class {
        case space, lower, upper, letter, mark
    }

    /// The code point.
    package let value: UInt32
    /// Its length in bytes.
    package let length: Int

    /// Reads the code point that begins at a byte of valid UTF-8.
    package init(_ bytes: [UInt8], at offset: Int) {
        let first = bytes[offset]
        length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC0, offset + length <= bytes.count else {
            value = UInt32(first)
            return
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(next & 0x3F) }
        self.value = value
    }

    /// The right single quotation mark, which is also the apostrophe of print.
    package var isApostrophe: Bool { value == 0x2019 || value == 0x02BC || value == 0x27 }

    /// What it is, by blocks of Unicode; upper and lower case are told apart in Latin, Greek and Cyrillic.
    package var kind: Class {
        switch value {
        case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
        case 0xAA, 0xB5, 0xBA: .lower
        case 0xAD, 0x200C, 0x200D: .letter
        case 0xA1...0xBF, 0xD7, 0xF7: .mark
        case 0xC0...0xDE: .upper
        case 0xDF...0xFF: .lower
        case 0x100...0x24F, 0x1E00...0x1EFF: value & 1 == caseBit ? .lower : .upper
        case 0x386...0x3AB, 0x400...0x42F: .upper
        case 0x3AC...0x3CE, 0x430...0x45F: .lower
        case 0x2010...0x27BF, 0x2900...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004, 0x3007...0x3020,
            0xFE10...0xFE6F,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF, 0xE000...0xF8FF,
            0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965:
            .mark
        default: .letter
        }
    }

    /// The lowest bit of a lower-case letter of the extended Latin blocks, which pair the cases.
    private var caseBit: UInt32 {
        switch value {
        case 0x139...0x148, 0x179...0x17E: 0
        default: 1
        }
    }
}

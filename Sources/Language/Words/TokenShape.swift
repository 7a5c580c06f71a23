/// What a token looks like. The raw values go into features.
enum TokenShape: UInt8, Sendable {
    case lower, capitalised, upper, number
    case comma, stop, colon, dash, bracket, quote, otherMark

    /// Whether it is that of a word or number.
    var isWord: Bool { rawValue <= TokenShape.number.rawValue }

    /// The shape of the bytes of a token.
    init(_ utf8: [UInt8], in range: Range<Int>) {
        let first = utf8[range.lowerBound]
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = Self.ofCapital(utf8, in: range)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"): self = .number
        case UInt8(ascii: ","): self = .comma
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): self = .stop
        case UInt8(ascii: ":"), UInt8(ascii: ";"): self = .colon
        case UInt8(ascii: "-"), UInt8(ascii: "_"): self = .dash
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): self = .bracket
        case UInt8(ascii: "\""), UInt8(ascii: "`"): self = .quote
        case UInt8(ascii: "'"): self = range.count == 1 ? .quote : .lower
        case 0xC2:
            let next = utf8[range.lowerBound + 1]
            self = next == 0xAB || next == 0xBB ? .quote : .otherMark
        case 0xC3: self = utf8[range.lowerBound + 1] < 0x9F ? .capitalised : .lower
        case 0xE2: self = Self.ofPunctuation(utf8, in: range)
        case 0xC4...: self = .lower
        default: self = .otherMark
        }
    }

    /// The shape of a token that begins with an ASCII capital.
    private static func ofCapital(_ utf8: [UInt8], in range: Range<Int>) -> TokenShape {
        for byte in utf8[range.dropFirst()] where byte &- UInt8(ascii: "a") < 26 || byte >= 0x80 {
            return .capitalised
        }
        return range.count == 1 ? .capitalised : .upper
    }

    /// The shape of a token of general punctuation, U+2000 and after.
    private static func ofPunctuation(_ utf8: [UInt8], in range: Range<Int>) -> TokenShape {
        guard range.count >= 3, utf8[range.lowerBound + 1] == 0x80 else { return .otherMark }
        switch utf8[range.lowerBound + 2] {
        case 0x90...0x95: return .dash
        case 0x98...0x9F, 0xB9, 0xBA: return range.count == 3 ? .quote : .lower
        case 0xA6: return .stop
        default: return .otherMark
        }
    }
}

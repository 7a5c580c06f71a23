import Articles

/// A line of a text, without its end and the blanks around it.
struct Line {
    /// The bytes between the blanks at both ends; empty for a blank line.
    var range: Range<Int>
    /// How many blanks stand before the first byte.
    var indent: Int
    /// How many code points there are between the blanks.
    var columns: Int

    /// Whether there is nothing on it.
    var isBlank: Bool { range.isEmpty }

    /// The lines of a text. LF, CR LF and a lone CR each end one.
    static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 80 + 4)
        var start = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == Ascii.lineFeed || byte == Ascii.carriageReturn else {
                at += 1
                continue
            }
            lines.append(Line(trimming: start..<at, in: bytes))
            at += 1
            if byte == Ascii.carriageReturn, at < bytes.count, bytes[at] == Ascii.lineFeed { at += 1 }
            start = at
        }
        if start < bytes.count { lines.append(Line(trimming: start..<bytes.count, in: bytes)) }
        return lines
    }

    private init(trimming whole: Range<Int>, in bytes: [UInt8]) {
        range = bytes.trimmed(whole)
        indent = range.lowerBound - whole.lowerBound
        columns = 0
        for at in range where bytes[at] & 0b1100_0000 != 0b1000_0000 { columns += 1 }
    }
}

/// Bytes with a meaning here.
enum Ascii {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let stop = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")

    /// Whether a byte is a letter or digit, or part of a code point beyond ASCII.
    static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || isUpper(byte) || isLower(byte)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    /// The byte in lower case, if it is an ASCII letter.
    static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}

extension [UInt8] {
    /// A range without the blanks at its ends: spaces, controls, no-break spaces, byte order marks.
    func trimmed(_ whole: Range<Int>) -> Range<Int> {
        var start = whole.lowerBound
        var end = whole.upperBound
        while start < end {
            if self[start] <= Ascii.space {
                start += 1
            } else if end - start >= 2, self[start] == 0xC2, self[start + 1] == 0xA0 {
                start += 2
            } else if end - start >= 3, self[start] == 0xEF, self[start + 1] == 0xBB, self[start + 2] == 0xBF
            {
                start += 3
            } else {
                break
            }
        }
        while start < end {
            if self[end - 1] <= Ascii.space {
                end -= 1
            } else if end - start >= 2, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// Whether the bytes from an offset on are those of an ASCII phrase.
    func holds(_ phrase: StaticString, at offset: Int) -> Bool {
        let length = phrase.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        let wanted = unsafe UnsafeBufferPointer(start: phrase.utf8Start, count: length)
        return unsafe self[offset..<offset + length].elementsEqual(wanted)
    }

    /// The words of a range as a string.
    func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

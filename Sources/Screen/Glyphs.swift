/// What one cell shows: a code point that takes columns, with those that combine with it.
///
/// Smaller than a grapheme cluster where a terminal's is: ncurses and most terminals give a flag or a family
/// of emoji the columns of its members, so its members are glyphs of their own.
public struct Glyph: Sendable, Hashable {
    /// The bytes it stands for, with the invisible ones that follow it.
    public var range: Range<Int>
    /// The columns it takes, 1 or 2.
    public var columns: Int
    /// How it gets to the screen.
    var form: Form

    /// How a glyph gets to the screen.
    enum Form: UInt8, Sendable {
        /// One ASCII byte.
        case ascii
        /// Its code points, without those that are never shown.
        case verbatim
        /// A space of any sort, a tab, the end of a line.
        case space
        /// A control, as its picture.
        case control
        /// What would disturb the screen, as U+FFFD.
        case replaced
        /// A combining mark without a base, on a dotted circle.
        case orphan
    }
}

/// The glyphs of valid UTF-8, one after another. Nothing that they show can move a terminal's cursor.
public struct Glyphs: Sequence, IteratorProtocol {
    private let utf8: [UInt8]
    private let end: Int
    private var at: Int

    /// The glyphs of a range of bytes that begins and ends between code points.
    public init(_ utf8: [UInt8], in range: Range<Int>) {
        self.utf8 = utf8
        at = range.lowerBound
        end = Swift.min(range.upperBound, utf8.count)
    }

    /// The glyphs of a string.
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes, in: 0..<bytes.count)
    }

    /// The next glyph; nil at the end. Invisible code points before the first glyph are passed over.
    public mutating func next() -> Glyph? {
        while at < end {
            let start = at
            let byte = utf8[at]
            if byte >= 0x20, byte < 0x7F, at + 1 == end || utf8[at + 1] < 0x80 {
                at += 1
                return Glyph(range: start..<at, columns: 1, form: .ascii)
            }
            let base = scalar(at: at)
            at += base.length
            let form = Self.form(of: base.scalar)
            guard let form else { continue }
            var columns = Width.of(base.scalar)
            if form == .verbatim || form == .ascii { swallowFollowers() }
            if form == .orphan {
                swallowFollowers()
                columns = 1
            }
            return Glyph(range: start..<at, columns: columns, form: form == .ascii ? .verbatim : form)
        }
        return nil
    }

    /// What a cell shows for a glyph.
    public func text(of glyph: Glyph) -> String {
        switch glyph.form {
        case .ascii: return Self.ascii[Int(utf8[glyph.range.lowerBound])]
        case .space: return " "
        case .replaced: return "\u{FFFD}"
        case .control:
            let value = UInt32(utf8[glyph.range.lowerBound])
            let picture = Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value)
            return picture.map { String(Character($0)) } ?? "\u{FFFD}"
        case .verbatim: return shown(in: glyph.range, on: "")
        case .orphan: return shown(in: glyph.range, on: "\u{25CC}")
        }
    }

    /// ncurses keeps no more than this many marks with a base.
    private static let marksKept = 4

    private func shown(in range: Range<Int>, on base: String) -> String {
        var scalars = base.unicodeScalars
        var marks = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let (scalar, length) = self.scalar(at: at)
            at += length
            if Self.isHidden(scalar) { continue }
            if !scalars.isEmpty { marks += 1 }
            if marks <= Self.marksKept { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private mutating func swallowFollowers() {
        while at < end {
            let (scalar, length) = self.scalar(at: at)
            guard scalar.value >= 0xAD, Width.of(scalar) == 0 || Self.isSkinTone(scalar) else { return }
            at += length
        }
    }

    /// How a code point that begins a glyph is shown; nil where it is not.
    private static func form(of scalar: Unicode.Scalar) -> Glyph.Form? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029, 0x2000...0x200A, 0x202F, 0x205F: .space
        case 0x00..<0x20, 0x7F: .control
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFD, 0xFFFE, 0xFFFF: .replaced
        case 0x20..<0x7F: .ascii
        default:
            if Width.of(scalar) > 0 {
                .verbatim
            } else if isHidden(scalar) {
                nil
            } else {
                .orphan
            }
        }
    }

    /// Whether a code point is left out of what is shown: it has no form of its own, and terminals disagree
    /// on what it does to the columns of its neighbours.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x200B, 0x200D...0x200F, 0x2060...0x2064, 0x206A...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0xE0000...0xE0FFF:
            true
        default: isSkinTone(scalar)
        }
    }

    private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F3FB...0x1F3FF).contains(scalar.value)
    }

    private func scalar(at start: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = utf8[start]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard start + length <= end else { return ("\u{FFFD}", 1) }
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for at in (start + 1)..<(start + length) { value = value << 6 | UInt32(utf8[at] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private static let ascii: [String] = (0..<128).map { String(Character(Unicode.Scalar(UInt8($0)))) }
}

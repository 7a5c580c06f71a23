import Articles

/// What the syntax model knows of a word by itself: numbers, no strings.
package struct WordForm: Sendable {
    /// A hash of the word in lower case, each digit as 0: `WordKey`'s where there is no digit.
    package var word: UInt32
    /// Its first two bytes, packed.
    var prefix: UInt32
    /// Its last four bytes, packed: the lower bytes are the shorter endings.
    var ending: UInt32
    /// How it is written.
    var shape: UInt8
    /// The path of its Brown cluster under a leading 1; 0 where unknown.
    var cluster: UInt32

    /// Its last two bytes.
    var ending2: UInt32 { ending & 0xFFFF }
    /// Its last three bytes.
    var ending3: UInt32 { ending & 0xFF_FFFF }

    /// What stands for the word past either end of a sentence, or where there is none.
    package static let none = WordForm(word: 1, prefix: 0, ending: 0, shape: 0, cluster: 0)
    /// What stands for the root that a sentence hangs on.
    package static let root = WordForm(word: 2, prefix: 0, ending: 0, shape: 0, cluster: 0)

    /// The first bits of the path of its cluster, under a leading 1; the whole path where it is shorter.
    func cluster(bits: Int) -> UInt32 {
        let length = 31 - cluster.leadingZeroBitCount
        return length > bits ? cluster >> UInt32(length - bits) : cluster
    }
}

extension WordForm {
    /// Looks at the bytes of a word. Marks of print count as the plain ones.
    package init(_ utf8: [UInt8], in range: Range<Int>, clusters: BrownClusters?) {
        var hash = FNV1a.empty32
        var (prefix, ending): (UInt32, UInt32) = (0, 0)
        var letters = Letters()
        var count = 0
        var at = range.lowerBound
        while at < range.upperBound {
            var byte = utf8[at]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                byte |= 0x20
                letters.upper += 1
                letters.beginsUpper = letters.beginsUpper || count == 0
            case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.lower += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                byte = UInt8(ascii: "0")
                letters.digits += 1
            case 0xE2 where at + 2 < range.upperBound && utf8[at + 1] == 0x80:
                if let plain = Self.plain(utf8[at + 2]) {
                    byte = plain
                    at += 2
                } else {
                    letters.lower += 1
                }
            case UInt8(ascii: "`") where range.count == 1: byte = UInt8(ascii: "\"")
            case 0x80...: letters.lower += 1
            default: break
            }
            hash = FNV1a.continued(hash, byte)
            if count < 2 { prefix = prefix << 8 | UInt32(byte) }
            ending = ending << 8 | UInt32(byte)
            count += 1
            at += 1
        }
        self.init(
            word: hash, prefix: prefix, ending: ending, shape: letters.shape,
            cluster: clusters?.path(of: hash) ?? 0)
    }

    /// The plain mark for one of print, by the last byte of its code point: U+2013 to U+201D.
    private static func plain(_ last: UInt8) -> UInt8? {
        switch last {
        case 0x93, 0x94: UInt8(ascii: "-")
        case 0x98, 0x99: UInt8(ascii: "'")
        case 0x9C, 0x9D: UInt8(ascii: "\"")
        default: nil
        }
    }

    /// Counts of what a word is written with.
    private struct Letters {
        var upper = 0
        var lower = 0
        var digits = 0
        var beginsUpper = false

        var shape: UInt8 {
            switch (digits > 0, upper > 0, lower > 0) {
            case (true, false, false): 4
            case (true, _, _): 5
            case (false, false, false): 6
            case (false, false, true): 1
            case (false, true, true): beginsUpper ? 2 : 7
            case (false, true, false): upper == 1 ? 8 : 3
            }
        }
    }
}

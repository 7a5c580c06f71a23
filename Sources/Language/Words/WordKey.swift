import Articles

/// A hash of a word in lower case, by which words are told apart.
enum WordKey {
    /// The key of the bytes of a word (FNV-1a); the apostrophe of print counts as the plain one.
    static func of(_ utf8: [UInt8], in range: Range<Int>) -> UInt32 {
        var hash = FNV1a.empty32
        var at = range.lowerBound
        while at < range.upperBound {
            var byte = utf8[at]
            if byte == 0xE2, at + 2 < range.upperBound, utf8[at + 1] == 0x80, utf8[at + 2] == 0x99 {
                byte = UInt8(ascii: "'")
                at += 2
            } else if byte &- UInt8(ascii: "A") < 26 {
                byte |= 0x20
            }
            hash = FNV1a.continued(hash, byte)
            at += 1
        }
        return hash
    }

    /// The bytes of a word without the ending of a verb: `-s -ed -ing -e`.
    static func stem(_ utf8: [UInt8], in range: Range<Int>) -> Range<Int> {
        func last(_ back: Int) -> UInt8 { utf8[range.upperBound - back] }
        let cut: Int
        switch (range.count, range.count > 3 ? last(1) : 0) {
        case (6..., UInt8(ascii: "g")) where last(2) == UInt8(ascii: "n") && last(3) == UInt8(ascii: "i"):
            cut = 3
        case (5..., UInt8(ascii: "d")) where last(2) == UInt8(ascii: "e"): cut = 2
        case (5..., UInt8(ascii: "s")) where last(2) == UInt8(ascii: "e"): cut = 2
        case (_, UInt8(ascii: "s")), (_, UInt8(ascii: "e")): cut = 1
        default: cut = 0
        }
        return range.lowerBound..<(range.upperBound - cut)
    }

    /// The key of a word that the program writes.
    static func of(_ word: Substring) -> UInt32 {
        let utf8 = Array(word.utf8)
        return of(utf8, in: 0..<utf8.count)
    }
}

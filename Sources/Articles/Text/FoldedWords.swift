/// The words of some bytes as they are compared: small letters, without the marks of Latin letters.
///
/// A word is a run of letters and digits: `Hamas's` is two, `al-Hayat` too. What is written in a query and what stands
/// in a text are cut the same way, so that words meet whatever their case, marks and punctuation.
///
///     FoldedWords.words(of: "Al-Baradéi's")  // ["al", "baradei", "s"]
public struct FoldedWords {
    private let bytes: [UInt8]
    private let end: Int
    private var at: Int
    /// The bytes of the word that `next` found last.
    public private(set) var word: [UInt8] = []

    /// The words in a range of valid UTF-8.
    public init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
        word.reserveCapacity(32)
    }

    /// Finds the next word: its bytes are in `word`, its range is returned; nil at the end.
    public mutating func next() -> Range<Int>? {
        word.removeAll(keepingCapacity: true)
        var start = at
        while at < end {
            let byte = bytes[at]
            if byte < 0x80 {
                let folded = Self.ascii[Int(byte)]
                if folded != 0 {
                    if word.isEmpty { start = at }
                    word.append(folded)
                } else if !word.isEmpty {
                    break
                }
                at += 1
                continue
            }
            let (scalar, length) = scalar(at: at)
            let begins = word.isEmpty
            let isPart = Self.append(scalar, to: &word)
            if begins { start = at } else if !isPart { break }
            at += length
        }
        guard !word.isEmpty else { return nil }
        return start..<at
    }

    /// A number for the word found last; two words have the same one with a chance of one in 2⁶⁴ (FNV-1a).
    public var key: UInt64 { FNV1a.hash(word) }

    /// The words of a string.
    public static func words(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        var reader = FoldedWords(bytes, in: bytes.indices)
        while reader.next() != nil { words.append(String(decoding: reader.word, as: UTF8.self)) }
        return words
    }

    /// The keys of the words of a string.
    public static func keys(of text: String) -> [UInt64] {
        let bytes = Array(text.utf8)
        return keys(of: bytes, in: bytes.indices)
    }

    /// The keys of the words in a range of valid UTF-8.
    public static func keys(of bytes: [UInt8], in range: Range<Int>) -> [UInt64] {
        var keys: [UInt64] = []
        var reader = FoldedWords(bytes, in: range)
        while reader.next() != nil { keys.append(reader.key) }
        return keys
    }

    /// Whether some keys stand in others in a row; false for none.
    public static func holds(_ keys: [UInt64], _ phrase: [UInt64]) -> Bool {
        guard let first = phrase.first, keys.count >= phrase.count else { return false }
        return (0...(keys.count - phrase.count)).contains { start in
            keys[start] == first && keys[start..<start + phrase.count].elementsEqual(phrase)
        }
    }

    private func scalar(at start: Int) -> (Unicode.Scalar, length: Int) {
        let first = bytes[start]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for follower in bytes[start..<end].dropFirst().prefix(length - 1) {
            value = value << 6 | UInt32(follower & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// Puts a letter or digit beyond ASCII to a word, folded; false for what is none. Marks are part of their word.
    private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
        if let plain = plain[scalar] {
            word.append(contentsOf: plain)
            return true
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark: return true
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .spacingMark, .letterNumber, .otherNumber:
            word.append(contentsOf: properties.lowercaseMapping.utf8)
            return true
        default: return false
        }
    }

    /// For each ASCII byte the small letter or digit that it is; 0 for what ends a word.
    private static let ascii: [UInt8] = (0..<128 as Range<UInt8>).map { byte in
        switch byte {
        case 0x41...0x5A: byte + 0x20
        case 0x61...0x7A, 0x30...0x39: byte
        default: 0
        }
    }

    /// Latin letters with marks, and what is written for them without.
    private static let plain: [Unicode.Scalar: [UInt8]] = {
        let rows = [
            ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
            ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
            ("g", "ĝğġģ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
            ("n", "ñńņňŉ"),
            ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗřṛ"), ("s", "śŝşšșṣ"), ("ss", "ß"),
            ("t", "ţťŧțṭ"),
            ("th", "þ"), ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
        ]
        var plain: [Unicode.Scalar: [UInt8]] = [:]
        for (letters, marked) in rows {
            for scalar in marked.unicodeScalars {
                plain[scalar] = Array(letters.utf8)
                let capitals = scalar.properties.uppercaseMapping.unicodeScalars
                if capitals.count == 1, let capital = capitals.first, !capital.isASCII {
                    plain[capital] = Array(letters.utf8)
                }
            }
        }
        return plain
    }()
}

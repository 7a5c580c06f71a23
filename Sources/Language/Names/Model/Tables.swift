import Articles

/// The lists of names and of words around names, as the model knows them. The order is that of the bits.
package struct NameLists: OptionSet, Sendable, Hashable {
    package var rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let companies = NameLists(rawValue: 1 << 0)
    package static let countries = NameLists(rawValue: 1 << 1)
    package static let geography = NameLists(rawValue: 1 << 2)
    package static let given = NameLists(rawValue: 1 << 3)
    package static let government = NameLists(rawValue: 1 << 4)
    package static let groups = NameLists(rawValue: 1 << 5)
    package static let honorifics = NameLists(rawValue: 1 << 6)
    package static let international = NameLists(rawValue: 1 << 7)
    package static let media = NameLists(rawValue: 1 << 8)
    package static let heads = NameLists(rawValue: 1 << 9)
    package static let particles = NameLists(rawValue: 1 << 10)
    package static let peoples = NameLists(rawValue: 1 << 11)
    package static let reporting = NameLists(rawValue: 1 << 12)
    package static let sports = NameLists(rawValue: 1 << 13)
    package static let titles = NameLists(rawValue: 1 << 14)
    package static let cities = NameLists(rawValue: 1 << 15)
    package static let regions = NameLists(rawValue: 1 << 16)
    package static let firstNames = NameLists(rawValue: 1 << 17)
    package static let surnames = NameLists(rawValue: 1 << 18)
    package static let listed = NameLists(rawValue: 1 << 19)
    package static let legislators = NameLists(rawValue: 1 << 20)
    package static let states = NameLists(rawValue: 1 << 21)
    package static let weakReporting = NameLists(rawValue: 1 << 22)

    /// The lists whose entries are found in lower case too.
    static let ofLowerCase: NameLists = [
        .honorifics, .heads, .particles, .reporting, .weakReporting, .titles,
    ]
    /// How many there are.
    package static let count = 23
}

/// What the model knows of words and phrases: clusters, how they are usually cased, and lists.
///
/// Layout: three fingerprint tables with their values: words (five bytes each), cases (a byte each), phrases (a
/// `UInt32` each); then the paths of the Brown clusters.
package struct NameTables: Sendable {
    /// What is known of a word.
    struct Word {
        /// The path of its Brown cluster, the number of bits above it; 0 where unknown.
        var path: UInt32 = 0
        /// How long the path is.
        var depth: UInt32 = 0
        /// Its clusters of word vectors, coarse to fine; 0 where unknown.
        var clusters = SIMD4<UInt16>(repeating: 0)
        /// How the word is usually cased, 1 unknown, 2 lower case … 6 capitalised, 7 all capitals.
        var truecase: UInt8 = 1

        /// The first bits of the path, told apart by their number; 0 where unknown.
        @inline(__always)
        func prefix(_ bits: UInt32) -> UInt64 {
            guard depth > 0 else { return 0 }
            let kept = min(bits, depth)
            return UInt64(path >> (depth - kept)) | UInt64(1) << UInt64(kept) | UInt64(bits) << 40
        }
    }

    /// How many bytes a word's value takes.
    package static let wordStride = 5
    private let bytes: ModelBytes
    private let words: FingerprintTable
    private let cases: FingerprintTable
    private let phrases: FingerprintTable
    private let paths: Int
    /// Where the tables end.
    package let end: Int

    /// The tables that begin at an offset.
    package init(_ bytes: ModelBytes, at offset: Int) {
        self.bytes = bytes
        words = FingerprintTable(bytes, at: offset)
        cases = FingerprintTable(bytes, at: words.end + words.count * Self.wordStride)
        phrases = FingerprintTable(bytes, at: cases.end + cases.count)
        paths = phrases.end + phrases.count * 4
        end = paths + 4 + Int(bytes.load(UInt32.self, at: paths)) * 5
    }

    /// What is known of a word, looked for in three spellings in turn.
    func word(_ first: [UInt8], orElse second: [UInt8], or third: [UInt8]) -> Word {
        var word = Word()
        for spelling in [first, second, third] {
            guard let number = words.number(of: FNV1a.hash(spelling)) else { continue }
            let low = bytes.load(UInt32.self, at: words.end + number * Self.wordStride)
            let high = bytes.load(UInt8.self, at: words.end + number * Self.wordStride + 4)
            let brown = Int(low & 0x3FF)
            if brown > 0, word.depth == 0 {
                let entry = paths + 4 + (brown - 1) * 5
                word.path = bytes.load(UInt32.self, at: entry)
                word.depth = UInt32(bytes.load(UInt8.self, at: entry + 4))
            }
            if word.clusters[0] == 0 {
                word.clusters = [UInt16(high), UInt16(low >> 10 & 0x3FF), UInt16(low >> 20), 0]
            }
            if word.depth > 0, word.clusters[0] > 0 { break }
        }
        return word
    }

    /// How a word is usually cased.
    func truecase(of lower: UInt64) -> UInt8 {
        cases.number(of: lower).map { bytes.load(UInt8.self, at: cases.end + $0) } ?? 1
    }

    /// The lists that hold a phrase, and how many words the longest phrase has that it begins.
    @inline(__always)
    func lists(of phrase: UInt64) -> (NameLists, longest: Int) {
        guard let number = phrases.number(of: phrase) else { return ([], 0) }
        let value = bytes.load(UInt32.self, at: phrases.end + number * 4)
        return (NameLists(rawValue: value & 0xFF_FFFF), Int(value >> 24))
    }
}

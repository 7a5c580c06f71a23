/// The Brown clusters of words (Brown et al. 1992): each a path of bits in a binary tree, so that words with
/// the same first bits stand in like company.
///
/// Layout, little-endian `UInt32`: how many paths there are; the paths, each under a leading 1; where each of
/// 4,096 buckets of words begins, and the last ends; the words. A word is a 32-bit hash made to scatter: the
/// high 12 bits of the product are its bucket, the others stand in its entry over the 12 bits of its
/// cluster's number.
package struct BrownClusters: Sendable {
    private let bytes: ModelBytes
    private let paths: Int
    private let buckets: Int
    private let words: Int

    private static let bucketBits: UInt32 = 12
    private static let numberBits: UInt32 = 12
    private static let bucketCount = 1 << Int(bucketBits)

    /// The clusters in a range of some bytes; nil where they are none.
    init?(_ bytes: ModelBytes, in range: Range<Int>) {
        guard range.count >= 4 else { return nil }
        let count = Int(bytes.load(UInt32.self, at: range.lowerBound))
        paths = range.lowerBound + 4
        buckets = paths + 4 * count
        words = buckets + 4 * (Self.bucketCount + 1)
        guard count < 1 << Int(Self.numberBits), words <= range.upperBound else { return nil }
        let wordCount = Int(bytes.load(UInt32.self, at: words - 4))
        guard words + 4 * wordCount == range.upperBound else { return nil }
        self.bytes = bytes
    }

    /// Clusters of bytes made in training; nil where they are none.
    package init?(keeping bytes: [UInt8]) {
        self.init(ModelBytes(keeping: bytes), in: bytes.indices)
    }

    /// The path of a word's cluster under a leading 1; 0 where the word is unknown.
    func path(of word: UInt32) -> UInt32 {
        let (bucket, rest) = Self.place(of: word)
        var at = Int(bytes.load(UInt32.self, at: buckets + 4 * bucket))
        let end = Int(bytes.load(UInt32.self, at: buckets + 4 * bucket + 4))
        while at < end {
            let entry = bytes.load(UInt32.self, at: words + 4 * at)
            if entry >> Self.numberBits == rest {
                let number = Int(entry & (1 << Self.numberBits - 1))
                return bytes.load(UInt32.self, at: paths + 4 * number)
            }
            at += 1
        }
        return 0
    }

    private static func place(of word: UInt32) -> (bucket: Int, rest: UInt32) {
        let scattered = word &* 0x9E37_79B1
        return (Int(scattered >> (32 - bucketBits)), scattered & (1 << (32 - bucketBits) - 1))
    }

    /// The bytes of clusters: words, by their hashes, with the path of each under a leading 1. Of two of one
    /// hash the first stands.
    package static func bytes(of words: [(word: UInt32, path: UInt32)]) -> [UInt8] {
        let paths = Set(words.map(\.path)).sorted()
        precondition(paths.count < 1 << Int(numberBits))
        let numbers = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, UInt32($0)) })
        var seen: Set<UInt32> = []
        var entries = [[UInt32]](repeating: [], count: bucketCount)
        for (word, path) in words where seen.insert(word).inserted {
            let (bucket, rest) = place(of: word)
            entries[bucket].append(rest << numberBits | (numbers[path] ?? 0))
        }
        var bytes: [UInt8] = []
        bytes.append(little: UInt32(paths.count))
        for path in paths { bytes.append(little: path) }
        var start: UInt32 = 0
        for bucket in entries {
            bytes.append(little: start)
            start += UInt32(bucket.count)
        }
        bytes.append(little: start)
        for entry in entries.joined() { bytes.append(little: entry) }
        return bytes
    }
}

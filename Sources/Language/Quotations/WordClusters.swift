/// The clusters of words: words that stand in like company share a number, so that the tagger knows `lauded` by
/// `praised`.
package struct WordClusters: Sendable {
    /// The row of a word: its cluster among few, then among many in two digits of base 100.
    private let table: WeightTable

    package init?(_ table: WeightTable) {
        guard table.width == 3 else { return nil }
        self.table = table
    }

    /// The clusters of a word by its key, among few and among many; 0 where unknown.
    func clusters(of key: UInt32) -> (few: UInt8, many: UInt16) {
        guard let row = table.row(of: FeatureList.feature(1, key)) else { return (0, 0) }
        let first = row.startIndex
        return (UInt8(bitPattern: row[first]), UInt16(row[first + 1]) * 100 + UInt16(row[first + 2]))
    }

    /// The bytes of a table of words, each with its clusters from 1.
    package static func bytes(of words: [(word: Substring, few: Int, many: Int)]) -> [UInt8] {
        var seen: Set<UInt32> = []
        let rows = words.compactMap { word, few, many -> (feature: UInt64, row: [Int8])? in
            let key = WordKey.of(word)
            guard seen.insert(key).inserted else { return nil }
            return (FeatureList.feature(1, key), [Int8(few), Int8(many / 100), Int8(many % 100)])
        }
        return WeightTable.bytes(
            of: rows, log2: 16, width: 3, scale: 1, transitions: Array(repeating: 0, count: 9))
    }
}

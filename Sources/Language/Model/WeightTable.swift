/// The weights of a linear model: a row of small integers for each feature that was worth keeping.
///
/// A table of buckets of four slots that lies in the program as it is used, so opening it costs nothing. A feature is
/// a 64-bit hash: its high bits choose the bucket, its low 32 are the fingerprint that tells it from others. A bucket
/// that is full takes no more: see `Occupancy`.
/// Layout, little-endian: width and log2 of the slots (a byte each, then two of padding), the scale (Float32 bits:
/// weight = integer × scale), `width` × `width` transition weights (Int32), the fingerprints, the rows.
package struct WeightTable: Sendable {
    /// How many numbers a row has: one a label.
    package let width: Int
    /// What the integers are to be multiplied by to give weights.
    package let scale: Float
    /// The weights from one label to the next, `width` × `width`, in the unit of the rows; what a label gains by
    /// following another.
    package let transitions: [Int32]

    private let bytes: ModelBytes
    private let shift: UInt64
    private let slots: Int
    /// Where the fingerprints begin, and the rows.
    private let fingerprints: Int
    private let rows: Int

    /// Bytes to stand after the last table, so that every row can be read as eight.
    package static let padding = 8

    /// A table that begins at an offset of some bytes; nil where they are no table. Gives the offset after it.
    package init?(_ bytes: ModelBytes, at offset: inout Int) {
        guard bytes.count >= offset + 8 else { return nil }
        let width = Int(bytes.load(UInt8.self, at: offset))
        let log2 = Int(bytes.load(UInt8.self, at: offset + 1))
        guard (1...8).contains(width), (3..<32).contains(log2) else { return nil }
        slots = 1 << log2
        let size = 8 + 4 * width * width + slots * (4 + width)
        guard bytes.count >= offset + size + Self.padding else { return nil }
        func number(_ at: Int) -> UInt32 { UInt32(littleEndian: bytes.load(UInt32.self, at: at)) }
        self.bytes = bytes
        self.width = width
        scale = Float(bitPattern: number(offset + 4))
        let start = offset + 8
        transitions = (0..<width * width).map { Int32(bitPattern: number(start + 4 * $0)) }
        fingerprints = start + 4 * width * width
        rows = fingerprints + 4 * slots
        shift = UInt64(64 - (log2 - 2))
        offset += size
    }

    /// Adds the sum of the rows of each group of features to some sums: a number a label, then some that mean nothing.
    /// A group has no more than 256 features.
    ///
    /// Nearly all the time here goes by waiting for memory. So what the features need is asked for well before it is
    /// read, and nothing branches on what was read: the waits run side by side.
    package func sum(_ features: FeatureList, into sums: inout [SIMD8<Int16>]) {
        let hashes = features.hashes
        for feature in hashes.prefix(Self.ahead) { prefetch(feature) }
        unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: hashes.count + 1) { known in
            // The rows of the known features, and in `ends` how many there are up to the end of each group.
            var count = 0
            var at = 0
            let ends = features.ends.map { end in
                while at < end {
                    if at &+ Self.ahead < hashes.count { prefetch(hashes[at &+ Self.ahead]) }
                    let (slot, found) = slot(of: hashes[at])
                    let row = rows &+ slot &* width
                    bytes.prefetch(at: row)
                    unsafe known[count] = row
                    count &+= found
                    at &+= 1
                }
                return count
            }
            at = 0
            for end in ends {
                var sum = SIMD8<Int16>(repeating: 0)
                while at < end {
                    let row = unsafe bytes.load(SIMD8<Int8>.self, at: known[at])
                    sum &+= SIMD8<Int16>(truncatingIfNeeded: row)
                    at &+= 1
                }
                sums.append(sum)
            }
        }
    }

    /// How many features ahead memory is asked for.
    private static let ahead = 24

    @inline(__always)
    private func prefetch(_ feature: UInt64) {
        bytes.prefetch(at: fingerprints &+ bucket(of: feature) &* 4)
    }

    /// The row of a feature; nil where it was not worth keeping.
    package func row(of feature: UInt64) -> [Int8]? {
        let (slot, found) = slot(of: feature)
        return found == 0 ? nil : (0..<width).map { bytes.load(Int8.self, at: rows + slot * width + $0) }
    }

    /// The slot of a feature and 1, or some slot and 0 where it is unknown; by arithmetic, since choices would be
    /// compiled to branches, and whether a feature is known cannot be foretold.
    @inline(__always)
    private func slot(of feature: UInt64) -> (slot: Int, found: Int) {
        let first = bucket(of: feature)
        let others = bytes.load(SIMD4<UInt32>.self, at: fingerprints &+ first &* 4)
        let different = others ^ SIMD4(repeating: Self.fingerprint(of: feature))
        let isDifferent = (different | (0 &- different)) &>> 31
        let ways = (isDifferent &- 1) & SIMD4(1, 2, 3, 4)
        let halves = ways.lowHalf | ways.highHalf
        let way = Int(halves.x | halves.y)
        let found = (way &+ 3) >> 2
        return ((first &+ way) &- found, found)
    }

    /// The first slot of the bucket of a feature.
    @inline(__always)
    private func bucket(of feature: UInt64) -> Int { Int(truncatingIfNeeded: feature &>> shift) &* Self.ways }

    /// How many slots a bucket has.
    private static let ways = 4

    /// The fingerprint of a feature; never 0, which marks an empty slot.
    package static func fingerprint(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature) | 1 }
}

extension WeightTable {
    /// Which buckets of a table have room.
    package struct Occupancy {
        private var filled: [UInt8]
        private let shift: UInt64

        /// A table of so many slots, all free.
        package init(log2: Int) {
            filled = Array(repeating: 0, count: 1 << (log2 - 2))
            shift = UInt64(64 - (log2 - 2))
        }

        /// Claims a slot for a feature; gives its number, or nil where its bucket is full.
        package mutating func claim(_ feature: UInt64) -> Int? {
            let bucket = Int(truncatingIfNeeded: feature >> shift)
            guard filled[bucket] < UInt8(WeightTable.ways) else { return nil }
            filled[bucket] += 1
            return bucket * WeightTable.ways + Int(filled[bucket]) - 1
        }
    }

    /// The bytes of a table of rows of `width` integers each, by feature; no two features may be the same. Rows
    /// whose bucket is full are left out.
    package static func bytes(
        of rows: [(feature: UInt64, row: [Int8])], log2: Int, width: Int, scale: Float, transitions: [Int32]
    ) -> [UInt8] {
        precondition(transitions.count == width * width)
        var occupancy = Occupancy(log2: log2)
        var fingerprints = [UInt32](repeating: 0, count: 1 << log2)
        var table = [Int8](repeating: 0, count: width << log2)
        for (feature, row) in rows {
            guard let slot = occupancy.claim(feature) else { continue }
            fingerprints[slot] = fingerprint(of: feature)
            table.replaceSubrange((slot * width)..<(slot * width + width), with: row)
        }
        var bytes: [UInt8] = [UInt8(width), UInt8(log2), 0, 0]
        func append(_ number: UInt32) {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
        }
        append(scale.bitPattern)
        transitions.forEach { append(UInt32(bitPattern: $0)) }
        fingerprints.forEach(append)
        bytes += table.map { UInt8(bitPattern: $0) }
        return bytes
    }
}

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

    private let shift: UInt64
    private let fingerprints: [UInt32]
    private let rows: [Int8]

    /// A table from its bytes, which begin at an offset; nil where they are no table. Gives the offset after it.
    package init?(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) {
        guard bytes.count >= offset + 8 else { return nil }
        let width = unsafe Int(bytes[offset])
        let log2 = unsafe Int(bytes[offset + 1])
        guard (1...8).contains(width), (3..<32).contains(log2) else { return nil }
        let slots = 1 << log2
        let size = 8 + 4 * width * width + slots * (4 + width)
        guard bytes.count >= offset + size else { return nil }
        func number(_ at: Int) -> UInt32 {
            unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
        }
        self.width = width
        scale = Float(bitPattern: number(offset + 4))
        var at = offset + 8
        transitions = (0..<width * width).map { Int32(bitPattern: number(at + 4 * $0)) }
        at += 4 * width * width
        fingerprints = unsafe Array(unsafeUninitializedCapacity: slots) { buffer, count in
            unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[at..<(at + 4 * slots)]))
            count = slots
        }
        at += 4 * slots
        // Some bytes more, so that each row can be read as eight.
        rows = unsafe Array(unsafeUninitializedCapacity: slots * width + 8) { buffer, count in
            unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[at..<(at + slots * width)]))
            unsafe buffer.suffix(from: slots * width).initialize(repeating: 0)
            count = slots * width + 8
        }
        shift = UInt64(64 - (log2 - 2))
        offset += size
    }

    /// The sum of the rows of features: a number a label, then some that mean nothing.
    ///
    /// Nearly all the time here goes by waiting for memory. So the slots of all features are found first and then all
    /// rows are read, each step without a branch, and the waits run side by side; an unknown feature has a row of
    /// zeros, past the last.
    package func sum(of features: [UInt64]) -> SIMD8<Int32> {
        var sum = SIMD8<Int32>(repeating: 0)
        let unknown = fingerprints.count
        unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { slots in
            unsafe fingerprints.withUnsafeBufferPointer { fingerprints in
                for at in features.indices {
                    let feature = features[at]
                    let bucket = Int(truncatingIfNeeded: feature >> shift) &* Self.ways
                    precondition(bucket &+ Self.ways <= fingerprints.count)
                    let fingerprint = Self.fingerprint(of: feature)
                    var way = 0
                    for slot in 0..<Self.ways {
                        let apart = unsafe UInt64(fingerprints[bucket &+ slot] ^ fingerprint)
                        way |= Int(truncatingIfNeeded: (apart &- 1) >> 63) &* (slot &+ 1)
                    }
                    // 1 where a way was found, by arithmetic: as a choice it would be compiled to a branch.
                    let found = (way &+ 3) >> 2
                    unsafe slots[at] = unknown &+ found &* (bucket &+ way &- 1 &- unknown)
                }
            }
            unsafe rows.withUnsafeBytes { rows in
                for at in features.indices {
                    let row = unsafe rows.loadUnaligned(
                        fromByteOffset: slots[at] &* width, as: SIMD8<Int8>.self)
                    sum &+= SIMD8<Int32>(truncatingIfNeeded: row)
                }
            }
        }
        return sum
    }

    /// The row of a feature; nil where it was not worth keeping.
    package func row(of feature: UInt64) -> ArraySlice<Int8>? {
        slot(of: feature).map { rows[($0 * width)..<($0 * width + width)] }
    }

    @inline(__always)
    private func slot(of feature: UInt64) -> Int? {
        let fingerprint = Self.fingerprint(of: feature)
        let bucket = Int(truncatingIfNeeded: feature >> shift) &* Self.ways
        // All four are compared without a branch: whether a feature is known cannot be foretold.
        var way = fingerprints[bucket] == fingerprint ? 1 : 0
        way |= fingerprints[bucket &+ 1] == fingerprint ? 2 : 0
        way |= fingerprints[bucket &+ 2] == fingerprint ? 3 : 0
        way |= fingerprints[bucket &+ 3] == fingerprint ? 4 : 0
        return way == 0 ? nil : bucket &+ way &- 1
    }

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

        /// A table of so many slots, none taken.
        package init(log2: Int) {
            filled = Array(repeating: 0, count: 1 << (log2 - 2))
            shift = UInt64(64 - (log2 - 2))
        }

        /// Takes a slot for a feature; gives its number, or nil where its bucket is full.
        package mutating func take(_ feature: UInt64) -> Int? {
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
            guard let slot = occupancy.take(feature) else { continue }
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

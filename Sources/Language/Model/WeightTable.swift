/// The weights of a linear model: a row of small integers for each feature that was worth keeping.
///
/// An open-addressed table that lies in the program as it is used, so opening it costs nothing. A feature is a
/// 64-bit hash: its high bits choose the slot, its low 32 are the fingerprint that tells it from others.
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
    private let mask: Int
    private let fingerprints: [UInt32]
    private let rows: [Int8]

    /// A table from its bytes, which begin at an offset; nil where they are no table. Gives the offset after it.
    package init?(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) {
        guard bytes.count >= offset + 8 else { return nil }
        let width = unsafe Int(bytes[offset])
        let log2 = unsafe Int(bytes[offset + 1])
        guard width > 0, (1..<32).contains(log2) else { return nil }
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
        rows = unsafe Array(unsafeUninitializedCapacity: slots * width) { buffer, count in
            unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[at..<(at + slots * width)]))
            count = slots * width
        }
        shift = UInt64(64 - log2)
        mask = slots - 1
        offset += size
    }

    /// Adds the rows of features to the scores of the labels, which begin at an index.
    package func add(_ features: [UInt64], to scores: inout [Int32], at base: Int) {
        for feature in features {
            guard let slot = slot(of: feature) else { continue }
            let row = slot * width
            for label in 0..<width { scores[base + label] += Int32(rows[row + label]) }
        }
    }

    private func slot(of feature: UInt64) -> Int? {
        let fingerprint = Self.fingerprint(of: feature)
        var slot = Int(truncatingIfNeeded: feature >> shift)
        while true {
            let found = fingerprints[slot]
            if found == fingerprint { return slot }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// The fingerprint of a feature; never 0, which marks an empty slot.
    package static func fingerprint(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature) | 1 }
}

extension WeightTable {
    /// The bytes of a table of rows of `width` integers each, by feature; no two features may be the same.
    package static func bytes(
        of rows: [(feature: UInt64, row: [Int8])], width: Int, scale: Float, transitions: [Int32]
    ) -> [UInt8] {
        precondition(transitions.count == width * width)
        var log2 = 4
        while rows.count * 10 > (1 << log2) * 8 { log2 += 1 }
        var fingerprints = [UInt32](repeating: 0, count: 1 << log2)
        var table = [Int8](repeating: 0, count: width << log2)
        for (feature, row) in rows {
            var slot = Int(truncatingIfNeeded: feature >> UInt64(64 - log2))
            while fingerprints[slot] != 0 { slot = (slot + 1) & ((1 << log2) - 1) }
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

/// Makes features: a hash of a template's number and what it saw.
package struct FeatureList {
    /// The features so far.
    package private(set) var hashes: [UInt64] = []

    /// A list of none.
    package init() { hashes.reserveCapacity(96) }

    /// Starts anew.
    package mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }

    /// Adds what a template saw.
    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt32, _ other: UInt32 = 0) {
        var hash = (UInt64(one) << 32 | UInt64(other)) ^ (template &* 0x9E37_79B9_7F4A_7C15)
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
        hashes.append(hash ^ (hash >> 32))
    }

    /// Adds what a template saw, of three parts.
    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt32, _ other: UInt32, _ third: UInt32) {
        add(template, one, other ^ (third &* 0x85EB_CA6B) ^ (third >> 15))
    }
}

/// What a perceptron knows of each feature: 32 bits, told by the feature's hash. Reads where it lies.
///
/// Most features that are asked for are unknown, and one bit for each known one tells so at a look. The rest
/// is a table with open addressing: fingerprint and value in one slot of eight bytes. Layout, little-endian:
/// log2 of the bits, of the slots (`UInt32` each); the bits; the slots; what follows belongs to the values,
/// which may be offsets into it.
package struct SyntaxTable: Sendable {
    private let bytes: ModelBytes
    private let bitShift: UInt32
    private let slotShift: UInt64
    private let mask: Int
    private let bits: Int
    private let slots: Int
    /// Where what follows the slots begins and ends.
    private let rows: Range<Int>

    /// A table in a range of some bytes; nil where they are none.
    init?(_ bytes: ModelBytes, in range: Range<Int>) {
        guard range.count >= 8 else { return nil }
        let bitLog = bytes.load(UInt32.self, at: range.lowerBound)
        let slotLog = bytes.load(UInt32.self, at: range.lowerBound + 4)
        guard (6...28).contains(bitLog), (2...24).contains(slotLog) else { return nil }
        bits = range.lowerBound + 8
        slots = bits + (1 << Int(bitLog)) / 8
        let end = slots + 8 << Int(slotLog)
        guard end <= range.upperBound else { return nil }
        rows = end..<range.upperBound
        self.bytes = bytes
        bitShift = 32 - bitLog
        slotShift = UInt64(64 - slotLog)
        mask = 1 << Int(slotLog) - 1
    }

    /// The fingerprint of a feature; never 0, which marks an empty slot.
    @inline(__always)
    private static func fingerprint(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature) | 1 }

    @inline(__always)
    private static func bit(of fingerprint: UInt32, shift: UInt32) -> Int {
        Int((fingerprint &* 0x9E37_79B1) &>> shift)
    }

    /// Writes the values of the features that the table knows to a buffer with room for one each, in the
    /// order given; gives how many they are.
    ///
    /// The memory of those that pass the bits is asked for before any of it is read, so the waits run side by
    /// side.
    @inline(__always)
    private func write(_ features: [UInt64], to values: UnsafeMutableBufferPointer<UInt64>) -> Int {
        var likely = 0
        for feature in features {
            let bit = Self.bit(of: Self.fingerprint(of: feature), shift: bitShift)
            let byte = bytes.load(UInt8.self, at: bits &+ bit &>> 3)
            unsafe values[likely] = feature
            bytes.prefetch(at: slots &+ Int(truncatingIfNeeded: feature &>> slotShift) &* 8)
            likely &+= Int(byte &>> UInt8(bit & 7)) & 1
        }
        var count = 0
        for number in 0..<likely {
            let feature = unsafe values[number]
            let fingerprint = Self.fingerprint(of: feature)
            var slot = Int(truncatingIfNeeded: feature &>> slotShift)
            while true {
                let entry = bytes.load(UInt64.self, at: slots &+ slot &* 8)
                let known = UInt32(truncatingIfNeeded: entry)
                if known == fingerprint {
                    unsafe values[count] = entry &>> 32
                    count &+= 1
                }
                if known == fingerprint || known == 0 { break }
                slot = (slot &+ 1) & mask
            }
        }
        return count
    }

    /// The sums of values that are three signed bytes each.
    func threeSums(of features: [UInt64]) -> SIMD4<Int32> {
        unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { values in
            var sums = SIMD4<Int32>.zero
            let count = unsafe write(features, to: values)
            for number in 0..<count {
                let value = unsafe UInt32(truncatingIfNeeded: values[number])
                sums &+= SIMD4<Int32>(truncatingIfNeeded: unsafe unsafeBitCast(value, to: SIMD4<Int8>.self))
            }
            return sums
        }
    }

    /// Sums values that are rows of (class, signed byte), into a number a class; there is room for 256
    /// classes.
    func sums(of features: [UInt64], into sums: inout [Int32]) {
        precondition(sums.count >= 256)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for number in sums.indices { unsafe sums[number] = 0 }
            unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { values in
                let count = unsafe write(features, to: values)
                for number in 0..<count {
                    var at = unsafe rows.lowerBound &+ Int(truncatingIfNeeded: values[number])
                    let end = at &+ 1 &+ 2 &* Int(bytes.load(UInt8.self, at: at))
                    at &+= 1
                    while at < end {
                        let pair = bytes.load(UInt16.self, at: at)
                        unsafe sums[Int(pair & 0xFF)] &+= Int32(Int8(truncatingIfNeeded: pair &>> 8))
                        at &+= 2
                    }
                }
            }
        }
    }
}

extension SyntaxTable {
    /// The bytes of a table of features with their values, no two features of one hash.
    package static func bytes(of entries: [(feature: UInt64, value: UInt32)]) -> [UInt8] {
        var bitLog: UInt32 = 6
        while 1 << Int(bitLog) < entries.count * 10 { bitLog += 1 }
        var slotLog: UInt32 = 2
        while (1 << Int(slotLog)) * 3 < entries.count * 4 { slotLog += 1 }
        var bits = [UInt8](repeating: 0, count: (1 << Int(bitLog)) / 8)
        var slots = [UInt64](repeating: 0, count: 1 << Int(slotLog))
        for (feature, value) in entries {
            let fingerprint = fingerprint(of: feature)
            let bit = bit(of: fingerprint, shift: 32 - bitLog)
            bits[bit >> 3] |= 1 << UInt8(bit & 7)
            var slot = Int(feature >> UInt64(64 - slotLog))
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(fingerprint) | UInt64(value) << 32
        }
        var bytes: [UInt8] = []
        bytes.append(little: bitLog)
        bytes.append(little: slotLog)
        bytes += bits
        for slot in slots { bytes.append(little: slot) }
        return bytes
    }
}

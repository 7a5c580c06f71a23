import CModels

/// Bytes that live as long as the program: an embedded model, or one made in training.
///
/// Numbers are little-endian and may stand at any offset.
@safe
package struct ModelBytes: @unchecked Sendable {
    private let start: UnsafeRawPointer
    /// How many there are.
    package let count: Int

    /// Bytes of the program's own image.
    package init(unsafeStart start: UnsafeRawPointer, count: Int) {
        unsafe self.start = unsafe start
        self.count = count
    }

    /// A copy of some bytes, kept until the program ends.
    package init(keeping bytes: [UInt8]) {
        let kept = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
        unsafe bytes.withUnsafeBytes { source in
            guard let base = source.baseAddress else { return }
            unsafe kept.copyMemory(from: base, byteCount: source.count)
        }
        unsafe start = UnsafeRawPointer(kept)
        count = bytes.count
    }

    /// The number at an offset.
    @inline(__always)
    func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
        precondition(offset >= 0 && offset &+ MemoryLayout<Value>.size <= count, "past the end of the model")
        return unsafe start.loadUnaligned(fromByteOffset: offset, as: type)
    }

    /// Asks for the memory at an offset without waiting for it, so that it is at hand when it is loaded.
    @inline(__always)
    func prefetch(at offset: Int) { unsafe byname_prefetch(start + offset) }
}

/// A set of 64-bit hashes, each known by 32 bits, that gives every member its number.
///
/// Layout: the number of bucket bits and of members (`UInt32` each); for each bucket, and for one more past the last,
/// a bit for each of sixty-four parts of the hashes that says whether any member is there (`UInt64`), and where the
/// bucket starts (`UInt32`); then the fingerprints, bucket by bucket. Most hashes that are asked for are no members,
/// and one look at the bits tells so. Nothing is read before it is asked for.
package struct FingerprintTable: Sendable {
    private let bytes: ModelBytes
    private let buckets: Int
    private let fingerprints: Int
    private let shift: UInt64
    private static let stride = 12
    /// How many members there are.
    package let count: Int
    /// Where the table ends.
    package let end: Int

    /// The table that begins at an offset.
    package init(_ bytes: ModelBytes, at offset: Int) {
        self.bytes = bytes
        let bits = Int(bytes.load(UInt32.self, at: offset))
        count = Int(bytes.load(UInt32.self, at: offset + 4))
        buckets = offset + 8
        fingerprints = buckets + ((1 << bits) + 1) * Self.stride
        shift = UInt64(64 - bits)
        end = fingerprints + count * 4
    }

    /// The number of a hash; nil where it is no member.
    @inline(__always)
    package func number(of hash: UInt64) -> Int? {
        mayHold(hash) == 1 ? number(ofLikely: hash) : nil
    }

    /// Whether a hash may be a member, as 1 or 0; most that are none are 0.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Int {
        let parts = bytes.load(UInt64.self, at: bucket(of: hash))
        return Int(truncatingIfNeeded: parts &>> Self.part(of: hash) & 1)
    }

    @inline(__always)
    private func bucket(of hash: UInt64) -> Int {
        buckets &+ Int(truncatingIfNeeded: hash &>> shift) &* Self.stride
    }

    /// The number of a hash that may be a member; nil where it is none.
    @inline(__always)
    func number(ofLikely hash: UInt64) -> Int? {
        let bucket = bucket(of: hash)
        let fingerprint = UInt32(truncatingIfNeeded: hash)
        var at = Int(bytes.load(UInt32.self, at: bucket &+ 8))
        let end = Int(bytes.load(UInt32.self, at: bucket &+ (8 &+ Self.stride)))
        while at < end {
            if bytes.load(UInt32.self, at: fingerprints &+ at &* 4) == fingerprint { return at }
            at &+= 1
        }
        return nil
    }

    /// Which of the parts of its bucket a hash is in.
    @inline(__always)
    private static func part(of hash: UInt64) -> UInt64 { hash &>> 32 & 63 }

    /// The bytes of a table of hashes, and the order in which it numbers them.
    ///
    /// Hashes that agree in bucket and fingerprint are one member; the first stands.
    package static func written(_ hashes: [UInt64]) -> (bytes: [UInt8], order: [Int]) {
        var bits = 1
        while (1 << bits) * 8 < hashes.count { bits += 1 }
        let shift = UInt64(64 - bits)
        let key = { (hash: UInt64) in (hash >> shift) << 32 | (hash & 0xFFFF_FFFF) }
        let sorted = hashes.indices.sorted { (key(hashes[$0]), $0) < (key(hashes[$1]), $1) }
        var order: [Int] = []
        for index in sorted where order.last.map({ key(hashes[$0]) != key(hashes[index]) }) ?? true {
            order.append(index)
        }
        var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for index in order { starts[Int(hashes[index] >> shift) + 1] += 1 }
        for bucket in 1...(1 << bits) { starts[bucket] += starts[bucket - 1] }
        var parts = [UInt64](repeating: 0, count: (1 << bits) + 1)
        for hash in hashes { parts[Int(hash >> shift)] |= 1 << part(of: hash) }
        var bytes: [UInt8] = []
        bytes.append(little: UInt32(bits))
        bytes.append(little: UInt32(order.count))
        for (parts, start) in zip(parts, starts) {
            bytes.append(little: parts)
            bytes.append(little: start)
        }
        for index in order { bytes.append(little: UInt32(truncatingIfNeeded: hashes[index])) }
        return (bytes, order)
    }
}

extension [UInt8] {
    /// Appends a number, little-endian.
    package mutating func append(little number: some FixedWidthInteger) {
        var rest = number
        for _ in 0..<(type(of: number).bitWidth / 8) {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}

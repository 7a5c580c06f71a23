/// A number for some bytes, to know them again: FNV-1a, 64 bits (Fowler, Noll, Vo). Not against somebody who forges.
public struct Digest: Sendable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The digest of nothing.
    public init() {}

    /// Goes on with more bytes.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Goes on with more bytes: those of a whole file, so not by way of any sequence.
    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Goes on with more bytes.
    public mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

    /// The number.
    public var value: Int64 { Int64(bitPattern: hash) }
}

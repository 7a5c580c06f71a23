import Articles

/// A number for some bytes that come in pieces, to know them again: their `FNV1a` of 64 bits.
public struct Digest: Sendable {
    private var hash: UInt64 = FNV1a.empty

    /// The digest of nothing.
    public init() {}

    /// Goes on with more bytes.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = FNV1a.continued(hash, byte) }
    }

    /// Goes on with more bytes: those of a whole file, so not by way of any sequence.
    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { hash = FNV1a.continued(hash, byte) }
    }

    /// Goes on with more bytes.
    public mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

    /// The number.
    public var value: Int64 { Int64(bitPattern: hash) }
}

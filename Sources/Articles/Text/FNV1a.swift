/// FNV-1a (Fowler, Noll, Vo): a number for some bytes, the same on every machine and in every run, so that it can be kept
/// in files and models. Not against somebody who forges.
public enum FNV1a {
    /// The number of no bytes, of 64 bits.
    @inlinable public static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// A number of 64 bits, continued by a byte.
    @inlinable @inline(__always)
    public static func continued(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0100_0000_01B3
    }

    /// The number of some bytes, of 64 bits.
    @inlinable
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = empty
        for byte in bytes { hash = continued(hash, byte) }
        return hash
    }

    /// The number of no bytes, of 32 bits.
    @inlinable public static var empty32: UInt32 { 0x811C_9DC5 }

    /// A number of 32 bits, continued by a byte.
    @inlinable @inline(__always)
    public static func continued(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }
}

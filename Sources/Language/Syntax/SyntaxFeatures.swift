/// Features of a decision: a hash of a template's number and what it saw each.
package struct SyntaxFeatures {
    /// The features so far.
    package private(set) var hashes: [UInt64] = []

    /// None yet.
    package init() { hashes.reserveCapacity(128) }

    /// Starts anew.
    mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (hash ^ value) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed &>> 32)
    }

    @inline(__always)
    private static func begun(_ template: UInt64, _ value: UInt64) -> UInt64 {
        mixed(template &* 0x9E37_79B9_7F4A_7C15, value)
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64) {
        hashes.append(Self.mixed(Self.begun(template, one), template))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64, _ two: UInt64) {
        hashes.append(Self.mixed(Self.begun(template, one), two))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64) {
        hashes.append(Self.mixed(Self.mixed(Self.begun(template, one), two), three))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64) {
        hashes.append(Self.mixed(Self.mixed(Self.mixed(Self.begun(template, one), two), three), four))
    }
}

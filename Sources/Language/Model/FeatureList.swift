/// Makes features, a hash of a template's number and what it saw each, in groups that are summed apart.
package struct FeatureList {
    /// The features so far.
    package private(set) var hashes: [UInt64] = []
    /// Where in `hashes` each group ends.
    package private(set) var ends: [Int] = []

    /// A list of none.
    package init() { hashes.reserveCapacity(96) }

    /// Starts anew.
    package mutating func removeAll() {
        hashes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Ends a group: what is added next belongs to another.
    package mutating func endGroup() { ends.append(hashes.count) }

    /// Adds what a template saw.
    @inline(__always)
    package mutating func add(_ template: UInt64, _ one: UInt32, _ other: UInt32 = 0) {
        hashes.append(Self.feature(template, one, other))
    }

    /// Adds what a template saw, of three parts.
    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt32, _ other: UInt32, _ third: UInt32) {
        add(template, one, other ^ (third &* 0x85EB_CA6B) ^ (third >> 15))
    }

    /// The hash of what a template saw.
    @inline(__always)
    package static func feature(_ template: UInt64, _ one: UInt32, _ other: UInt32 = 0) -> UInt64 {
        var hash = (UInt64(one) << 32 | UInt64(other)) ^ (template &* 0x9E37_79B9_7F4A_7C15)
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 32)
    }
}

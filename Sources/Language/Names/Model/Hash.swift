import Articles

/// Hashes of features, made of those of words (`FNV1a`): 64 bits, the same on every machine.
///
/// A feature is known by the hash of its template and values. The low half is its fingerprint, the high bits its
/// bucket: see `FingerprintTable`.
package enum Hash {
    /// A value mixed into a hash; the order counts.
    @inline(__always)
    static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        var mixed = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        mixed &*= 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 32)
    }
}

/// Takes the features of a token as they are computed.
///
/// Reading adds the feature's weights to a sum; training notes the feature down.
protocol FeatureSink {
    /// Takes the hash of one feature.
    mutating func add(_ feature: UInt64)
}

extension FeatureSink {
    @inline(__always)
    mutating func add(_ template: Template, _ one: UInt64) {
        add(Hash.mixed(template.seed, one))
    }

    @inline(__always)
    mutating func add(_ template: Template, _ one: UInt64, _ two: UInt64) {
        add(Hash.mixed(Hash.mixed(template.seed, one), two))
    }

    @inline(__always)
    mutating func add(_ template: Template, _ one: UInt64, _ two: UInt64, _ three: UInt64) {
        add(Hash.mixed(Hash.mixed(Hash.mixed(template.seed, one), two), three))
    }
}

/// What kind of feature a hash stands for: the name of its template and the place it looks at.
struct Template {
    let seed: UInt64

    @inline(__always)
    init(_ number: UInt64, at offset: Int = 0) {
        seed = (number &* 8 &+ UInt64(bitPattern: Int64(offset + 3))) &* 0x9E37_79B9_7F4A_7C15 &+ 0x0123_4567
    }
}

/// Notes features down, for training.
struct FeatureNotes: FeatureSink {
    var features: [UInt64] = []
    mutating func add(_ feature: UInt64) { features.append(feature) }
}

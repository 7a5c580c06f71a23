import CModels

/// The trained weights of the pronoun ranking: one signed byte for each hashed feature, to be divided by a scale.
package struct PronounWeights: Sendable {
    /// How many there are: a power of two.
    package static let count = 1 << 15
    /// What a weight of 1 is written as.
    package static let scale: Float = 24

    /// The weights that are embedded in the program.
    static let embedded = PronounWeights(stored: ())

    /// The weights.
    package var values: [Float]

    /// Weights that say nothing yet.
    package init() { values = Array(repeating: 0, count: Self.count) }

    private init(stored: Void) {
        let bytes = unsafe byname_pronoun_weights()
        let stored = unsafe UnsafeBufferPointer(start: bytes.start, count: bytes.count)
        precondition(stored.count == Self.count, "the pronoun weights are not those of this program")
        values = unsafe stored.map { Float(Int8(bitPattern: $0)) / Self.scale }
    }

    /// The bytes to embed.
    package var encoded: [UInt8] {
        values.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 * Self.scale).rounded())))) }
    }

    /// How much the features speak for a candidate.
    package func score(_ features: [Int]) -> Float {
        var sum: Float = 0
        for feature in features { sum += values[feature] }
        return sum
    }
}

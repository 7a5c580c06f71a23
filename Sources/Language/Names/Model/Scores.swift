/// A number for each label, in three vectors of eight; the lanes past the last label mean nothing.
///
/// Three vectors of eight because the compiler turns arithmetic on those, and not on wider ones, into the machine's.
@frozen
package struct Scores: Sendable, Hashable {
    /// The first eight.
    package var low: SIMD8<Float>
    /// The next eight.
    package var middle: SIMD8<Float>
    /// The last.
    package var high: SIMD8<Float>

    @inlinable @inline(__always)
    package init(_ low: SIMD8<Float>, _ middle: SIMD8<Float>, _ high: SIMD8<Float>) {
        (self.low, self.middle, self.high) = (low, middle, high)
    }

    /// The same number for each.
    @inlinable @inline(__always)
    package init(repeating number: Float) {
        low = SIMD8(repeating: number)
        middle = low
        high = low
    }

    /// The number of a label.
    @inlinable
    package subscript(label: Int) -> Float {
        get { label < 8 ? low[label] : label < 16 ? middle[label - 8] : high[label - 16] }
        set {
            if label < 8 {
                low[label] = newValue
            } else if label < 16 {
                middle[label - 8] = newValue
            } else {
                high[label - 16] = newValue
            }
        }
    }

    @inlinable @inline(__always)
    package static func + (one: Scores, other: Scores) -> Scores {
        Scores(one.low + other.low, one.middle + other.middle, one.high + other.high)
    }

    @inlinable @inline(__always)
    package static func + (one: Scores, number: Float) -> Scores { one + Scores(repeating: number) }

    @inlinable @inline(__always)
    package static func - (one: Scores, other: Scores) -> Scores {
        Scores(one.low - other.low, one.middle - other.middle, one.high - other.high)
    }

    @inlinable @inline(__always)
    package static func * (one: Scores, other: Scores) -> Scores {
        Scores(one.low * other.low, one.middle * other.middle, one.high * other.high)
    }

    @inlinable @inline(__always)
    package static func * (one: Scores, number: Float) -> Scores { one * Scores(repeating: number) }

    @inlinable @inline(__always)
    package static func += (one: inout Scores, other: Scores) { one = one + other }

    /// The sum over all lanes.
    @inlinable @inline(__always)
    package var sum: Float { (low + middle + high).sum() }

    /// The greatest over all lanes.
    @inlinable @inline(__always)
    package var greatest: Float {
        var greatest = low.replacing(with: middle, where: middle .> low)
        greatest.replace(with: high, where: high .> greatest)
        return greatest.max()
    }

    /// Each lane raised to at least a number.
    @inlinable @inline(__always)
    package func atLeast(_ number: Float) -> Scores {
        let least = SIMD8<Float>(repeating: number)
        return Scores(
            low.replacing(with: least, where: low .< least),
            middle.replacing(with: least, where: middle .< least),
            high.replacing(with: least, where: high .< least))
    }

    /// Lanes that are nearer to zero than a number as zero; nil where all are.
    @inlinable @inline(__always)
    package func droppingSmall(_ number: Float) -> Scores? {
        let zero = SIMD8<Float>(repeating: 0)
        func dropped(_ lanes: SIMD8<Float>) -> SIMD8<Float> {
            lanes.replacing(with: zero, where: lanes * lanes .<= number * number)
        }
        let kept = Scores(dropped(low), dropped(middle), dropped(high))
        return kept.low == zero && kept.middle == zero && kept.high == zero ? nil : kept
    }

    /// e to the power of each lane; 0 for what is far below.
    @inlinable @inline(__always)
    package var exponential: Scores {
        Scores(Self.exponential(low), Self.exponential(middle), Self.exponential(high))
    }

    /// One over the square root of each lane.
    @inlinable @inline(__always)
    package var reciprocalRoot: Scores {
        Scores(Self.reciprocalRoot(low), Self.reciprocalRoot(middle), Self.reciprocalRoot(high))
    }

    /// By halving the interval and a polynomial of the rest, so that every machine gives the same.
    @inlinable @inline(__always)
    static func exponential(_ power: SIMD8<Float>) -> SIMD8<Float> {
        let least = SIMD8<Float>(repeating: -80)
        let most = SIMD8<Float>(repeating: 80)
        var clamped = power.replacing(with: least, where: power .< least)
        clamped.replace(with: most, where: clamped .> most)
        // Adding 1.5 × 2²³ leaves the nearest whole number in the low bits.
        let magic = SIMD8<Float>(repeating: 12_582_912)
        let shifted = clamped * 1.442_695 + magic
        let rest = clamped - (shifted - magic) * 0.693_147_2
        var sum = rest * 0.001_388_889 + 0.008_333_333
        sum = sum * rest + 0.041_666_67
        sum = sum * rest + 0.166_666_7
        sum = sum * rest + 0.5
        sum = sum * rest + 1
        sum = sum * rest + 1
        let bits = unsafe unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &- 0x4B40_0000 &+ 127
        let scaled = sum * (unsafe unsafeBitCast(bits &<< 23, to: SIMD8<Float>.self))
        return scaled.replacing(with: SIMD8(repeating: 0), where: power .< least)
    }

    /// By a first guess from the bits and three steps of Newton's.
    @inlinable @inline(__always)
    static func reciprocalRoot(_ number: SIMD8<Float>) -> SIMD8<Float> {
        let bits = unsafe unsafeBitCast(number, to: SIMD8<UInt32>.self)
        var root = unsafe unsafeBitCast(
            SIMD8<UInt32>(repeating: 0x5F37_59DF) &- (bits &>> 1), to: SIMD8<Float>.self)
        let half = number * 0.5
        root = root * (1.5 - half * root * root)
        root = root * (1.5 - half * root * root)
        return root * (1.5 - half * root * root)
    }
}

/// The weights of the name model: for each known feature a row of a byte a label, and what each label adds after
/// each other in the first and, where there is one, in the second reading.
///
/// Layout: the fingerprint table of the features, the rows, the value of one step of a row's bytes (`Float`), then
/// for each reading the transitions, beginnings and ends (`Float`).
package struct NameWeights: Sendable {
    /// How many numbers the transitions, beginnings and ends of a reading are.
    package static let transitions = NameLabel.count * (NameLabel.count + 2)
    private let bytes: ModelBytes
    private let features: FingerprintTable
    private let rows: Int
    /// What one step of a row's bytes is worth.
    let step: Float
    /// How labels follow each other in the first reading.
    let first: Transitions
    /// How labels follow each other in the second reading; nil where the model has one reading only.
    let second: Transitions?

    /// The weights that begin at an offset.
    package init(_ bytes: ModelBytes, at offset: Int) {
        self.bytes = bytes
        features = FingerprintTable(bytes, at: offset)
        rows = features.end
        let end = rows + features.count * NameLabel.count + Self.padding
        step = Float(bitPattern: bytes.load(UInt32.self, at: end))
        first = Transitions { Float(bitPattern: bytes.load(UInt32.self, at: end + 4 + $0 * 4)) }
        let rest = end + 4 + Self.transitions * 4
        second =
            bytes.count < rest + Self.transitions * 4
            ? nil : Transitions { Float(bitPattern: bytes.load(UInt32.self, at: rest + $0 * 4)) }
    }

    /// Bytes after the last row, so that every row can be read as twenty-four.
    package static let padding = 3

    /// How many features the model knows.
    package var count: Int { features.count }

    /// The sum of the rows of features.
    ///
    /// Nearly all the time here goes by waiting for memory. So all features are first asked whether they may be known,
    /// without a branch, and the waits run side by side; the few that may be are then looked up.
    func sum(of features: [UInt64]) -> RowSum {
        var sum = RowSum()
        unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count + 1) { likely in
            var count = 0
            for feature in features {
                unsafe likely[count] = feature
                count &+= self.features.mayHold(feature)
            }
            for at in 0..<count {
                guard let number = unsafe self.features.number(ofLikely: likely[at]) else { continue }
                let row = rows &+ number &* NameLabel.count
                sum.low &+= SIMD16<Int16>(truncatingIfNeeded: bytes.load(SIMD16<Int8>.self, at: row))
                sum.high &+= SIMD8<Int16>(truncatingIfNeeded: bytes.load(SIMD8<Int8>.self, at: row &+ 16))
            }
        }
        return sum
    }
}

/// A sum of rows: a number for each label, then three that mean nothing.
struct RowSum: Sendable {
    var low = SIMD16<Int16>(repeating: 0)
    var high = SIMD8<Int16>(repeating: 0)

    @inline(__always)
    static func += (sum: inout RowSum, other: RowSum) {
        sum.low &+= other.low
        sum.high &+= other.high
    }

    /// The numbers as scores.
    @inline(__always)
    func scores(_ step: Float) -> Scores {
        var high = SIMD8<Float>(self.high) * step
        for label in NameLabel.count..<24 { high[label - 16] = -1e9 }
        return Scores(SIMD8<Float>(low.lowHalf) * step, SIMD8<Float>(low.highHalf) * step, high)
    }
}

/// Adds up the weights of a token's features, for reading.
///
/// Takes note of the features first, and looks them up together: see `NameWeights.sum(of:)`.
struct WeightSum: FeatureSink {
    private let weights: NameWeights
    private var features: [UInt64] = []

    init(_ weights: NameWeights) {
        self.weights = weights
        features.reserveCapacity(128)
    }

    @inline(__always)
    mutating func add(_ feature: UInt64) { features.append(feature) }

    /// The sum of what was added since it was last asked for.
    mutating func removeSum() -> RowSum {
        defer { features.removeAll(keepingCapacity: true) }
        return weights.sum(of: features)
    }
}

/// What labels add to the score of a reading by where they stand to each other.
package struct Transitions: Sendable {
    /// From each label, to each label; what is not allowed far below any score.
    package var from: [Scores]
    /// At the beginning of a sentence.
    package var begin: Scores
    /// At its end.
    package var end: Scores

    /// Transitions from numbers in order: from each label to each, then the beginnings, then the ends.
    package init(_ number: (Int) -> Float) {
        let count = NameLabel.count
        let never = Scores(repeating: -1e9)
        from = (0..<count).map { label in
            var row = never
            for next in 0..<count where NameLabel.allows(label, then: next) {
                row[next] = number(label * count + next)
            }
            return row
        }
        begin = never
        end = never
        for label in 0..<count {
            if NameLabel.mayBegin(label) { begin[label] = number(count * count + label) }
            if NameLabel.mayEnd(label) { end[label] = number(count * count + count + label) }
        }
    }
}

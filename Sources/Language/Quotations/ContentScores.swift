/// What the labels of each place of a row score.
///
/// A paragraph is read once from each of its cues, so most of what is to be summed comes again. It is kept as long as
/// it stays true: what the token alone decides, for the paragraph; what the cue and a place in the sentence decide,
/// for the row; what changes with the commas and cues between, until the next of them.
package struct ContentScores {
    private let weights: WeightTable
    private var list = FeatureList()
    /// Sums by token of the paragraph and side.
    private var words = KeptSums()
    /// Sums by token of the paragraph, side and distance.
    private var wordsByDistance = KeptSums()
    /// Sums by what `ContentWindow.spotNumber` tells apart.
    private var spots = KeptSums()
    private var spotNumbers = [UInt32](repeating: 0, count: Self.spotRoom)

    private static let spotRoom = 128

    /// Nothing kept yet.
    package init(_ weights: WeightTable) { self.weights = weights }

    /// Begins a paragraph.
    package mutating func begin(_ block: Range<Int>) {
        words.forget(room: block.count * 3)
        wordsByDistance.forget(room: block.count * 3 * Standing.buckets)
    }

    /// The scores of the places of a row of the paragraph.
    package mutating func scores(of window: ContentWindow) -> [SIMD8<Int16>] {
        spots.forget(room: Self.spotRoom)
        var scores: [SIMD8<Int16>] = []
        scores.reserveCapacity(window.tokens.count)
        var stretch = SIMD8<Int16>.zero
        var clause = SIMD8<Int16>.zero
        var last: Standing?
        for place in window.tokens.indices {
            let here = window.standing(place)
            let before = last?.between
            if last?.isSameStretch(as: here) != true {
                stretch = sum { window.addStretch(here, to: &$0) }
            }
            if last?.side != here.side || before?.clause != here.between.clause
                || before?.commas != here.between.commas
            {
                clause = sum { window.addClause(here, to: &$0) }
            }
            last = here
            let pair = sum { window.addPair(here, to: &$0) }
            scores.append(
                stretch &+ clause &+ pair &+ wordScore(here, window) &+ distanceScore(here, window)
                    &+ spotScore(here, window))
        }
        return scores
    }

    @inline(__always)
    private mutating func sum(_ add: (inout FeatureList) -> Void) -> SIMD8<Int16> {
        list.removeAll()
        add(&list)
        return weights.sum(of: list.hashes)
    }

    private mutating func wordScore(_ here: Standing, _ window: ContentWindow) -> SIMD8<Int16> {
        let number = (here.token - window.block.lowerBound) * 3 + Int(here.side) - 1
        if let known = words[number] { return known }
        let score = sum { window.addWords(here, to: &$0) }
        words[number] = score
        return score
    }

    private mutating func distanceScore(_ here: Standing, _ window: ContentWindow) -> SIMD8<Int16> {
        let token = (here.token - window.block.lowerBound) * 3 + Int(here.side) - 1
        let number = token * Standing.buckets + Int(here.bucket)
        if let known = wordsByDistance[number] { return known }
        let score = sum { window.addWordsByDistance(here, to: &$0) }
        wordsByDistance[number] = score
        return score
    }

    private mutating func spotScore(_ here: Standing, _ window: ContentWindow) -> SIMD8<Int16> {
        let spot = window.spotNumber(here)
        let number = Int((spot &* 0x9E37_79B1) >> 25)
        if spotNumbers[number] == spot, let known = spots[number] { return known }
        let score = sum { window.addSpot(here, to: &$0) }
        spotNumbers[number] = spot
        spots[number] = score
        return score
    }
}

extension Standing {
    /// Whether `ContentWindow.addStretch` sees the same at another place of the row.
    fileprivate func isSameStretch(as other: Standing) -> Bool {
        var between = between
        between.clause = other.between.clause
        return near == other.near && away == other.away && marks == other.marks && between == other.between
    }
}

/// Sums by small numbers, which are forgotten all at once.
private struct KeptSums {
    private var sums: [SIMD8<Int16>] = []
    /// When each was kept.
    private var ages: [UInt32] = []
    private var age: UInt32 = 0

    /// Forgets all, and makes room for numbers below one.
    mutating func forget(room: Int) {
        age += 1
        guard sums.count < room else { return }
        sums.append(contentsOf: repeatElement(.zero, count: room - sums.count))
        ages.append(contentsOf: repeatElement(0, count: room - ages.count))
    }

    subscript(number: Int) -> SIMD8<Int16>? {
        @inline(__always) get { ages[number] == age ? sums[number] : nil }
        @inline(__always) set {
            guard let newValue else { return }
            sums[number] = newValue
            ages[number] = age
        }
    }
}

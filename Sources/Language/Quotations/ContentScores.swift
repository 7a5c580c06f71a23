/// What the labels of each place of a row score.
///
/// A paragraph is read once from each of its cues, so much of what is to be summed comes again. It is kept as long as
/// it stays true: what the token alone decides, for the paragraph; what the cue and a place in the sentence decide,
/// for the row; what changes with the commas and cues between, until the next of them. What is new in a row is summed
/// at once.
package struct ContentScores {
    private let weights: WeightTable
    private var list = FeatureList()
    /// The sums of the paragraph so far.
    private var sums: [SIMD8<Int16>] = []
    /// The numbers of the sums of each place of the row, those of a place one after the other.
    private var parts: [Int] = []
    /// Sums by token of the paragraph and side.
    private var words = Numbers()
    /// Sums by token of the paragraph, side and distance.
    private var wordsByDistance = Numbers()
    /// Sums by what `ContentWindow.spotNumber` tells apart.
    private var spots = Numbers()
    private var spotNumbers = [UInt32](repeating: 0, count: Self.spotRoom)

    private static let spotRoom = 128
    /// How many sums a place has.
    private static let partCount = 6

    /// Nothing kept yet.
    package init(_ weights: WeightTable) { self.weights = weights }

    /// Begins a paragraph.
    package mutating func begin(_ block: Range<Int>) {
        sums.removeAll(keepingCapacity: true)
        words.forget(room: block.count * 3)
        wordsByDistance.forget(room: block.count * 3 * CuePosition.buckets)
    }

    /// The scores of the places of a row of the paragraph.
    package mutating func scores(of window: ContentWindow) -> [SIMD8<Int16>] {
        list.removeAll()
        parts.removeAll(keepingCapacity: true)
        spots.forget(room: Self.spotRoom)
        var last: CuePosition?
        var (stretch, clause) = (0, 0)
        for place in window.tokens.indices {
            let here = window.position(place)
            if last?.isSameStretch(as: here) != true {
                window.addStretch(here, to: &list)
                stretch = endGroup()
            }
            if last?.isSameClause(as: here) != true {
                window.addClause(here, to: &list)
                clause = endGroup()
            }
            last = here
            window.addPair(here, to: &list)
            let own = endGroup()
            parts.append(own)
            parts.append(stretch)
            parts.append(clause)
            parts.append(word(here, window))
            parts.append(wordByDistance(here, window))
            parts.append(spot(here, window))
        }
        weights.sum(list, into: &sums)
        return window.tokens.indices.map { place in
            var score = SIMD8<Int16>.zero
            for part in 0..<Self.partCount { score &+= sums[parts[place * Self.partCount + part]] }
            return score
        }
    }

    /// Ends a group of features; gives the number that its sum will have.
    private mutating func endGroup() -> Int {
        list.endGroup()
        return sums.count + list.ends.count - 1
    }

    private mutating func word(_ here: CuePosition, _ window: ContentWindow) -> Int {
        let number = (here.token - window.block.lowerBound) * 3 + Int(here.side) - 1
        if let known = words[number] { return known }
        window.addWords(here, to: &list)
        return words.keep(endGroup(), at: number)
    }

    private mutating func wordByDistance(_ here: CuePosition, _ window: ContentWindow) -> Int {
        let token = (here.token - window.block.lowerBound) * 3 + Int(here.side) - 1
        let number = token * CuePosition.buckets + Int(here.bucket)
        if let known = wordsByDistance[number] { return known }
        window.addWordsByDistance(here, to: &list)
        return wordsByDistance.keep(endGroup(), at: number)
    }

    private mutating func spot(_ here: CuePosition, _ window: ContentWindow) -> Int {
        let spot = window.spotNumber(here)
        let number = Int((spot &* 0x9E37_79B1) >> 25)
        if spotNumbers[number] == spot, let known = spots[number] { return known }
        window.addSpot(here, to: &list)
        spotNumbers[number] = spot
        return spots.keep(endGroup(), at: number)
    }
}

extension CuePosition {
    /// Whether `ContentWindow.addStretch` sees the same at another place of the row.
    fileprivate func isSameStretch(as other: CuePosition) -> Bool {
        var between = between
        between.clause = other.between.clause
        return near == other.near && away == other.away && marks == other.marks && between == other.between
    }

    /// Whether `ContentWindow.addClause` sees the same at another place of the row.
    fileprivate func isSameClause(as other: CuePosition) -> Bool {
        side == other.side && between.clause == other.between.clause && between.commas == other.between.commas
    }
}

/// Numbers by small numbers, which are forgotten all at once.
private struct Numbers {
    private var numbers: [Int32] = []
    /// When each was kept.
    private var ages: [UInt32] = []
    private var age: UInt32 = 0

    /// Forgets all, and makes room below a place.
    mutating func forget(room: Int) {
        age += 1
        guard numbers.count < room else { return }
        numbers.append(contentsOf: repeatElement(0, count: room - numbers.count))
        ages.append(contentsOf: repeatElement(0, count: room - ages.count))
    }

    subscript(place: Int) -> Int? { ages[place] == age ? Int(numbers[place]) : nil }

    /// Keeps a number, and gives it back.
    mutating func keep(_ number: Int, at place: Int) -> Int {
        numbers[place] = Int32(number)
        ages[place] = age
        return number
    }
}

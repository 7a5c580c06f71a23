/// An averaged perceptron (Collins 2002): a row of weights for each feature, of the classes that were ever
/// wrong or missed with it.
struct Perceptron {
    /// The weight of a class in a row.
    private struct Weight {
        var value: Float = 0
        var number: UInt32 = 0
    }

    /// A feature, and where its weights stand: one after the other, with room for more behind.
    private struct Row {
        var feature: UInt64 = 0
        var start: Int32 = 0
        var count: UInt16 = 0
        var room: UInt16 = 0
    }

    /// How many classes there are.
    let classCount: Int
    /// How many decisions were made.
    private var steps = 0
    /// The rows, each in the slot of its feature or the next that was free.
    private var rows: [Row]
    private var filled = 0
    private var weights: [Weight] = []
    /// For each weight, the sum of its changes, each times the decision's number: what its average lacks.
    private var late: [Double] = []
    /// Whether no features may be added.
    private let isClosed: Bool

    /// One that learns any feature.
    init(classCount: Int) {
        self.classCount = classCount
        rows = Array(repeating: Row(), count: 1 << 16)
        isClosed = false
    }

    /// One that learns some features only.
    init(classCount: Int, features kept: [UInt64]) {
        self.classCount = classCount
        var count = 1 << 10
        while count < kept.count * 2 { count *= 2 }
        rows = Array(repeating: Row(), count: count)
        isClosed = true
        for feature in kept { rows[slot(of: feature)].feature = feature }
    }

    private func slot(of feature: UInt64) -> Int {
        let mask = rows.count - 1
        var slot = Int(truncatingIfNeeded: feature >> 20) & mask
        while rows[slot].feature != 0, rows[slot].feature != feature { slot = (slot + 1) & mask }
        return slot
    }

    /// The sums of the weights of some features, a number a class.
    func score(_ features: [UInt64], into scores: inout [Float]) {
        for number in 0..<classCount { scores[number] = 0 }
        for feature in features {
            let row = rows[slot(of: feature)]
            for at in Int(row.start)..<(Int(row.start) + Int(row.count)) {
                scores[Int(weights[at].number)] += weights[at].value
            }
        }
    }

    /// Counts a decision; where it was wrong, moves the weights of its features from the class chosen to the
    /// right one.
    mutating func learn(_ features: [UInt64], right: Int, chosen: Int) {
        steps += 1
        guard right != chosen else { return }
        for feature in features {
            guard let slot = slotToLearn(feature) else { continue }
            add(1, in: slot, UInt32(right))
            add(-1, in: slot, UInt32(chosen))
        }
    }

    /// The slot of a feature, which gets one where it has none; nil for one that is not to be learned.
    private mutating func slotToLearn(_ feature: UInt64) -> Int? {
        let known = slot(of: feature)
        if rows[known].feature == feature { return known }
        guard !isClosed else { return nil }
        if filled * 2 > rows.count { grow() }
        let slot = slot(of: feature)
        rows[slot].feature = feature
        filled += 1
        return slot
    }

    private mutating func add(_ change: Float, in slot: Int, _ number: UInt32) {
        let row = rows[slot]
        var at = Int(row.start)
        let end = at + Int(row.count)
        while at < end, weights[at].number != number { at += 1 }
        if at == end { at = extend(slot, by: number) }
        weights[at].value += change
        late[at] += Double(steps) * Double(change)
    }

    /// Gives a row a weight more; gives its place.
    private mutating func extend(_ slot: Int, by number: UInt32) -> Int {
        var row = rows[slot]
        if row.count == row.room {
            let start = weights.count
            let old = Int(row.start)..<(Int(row.start) + Int(row.count))
            row.room = max(2, row.room * 2)
            weights.append(contentsOf: Array(weights[old]))
            late.append(contentsOf: Array(late[old]))
            weights.append(contentsOf: repeatElement(Weight(), count: Int(row.room) - old.count))
            late.append(contentsOf: repeatElement(0, count: Int(row.room) - old.count))
            row.start = Int32(start)
        }
        let place = Int(row.start) + Int(row.count)
        row.count += 1
        rows[slot] = row
        weights[place].number = number
        return place
    }

    private mutating func grow() {
        let old = rows
        rows = Array(repeating: Row(), count: old.count * 2)
        for row in old where row.feature != 0 { rows[slot(of: row.feature)] = row }
    }
}

extension Perceptron {
    /// The same with the averages in place of its weights; it is not to learn on.
    var averaged: Perceptron {
        var copy = self
        for at in weights.indices { copy.weights[at].value = average(at) }
        return copy
    }

    /// The mean of a weight over all decisions.
    private func average(_ at: Int) -> Float {
        Float(Double(weights[at].value) - late[at] / Double(max(steps, 1)))
    }

    /// The averages of the weights, feature by feature in the order of their hashes.
    func averages() -> [(feature: UInt64, row: [(number: Int, weight: Float)])] {
        rows.filter { $0.count > 0 }.sorted { $0.feature < $1.feature }.map { row in
            let averages = (Int(row.start)..<(Int(row.start) + Int(row.count))).map {
                (number: Int(weights[$0].number), weight: average($0))
            }
            return (row.feature, averages.sorted { $0.number < $1.number })
        }
    }

    /// The features of the greatest averages, so many at most.
    func greatest(_ count: Int) -> [UInt64] {
        var sized: [(size: Float, feature: UInt64)] = []
        for row in rows where row.count > 0 {
            var size: Float = 0
            for at in Int(row.start)..<(Int(row.start) + Int(row.count)) {
                size = max(size, abs(average(at)))
            }
            if size > 0 { sized.append((size, row.feature)) }
        }
        return sized.sorted { ($1.size, $0.feature) < ($0.size, $1.feature) }.prefix(count).map(\.feature)
    }
}

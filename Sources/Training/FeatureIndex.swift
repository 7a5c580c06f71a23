/// Numbers features: 64-bit hashes that are seen often enough get numbers from 0.
struct FeatureIndex {
    private var slots: [UInt64]
    private var values: [Int32]
    private var filled = 0
    /// The features that have numbers, in order.
    private(set) var features: [UInt64] = []

    init() {
        slots = Array(repeating: 0, count: 1 << 20)
        values = Array(repeating: 0, count: 1 << 20)
    }

    /// Counts a feature.
    mutating func count(_ feature: UInt64) {
        if filled * 3 > slots.count * 2 { grow() }
        let slot = slot(of: feature)
        if slots[slot] == 0 {
            slots[slot] = feature
            filled += 1
        }
        values[slot] += 1
    }

    /// Gives numbers to the features counted at least so often; from then on nothing may be counted.
    ///
    /// Numbers follow the features' hashes, so they do not depend on the order of the counting.
    mutating func close(least: Int32) {
        features = slots.indices.filter { slots[$0] != 0 && values[$0] >= least }.map { slots[$0] }.sorted()
        for slot in values.indices { values[slot] = -1 }
        for (number, feature) in features.enumerated() { values[slot(of: feature)] = Int32(number) }
    }

    /// Keeps some of the numbered features, named by their numbers in order, and numbers them anew.
    mutating func keep(_ kept: [Int]) {
        features = kept.map { features[$0] }
        for slot in values.indices { values[slot] = -1 }
        for (number, feature) in features.enumerated() { values[slot(of: feature)] = Int32(number) }
    }

    /// The number of a feature; nil where it was seen too seldom.
    func number(of feature: UInt64) -> Int32? {
        let slot = slot(of: feature)
        return slots[slot] == feature && values[slot] >= 0 ? values[slot] : nil
    }

    private func slot(of feature: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: feature >> 20) & mask
        while slots[slot] != 0, slots[slot] != feature { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(slots, values).filter { $0.0 != 0 }
        slots = Array(repeating: 0, count: slots.count * 2)
        values = Array(repeating: 0, count: values.count * 2)
        for (feature, value) in old {
            let slot = slot(of: feature)
            slots[slot] = feature
            values[slot] = value
        }
    }
}

/// Lists of feature numbers, one list after another in one array.
struct FeatureRows {
    private(set) var numbers: [Int32] = []
    private(set) var starts: [Int] = [0]

    /// How many lists there are.
    var count: Int { starts.count - 1 }

    /// The numbers of a list.
    func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// Keeps some of the numbered features, named by their numbers in order, and numbers them anew.
    mutating func keep(_ kept: [Int], of count: Int) {
        var new = [Int32](repeating: -1, count: count)
        for (number, old) in kept.enumerated() { new[old] = Int32(number) }
        var end = 0
        for row in 0..<self.count {
            let range = starts[row]..<starts[row + 1]
            starts[row] = end
            for at in range where new[Int(numbers[at])] >= 0 {
                numbers[end] = new[Int(numbers[at])]
                end += 1
            }
        }
        starts[starts.count - 1] = end
        numbers.removeLast(numbers.count - end)
    }

    /// Adds a list of the features that have numbers.
    mutating func append(_ features: [UInt64], _ index: FeatureIndex) {
        for feature in features {
            if let number = index.number(of: feature) { numbers.append(number) }
        }
        starts.append(numbers.count)
    }
}

/// Chance that is the same each time (SplitMix64).
struct FixedRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

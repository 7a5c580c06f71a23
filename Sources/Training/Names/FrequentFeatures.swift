/// Numbers the features that were seen at least twice.
struct FrequentFeatures {
    private var seen = [UInt8](repeating: 0, count: 1 << 28)
    private var keys = [UInt64](repeating: 0, count: 1 << 20)
    private var numbers = [Int32](repeating: -1, count: 1 << 20)
    /// The features in the order of their numbers.
    private(set) var features: [UInt64] = []

    /// Notes that a feature was seen.
    mutating func count(_ feature: UInt64) {
        let slot = Int(feature >> 36)
        if seen[slot] < 2 { seen[slot] += 1 }
    }

    /// The number of a feature; -1 where it was seen once only.
    mutating func number(_ feature: UInt64) -> Int32 {
        guard seen[Int(feature >> 36)] >= 2 else { return -1 }
        if features.count * 2 >= keys.count { grow() }
        var at = Int(truncatingIfNeeded: feature >> 3) & (keys.count - 1)
        while numbers[at] >= 0 {
            if keys[at] == feature { return numbers[at] }
            at = (at + 1) & (keys.count - 1)
        }
        keys[at] = feature
        numbers[at] = Int32(features.count)
        features.append(feature)
        return numbers[at]
    }

    private mutating func grow() {
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        numbers = [Int32](repeating: -1, count: keys.count)
        for (number, feature) in features.enumerated() {
            var at = Int(truncatingIfNeeded: feature >> 3) & (keys.count - 1)
            while numbers[at] >= 0 { at = (at + 1) & (keys.count - 1) }
            keys[at] = feature
            numbers[at] = Int32(number)
        }
    }
}

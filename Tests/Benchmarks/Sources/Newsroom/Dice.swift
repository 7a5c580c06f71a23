import Platform

/// Numbers that look thrown but are the same each time (SplitMix64, Steele et al. 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below another.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// Whether something of so many in a hundred happens.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of a list, each as likely.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// A rank from 0 below a count, the rank r about as likely as 1/(r + 1): how often names occur in the news (Zipf).
    mutating func rank(below count: Int) -> Int {
        let even = Double(next() >> 11) / Double(1 << 53)
        return min(count - 1, Int(exp(even * log(Double(count + 1)))) - 1)
    }
}

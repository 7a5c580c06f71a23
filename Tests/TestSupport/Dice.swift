/// Numbers that look thrown but are the same each time (SplitMix64, Steele et al. 2014).
public struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// Dice that fall the same for the same seed.
    public init(_ seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of some numbers.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    /// Whether something of so many in a hundred happens.
    public mutating func one(in hundred: Int) -> Bool { number(1...100) <= hundred }
    /// One of a list, each as likely.
    public mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...(list.count - 1))] }
}

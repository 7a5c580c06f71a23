import Language

/// The sums over all readings of a sentence, forward and backward (Rabiner 1989).
struct Lattice {
    private var forward: [Scores] = []
    private var backward: [Scores] = []
    private var scales: [Float] = []
    /// How likely each label of each token is.
    private(set) var shares: [Scores] = []

    /// Sums over the readings of a sentence whose tokens have these factors.
    mutating func run(_ factors: [Scores], _ chain: Chain) {
        let count = factors.count
        forward.removeAll(keepingCapacity: true)
        scales.removeAll(keepingCapacity: true)
        for (index, factor) in factors.enumerated() {
            var sum = chain.begin
            if index > 0 {
                sum = Scores(repeating: 0)
                let before = forward[index - 1]
                for label in 0..<NameLabel.count { sum += chain.from[label] * before[label] }
            }
            sum = sum * factor
            let scale = max(sum.sum, 1e-30)
            scales.append(scale)
            forward.append(sum * (1 / scale))
        }
        guard let last = forward.last else { return }
        backward = forward
        shares = forward
        backward[count - 1] = chain.end * (1 / max((last * chain.end).sum, 1e-30))
        shares[count - 1] = last * backward[count - 1]
        for index in stride(from: count - 2, through: 0, by: -1) {
            let weighted = backward[index + 1] * factors[index + 1] * (1 / scales[index + 1])
            var sum = Scores(repeating: 0)
            for label in 0..<NameLabel.count { sum += chain.to[label] * weighted[label] }
            backward[index] = sum
            shares[index] = forward[index] * sum
        }
    }

    /// Adds how likely each label is to follow each, without the factors of the chain.
    func addPairs(to slopes: inout [Scores], _ factors: [Scores], _ chain: Chain, sign: Float) {
        for index in factors.indices.dropFirst() {
            let weighted = backward[index] * factors[index] * (sign / scales[index])
            let before = forward[index - 1]
            for label in 0..<NameLabel.count where before[label] > 1e-12 {
                slopes[label] += chain.from[label] * weighted * before[label]
            }
        }
    }
}

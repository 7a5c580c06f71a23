/// Finds the best labels of a sentence, and how sure each label is.
struct Decoder {
    private let transitions: Transitions
    private let chain: Chain
    private var origins: [UInt8] = []
    private var forward: [Scores] = []
    private var factors: [Scores] = []

    init(_ transitions: Transitions) {
        self.transitions = transitions
        chain = Chain(transitions)
    }

    /// The best labels of a sentence whose tokens have these scores (Viterbi 1967).
    ///
    /// A label that opens a name, or lies outside, may follow any of the labels that leave none open; one that goes
    /// on with a name only the two that go on with it.
    mutating func labels(_ scores: ArraySlice<Scores>) -> [UInt8] {
        guard let first = scores.first else { return [] }
        let count = NameLabel.count
        let kinds = NameLabel.kinds
        origins.removeAll(keepingCapacity: true)
        var best = first + transitions.begin
        for token in scores.dropFirst() {
            var next = Scores(repeating: -1e9)
            var origin = (SIMD8<Float>(repeating: 0), SIMD8<Float>(repeating: 0))
            for label in 0..<NameLabel.firstOpen {
                let candidate = transitions.from[label] + Scores(repeating: best[label])
                let betterLow = candidate.low .> next.low
                let betterMiddle = candidate.middle .> next.middle
                next.low.replace(with: candidate.low, where: betterLow)
                next.middle.replace(with: candidate.middle, where: betterMiddle)
                origin.0.replace(with: Float(label), where: betterLow)
                origin.1.replace(with: Float(label), where: betterMiddle)
            }
            let start = origins.count
            for label in 0..<count {
                origins.append(
                    label < 8 ? UInt8(origin.0[label]) : label < 16 ? UInt8(origin.1[label - 8]) : 0)
            }
            for kind in 0..<kinds {
                let (first, inside) = (NameLabel.first(kind), NameLabel.inside(kind))
                for label in [NameLabel.last(kind), inside] {
                    let opened = best[first] + transitions.from[first][label]
                    let continued = best[inside] + transitions.from[inside][label]
                    next[label] = max(opened, continued)
                    origins[start + label] = UInt8(opened >= continued ? first : inside)
                }
            }
            best = next + token
        }
        best += transitions.end
        var label = 0
        for other in 1..<count where best[other] > best[label] { label = other }
        var labels = [UInt8](repeating: UInt8(label), count: scores.count)
        for index in stride(from: scores.count - 2, through: 0, by: -1) {
            label = Int(origins[index * count + label])
            labels[index] = UInt8(label)
        }
        return labels
    }

    /// How sure each label of each token is, a sum of 1 a token (forward–backward, Rabiner 1989).
    mutating func certainties(_ scores: ArraySlice<Scores>) -> [Scores] {
        factors.removeAll(keepingCapacity: true)
        for score in scores { factors.append((score + -score.greatest).exponential) }
        forward.removeAll(keepingCapacity: true)
        for (index, factor) in factors.enumerated() {
            var sum = chain.begin
            if index > 0 {
                sum = Scores(repeating: 0)
                let before = forward[index - 1]
                for label in 0..<NameLabel.count { sum += chain.from[label] * before[label] }
            }
            sum = sum * factor
            forward.append(sum * (1 / max(sum.sum, .leastNormalMagnitude)))
        }
        var shares = forward
        var behind = chain.end
        for index in forward.indices.reversed() {
            let both = forward[index] * behind
            shares[index] = both * (1 / max(both.sum, .leastNormalMagnitude))
            let weighted = behind * factors[index]
            behind = Scores(repeating: 0)
            for label in 0..<NameLabel.count { behind += chain.to[label] * weighted[label] }
            behind = behind * (1 / max(behind.sum, .leastNormalMagnitude))
        }
        return shares
    }
}

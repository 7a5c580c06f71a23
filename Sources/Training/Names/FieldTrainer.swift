import Language

/// Sentences to train on: for each token its features and the labels it may have.
struct FieldSentences {
    /// The numbers of the features, token after token.
    var features: [Int32] = []
    /// Where each token's features begin, and the end.
    var starts: [Int] = [0]
    /// The labels that each token may have, a bit a label.
    var allowed: [UInt32] = []
    /// The sentences, as ranges of tokens.
    var sentences: [Range<Int>] = []
    /// How much each sentence counts.
    var weights: [Float] = []
    /// The fold that each sentence's article belongs to.
    var folds: [UInt8] = []
    /// What each token's labels score already, where the field continues an earlier reading.
    var base: [Scores] = []
}

/// What training found.
struct FieldWeights {
    /// A row for each feature.
    var rows: [Scores]
    /// From each label to each, then the beginnings, then the ends.
    var transitions: [Float]

    /// Adds other weights for the same features.
    mutating func add(_ other: FieldWeights) {
        for feature in rows.indices { rows[feature] += other.rows[feature] }
        for number in transitions.indices { transitions[number] += other.transitions[number] }
    }

    /// Multiplies all weights.
    mutating func scale(_ factor: Float) {
        for feature in rows.indices { rows[feature] = rows[feature] * factor }
        for number in transitions.indices { transitions[number] *= factor }
    }
}

/// Trains a linear-chain conditional random field (Lafferty et al. 2001) by AdaGrad (Duchi et al. 2011), a sentence
/// a step, dropping half of the features of each token at random.
///
/// The labels that marks allow are a set for each token, so that marks may leave some open (Tsuboi et al. 2008).
struct FieldTrainer {
    /// How often all sentences are gone through.
    var epochs = 8
    /// The length of the first steps; the last are a tenth of it.
    var rate: Float = 0.05
    /// How strongly weights are drawn to zero.
    var decay: Float = 1e-5
    /// Whether half of the features are left out at each step.
    var drops = true
    /// The seed of the order and of what is left out.
    var seed: UInt64 = 1

    private static let count = NameLabel.count
    private static let real: Scores = {
        var real = Scores(repeating: 0)
        for label in 0..<count { real[label] = 1 }
        return real
    }()

    /// 1 for the labels of a set, 0 for the others.
    private static func mask(_ labels: UInt32) -> Scores {
        if labels == 1 { return onlyOutside }
        var mask = Scores(repeating: 0)
        for label in 0..<count where labels >> UInt32(label) & 1 == 1 { mask[label] = 1 }
        return mask
    }
    private static let onlyOutside: Scores = {
        var mask = Scores(repeating: 0)
        mask[NameLabel.outside] = 1
        return mask
    }()

    /// Trains on the sentences of the given numbers.
    func train(_ data: FieldSentences, on chosen: [Int], featureCount: Int) -> FieldWeights {
        var state = State(featureCount: featureCount)
        var random = FixedRandom(seed: seed)
        var order = chosen
        for epoch in 0..<epochs {
            random.shuffle(&order)
            let rate = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
            for sentence in order where data.weights[sentence] > 0 && !data.sentences[sentence].isEmpty {
                state.step(data, sentence, rate: rate, decay: decay, drops: drops, &random)
            }
        }
        // In training half of the features were there at a time, in reading all are (Srivastava et al. 2014).
        let scale: Float = drops ? 0.5 : 1
        return FieldWeights(rows: state.rows.map { $0 * scale }, transitions: state.transitions)
    }

    /// What one step after the other changes.
    private struct State {
        var rows: [Scores]
        var squares: [Scores]
        var transitions: [Float]
        var transitionSquares: [Float]
        var features: [Int32] = []
        var starts: [Int] = []
        var factors: [Scores] = []
        var allowed: [Scores] = []
        var free = Lattice()
        var held = Lattice()

        init(featureCount: Int) {
            let numbers = FieldTrainer.count * (FieldTrainer.count + 2)
            rows = [Scores](repeating: Scores(repeating: 0), count: featureCount)
            squares = [Scores](repeating: Scores(repeating: 1e-6), count: featureCount)
            transitions = [Float](repeating: 0, count: numbers)
            transitionSquares = [Float](repeating: 1e-6, count: numbers)
        }

        mutating func step(
            _ data: FieldSentences, _ sentence: Int, rate: Float, decay: Float, drops: Bool,
            _ random: inout FixedRandom
        ) {
            let tokens = data.sentences[sentence]
            choose(data, tokens, drops, &random)
            score(data, tokens)
            let links = Transitions { transitions[$0] }
            let chain = Chain(links)
            free.run(factors, chain)
            held.run(allowed, chain)
            let weight = data.weights[sentence]
            for index in 0..<tokens.count {
                let difference = (held.shares[index] - free.shares[index]) * weight
                guard let slope = difference.droppingSmall(1e-4) else { continue }
                for at in starts[index]..<starts[index + 1] {
                    let feature = Int(features[at])
                    let gradient = slope - rows[feature] * decay
                    squares[feature] += gradient * gradient
                    rows[feature] += gradient * squares[feature].reciprocalRoot * rate
                }
            }
            stepTransitions(chain, weight: weight, rate: rate, decay: decay)
        }

        /// Takes the features of a sentence, without those that are left out this time.
        private mutating func choose(
            _ data: FieldSentences, _ tokens: Range<Int>, _ drops: Bool, _ random: inout FixedRandom
        ) {
            features.removeAll(keepingCapacity: true)
            starts.removeAll(keepingCapacity: true)
            starts.append(0)
            for at in tokens {
                var coins: UInt64 = 0
                var left = 0
                for index in data.starts[at]..<data.starts[at + 1] {
                    if drops {
                        if left == 0 { (coins, left) = (random.next(), 64) }
                        let keeps = coins & 1 == 1
                        coins >>= 1
                        left -= 1
                        if !keeps { continue }
                    }
                    features.append(data.features[index])
                }
                starts.append(features.count)
            }
        }

        private mutating func score(_ data: FieldSentences, _ tokens: Range<Int>) {
            factors.removeAll(keepingCapacity: true)
            allowed.removeAll(keepingCapacity: true)
            for (index, at) in tokens.enumerated() {
                var sum = data.base.isEmpty ? Scores(repeating: 0) : data.base[at]
                for feature in starts[index]..<starts[index + 1] { sum += rows[Int(features[feature])] }
                let factor = (sum + -sum.greatest).exponential.atLeast(1e-20) * FieldTrainer.real
                factors.append(factor)
                allowed.append(factor * FieldTrainer.mask(data.allowed[at]))
            }
        }

        private mutating func stepTransitions(_ chain: Chain, weight: Float, rate: Float, decay: Float) {
            var slopes = [Scores](repeating: Scores(repeating: 0), count: FieldTrainer.count)
            held.addPairs(to: &slopes, allowed, chain, sign: weight)
            free.addPairs(to: &slopes, factors, chain, sign: -weight)
            guard let firstHeld = held.shares.first, let firstFree = free.shares.first,
                let lastHeld = held.shares.last,
                let lastFree = free.shares.last
            else { return }
            slopes.append((firstHeld - firstFree) * weight)
            slopes.append((lastHeld - lastFree) * weight)
            for (row, slope) in slopes.enumerated() {
                for label in 0..<FieldTrainer.count where slope[label] != 0 {
                    let at = row * FieldTrainer.count + label
                    let gradient = slope[label] - decay * transitions[at]
                    transitionSquares[at] += gradient * gradient
                    transitions[at] += rate * gradient / transitionSquares[at].squareRoot()
                }
            }
        }
    }
}

extension FixedRandom {
    /// Puts numbers in a random order, by the generator alone.
    fileprivate mutating func shuffle(_ numbers: inout [Int]) {
        for index in stride(from: numbers.count - 1, to: 0, by: -1) {
            numbers.swapAt(index, Int(next() % UInt64(index + 1)))
        }
    }
}

import Articles
import Language
import Platform

/// The second pass of the quotation tagger, in training: a linear-chain conditional random field over the paragraph
/// of each cue, by AdaGrad, one cue a step, with dropout of features.
struct ContentPass {
    /// The paragraphs of cues.
    struct Examples {
        /// For each cue, its first place in `labels` and `rows`, and the place of the cue itself.
        var windows: [(places: Range<Int>, cue: Int)] = []
        var labels: [UInt8] = []
        var rows = FeatureRows()
        var index = FeatureIndex()

        /// Keeps some of the features, named by their numbers in order.
        mutating func keep(_ features: [Int]) {
            rows.keep(features, of: index.features.count)
            index.keep(features)
        }
    }

    private static let width = QuotationModel.Label.allCases.count
    private var weights: [Float]
    private var squares: [Float]
    private var transitions = [Float](repeating: 0, count: 36)
    private var transitionSquares = [Float](repeating: 1, count: 36)

    // Room for the sums of one window.
    private var emission: [Float] = []
    private var forward: [Float] = []
    private var backward: [Float] = []
    private var factors: [Float] = []
    private var masks: [UInt64] = []

    /// Learns from all examples.
    init(_ examples: Examples, epochs: Int, seed: UInt64, log: (String) -> Void) {
        weights = Array(repeating: 0, count: examples.index.features.count * Self.width)
        squares = Array(repeating: 1e-8, count: weights.count)
        var random = FixedRandom(seed: seed)
        var order = Array(examples.windows.indices)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let rate = 0.08 * (1 - 0.9 * Float(epoch) / Float(epochs))
            var loss: Double = 0
            for window in order { loss += Double(step(examples, examples.windows[window], rate, &random)) }
            log("epoch \(epoch + 1): loss \(loss / Double(order.count))")
        }
    }

    /// One step of descent; gives the negative log likelihood.
    private mutating func step(
        _ examples: Examples, _ window: (places: Range<Int>, cue: Int), _ rate: Float,
        _ random: inout FixedRandom
    ) -> Float {
        let count = window.places.count
        masks = (0..<count).map { _ in random.next() }
        score(examples, window)
        let logZ = sum(count)
        let loss = logZ - goldScore(examples, window)
        for place in 0..<count {
            descend(examples, window.places.lowerBound + place, place, rate)
        }
        descendTransitions(examples, window, rate)
        return loss
    }

    /// The scores of all labels at all places, half of the features left out and the others doubled.
    private mutating func score(_ examples: Examples, _ window: (places: Range<Int>, cue: Int)) {
        let width = Self.width
        emission = Array(repeating: 0, count: window.places.count * width)
        for place in 0..<window.places.count {
            let mask = masks[place]
            let base = place * width
            for (bit, at) in examples.rows.range(window.places.lowerBound + place).enumerated()
            where mask >> UInt64(bit & 63) & 1 == 1 {
                let row = Int(examples.rows.numbers[at]) * width
                for label in 0..<width { emission[base + label] += 2 * weights[row + label] }
            }
            if place == window.cue {
                for label in 0..<(width - 1) { emission[base + label] = -1e9 }
            }
        }
    }

    /// Forward and backward sums, each place made to sum to 1; gives the log of the whole.
    private mutating func sum(_ count: Int) -> Float {
        let width = Self.width
        factors = (0..<36).map { number in
            let allowed = QuotationModel.Label.mayFollow(
                QuotationModel.Label.allCases[number % 6], QuotationModel.Label.allCases[number / 6])
            return allowed ? expf(transitions[number]) : 0
        }
        var whole: Float = 0
        for place in 0..<count {
            let base = place * width
            let top = (0..<width).map { emission[base + $0] }.max() ?? 0
            for label in 0..<width { emission[base + label] = expf(emission[base + label] - top) }
            whole += top
        }
        forward = Array(repeating: 0, count: count * width)
        backward = Array(repeating: 1, count: count * width)
        for place in 0..<count {
            let base = place * width
            var total: Float = 0
            for label in 0..<width {
                var reach: Float = 0
                if place == 0 {
                    reach = factors[label] > 0 ? 1 : 0
                } else {
                    for before in 0..<width {
                        reach += forward[base - width + before] * factors[before * 6 + label]
                    }
                }
                forward[base + label] = reach * emission[base + label]
                total += forward[base + label]
            }
            total = max(total, .leastNormalMagnitude)
            for label in 0..<width { forward[base + label] /= total }
            whole += logf(total)
        }
        for place in stride(from: count - 2, through: 0, by: -1) {
            let base = place * width
            var total: Float = 0
            for label in 0..<width {
                var reach: Float = 0
                for next in 0..<width {
                    reach +=
                        factors[label * 6 + next] * emission[base + width + next]
                        * backward[base + width + next]
                }
                backward[base + label] = reach
                total += reach
            }
            total = max(total, .leastNormalMagnitude)
            for label in 0..<width { backward[base + label] /= total }
        }
        return whole
    }

    private func goldScore(_ examples: Examples, _ window: (places: Range<Int>, cue: Int)) -> Float {
        var score: Float = 0
        for place in 0..<window.places.count {
            let row = window.places.lowerBound + place
            let label = Int(examples.labels[row])
            for (bit, at) in examples.rows.range(row).enumerated()
            where masks[place] >> UInt64(bit & 63) & 1 == 1 {
                score += 2 * weights[Int(examples.rows.numbers[at]) * Self.width + label]
            }
            if place > 0 { score += transitions[Int(examples.labels[row - 1]) * 6 + label] }
        }
        return score
    }

    private mutating func descend(_ examples: Examples, _ row: Int, _ place: Int, _ rate: Float) {
        let width = Self.width
        var gradient = (0..<width).map { forward[place * width + $0] * backward[place * width + $0] }
        let total = max(gradient.reduce(0, +), .leastNormalMagnitude)
        var greatest: Float = 0
        for label in 0..<width {
            gradient[label] = gradient[label] / total - (label == Int(examples.labels[row]) ? 1 : 0)
            greatest = max(greatest, abs(gradient[label]))
        }
        guard greatest > 0.002 else { return }
        let mask = masks[place]
        for (bit, at) in examples.rows.range(row).enumerated() where mask >> UInt64(bit & 63) & 1 == 1 {
            let base = Int(examples.rows.numbers[at]) * width
            for label in 0..<width {
                let slope = 2 * gradient[label] + 1e-5 * weights[base + label]
                squares[base + label] += slope * slope
                weights[base + label] -= rate * slope / squares[base + label].squareRoot()
            }
        }
    }

    private mutating func descendTransitions(
        _ examples: Examples, _ window: (places: Range<Int>, cue: Int), _ rate: Float
    ) {
        let width = Self.width
        var gradient = [Float](repeating: 0, count: 36)
        for place in 1..<max(window.places.count, 1) {
            var pairs = [Float](repeating: 0, count: 36)
            var total: Float = 0
            for before in 0..<width {
                for label in 0..<width {
                    let share =
                        forward[(place - 1) * width + before] * factors[before * 6 + label]
                        * emission[place * width + label] * backward[place * width + label]
                    pairs[before * 6 + label] = share
                    total += share
                }
            }
            let row = window.places.lowerBound + place
            for number in 0..<36 { gradient[number] += pairs[number] / max(total, .leastNormalMagnitude) }
            gradient[Int(examples.labels[row - 1]) * 6 + Int(examples.labels[row])] -= 1
        }
        for number in 0..<36 {
            transitionSquares[number] += gradient[number] * gradient[number]
            transitions[number] -= rate * gradient[number] / transitionSquares[number].squareRoot()
        }
    }

    /// The mean of passes over the same features: chance in the order of the data evens out.
    init(meanOf passes: [ContentPass]) {
        self = passes[0]
        let share = 1 / Float(passes.count)
        for number in weights.indices {
            weights[number] = passes.reduce(0) { $0 + $1.weights[number] } * share
        }
        for number in transitions.indices {
            transitions[number] = passes.reduce(0) { $0 + $1.transitions[number] } * share
        }
    }

    /// The features whose weights differ most from label to label.
    func greatest(_ examples: Examples, log2: Int) -> [Int] {
        let width = Self.width
        let sizes = stride(from: 0, to: weights.count, by: width).map { base in
            let row = weights[base..<(base + width)]
            return (row.max() ?? 0) - (row.min() ?? 0)
        }
        return Pruning.greatest(of: sizes, examples.index, log2: log2)
    }

    /// The weights as they are shipped.
    func table(_ examples: Examples, log2: Int) -> [UInt8] {
        let width = Self.width
        let kept = Array(examples.index.features.indices)
        let scale = Pruning.scale(of: kept.lazy.flatMap { self.weights[($0 * width)..<($0 * width + width)] })
        return WeightTable.bytes(
            of: kept.map { feature in
                (
                    examples.index.features[feature],
                    (0..<width).map { Pruning.quantize(weights[feature * width + $0], scale) }
                )
            },
            log2: log2, width: width, scale: scale,
            transitions: transitions.map { Int32(($0 / scale).rounded()) })
    }
}

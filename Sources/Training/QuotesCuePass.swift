import Articles
import Language
import Platform

/// The first pass of the quotation tagger, in training: logistic regression by AdaGrad, with dropout of features.
struct CuePass {
    /// The tokens that may be cues, over all articles.
    struct Examples {
        var article: [Int32] = []
        var token: [Int32] = []
        var isCue: [Bool] = []
        var rows = FeatureRows()
        var index = FeatureIndex()

        /// Keeps some of the features, named by their numbers in order.
        mutating func keep(_ features: [Int]) {
            rows.keep(features, of: index.features.count)
            index.keep(features)
        }
    }

    private var weights: [Float]
    private var squares: [Float]
    private var bias: Float = -3
    private var biasSquares: Float = 1

    /// Learns from the examples whose article is in.
    init(_ examples: Examples, epochs: Int, seed: UInt64, where isIn: (Int32) -> Bool) {
        weights = Array(repeating: 0, count: examples.index.features.count)
        squares = Array(repeating: 1e-8, count: weights.count)
        var random = FixedRandom(seed: seed)
        var order = examples.token.indices.filter { isIn(examples.article[$0]) }
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let rate = 0.1 * (1 - 0.9 * Float(epoch) / Float(epochs))
            for example in order { step(examples, example, rate, &random) }
        }
    }

    private mutating func step(
        _ examples: Examples, _ example: Int, _ rate: Float, _ random: inout FixedRandom
    ) {
        let range = examples.rows.range(example)
        var kept = random.next()
        var score = bias
        for (place, at) in range.enumerated() where kept >> UInt64(place & 63) & 1 == 1 {
            score += 2 * weights[Int(examples.rows.numbers[at])]
        }
        let probability = 1 / (1 + expf(-score))
        let gradient = probability - (examples.isCue[example] ? 1 : 0)
        guard abs(gradient) > 0.002 else { return }
        for at in range {
            defer { kept = kept >> 1 | kept << 63 }
            guard kept & 1 == 1 else { continue }
            let number = Int(examples.rows.numbers[at])
            let slope = 2 * gradient + 1e-5 * weights[number]
            squares[number] += slope * slope
            weights[number] -= rate * slope / squares[number].squareRoot()
        }
        biasSquares += gradient * gradient
        bias -= rate * gradient / biasSquares.squareRoot()
    }

    /// The log odds of an example.
    func score(_ examples: Examples, _ example: Int) -> Float {
        var score = bias
        for at in examples.rows.range(example) { score += weights[Int(examples.rows.numbers[at])] }
        return score
    }

    /// The features with the greatest weights.
    func greatest(_ examples: Examples, log2: Int) -> [Int] {
        Pruning.greatest(of: weights.map(abs), examples.index, log2: log2)
    }

    /// The weights as they are shipped.
    func table(_ examples: Examples, log2: Int) -> [UInt8] {
        let kept = Array(weights.indices)
        let scale = Pruning.scale(of: kept.lazy.map { weights[$0] })
        return WeightTable.bytes(
            of: kept.map { (examples.index.features[$0], [Pruning.quantize(weights[$0], scale)]) },
            log2: log2, width: 1, scale: scale, transitions: [Int32((bias / scale).rounded())])
    }
}

/// Makes weights small: keeps the greatest, and writes them as small integers.
enum Pruning {
    /// The places of the features of the greatest sizes, in order of place, as far as a table has room for them.
    static func greatest(of sizes: [Float], _ index: FeatureIndex, log2: Int) -> [Int] {
        var occupancy = WeightTable.Occupancy(log2: log2)
        return sizes.indices.filter { sizes[$0] > 0 }
            .sorted { (sizes[$1], $0) < (sizes[$0], $1) }
            .filter { occupancy.claim(index.features[$0]) != nil }
            .sorted()
    }

    /// What one step of the integers is worth, so that all but the rarest great weights fit.
    static func scale(of weights: some Sequence<Float>) -> Float {
        let sizes = weights.map(abs).sorted()
        guard let greatest = sizes.last, greatest > 0 else { return 1 }
        return max(sizes[sizes.count * 999 / 1000], greatest / 4) / 127
    }

    static func quantize(_ weight: Float, _ scale: Float) -> Int8 {
        Int8(max(-127, min(127, (weight / scale).rounded())))
    }
}

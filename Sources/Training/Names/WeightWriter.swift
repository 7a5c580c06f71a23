import Language

/// Writes the weights of a model: the features with the greatest weights, a byte a label.
struct WeightWriter {
    private let features: [UInt64]
    private let rows: [Scores]
    private let kept: [Int]

    /// A writer of the rows of features, of which so many are kept.
    init(features: [UInt64], rows: [Scores], keeping count: Int) {
        self.features = features
        self.rows = rows
        let sizes = rows.map { row in
            var size: Float = 0
            for label in 0..<NameLabel.count { size = max(size, abs(row[label])) }
            return size
        }
        let order = rows.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        kept = order.prefix(count).filter { sizes[$0] > 0 }.sorted()
    }

    /// The bytes, with the transitions, beginnings and ends of each reading.
    func written(transitions: [[Float]]) -> [UInt8] {
        var (bytes, order) = FingerprintTable.written(kept.map { features[$0] })
        let step = self.step
        for index in order {
            let row = rows[kept[index]]
            for label in 0..<NameLabel.count {
                let steps = (row[label] / step).rounded()
                bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, steps)))))
            }
        }
        bytes += [UInt8](repeating: 0, count: NameWeights.padding)
        bytes.append(little: step.bitPattern)
        for reading in transitions { for weight in reading { bytes.append(little: weight.bitPattern) } }
        return bytes
    }

    /// A step of the bytes: so that all weights but one in ten thousand are within reach.
    private var step: Float {
        var sizes: [Float] = []
        for number in kept { for label in 0..<NameLabel.count { sizes.append(abs(rows[number][label])) } }
        sizes.sort()
        guard let last = sizes.last, last > 0 else { return 1 }
        return sizes[sizes.count - 1 - sizes.count / 10_000] / 127
    }
}

import Language

/// Writes what perceptrons learned as the tables that the parser reads.
enum SyntaxWeights {
    private typealias Row = (feature: UInt64, row: [(number: Int, weight: Float)])

    /// The table of the moves: three signed bytes a feature.
    static func moves(_ perceptron: Perceptron) -> [UInt8] {
        let rows = perceptron.averages()
        let step = step(of: rows)
        return SyntaxTable.bytes(
            of: rows.compactMap { feature, row in
                var value: UInt32 = 0
                for (number, weight) in row {
                    let byte = UInt8(bitPattern: quantized(weight, step))
                    value |= UInt32(byte) << UInt32(8 * number)
                }
                return value == 0 ? nil : (feature, value)
            })
    }

    /// The table of a perceptron of many classes: for each feature where its row begins, then the rows: how
    /// many pairs, then (class, signed byte) each.
    static func rows(_ perceptron: Perceptron) -> [UInt8] {
        let rows = perceptron.averages()
        let step = step(of: rows)
        var written: [UInt8] = []
        let entries = rows.compactMap { feature, row -> (feature: UInt64, value: UInt32)? in
            let pairs = row.map { (UInt8($0.number), quantized($0.weight, step)) }.filter { $0.1 != 0 }
            guard !pairs.isEmpty else { return nil }
            let start = written.count
            written.append(UInt8(pairs.count))
            for (number, weight) in pairs { written += [number, UInt8(bitPattern: weight)] }
            return (feature, UInt32(start))
        }
        return SyntaxTable.bytes(of: entries) + written
    }

    private static func quantized(_ weight: Float, _ step: Float) -> Int8 {
        Int8(max(-127, min(127, (weight / step).rounded())))
    }

    /// What a weight of 1 stands for: all but the greatest of 2,000 weights are within reach, and none is cut
    /// to less than a quarter.
    private static func step(of rows: [Row]) -> Float {
        let sizes = rows.flatMap { $0.row.map { abs($0.weight) } }.filter { $0 > 0 }.sorted()
        guard let greatest = sizes.last else { return 1 }
        return max(sizes[sizes.count - 1 - sizes.count / 2_000], greatest / 4) / 127
    }
}

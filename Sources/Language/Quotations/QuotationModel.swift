import CModels

/// The trained weights of the quotation tagger.
package struct QuotationModel: Sendable {
    /// The labels of the second pass, in the order of the numbers in a row.
    package enum Label: Int, CaseIterable, Sendable {
        case outside, sourceFirst, source, contentFirst, content, cue

        /// Whether one label may follow another: only what has begun goes on.
        package static func mayFollow(_ next: Label, _ label: Label) -> Bool {
            switch next {
            case .source: label == .sourceFirst || label == .source
            case .content: label == .contentFirst || label == .content
            default: true
            }
        }
    }

    /// What the features know of words.
    package let clusters: WordClusters
    /// The first pass: one number a feature, for being a cue.
    package let cues: WeightTable
    /// The second pass: a number for each label.
    package let contents: WeightTable
    /// The weights of `Likelihood`; none where they are not trained yet.
    package let likelihood: [Float]

    /// The model in the program; nil where the program carries none.
    package static let embedded: QuotationModel? = {
        let bytes = unsafe byname_quotes_model()
        return unsafe QuotationModel(ModelBytes(unsafeStart: bytes.start, count: bytes.count))
    }()

    /// The bytes of numbers as a model ends in them: how many, then each, little-endian.
    package static func bytes(of numbers: [Float]) -> [UInt8] {
        ([UInt32(numbers.count)] + numbers.map(\.bitPattern)).flatMap { number in
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
        }
    }

    private static func floats(_ bytes: ModelBytes, at offset: Int) -> [Float] {
        func number(_ at: Int) -> UInt32 { UInt32(littleEndian: bytes.load(UInt32.self, at: at)) }
        guard bytes.count >= offset + 4 else { return [] }
        let count = Int(number(offset))
        guard count <= (bytes.count - offset - 4) / 4 else { return [] }
        return (1...max(count, 1)).prefix(count).map { Float(bitPattern: number(offset + 4 * $0)) }
    }

    /// A model from its bytes; nil where they are none.
    package init?(_ bytes: ModelBytes) {
        var offset = 0
        guard let table = WeightTable(bytes, at: &offset), let clusters = WordClusters(table),
            let cues = WeightTable(bytes, at: &offset), cues.width == 1,
            let contents = WeightTable(bytes, at: &offset), contents.width == Label.allCases.count
        else { return nil }
        self.clusters = clusters
        self.cues = cues
        self.contents = contents
        likelihood = Self.floats(bytes, at: offset)
    }
}

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

    /// The model in the program; nil where the program carries none.
    package static let embedded: QuotationModel? = {
        let bytes = unsafe byname_quotes_model()
        return unsafe QuotationModel(ModelBytes(unsafeStart: bytes.start, count: bytes.count))
    }()

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
    }
}

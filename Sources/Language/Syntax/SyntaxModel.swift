import CModels

/// The trained weights of the tagger, the parser and the labeller, and the clusters of words.
///
/// Layout: the lengths of the four parts (little-endian `UInt32` each), then the parts.
package struct SyntaxModel: Sendable {
    /// The clusters of words.
    package let clusters: BrownClusters
    /// Features of a word, with rows of weights for parts of speech.
    let tags: SyntaxTable
    /// Features of a state, with a weight for each of the three moves.
    let moves: SyntaxTable
    /// Features of an arc, with rows of weights for relations.
    let relations: SyntaxTable

    /// The model in the program; nil where the program carries none.
    package static let embedded: SyntaxModel? = {
        let bytes = unsafe byname_syntax_model()
        return unsafe SyntaxModel(ModelBytes(unsafeStart: bytes.start, count: bytes.count))
    }()

    /// A model from its bytes; nil where they are none.
    package init?(_ bytes: ModelBytes) {
        guard bytes.count >= 16 else { return nil }
        var ends = [16]
        for part in 0..<4 { ends.append(ends[part] + Int(bytes.load(UInt32.self, at: 4 * part))) }
        guard ends[4] == bytes.count, let clusters = BrownClusters(bytes, in: ends[0]..<ends[1]),
            let tags = SyntaxTable(bytes, in: ends[1]..<ends[2]),
            let moves = SyntaxTable(bytes, in: ends[2]..<ends[3]),
            let relations = SyntaxTable(bytes, in: ends[3]..<ends[4])
        else { return nil }
        self.clusters = clusters
        self.tags = tags
        self.moves = moves
        self.relations = relations
    }

    /// The bytes of a model of its parts.
    package static func bytes(
        clusters: [UInt8], tags: [UInt8], moves: [UInt8], relations: [UInt8]
    ) -> [UInt8] {
        let parts = [clusters, tags, moves, relations]
        var bytes: [UInt8] = []
        for part in parts { bytes.append(little: UInt32(part.count)) }
        return bytes + parts.joined()
    }
}

import Language

/// Trains tagger, parser and labeller, to the same bytes from the same data.
///
/// The parser learns on tags of taggers that had not seen the sentence. Each is learned twice: once with all
/// features, to see which matter, and again with those alone.
public struct SyntaxTraining {
    /// What decides the outcome.
    public struct Settings: Sendable {
        /// How many features the tagger keeps.
        public var tagFeatures = 7_200
        /// How many features the moves keep.
        public var moveFeatures = 46_000
        /// How many features the labeller keeps.
        public var relationFeatures = 11_000
        /// How often all features are gone through, to see which matter.
        public var epochs = 3
        /// How often the features kept are gone through.
        public var lastEpochs = 6
        /// In how many parts the sentences are cut for the tags that the parser learns from.
        public var folds = 3
        /// The seed of all that is random.
        public var seed: UInt64 = 7

        /// The settings that the shipped model was trained with.
        public init() {}
    }

    private let settings: Settings
    private let log: (String) -> Void
    private let clusters: [UInt8]
    private let trees: [TokenTree]

    /// Reads the data: treebanks, and a list of words, each after the bits of its Brown cluster and a tab.
    ///
    /// - Throws: `TrainingError`, and `ReadingError` of a treebank.
    public init(
        treebanksAt paths: [String], clustersAt list: String, settings: Settings = Settings(),
        log: @escaping (String) -> Void
    ) throws {
        self.settings = settings
        self.log = log
        clusters = try Self.clusters(list)
        let known = BrownClusters(keeping: clusters)
        var trees: [TokenTree] = []
        for path in paths {
            let sentences = try Treebank.sentences(path)
            let projected = sentences.compactMap { TokenTree($0, clusters: known) }
            log(
                "\(path.split(separator: "/").last ?? ""): \(projected.count) of \(sentences.count) sentences"
            )
            trees += projected
        }
        self.trees = trees
        log("\(trees.reduce(0) { $0 + $1.words.count }) tokens")
    }

    /// The bytes of the clusters of a list.
    private static func clusters(_ path: String) throws(TrainingError) -> [UInt8] {
        BrownClusters.bytes(
            of: try File.lines(path).compactMap { line in
                let fields = line.split(separator: "\t")
                guard fields.count == 2 else { return nil }
                let utf8 = Array(fields[1].utf8)
                let path = fields[0].utf8.reduce(UInt32(1)) { $0 << 1 | ($1 == UInt8(ascii: "1") ? 1 : 0) }
                return (WordForm(utf8, in: utf8.indices, clusters: nil).word, path)
            })
    }

    /// Trains and writes the model to a file.
    public func write(to path: String) throws(TrainingError) { try File.write(train(), to: path) }

    /// Trains; gives the bytes of the model.
    public func train() -> [UInt8] {
        var random = FixedRandom(seed: settings.seed)
        var taggers = TaggerTraining(trees)
        let tags = unseenTags(&taggers, &random)
        let all = Array(trees.indices)
        let first = taggers.train(on: all, epochs: settings.epochs, random: &random)
        let tagger = taggers.train(
            on: all, epochs: settings.lastEpochs, features: first.greatest(settings.tagFeatures),
            random: &random)
        log("tagger learned")
        var parser = ParserTraining(trees, tags: tags)
        for _ in 0..<settings.epochs { parser.learn(random: &random) }
        log("parser learned")
        parser = ParserTraining(
            trees, tags: tags,
            features: (
                parser.moves.greatest(settings.moveFeatures),
                parser.relations.greatest(settings.relationFeatures)
            ))
        for _ in 0..<settings.lastEpochs { parser.learn(random: &random) }
        log("parser learned again on the features kept")
        return SyntaxModel.bytes(
            clusters: clusters, tags: SyntaxWeights.rows(tagger), moves: SyntaxWeights.moves(parser.moves),
            relations: SyntaxWeights.rows(parser.relations))
    }

    /// For each sentence the tags of a tagger that learned from the other folds.
    private func unseenTags(_ taggers: inout TaggerTraining, _ random: inout FixedRandom) -> [[UInt8]] {
        var tags = [[UInt8]](repeating: [], count: trees.count)
        var right = 0
        for fold in 0..<settings.folds {
            // Sentences of one text stand together, and go into one fold for the most part.
            let isUnseen = trees.indices.map { $0 / 50 % settings.folds == fold }
            let tagger = taggers.train(
                on: trees.indices.filter { !isUnseen[$0] }, epochs: settings.epochs, random: &random
            ).averaged
            for number in trees.indices where isUnseen[number] {
                tags[number] = taggers.tags(of: number, by: tagger)
                right += zip(tags[number], trees[number].tags).count { $0 == $1 }
            }
        }
        let count = tags.reduce(0) { $0 + $1.count }
        log("tags of unseen sentences right: \(1000 * right / max(count, 1)) of 1,000")
        return tags
    }
}

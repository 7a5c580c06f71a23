import Articles
import Language

/// Trains the model of names on marked articles.
public struct NameTraining {
    /// How many features the model keeps: those with the greatest weights.
    public var features = 150_000
    /// How often all sentences are gone through.
    public var epochs = 6
    /// How often they are for the second reading.
    public var secondEpochs = 5
    /// How many fields, each in another order, the first reading is the mean of.
    public var rounds = 1
    /// Whether the model reads a document twice.
    public var readsTwice = true
    /// The seed of all that is random.
    public var seed: UInt64 = 1
    /// Whether articles that a program marked are used too.
    public var usesSilver = false
    /// Where the data lies.
    public let directory: String
    /// Files of one's own marked articles.
    public let files: [String]
    /// Told what is being done.
    public var report: (String) -> Void = { _ in }

    /// A training on the data in a directory, and on files of one's own.
    public init(directory: String, files: [String] = []) {
        self.directory = directory
        self.files = files
    }

    /// Trains and gives the model, always the same for the same data.
    public func train() throws(TrainingError) -> TrainedNames {
        var compiler = TableCompiler(directory: directory)
        let tableBytes = try compiler.tables()
        let tables = NameTables(ModelBytes(keeping: tableBytes), at: 0)
        report("tables: \(tableBytes.count) bytes")
        let first = FirstTraining(try corpora(), tables, report)
        var trainer = FieldTrainer()
        trainer.epochs = epochs
        trainer.seed = seed
        var firstWeights = trainer.train(
            first.data, on: Array(first.data.sentences.indices), featureCount: first.features.count)
        for round in 1..<max(rounds, 1) {
            trainer.seed = seed + UInt64(round)
            let again = trainer.train(
                first.data, on: Array(first.data.sentences.indices), featureCount: first.features.count)
            firstWeights.add(again)
        }
        firstWeights.scale(1 / Float(max(rounds, 1)))
        trainer.seed = seed
        report("first reading trained")
        var features = first.features
        var rows = firstWeights.rows
        var transitions = [firstWeights.transitions]
        if readsTwice {
            // The first reading of an article by a field that never saw it; it need not be the best there is.
            trainer.epochs = min(epochs, 3)
            let second = SecondTraining(first, trainer, report)
            trainer.epochs = secondEpochs
            let weights = trainer.train(
                second.data, on: Array(second.data.sentences.indices), featureCount: second.features.count)
            features += second.features
            rows += weights.rows
            transitions.append(weights.transitions)
            report("second reading trained")
        }
        let weights = WeightWriter(features: features, rows: rows, keeping: self.features)
            .written(transitions: transitions)
        report("weights: \(weights.count) bytes")
        return try TrainedNames(NameModel.written(tables: tableBytes, weights: weights), path: "")
    }

    private func corpora() throws(TrainingError) -> [Corpus] {
        let mix: [(String, Float, [NameLabel.Kind], Bool)] = [
            ("worldwide", 1, [], false), ("politics", 1.5, [.nationality], true), ("wikigold", 1, [], true),
            ("web-ewt", 1, [.nationality, .other], false),
            ("tweets-btc", 0.3, [.nationality, .other], false),
            ("tweets-wnut17", 0.3, [.nationality, .other], false),
        ]
        let silver: [(String, Float, [NameLabel.Kind], Bool)] = [
            ("silver-bbc", 0.25, [], false), ("silver-reuters", 0.2, [], false),
        ]
        var corpora: [Corpus] = []
        for (name, weight, unmarked, mixes) in usesSilver ? mix + silver : mix {
            let articles = try NamedArticle.read("\(directory)/names/\(name).train.jsonl")
            corpora.append(
                Corpus(
                    name: name, weight: weight, articles: articles, unmarked: unmarked,
                    mixesNationalities: mixes))
            report("\(name): \(articles.count) articles")
            guard name == "worldwide" else { continue }
            // Lines in capitals and headlines are rare in the articles and common in use.
            let recased = articles.enumerated().compactMap { number, article in
                number % 3 == 0 ? article.inCapitals : number % 6 == 1 ? article.inTitleCase : nil
            }
            corpora.append(
                Corpus(
                    name: "recased", weight: 0.5, articles: recased, unmarked: unmarked,
                    mixesNationalities: mixes))
        }
        for path in files {
            corpora.append(
                Corpus(
                    name: path, weight: 1, articles: try NamedArticle.read(path), unmarked: [],
                    mixesNationalities: true))
        }
        return corpora
    }
}

import Articles
import Language

/// Trains the model of names on marked articles.
public struct NameTraining {
    /// How many features the model keeps: those with the greatest weights.
    public var features = 150_000
    /// How often all sentences are gone through.
    public var epochs = 8
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

    /// Trains and gives the bytes of the model, always the same for the same data.
    public func train() throws(TrainingError) -> TrainedNames {
        var compiler = TableCompiler(directory: directory)
        let tableBytes = try compiler.tables()
        let tables = NameTables(ModelBytes(keeping: tableBytes), at: 0)
        report("tables: \(tableBytes.count) bytes")
        let corpora = try corpora()
        var index = FrequentFeatures()
        let data = sentences(corpora, tables, &index)
        report(
            "tokens: \(data.allowed.count), features: \(index.features.count), noted: \(data.features.count)")
        var trainer = FieldTrainer()
        trainer.epochs = epochs
        trainer.seed = seed
        let first = trainer.train(data, on: Array(data.sentences.indices), featureCount: index.features.count)
        let none = [Float](repeating: 0, count: NameWeights.transitions)
        let weights = WeightWriter(features: index.features, rows: first.rows, keeping: features)
            .written(transitions: [first.transitions, none])
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
        }
        for path in files {
            corpora.append(
                Corpus(
                    name: path, weight: 1, articles: try NamedArticle.read(path), unmarked: [],
                    mixesNationalities: true))
        }
        return corpora
    }

    /// The sentences of all corpora with their features numbered.
    private func sentences(_ corpora: [Corpus], _ tables: NameTables, _ index: inout FrequentFeatures)
        -> FieldSentences
    {
        for corpus in corpora {
            for marked in corpus.articles {
                let document = NameDocument(marked.article.text, marked.words, tables)
                for feature in NameFeatures.ofFirstReading(document).features { index.count(feature) }
            }
        }
        var data = FieldSentences()
        for corpus in corpora {
            for (number, marked) in corpus.articles.enumerated() {
                let document = NameDocument(marked.article.text, marked.words, tables)
                let (features, starts) = NameFeatures.ofFirstReading(document)
                let before = data.allowed.count
                for token in 0..<document.count {
                    for at in starts[token]..<starts[token + 1] {
                        let number = index.number(features[at])
                        if number >= 0 { data.features.append(number) }
                    }
                    data.starts.append(data.features.count)
                }
                data.allowed += corpus.allowed(marked)
                for sentence in document.sentences {
                    data.sentences.append((sentence.lowerBound + before)..<(sentence.upperBound + before))
                    data.weights.append(corpus.weight)
                    data.folds.append(UInt8(number % 4))
                }
            }
        }
        data.relaxImpossible()
        return data
    }
}

extension FieldSentences {
    /// Lets the tokens of sentences that no sequence of labels can satisfy have any label.
    fileprivate mutating func relaxImpossible() {
        for sentence in sentences {
            var reached: UInt32 = 0
            for (index, at) in sentence.enumerated() {
                var next: UInt32 = 0
                for label in 0..<NameLabel.count where allowed[at] >> UInt32(label) & 1 == 1 {
                    let comes =
                        index == 0
                        ? NameLabel.mayBegin(label)
                        : (0..<NameLabel.count).contains {
                            reached >> UInt32($0) & 1 == 1 && NameLabel.allows($0, then: label)
                        }
                    if comes { next |= 1 << UInt32(label) }
                }
                reached = next
            }
            let ends = (0..<NameLabel.count).contains {
                reached >> UInt32($0) & 1 == 1 && NameLabel.mayEnd($0)
            }
            if !ends { for at in sentence { allowed[at] = .max } }
        }
    }
}

import ArgumentParser
import Language
import Training

/// Trains the tagger of quotations, and reads marked articles with the quotation stage alone to measure it.
struct TrainQuotes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the tagger of quotations on marked articles.",
        discussion: """
            Marked articles are JSON lines: {"id","title","text","quotes":[{"spans","speaker","cue"}]}, each a list of
            [start,end] in code points.
            """)

    @Option(
        help: """
            The directory of the data: quotes/polnear.train.jsonl, quotes/polnear.train.speech.jsonl, \
            reader/train.jsonl, clusters/word2vec-kmeans.tsv.
            """,
        completion: .directory)
    var data: String

    @Option(name: .shortAndLong, help: "Where to write the model.", completion: .file())
    var output: String?

    @Option(help: "Marked articles to read; what is found is written as JSON lines.", completion: .file())
    var read: String?

    @Option(help: "The model to read with (default: the one in the program).", completion: .file())
    var model: String?

    @Option(help: "A group of features to leave out, to see what it brings; may be given more than once.")
    var without: [FeatureGroup] = []

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let report = { (line: String) in StandardError.write("\(clock.now - start) \(line)\n") }
        if let output {
            var settings = QuotesTraining.Settings()
            settings.without = Set(without)
            try QuotesTraining.write(to: output, dataIn: data, settings: settings, log: report)
        }
        if let read { try QuotesMeasure.write(read, model: model, log: report) }
    }
}

extension FeatureGroup: ExpressibleByArgument {}

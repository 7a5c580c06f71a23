import ArgumentParser
import Training

/// Trains the models of the language stages and measures them.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the model of names on marked articles.",
        discussion: """
            Marked articles are JSON lines: {"id","text","mentions":[{"start","end","kind"}]}, offsets in code points,
            kind one of person, organization, place, nationality, other.
            """)

    @Option(
        help: "The directory of the data: names/, lexicons/, gazetteers/, clusters/.", completion: .directory)
    var data: String

    @Option(
        name: .long, help: "A file of your own marked articles; may be given more than once.",
        completion: .file())
    var names: [String] = []

    @Option(name: .shortAndLong, help: "Where to write the model.", completion: .file())
    var output: String?

    @Option(help: "Measure a model that is there instead of training one.", completion: .file())
    var model: String?

    @Option(help: "How many features to keep.")
    var features = 150_000

    @Option(help: "How often to go through all sentences.")
    var epochs = 6

    @Option(help: "How often to go through them for the second reading.")
    var secondEpochs = 5

    @Option(help: "How many fields the first reading is the mean of.")
    var rounds = 1

    @Flag(help: "Read each document once only.")
    var once = false

    @Option(help: "The seed of all that is random.")
    var seed: UInt64 = 1

    @Flag(help: "Use the articles that a program marked too.")
    var silver = false

    @Option(
        help: "A file of marked articles to measure on; may be given more than once.", completion: .file())
    var measure: [String] = []

    func run() throws {
        var training = NameTraining(directory: data, files: names)
        training.features = features
        training.epochs = epochs
        training.secondEpochs = secondEpochs
        training.rounds = rounds
        training.readsTwice = !once
        training.seed = seed
        training.usesSilver = silver
        let clock = ContinuousClock()
        let start = clock.now
        training.report = { StandardError.write("\(clock.now - start) \($0)\n") }
        let trained = try model.map { try TrainedNames(path: $0) } ?? training.train()
        if let output { try trained.write(to: output) }
        for path in measure {
            training.report("\(path.split(separator: "/").last ?? "") \(try trained.score(on: path))")
        }
    }
}

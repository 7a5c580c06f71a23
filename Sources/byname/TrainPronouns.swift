import ArgumentParser
import FoundationEssentials
import Training

/// Trains the ranking of whom pronouns speak of.
struct TrainPronouns: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the ranking of whom pronouns speak of on marked articles.",
        discussion: """
            Marked articles are JSON lines: of one pronoun and two names, {"id","text","pronoun","a","b","a_coref",
            "b_coref"}, and of whole articles, {"id","text","entities":[{"kind","mentions":[{"start","end","kind","text"}]}]},
            each offset in code points.
            """)

    @Option(
        help: "The directory of the data: identity/gap.train.jsonl, identity/gum.train.jsonl.",
        completion: .directory)
    var data: String

    @Option(name: .shortAndLong, help: "Where to write the weights.", completion: .file())
    var output: String?

    @Option(help: "How often to go through all articles.")
    var epochs = 4

    @Option(help: "Hold one article in so many out of the training, to measure on it; 0 for none.")
    var heldOut = 0

    @Option(help: "Pairs that are not trained on, to measure on.", completion: .file())
    var measure: String?

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var training = PronounsTraining()
        let bytes = try training.run(
            pairs: data + "/identity/gap.train.jsonl", documents: data + "/identity/gum.train.jsonl",
            epochs: epochs, heldOut: heldOut, unseen: measure
        ) { StandardError.write("\(clock.now - start) \($0)") }
        if let output { try Data(bytes).write(to: URL(filePath: output)) }
    }
}

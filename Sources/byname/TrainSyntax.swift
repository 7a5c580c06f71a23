import ArgumentParser
import Training

/// Trains tagger and parser of sentences, and measures them.
struct TrainSyntax: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the tagger and parser of sentences on treebanks.",
        discussion: """
            Treebanks are of English, in the CoNLL-U format of Universal Dependencies, with the parts of speech of Penn;
            they may be packed.
            """)

    @Option(
        help: "The directory of the data: syntax/{ewt,gum}.train.conllu.zst, clusters/brown512.tsv.",
        completion: .directory)
    var data: String?

    @Option(name: .shortAndLong, help: "Where to write the model.", completion: .file())
    var output: String?

    @Option(help: "The model to measure (default: the one in the program).", completion: .file())
    var model: String?

    @Option(help: "A treebank to measure on; may be given more than once.", completion: .file())
    var measure: [String] = []

    @Flag(help: "Tell how each relation is found, too.")
    var relations = false

    func validate() throws {
        if output != nil, data == nil { throw ValidationError("--output needs --data") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let report = { (line: String) in StandardError.write("\(clock.now - start) \(line)\n") }
        if let output, let data {
            let training = try SyntaxTraining(
                treebanksAt: ["ewt", "gum"].map { data + "/syntax/\($0).train.conllu.zst" },
                clustersAt: data + "/clusters/brown512.tsv", log: report)
            try training.write(to: output)
        }
        for path in measure {
            let measured = try SyntaxMeasure(path, model: model ?? output)
            report("\(path.split(separator: "/").last ?? "") \(measured.summary)")
            if relations { measured.relations.forEach(report) }
        }
    }
}

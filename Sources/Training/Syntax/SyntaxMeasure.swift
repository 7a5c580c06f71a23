import Language
import Platform

/// How well a model tags and parses a treebank, its sentences taken as given.
public struct SyntaxMeasure {
    private var tokens = 0
    private var tags = 0
    private var heads = 0
    private var labelled = 0
    private var words = 0
    private var wordHeads = 0
    private var wordsLabelled = 0
    private var seconds = 0.0
    /// For each relation, how often it is in the treebank, given, and right with its head.
    private var byRelation: [(gold: Int, given: Int, right: Int)]

    /// Parses a treebank with a model in a file, or without one with the model in the program.
    ///
    /// - Throws: `TrainingError`, and `ReadingError` of the treebank.
    public init(_ path: String, model: String?) throws {
        byRelation = Array(repeating: (0, 0, 0), count: Relation.all.count)
        let known =
            try model.map { SyntaxModel(ModelBytes(keeping: try File.bytes($0))) } ?? SyntaxModel.embedded
        guard let known else {
            throw TrainingError.unreadable(path: model ?? "the program", reason: "no model of syntax")
        }
        var parser = SyntaxParser(known)
        for tree in try Treebank.sentences(path).compactMap({ TokenTree($0, clusters: known.clusters) }) {
            let start = Self.processorSeconds()
            let parse = parser.parse(tree.words)
            seconds += Self.processorSeconds() - start
            count(parse, tree)
        }
    }

    private mutating func count(_ parse: SyntaxParser.Parse, _ tree: TokenTree) {
        for token in tree.words.indices {
            let isHead = parse.heads[token] == tree.heads[token]
            let isRight = isHead && parse.relations[token] == tree.relations[token]
            tokens += 1
            tags += parse.tags[token] == tree.tags[token] ? 1 : 0
            heads += isHead ? 1 : 0
            labelled += isRight ? 1 : 0
            byRelation[Int(tree.relations[token])].gold += 1
            byRelation[Int(parse.relations[token])].given += 1
            byRelation[Int(tree.relations[token])].right += isRight ? 1 : 0
            guard tree.relations[token] != Relation.punctuation.number else { continue }
            words += 1
            wordHeads += isHead ? 1 : 0
            wordsLabelled += isRight ? 1 : 0
        }
    }

    /// The figures on one line: tokens with the right tag, the right head (UAS), and head and relation (LAS),
    /// in per cent; the last two without punctuation too; and how many tokens are parsed in a second of
    /// processor time.
    public var summary: String {
        func share(_ part: Int, _ whole: Int) -> String {
            let tenths = (part * 2_000 + whole) / max(2 * whole, 1)
            return "\(tenths / 10).\(tenths % 10)"
        }
        return "\(tokens) tokens, tags \(share(tags, tokens)), UAS \(share(heads, tokens)), "
            + "LAS \(share(labelled, tokens)), without punctuation UAS \(share(wordHeads, words)), "
            + "LAS \(share(wordsLabelled, words)); \(Int(Double(tokens) / max(seconds, 1e-9))) tokens/s"
    }

    /// For each relation that the treebank or the parser has, how often it is there, given and right, a line
    /// each.
    public var relations: [String] {
        zip(Relation.all, byRelation).compactMap { relation, counts in
            counts.gold + counts.given == 0
                ? nil
                : "\(relation.rawValue): \(counts.gold) there, \(counts.given) given, \(counts.right) right"
        }
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

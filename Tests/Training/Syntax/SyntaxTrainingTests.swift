import Foundation
import Language
import Testing

@testable import Training

/// A treebank of sentences made up for the tests, in a file that is removed in the end.
private final class Invented {
    let path: String

    init(_ rows: String) throws {
        path =
            FileManager.default.temporaryDirectory.path + "/treebank-\(UInt64.random(in: 0...(.max))).conllu"
        let tabbed = rows.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") ? String(line) : line.split(separator: " ").joined(separator: "\t")
        }
        try Data(tabbed.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

private let sentences = """
    # sent_id = 1
    # text = Berg didn't sign the T-shirt.
    1 Berg Berg PROPN NNP _ 4 nsubj _ _
    2-3 didn't _ _ _ _ _ _ _ _
    2 did do AUX VBD _ 4 aux _ _
    3 n't not PART RB _ 4 advmod _ _
    4 sign sign VERB VB _ 0 root _ _
    5 the the DET DT _ 6 det _ _
    6 T-shirt T-shirt NOUN NN _ 4 obj _ _
    7 . . PUNCT . _ 4 punct _ _

    # text = ___ __
    1 ___ _ NOUN NN _ 0 root _ _
    2 __ _ NOUN NN _ 1 obj _ _

    """

@Suite struct TreebankTests {
    @Test("Sentences are read with their words, contractions and heads; those without words are left out")
    func reads() throws {
        let file = try Invented(sentences)
        let read = try Treebank.sentences(file.path)
        #expect(read.count == 1)
        #expect(read[0].words.map(\.head) == [3, 3, 3, -1, 5, 3, 3])
        #expect(read[0].contractions.map(\.words) == [1..<3])
        #expect(read[0].words[1].partOfSpeech == .pastAuxiliary)
    }

    @Test("A line that is no row is told with its place")
    func malformed() throws {
        let file = try Invented("# text = Berg\n1 Berg\n")
        #expect(throws: TrainingError.malformed(path: file.path, line: 2, reason: "no row of CoNLL-U")) {
            try Treebank.sentences(file.path)
        }
    }

    @Test("A tree is put onto the program's tokens: a word of several is stood for by its last")
    func projects() throws {
        let file = try Invented(sentences)
        let tree = try #require(TokenTree(try Treebank.sentences(file.path)[0], clusters: nil))
        #expect(tree.words.count == tree.heads.count)
        #expect(tree.heads.count { $0 == tree.heads.count } == 1)
        let root = try #require(tree.heads.firstIndex(of: tree.heads.count))
        #expect(PartOfSpeech.all[Int(tree.tags[root])] == .verb)
        let object = try #require(tree.relations.firstIndex(of: Relation.object.number))
        #expect(tree.heads[object] == root)
    }
}

@Suite struct MoveCostsTests {
    /// `the old harbour closed`: each word hangs on a later one.
    private let heads = [2, 2, 3, 4]

    @Test("The moves that a tree needs cost nothing, and lead to it")
    func leads() {
        var state = ParserState(count: 4)
        var steps = 0
        while !state.isDone, steps < 20 {
            let costs = state.costs(heads)
            let free = ParserState.Move.allCases.first { costs[$0.rawValue] == 0 }
            guard let move = free else { break }
            if move == .shift {
                state.shift()
            } else {
                let arc = state.arc(of: move)
                state.attach(arc.word, to: arc.head, as: 1)
            }
            steps += 1
        }
        #expect(Array(state.heads[0..<4]) == heads)
    }

    @Test("A move costs the arcs that it puts out of reach, and one that may not be made has no cost")
    func costs() {
        var state = ParserState(count: 4)
        #expect(state.costs(heads) == [0, nil, nil])
        state.shift()
        // `the` on `old` is wrong, and so is the noun out of its reach.
        #expect(state.costs(heads) == [0, 1, nil])
        state.shift()
        #expect(state.costs(heads) == [2, 0, 1])
    }
}

@Suite struct PerceptronTests {
    @Test("It learns what its features show, and keeps those that matter most")
    func learns() {
        var learner = Perceptron(classCount: 3)
        var scores = [Float](repeating: 0, count: 3)
        for step in 0..<60 {
            let right = step % 3
            learner.score([UInt64(100 + right), 7], into: &scores)
            let chosen = scores.firstIndex(of: scores.max() ?? 0) ?? 0
            learner.learn([UInt64(100 + right), 7], right: right, chosen: chosen)
        }
        for right in 0..<3 {
            learner.averaged.score([UInt64(100 + right), 7], into: &scores)
            #expect(scores.firstIndex(of: scores.max() ?? 0) == right)
        }
        #expect(Set(learner.greatest(3)).isSubset(of: [100, 101, 102, 7]))
    }

    @Test("One of some features learns no others")
    func closed() {
        var learner = Perceptron(classCount: 2, features: [5])
        learner.learn([5, 6], right: 1, chosen: 0)
        #expect(learner.averages().map(\.feature) == [5])
    }

    @Test("An average is the mean of a weight over all decisions")
    func averages() {
        var learner = Perceptron(classCount: 2)
        learner.learn([5], right: 0, chosen: 0)
        learner.learn([5], right: 1, chosen: 0)
        learner.learn([5], right: 1, chosen: 1)
        learner.learn([5], right: 1, chosen: 1)
        let row = learner.averages().first?.row.map(\.weight)
        #expect(row == [-0.5, 0.5])
    }
}

@Suite struct SyntaxTrainingTests {
    @Test("The same treebank gives the same model, which parses it")
    func same() throws {
        let many = (0..<60).map { number in
            let (who, what) = (
                ["Berg", "Dahl", "Moe"][number % 3], ["signed", "read", "kept"][number / 3 % 3]
            )
            return """
                # text = \(who) \(what) the letter
                1 \(who) _ PROPN NNP _ 2 nsubj _ _
                2 \(what) _ VERB VBD _ 0 root _ _
                3 the _ DET DT _ 4 det _ _
                4 letter _ NOUN NN _ 2 obj _ _

                """
        }
        let file = try Invented(many.joined(separator: "\n"))
        let list = try Invented("0010 berg\n0110 letter\n")
        func train() throws -> [UInt8] {
            try SyntaxTraining(treebanksAt: [file.path], clustersAt: list.path) { _ in }.train()
        }
        let bytes = try train()
        #expect(try train() == bytes)
        let model = try #require(SyntaxModel(ModelBytes(keeping: bytes)))
        var parser = SyntaxParser(model)
        let tree = try #require(TokenTree(try Treebank.sentences(file.path)[4], clusters: model.clusters))
        let parse = parser.parse(tree.words)
        #expect(parse.heads == tree.heads && parse.relations == tree.relations && parse.tags == tree.tags)
    }
}

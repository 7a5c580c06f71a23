import Articles
import Language
import Testing

@testable import Training

@Suite struct FieldTraining {
    /// Sentences of two words: the first word's feature says whether the second is a person or a place.
    private func toy() -> FieldSentences {
        var data = FieldSentences()
        for number in 0..<40 {
            let kind = number % 2
            data.features += [Int32(kind), 2]
            data.starts += [data.features.count - 1, data.features.count]
            data.allowed += [1 << UInt32(NameLabel.first(kind)), 1 << UInt32(NameLabel.last(kind))]
            data.sentences.append((number * 2)..<(number * 2 + 2))
            data.weights.append(1)
            data.folds.append(0)
        }
        return data
    }

    @Test("A field learns what its features show, through its neighbours too")
    func learns() {
        let data = toy()
        var trainer = FieldTrainer()
        trainer.epochs = 20
        trainer.rate = 0.3
        trainer.drops = false
        let weights = trainer.train(data, on: Array(data.sentences.indices), featureCount: 3)
        let transitions = Transitions { weights.transitions[$0] }
        let person =
            transitions.from[NameLabel.first(0)][NameLabel.last(0)] + weights.rows[0][NameLabel.first(0)]
        let place =
            transitions.from[NameLabel.first(1)][NameLabel.last(1)] + weights.rows[0][NameLabel.first(1)]
        #expect(person > place + 1)
    }

    @Test("The same data give the same weights")
    func same() {
        let data = toy()
        let trainer = FieldTrainer()
        let one = trainer.train(data, on: Array(data.sentences.indices), featureCount: 3)
        let two = trainer.train(data, on: Array(data.sentences.indices), featureCount: 3)
        #expect(one.rows == two.rows && one.transitions == two.transitions)
    }

    @Test("A sentence whose marks no labels can follow may have any")
    func relaxed() {
        var data = toy()
        data.allowed[0] = 1 << UInt32(NameLabel.inside(0))
        data.relaxImpossible()
        #expect(data.allowed[0] == .max && data.allowed[1] == .max && data.allowed[2] != .max)
    }
}

@Suite struct WeightWriting {
    @Test("Features with the greatest weights are kept, to the nearest step")
    func kept() throws {
        var rows = [Scores](repeating: Scores(repeating: 0), count: 3)
        rows[0][3] = 1
        rows[1][4] = 0.001
        rows[2][5] = -0.5
        let none = [Float](repeating: 0, count: NameWeights.transitions)
        let bytes = WeightWriter(features: [11, 22, 33], rows: rows, keeping: 2).written(transitions: [none])
        let weights = NameWeights(ModelBytes(keeping: bytes), at: 0)
        #expect(weights.count == 2)
    }
}

@Suite struct Compiling {
    @Test("Fields in quotation marks keep their commas")
    func fields() { #expect(TableCompiler.fields("a,\"b, c\",,d") == ["a", "b, c", "", "d"]) }

    @Test(
        "Accents are taken off",
        arguments: [("Łódź", "Lodz"), ("São Tomé", "Sao Tome"), ("Ankara", "Ankara")])
    func accents(name: String, plain: String) { #expect(TableCompiler.withoutAccents(name) == plain) }

    @Test(
        "How a word is usually cased is told from its counts",
        arguments: [((0, 0, 0), 1), ((99, 1, 0), 2), ((1, 99, 0), 6), ((1, 1, 9), 7)])
    func cases(counts: (Int, Int, Int), usual: Int) {
        #expect(
            Int(TableCompiler.usualCase(lower: counts.0, capitalised: counts.1, upper: counts.2)) == usual)
    }
}

/// Scores the labels of every token of a document in the first reading.
struct FirstScores {
    private let weights: NameWeights

    init(_ weights: NameWeights) { self.weights = weights }

    /// The scores of all tokens of a document that was read with a cache.
    func scores(_ document: NameDocument, _ cache: inout FormCache) -> [Scores] {
        cache.sumUp(weights)
        var scores: [Scores] = []
        scores.reserveCapacity(document.count)
        var sink = WeightSum(weights)
        for (number, sentence) in document.sentences.enumerated() {
            for at in sentence {
                NameFeatures.add(at, in: sentence, document, to: &sink)
                NameFeatures.add(document.roles[number], number, document[at], to: &sink)
                var sum = sink.removeSum()
                for offset in -2...2 {
                    let form = Int(document.remembered[document.form(at + offset, in: sentence)])
                    sum += cache.sum(form, at: offset)
                }
                scores.append(sum.scores(weights.step))
            }
        }
        return scores
    }
}

extension NameFeatures {
    /// All features of a token in the first reading, in one order.
    package static func ofFirstReading(_ document: NameDocument) -> (features: [UInt64], starts: [Int]) {
        var notes = FeatureNotes()
        var starts = [0]
        for (number, sentence) in document.sentences.enumerated() {
            for at in sentence {
                for offset in -2...2 {
                    add(document.forms[document.form(at + offset, in: sentence)], at: offset, to: &notes)
                }
                add(at, in: sentence, document, to: &notes)
                add(document.roles[number], number, document[at], to: &notes)
                starts.append(notes.features.count)
            }
        }
        return (notes.features, starts)
    }
}

/// Scores the labels of every token of a document in the first reading.
struct FirstScores {
    private let weights: NameWeights
    /// For each form the sums of its features at the distances -2 to 2.
    private var forms: [RowSum] = []

    init(_ weights: NameWeights) { self.weights = weights }

    /// The scores of all tokens.
    mutating func scores(_ document: NameDocument) -> [Scores] {
        sumForms(document)
        var scores: [Scores] = []
        scores.reserveCapacity(document.count)
        var sink = WeightSum(weights)
        for (number, sentence) in document.sentences.enumerated() {
            for at in sentence {
                NameFeatures.add(at, in: sentence, document, to: &sink)
                NameFeatures.add(document.roles[number], number, document[at], to: &sink)
                var sum = sink.take()
                for offset in -2...2 {
                    sum += forms[document.form(at + offset, in: sentence) * 5 + offset + 2]
                }
                scores.append(sum.scores(weights.step))
            }
        }
        return scores
    }

    private mutating func sumForms(_ document: NameDocument) {
        forms.removeAll(keepingCapacity: true)
        forms.reserveCapacity(document.forms.count * 5)
        var sink = WeightSum(weights)
        for form in document.forms {
            for offset in -2...2 {
                NameFeatures.add(form, at: offset, to: &sink)
                forms.append(sink.take())
            }
        }
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

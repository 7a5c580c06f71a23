import Language

/// Trains taggers on trees.
struct TaggerTraining {
    /// The sentences.
    let trees: [TokenTree]
    private var features = SyntaxFeatures()
    private var scores = [Float](repeating: 0, count: PartOfSpeech.all.count)

    init(_ trees: [TokenTree]) { self.trees = trees }

    /// Learns from some of the sentences, so often; of some features only where they are given.
    mutating func train(
        on numbers: [Int], epochs: Int, features kept: [UInt64]? = nil, random: inout FixedRandom
    ) -> Perceptron {
        let count = PartOfSpeech.all.count
        var tagger = kept.map { Perceptron(classCount: count, features: $0) } ?? Perceptron(classCount: count)
        var order = numbers
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for number in order {
                var sentence = SentenceForms(trees[number].words)
                for place in 0..<sentence.count {
                    let chosen = tag(&sentence, at: place, by: tagger)
                    tagger.learn(features.hashes, right: Int(trees[number].tags[place]), chosen: chosen)
                }
            }
        }
        return tagger
    }

    /// The tags that a tagger gives a sentence.
    mutating func tags(of number: Int, by tagger: Perceptron) -> [UInt8] {
        var sentence = SentenceForms(trees[number].words)
        return (0..<sentence.count).map { UInt8(tag(&sentence, at: $0, by: tagger)) }
    }

    private mutating func tag(_ sentence: inout SentenceForms, at place: Int, by tagger: Perceptron) -> Int {
        features.setTagFeatures(of: sentence, at: place)
        tagger.score(features.hashes, into: &scores)
        var best = 0
        for tag in 1..<scores.count where scores[tag] > scores[best] { best = tag }
        sentence.setTag(UInt8(best), at: place)
        return best
    }
}

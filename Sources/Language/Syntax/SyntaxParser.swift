/// Tags and parses sentences, greedily: each decision is the one that scores best, and none is taken back.
///
/// The tagger goes from left to right; then the parser makes the moves of the arc-hybrid system, and at each
/// arc the labeller says what it is. All three are averaged perceptrons (Collins 2002).
package struct SyntaxParser {
    /// What was found of a sentence, a number a word.
    package struct Parse: Sendable {
        /// The parts of speech, as `PartOfSpeech.number`.
        package var tags: [UInt8]
        /// The places of the heads; the number of words for the root.
        package var heads: [Int]
        /// The relations, as `Relation.number`.
        package var relations: [UInt8]
    }

    private let model: SyntaxModel
    private var features = SyntaxFeatures()
    private var tagSums = [Int32](repeating: 0, count: 256)
    private var relationSums = [Int32](repeating: 0, count: 256)

    /// A parser with a model.
    package init(_ model: SyntaxModel) { self.model = model }

    /// Tags and parses the words of a sentence.
    package mutating func parse(_ words: [WordForm]) -> Parse {
        var sentence = SentenceForms(words)
        tag(&sentence)
        return parse(sentence)
    }

    private mutating func tag(_ sentence: inout SentenceForms) {
        for place in 0..<sentence.count {
            features.setTagFeatures(of: sentence, at: place)
            model.tags.sums(of: features.hashes, into: &tagSums)
            var best = 0
            for tag in 1..<PartOfSpeech.all.count where tagSums[tag] > tagSums[best] { best = tag }
            sentence.setTag(UInt8(best), at: place)
        }
    }

    private mutating func parse(_ sentence: SentenceForms) -> Parse {
        var state = ParserState(count: sentence.count)
        while !state.isDone {
            let move = state.onlyMove ?? bestMove(state, sentence)
            if move == .shift {
                state.shift()
            } else {
                let (word, head) = state.arc(of: move)
                state.attach(word, to: head, as: relation(of: word, to: head, state, sentence))
            }
        }
        let words = 0..<sentence.count
        return Parse(
            tags: Array(sentence.tags[words]), heads: Array(state.heads[words]),
            relations: Array(state.relations[words]))
    }

    private mutating func bestMove(_ state: ParserState, _ sentence: SentenceForms) -> ParserState.Move {
        features.setMoveFeatures(of: state, in: sentence)
        let sums = model.moves.threeSums(of: features.hashes)
        var best: (move: ParserState.Move, sum: Int32)?
        for move in ParserState.Move.allCases
        where state.allows(move) && sums[move.rawValue] > best?.sum ?? .min {
            best = (move, sums[move.rawValue])
        }
        return best?.move ?? .shift
    }

    private mutating func relation(
        of word: Int, to head: Int, _ state: ParserState, _ sentence: SentenceForms
    ) -> UInt8 {
        guard head < sentence.count else { return Relation.root.number }
        features.setRelationFeatures(of: word, to: head, state, in: sentence)
        model.relations.sums(of: features.hashes, into: &relationSums)
        var best = 1
        for relation in 2..<Relation.all.count where relationSums[relation] > relationSums[best] {
            best = relation
        }
        return UInt8(best)
    }
}

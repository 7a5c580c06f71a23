import Language

/// Trains the parser and the labeller together, each sentence by the moves that the parser itself would make.
struct ParserTraining {
    /// The sentences.
    private let trees: [TokenTree]
    /// The tags that a tagger gave them which had not seen them.
    private let tags: [[UInt8]]
    private(set) var moves: Perceptron
    private(set) var relations: Perceptron
    private var features = SyntaxFeatures()
    private var moveScores = [Float](repeating: 0, count: ParserState.Move.allCases.count)
    private var relationScores = [Float](repeating: 0, count: Relation.all.count)
    /// How many epochs are through.
    private var epoch = 0

    /// A sentence above so many words is not learned from.
    private static let longest = 150

    /// Nothing learned yet; of some features only where they are given.
    init(_ trees: [TokenTree], tags: [[UInt8]], features: (moves: [UInt64], relations: [UInt64])? = nil) {
        self.trees = trees
        self.tags = tags
        let (moveCount, relationCount) = (ParserState.Move.allCases.count, Relation.all.count)
        if let features {
            moves = Perceptron(classCount: moveCount, features: features.moves)
            relations = Perceptron(classCount: relationCount, features: features.relations)
        } else {
            moves = Perceptron(classCount: moveCount)
            relations = Perceptron(classCount: relationCount)
        }
    }

    /// Goes through all sentences once.
    mutating func learn(random: inout FixedRandom) {
        for number in trees.indices.shuffled(using: &random) where trees[number].words.count <= Self.longest {
            var sentence = SentenceForms(trees[number].words)
            sentence.setTags(tags[number])
            learn(trees[number], sentence, &random)
        }
        epoch += 1
    }

    private mutating func learn(_ tree: TokenTree, _ sentence: SentenceForms, _ random: inout FixedRandom) {
        var state = ParserState(count: sentence.count)
        while !state.isDone {
            let move = state.onlyMove ?? learnMove(state, tree, sentence, &random)
            if move == .shift {
                state.shift()
            } else {
                let (word, head) = state.arc(of: move)
                state.attach(word, to: head, as: learnRelation(of: word, to: head, state, tree, sentence))
            }
        }
    }

    /// Learns what the best move is where there is a choice; gives the move to go on with: the parser's own
    /// nine times of ten once it has learned something, so that it learns to go on after its faults, else the
    /// best.
    private mutating func learnMove(
        _ state: ParserState, _ tree: TokenTree, _ sentence: SentenceForms, _ random: inout FixedRandom
    ) -> ParserState.Move {
        features.setMoveFeatures(of: state, in: sentence)
        moves.score(features.hashes, into: &moveScores)
        let costs = state.costs(tree.heads)
        let least = costs.compactMap(\.self).min() ?? 0
        let allowed = costs.indices.filter { costs[$0] != nil }
        let scores = moveScores
        func best(_ numbers: [Int]) -> Int {
            numbers.reduce(numbers[0]) { scores[$1] > scores[$0] ? $1 : $0 }
        }
        let chosen = best(allowed)
        let right = best(allowed.filter { costs[$0] == least })
        moves.learn(features.hashes, right: costs[chosen] == least ? chosen : right, chosen: chosen)
        let goesOwnWay = epoch >= 1 && random.next() % 100 < 90
        return ParserState.Move(rawValue: goesOwnWay ? chosen : right) ?? .shift
    }

    /// Learns what an arc is where it is one of the tree; gives the relation to go on with.
    private mutating func learnRelation(
        of word: Int, to head: Int, _ state: ParserState, _ tree: TokenTree, _ sentence: SentenceForms
    ) -> UInt8 {
        guard head < sentence.count else { return Relation.root.number }
        features.setRelationFeatures(of: word, to: head, state, in: sentence)
        relations.score(features.hashes, into: &relationScores)
        var chosen = 1
        for number in 2..<relationScores.count where relationScores[number] > relationScores[chosen] {
            chosen = number
        }
        let right = Int(tree.relations[word])
        guard head == tree.heads[word], right != 0 else { return UInt8(chosen) }
        relations.learn(features.hashes, right: right, chosen: chosen)
        return UInt8(epoch == 0 ? right : chosen)
    }
}

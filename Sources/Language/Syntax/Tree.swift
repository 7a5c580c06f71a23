/// The parse of one sentence, over the tokens of its article.
///
/// Each token has a part of speech, a head and a relation to it; the one at the top has no head. Heads never
/// cross: what hangs on a token, directly or not, is a run of tokens with it.
package struct Tree: Sendable {
    /// The tokens of the sentence.
    package let tokens: Range<Int>
    private let partsOfSpeech: [PartOfSpeech]
    private let relations: [Relation]
    /// The heads, as places in the sentence; the number of tokens for the root.
    private let heads: [Int]
    /// For each token, the first and the last of those that hang on it, itself among them.
    private let first: [Int]
    private let last: [Int]
    /// The hash of each token in lower case, digits as 0: see `WordForm.word`.
    private let words: [UInt32]

    /// A parse of the tokens of a sentence, whose words are given.
    init(_ parse: SyntaxParser.Parse, tokens: Range<Int>, words: [UInt32]) {
        self.tokens = tokens
        self.words = words
        partsOfSpeech = parse.tags.map { PartOfSpeech.all[Int($0)] }
        relations = parse.relations.map { Relation.all[Int($0)] }
        heads = parse.heads
        var (first, last) = (Array(heads.indices), Array(heads.indices))
        // What hangs farthest down comes first, so that each passes on what it was given.
        for place in Self.bottomUp(heads) where heads[place] < heads.count {
            first[heads[place]] = min(first[heads[place]], first[place])
            last[heads[place]] = max(last[heads[place]], last[place])
        }
        self.first = first
        self.last = last
    }

    /// The places of a sentence, each before its head.
    private static func bottomUp(_ heads: [Int]) -> [Int] {
        var waiting = [Int](repeating: 0, count: heads.count)
        for head in heads where head < heads.count { waiting[head] += 1 }
        var order = heads.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            let head = heads[order[next]]
            next += 1
            guard head < heads.count else { continue }
            waiting[head] -= 1
            if waiting[head] == 0 { order.append(head) }
        }
        return order
    }

    /// What a token is by itself.
    package func partOfSpeech(of token: Int) -> PartOfSpeech { partsOfSpeech[token - tokens.lowerBound] }

    /// The token that another hangs on; nil for the one at the top.
    package func head(of token: Int) -> Int? {
        let head = heads[token - tokens.lowerBound]
        return head < heads.count ? tokens.lowerBound + head : nil
    }

    /// What a token is to its head.
    package func relation(of token: Int) -> Relation { relations[token - tokens.lowerBound] }

    /// A token with all that hangs on it.
    package func span(of token: Int) -> Range<Int> {
        let place = token - tokens.lowerBound
        return (tokens.lowerBound + first[place])..<(tokens.lowerBound + last[place] + 1)
    }

    /// What hangs on a token directly, in the order of the text.
    package func children(of token: Int) -> [Int] {
        let place = token - tokens.lowerBound
        return span(of: token).filter { heads[$0 - tokens.lowerBound] == place }
    }

    /// The first of what hangs on a token in one of some relations.
    package func child(of token: Int, _ relations: Relation...) -> Int? {
        children(of: token).first { relations.contains(relation(of: $0)) }
    }

    /// Whether a token is one of some words, given by their `WordKey`.
    func isAny(_ token: Int, of keys: Set<UInt32>) -> Bool { keys.contains(words[token - tokens.lowerBound]) }

    /// Whether a token is a word, given by its `WordKey`.
    func isWord(_ token: Int, _ key: UInt32) -> Bool { words[token - tokens.lowerBound] == key }

    /// The token that a run of tokens hangs by: the nearest to the top, the first of several.
    package func head(of run: Range<Int>) -> Int? {
        let own = run.clamped(to: tokens)
        return own.filter { token in head(of: token).map { !own.contains($0) } ?? true }
            .min { (depth(of: $0), $0) < (depth(of: $1), $1) }
    }

    /// How many heads stand above a token.
    private func depth(of token: Int) -> Int {
        var (depth, at) = (0, token)
        while let head = head(of: at) { (depth, at) = (depth + 1, head) }
        return depth
    }
}

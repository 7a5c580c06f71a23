import Articles
import Language

/// A tree over the program's own tokens: what the parser learns from.
struct TokenTree {
    /// What is known of the tokens.
    var words: [WordForm]
    /// The numbers of their parts of speech.
    var tags: [UInt8]
    /// The places of their heads; the number of tokens for the root.
    var heads: [Int]
    /// The numbers of their relations.
    var relations: [UInt8]
}

extension TokenTree {
    /// Puts the tree of a treebank's sentence onto the tokens that the program cuts its text into; nil where
    /// that gives no tree.
    ///
    /// A word goes to the token that it overlaps most; of several words in a token the one nearest the root
    /// stands for it. Of the tokens inside a word the last stands for it, the others hang on that.
    init?(_ sentence: TreebankSentence, clusters: BrownClusters?) {
        guard let text = Text(validating: sentence.text) else { return nil }
        let article = Article(id: Article.ID("treebank"), text: text, parts: [Part(text.range, .paragraph)])
        let tokens = Words(article).tokens.map(\.range)
        guard !tokens.isEmpty, let cover = TokenCover(sentence, tokens) else { return nil }
        words = tokens.map { WordForm(text.utf8, in: $0, clusters: clusters) }
        tags = []
        heads = []
        relations = []
        for token in tokens.indices {
            guard let (tag, head, relation) = cover.row(of: token, in: sentence), head != token else {
                return nil
            }
            tags.append(tag.number)
            heads.append(head)
            relations.append(relation.number)
        }
        guard isTree else { return nil }
    }

    /// Whether one token hangs on the root, and all others on that one in the end.
    private var isTree: Bool {
        guard heads.count(where: { $0 == heads.count }) == 1 else { return false }
        return heads.indices.allSatisfy { token in
            var (at, steps) = (token, 0)
            while at < heads.count, steps <= heads.count { (at, steps) = (heads[at], steps + 1) }
            return at == heads.count
        }
    }
}

/// Which words of a treebank's sentence stand for which tokens.
private struct TokenCover {
    private let tokens: [Range<Int>]
    private let isWordlike: [Bool]
    /// The tokens that each word overlaps.
    private var pieces: [[Int]] = []
    /// The token that each word stands for.
    private var owner: [Int] = []
    private let depths: [Int]

    init?(_ sentence: TreebankSentence, _ tokens: [Range<Int>]) {
        guard let spans = sentence.spans else { return nil }
        self.tokens = tokens
        isWordlike = tokens.map { Self.isWordlike(sentence.text[$0.lowerBound]) }
        depths = sentence.depths
        for span in spans {
            var best: (overlap: Int, token: Int)?
            var touched: [Int] = []
            for (token, range) in tokens.enumerated() where range.overlaps(span) {
                let overlap = range.clamped(to: span).count
                touched.append(token)
                if overlap >= best?.overlap ?? 1 { best = (overlap, token) }
            }
            guard let best else { return nil }
            pieces.append(touched)
            owner.append(best.token)
        }
        for word in pieces.indices where pieces[word].count > 1 {
            let own = pieces[word].filter { token in
                !owner.indices.contains { $0 != word && owner[$0] == token }
            }
            if let last = own.last(where: { isWordlike[$0] }) ?? own.last { owner[word] = last }
        }
    }

    private static func isWordlike(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
    }

    /// Tag, head and relation of a token; nil where no word touches it or what it is is unknown.
    func row(of token: Int, in sentence: TreebankSentence) -> (PartOfSpeech, head: Int, Relation)? {
        let words = owner.indices.filter { owner[$0] == token }
        guard let word = words.min(by: { depths[$0] < depths[$1] }) else {
            return rowInside(token, sentence)
        }
        guard let tag = sentence.words[word].partOfSpeech, let relation = sentence.words[word].knownRelation
        else {
            return nil
        }
        var head = sentence.words[word].head
        var steps = 0
        while head >= 0, owner[head] == token, steps < sentence.words.count {
            head = sentence.words[head].head
            steps += 1
        }
        return (tag, head < 0 ? tokens.count : owner[head], relation)
    }

    /// The same for a token inside a word that another token stands for.
    private func rowInside(_ token: Int, _ sentence: TreebankSentence) -> (PartOfSpeech, head: Int, Relation)?
    {
        guard let word = pieces.firstIndex(where: { $0.contains(token) }) else { return nil }
        guard isWordlike[token] else {
            let isHyphen = sentence.text[tokens[token].lowerBound] == UInt8(ascii: "-")
            return (isHyphen ? .hyphen : .comma, owner[word], .punctuation)
        }
        return sentence.words[word].partOfSpeech.map { ($0, owner[word], .compound) }
    }
}

extension TreebankSentence {
    /// Where each word stands in the text; nil where the text does not have them in order.
    fileprivate var spans: [Range<Int>]? {
        var spans: [Range<Int>] = []
        let contracted = Dictionary(uniqueKeysWithValues: contractions.map { ($0.words.lowerBound, $0) })
        var at = 0
        while spans.count < words.count {
            let whole = contracted[spans.count]
            let form = whole?.form ?? words[spans.count].form
            // Only blanks stand between words, and a few bytes of them.
            guard let start = (at..<(at + 8)).first(where: { text.dropFirst($0).starts(with: form) }) else {
                return nil
            }
            let count = whole?.words.count ?? 1
            let parts = (0..<count).map { words[min(spans.count + $0, words.count - 1)].form }
            var cut = start
            for number in 0..<count {
                let isPlain = parts.joined().elementsEqual(form)
                let end = isPlain ? cut + parts[number].count : start + form.count * (number + 1) / count
                spans.append(cut..<max(end, cut))
                cut = end
            }
            at = start + form.count
        }
        return spans.count == words.count ? spans : nil
    }
}

import Articles

/// Stage 0, for stages that ask: the syntax of single sentences.
///
/// Needs the article's words. Gives for a sentence its parts of speech and a dependency tree, over the
/// article's own tokens: by a greedy tagger and parser, which get 94 of 100 tags, 83 of 100 heads and 79 of
/// 100 heads with their relations right in news. So it fills what is open elsewhere rather than overrules
/// what is known. Nothing is computed before the first question, and no sentence twice. Belongs to one
/// thread.
package final class Syntax {
    private let text: Text
    private let words: Words
    private let model: SyntaxModel?
    private var parser: SyntaxParser?
    /// The trees made so far, by the first tokens of the sentences; nil for a sentence that is not parsed.
    private var trees: [Int: Tree?] = [:]

    /// A sentence above so many tokens is not parsed: it is a list, or a table.
    package static let longest = 250

    /// The syntax of an article; of nothing without a model.
    package init(_ text: Text, _ words: Words, model: SyntaxModel? = .embedded) {
        self.text = text
        self.words = words
        self.model = model
    }

    /// The tree of the sentence that a token stands in; nil where there is none, or it is too long.
    package func tree(at token: Int) -> Tree? {
        guard let sentence = sentence(at: token) else { return nil }
        if let known = trees[sentence.lowerBound] { return known }
        let tree = parse(sentence)
        trees[sentence.lowerBound] = .some(tree)
        return tree
    }

    private func parse(_ sentence: Range<Int>) -> Tree? {
        guard let model, sentence.count <= Self.longest else { return nil }
        var parser = self.parser ?? SyntaxParser(model)
        let forms = words.tokens[sentence].map { WordForm(text.utf8, in: $0.range, clusters: model.clusters) }
        let parse = parser.parse(forms)
        self.parser = parser
        return Tree(parse, tokens: sentence, words: forms.map(\.word))
    }

    /// The sentence that a token stands in, by halving.
    private func sentence(at token: Int) -> Range<Int>? {
        var (low, high) = (0, words.sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if words.sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        guard low < words.sentences.count, words.sentences[low].contains(token) else { return nil }
        return words.sentences[low]
    }
}

extension Syntax {
    /// The words for whoever says what a cue says is said; nil where the sentence names nobody.
    package func agent(of cue: Range<Int>) -> Range<Int>? {
        guard !cue.isEmpty, let tree = tree(at: cue.lowerBound), let verb = tree.head(of: cue) else {
            return nil
        }
        return tree.agentPhrase(of: verb)
    }
}

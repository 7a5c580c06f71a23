import Articles

/// The sentence of an article that has the words that a query asks for, to show beside its title.
public struct Snippet: Sendable {
    private let phrases: [[UInt64]]

    /// The snippet of a query; nil where it asks for no words.
    public init?(_ query: Query) {
        phrases = query.chips
            .filter { !$0.negated && [.words, .said].contains($0.field) }
            .map { FoldedWords.keys(of: $0.value) }.filter { !$0.isEmpty }
        if phrases.isEmpty { return nil }
    }

    /// The first sentence that has one of the phrases, on one line; nil where the text has none, as when the title does.
    public func sentence(in article: Article.ID, of store: any Store) throws -> String? {
        guard let article = try store.article(article)?.article, let range = firstHit(in: article.text) else {
            return nil
        }
        var sentences = Sentences(article)
        return sentences.words(around: range)
    }

    /// The bytes of the first words of a text that are one of the phrases.
    public func firstHit(in text: Text) -> Range<Int>? {
        var keys: [UInt64] = []
        var ranges: [Range<Int>] = []
        let longest = phrases.map(\.count).max() ?? 0
        var words = FoldedWords(text.utf8, in: text.range)
        while let range = words.next() {
            keys.append(words.key)
            ranges.append(range)
            for phrase in phrases where keys.suffix(phrase.count).elementsEqual(phrase) {
                return ranges[ranges.count - phrase.count].lowerBound..<range.upperBound
            }
            if keys.count > 2 * longest + 64 {
                keys.removeFirst(keys.count - longest)
                ranges.removeFirst(ranges.count - longest)
            }
        }
        return nil
    }
}

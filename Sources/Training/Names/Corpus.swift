import Articles
import Language

/// A set of marked articles, how much it counts, and what its marks mean.
struct Corpus {
    /// What the set is called.
    let name: String
    /// How much a sentence of it counts.
    let weight: Float
    /// The articles.
    let articles: [NamedArticle]
    /// The kinds that a word which is not marked may still be of, because the set does not mark them.
    let unmarked: [NameLabel.Kind]
    /// Whether its other names may be nationalities.
    let mixesNationalities: Bool

    /// The kinds that a mention may be of.
    func kinds(of mention: NamedArticle.Mention) -> [NameLabel.Kind] {
        switch mention.kind {
        case "person": [.person]
        case "organization": [.organization]
        case "place": [.place]
        case "nationality": [.nationality]
        default:
            mention.label == "NORP" ? [.nationality] : mixesNationalities ? [.nationality, .other] : [.other]
        }
    }

    /// For each token of an article the labels that its marks allow, a bit a label.
    func allowed(_ marked: NamedArticle) -> [UInt32] {
        let words = marked.words
        var outside = UInt32(1)
        for kind in unmarked {
            for label in Self.labels(of: kind.rawValue) { outside |= 1 << UInt32(label) }
        }
        var allowed = [UInt32](repeating: outside, count: words.tokens.count)
        let sentences = Self.sentences(of: words)
        for mention in marked.mentions {
            for range in Self.pieces(of: mention, in: marked) {
                let tokens = Self.tokens(in: range, words.tokens)
                guard let first = tokens.first, let last = tokens.last else { continue }
                let isWhole =
                    Int(words.tokens[first].start) == range.lowerBound
                    && Int(words.tokens[last].end) == range.upperBound && sentences[first] == sentences[last]
                for at in tokens {
                    var labels: UInt32 = 0
                    for kind in kinds(of: mention).map(\.rawValue) {
                        labels |= 1 << UInt32(Self.label(of: kind, at, in: tokens))
                    }
                    allowed[at] = isWhole ? labels : .max
                }
            }
        }
        return allowed
    }

    private static func label(of kind: Int, _ at: Int, in tokens: Range<Int>) -> Int {
        if tokens.count == 1 { return NameLabel.alone(kind) }
        if at == tokens.lowerBound { return NameLabel.first(kind) }
        return at == tokens.upperBound - 1 ? NameLabel.last(kind) : NameLabel.inside(kind)
    }

    private static func labels(of kind: Int) -> [Int] {
        [NameLabel.alone(kind), NameLabel.first(kind), NameLabel.inside(kind), NameLabel.last(kind)]
    }

    private static func sentences(of words: Words) -> [Int] {
        var sentences = [Int](repeating: 0, count: words.tokens.count)
        for (number, range) in words.sentences.enumerated() { for at in range { sentences[at] = number } }
        return sentences
    }

    /// The tokens that touch a range of bytes.
    private static func tokens(in range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].end) <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < tokens.count, Int(tokens[end].start) < range.upperBound { end += 1 }
        return low..<end
    }

    /// A place is cut at its commas: `Bergen, Norway` is two.
    private static func pieces(of mention: NamedArticle.Mention, in marked: NamedArticle) -> [Range<Int>] {
        let text = marked.article.text.utf8
        guard mention.kind == "place", text[mention.range].contains(UInt8(ascii: ",")) else {
            return [mention.range]
        }
        return text[mention.range].split(separator: UInt8(ascii: ",")).compactMap { piece in
            let blank = UInt8(ascii: " ")
            guard let first = piece.firstIndex(where: { $0 > blank }),
                let last = piece.lastIndex(where: { $0 > blank })
            else { return nil }
            return first..<(last + 1)
        }
    }
}

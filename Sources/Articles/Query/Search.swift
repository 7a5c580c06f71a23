/// Words to look for in the whole archive, as a person writes them: `last offer "road map"`.
///
/// Every word and every phrase in quotation marks has to be there, in title or text. The last word may be only begun,
/// unless a blank or a mark ends it, so that an answer can be had while it is written.
///
///     Search("last \"road map\"").phrases  // [["last"], ["road", "map"]]
public struct Search: Sendable, Hashable {
    /// In which order what was found is given.
    public enum Order: Sendable, Hashable, CaseIterable {
        /// What fits best first: where the words stand often, rare words before others.
        case best
        /// The newest first, unknown days last.
        case newest
    }

    /// What has to be there: words in a row, as they are compared.
    public let phrases: [[String]]
    /// Whether the last word of the last phrase may be only begun.
    public let isLastBegun: Bool

    /// The search that is written.
    public init(_ written: String) {
        var phrases: [[String]] = []
        var isQuoted = false
        var isOpen = false
        for stretch in written.split(
            omittingEmptySubsequences: false, whereSeparator: { "\"“”".contains($0) })
        {
            let words = FoldedWords.words(of: String(stretch))
            if isQuoted { phrases.append(words) } else { phrases += words.map { [$0] } }
            isOpen = !words.isEmpty && stretch.last?.isWhitespace == false
            isQuoted.toggle()
        }
        self.phrases = phrases.filter { !$0.isEmpty }
        isLastBegun = isOpen
    }

    /// Whether nothing is asked for.
    public var isEmpty: Bool { phrases.isEmpty }

    /// Where the phrases stand in a text, in the order of the text, each with the number of its phrase.
    public func hits(in text: [UInt8]) -> [(range: Range<Int>, phrase: Int)] {
        let wanted = phrases.map { $0.map { Array($0.utf8) } }
        let longest = wanted.map(\.count).max() ?? 0
        guard longest > 0 else { return [] }
        var last: [(word: [UInt8], range: Range<Int>)] = []
        var hits: [(range: Range<Int>, phrase: Int)] = []
        var words = FoldedWords(text, in: text.indices)
        while let range = words.next() {
            last.append((words.word, range))
            if last.count > longest { last.removeFirst() }
            for (number, phrase) in wanted.enumerated() where last.count >= phrase.count {
                let row = last.suffix(phrase.count)
                let mayBegin = isLastBegun && number == wanted.count - 1
                if Self.fits(row.map(\.word), phrase, begun: mayBegin), let first = row.first {
                    hits.append((first.range.lowerBound..<range.upperBound, number))
                }
            }
        }
        return hits.sorted { ($0.range.lowerBound, $0.phrase) < ($1.range.lowerBound, $1.phrase) }
    }

    private static func fits(_ words: [[UInt8]], _ phrase: [[UInt8]], begun: Bool) -> Bool {
        guard let last = words.last, let end = phrase.last, words.dropLast() == phrase.dropLast() else {
            return false
        }
        return begun ? last.starts(with: end) : last == end
    }

    /// The hit to show: the first of the shortest stretch that has as many of the phrases as there are.
    public func best(of hits: [(range: Range<Int>, phrase: Int)]) -> Range<Int>? {
        let all = Set(hits.map(\.phrase)).count
        var last: [Int: Int] = [:]
        var best: (length: Int, hit: Range<Int>)?
        for (at, hit) in hits.enumerated() {
            last[hit.phrase] = at
            guard last.count == all, let first = last.values.min() else { continue }
            let length = hit.range.upperBound - hits[first].range.lowerBound
            if best.map({ length < $0.length }) ?? true { best = (length, hits[first].range) }
        }
        return best?.hit
    }
}

/// An article that a search found.
public struct Hit: Sendable, Hashable {
    /// Its row.
    public var article: ArticleSummary
    /// The bytes of its text to go to; nil where the words stand in the title alone.
    public var range: Range<Int>?
    /// The sentence around them, on one line; empty where there is none.
    public var sentence: String

    /// A hit of its parts.
    public init(article: ArticleSummary, range: Range<Int>?, sentence: String) {
        self.article = article
        self.range = range
        self.sentence = sentence
    }
}

/// What a search found.
public struct Hits: Sendable, Hashable {
    /// The first of the articles, in their order.
    public var first: [Hit]
    /// How many articles there are.
    public var total: Int

    /// Hits of their parts.
    public init(_ first: [Hit], of total: Int) {
        self.first = first
        self.total = total
    }
}

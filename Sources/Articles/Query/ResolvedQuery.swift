/// A query whose names have been looked up, so that an article can be asked by itself whether it passes what no index
/// tells: that one quotation passes several chips, that names stand together.
public struct ResolvedQuery: Sendable, Hashable {
    /// A condition with the entities that it means.
    struct Condition: Sendable, Hashable {
        var field: Query.Chip.Field
        var value: String
        var isAlone: Bool
        /// Those that a name means.
        var entities: Set<Entity.ID>
        /// The words that a value is, as they are compared.
        var words: [UInt64]
    }

    enum Alternative: Sendable, Hashable {
        case condition(Condition)
        case group(ResolvedQuery)
    }

    struct Chip: Sendable, Hashable {
        var alternatives: [Alternative]
        var negated: Bool
        var isOfQuotations: Bool
        var asksForQuotation: Bool

        /// Its conditions, without those in parentheses.
        var conditions: [Condition] {
            alternatives.compactMap { if case .condition(let condition) = $0 { condition } else { nil } }
        }

        /// The queries in parentheses.
        var groups: [ResolvedQuery] {
            alternatives.compactMap { if case .group(let query) = $0 { query } else { nil } }
        }
    }

    let chips: [Chip]

    /// A query with its names looked up.
    ///
    /// - Parameter entities: the entities that a condition means, asked once of every condition, in the order written.
    public init<Failure: Error>(
        _ query: Query, _ entities: (Query.Condition) throws(Failure) -> Set<Entity.ID>
    ) throws(Failure) {
        var chips: [Chip] = []
        for chip in query.chips {
            var alternatives: [Alternative] = []
            for alternative in chip.alternatives {
                switch alternative {
                case .group(let query): alternatives.append(.group(try ResolvedQuery(query, entities)))
                case .condition(let condition):
                    alternatives.append(
                        .condition(
                            Condition(
                                field: condition.field, value: condition.value, isAlone: condition.isAlone,
                                entities: try entities(condition),
                                words: FoldedWords.keys(of: condition.value))))
                }
            }
            chips.append(
                Chip(
                    alternatives: alternatives, negated: chip.negated,
                    isOfQuotations: chip.isOfQuotations, asksForQuotation: chip.asksForQuotation))
        }
        self.chips = chips
    }
}

/// Of one quotation.
extension ResolvedQuery {
    /// Whether a quotation is asked for: by the chips of quotations, or where none of them asks for one by a query in
    /// parentheses.
    public var asksForQuotations: Bool {
        chips.contains {
            $0.asksForQuotation || !$0.negated && $0.groups.contains(where: \.asksForQuotations)
        }
    }

    /// Whether a quotation is one that is asked for; any is where none is asked for.
    public func asks(for quotation: Quotation, in text: Text) -> Bool {
        if chips.contains(where: \.asksForQuotation) { return passes(quotation, in: text) }
        let groups = chips.filter { !$0.negated }.flatMap(\.groups).filter(\.asksForQuotations)
        return groups.isEmpty || groups.contains { $0.asks(for: quotation, in: text) }
    }

    /// Whether a quotation passes all chips of quotations, those in parentheses aside.
    private func passes(_ quotation: Quotation, in text: Text) -> Bool {
        chips.allSatisfy { chip in
            guard chip.isOfQuotations else { return true }
            return chip.conditions.contains { $0.passes(quotation, in: text) } != chip.negated
        }
    }
}

extension ResolvedQuery.Condition {
    /// Whether a quotation passes it. A speaker whom nobody names passes `by:` with the words that stand for it.
    fileprivate func passes(_ quotation: Quotation, in text: Text) -> Bool {
        switch field {
        case .by:
            if let speaker = quotation.speaker { return entities.contains(speaker) }
            guard !isAlone, let range = quotation.speakerRange else { return false }
            return FoldedWords.holds(FoldedWords.keys(of: text.utf8, in: range), words)
        case .about: return !entities.isDisjoint(with: quotation.about)
        case .said:
            return quotation.spans.contains {
                FoldedWords.holds(FoldedWords.keys(of: text.utf8, in: $0), words)
            }
        case .stance: return quotation.stance.rawValue == value
        case .kind: return quotation.kind.rawValue == value
        default: return false
        }
    }
}

/// Of one article.
extension ResolvedQuery {
    /// Whether an article has one quotation that passes all chips of quotations, where they ask for one, and the names and
    /// words of the query together as it asks; all else, and what stands in parentheses, aside.
    public func passes(_ read: AnnotatedArticle, _ sentence: SentenceFinder) -> Bool {
        let isQuoted =
            !chips.contains(where: \.asksForQuotation)
            || read.annotation.quotations.contains { passes($0, in: read.article.text) }
        return isQuoted && standsTogether(in: read, sentence)
    }
}

/// Standing together.
extension ResolvedQuery {
    /// The chips whose names and words `within:` is about: none of them in parentheses, none that excludes.
    private var standing: [Chip] {
        chips.filter { chip in
            !chip.negated && chip.groups.isEmpty && chip.conditions.allSatisfy(\.field.standsInText)
        }
    }

    /// Whether an article passes all chips `within:`, those in parentheses aside.
    private func standsTogether(in read: AnnotatedArticle, _ sentence: SentenceFinder) -> Bool {
        let asked = chips.filter { $0.conditions.contains { $0.field == .within } }
        return asked.allSatisfy { chip in
            let isFound = chip.conditions.contains { condition in
                Query.Stretch(rawValue: condition.value).map { together(in: $0, of: read, sentence) != nil }
                    ?? false
            }
            return isFound != chip.negated
        }
    }

    /// For an article, what finds the sentence around a range of its text.
    public typealias SentenceFinder = (Article) -> (Range<Int>) -> Range<Int>

    /// Where the names and words that `within:` asks for first stand together: from the first of them to the last; nil where
    /// nothing is asked, or they do not.
    public func together(in read: AnnotatedArticle, _ sentence: SentenceFinder) -> Range<Int>? {
        for chip in chips where !chip.negated {
            for condition in chip.conditions where condition.field == .within {
                guard let stretch = Query.Stretch(rawValue: condition.value) else { continue }
                if let found = together(in: stretch, of: read, sentence), !found.isEmpty { return found }
            }
            for group in chip.groups {
                if let found = group.together(in: read, sentence) { return found }
            }
        }
        return nil
    }

    /// Paragraphs are looked at first, since to find the sentences of a text costs much more; and then of those alone that
    /// have all.
    private func together(
        in stretch: Query.Stretch, of read: AnnotatedArticle, _ sentence: SentenceFinder
    ) -> Range<Int>? {
        let article = read.article
        let hits = standing.map { $0.hits(in: read) }
        guard !hits.isEmpty else { return 0..<0 }
        guard hits.allSatisfy({ !$0.isEmpty }) else { return nil }
        for block in article.blocks where block.role != .boilerplate {
            let inside = hits.map { $0.filter { block.range.contains($0) } }
            guard inside.allSatisfy({ !$0.isEmpty }) else { continue }
            if stretch == .paragraph { return Self.stretch(of: inside) }
            let sentence = sentence(article.paragraph(around: block.range))
            for hit in inside.joined().sorted(by: { $0.lowerBound < $1.lowerBound }) {
                let around = sentence(hit.lowerBound..<(hit.lowerBound + 1))
                let shared = inside.map { $0.filter { around.contains($0) } }
                if shared.allSatisfy({ !$0.isEmpty }) { return Self.stretch(of: shared) }
            }
        }
        return nil
    }

    /// From the first of some hits to the end of the first of those that come last.
    private static func stretch(of hits: [[Range<Int>]]) -> Range<Int> {
        let firsts = hits.compactMap { $0.min { $0.lowerBound < $1.lowerBound } }
        let start = firsts.map(\.lowerBound).min() ?? 0
        return start..<(firsts.map(\.upperBound).max() ?? start)
    }
}

extension ResolvedQuery.Chip {
    /// Where one of its names is mentioned by name, or one of its words stands.
    fileprivate func hits(in read: AnnotatedArticle) -> [Range<Int>] {
        conditions.flatMap { condition in
            guard condition.field == .words else {
                return read.annotation.entities.filter { condition.entities.contains($0.id) }.flatMap(
                    \.mentions
                )
                .filter { $0.form == .name }.map(\.range)
            }
            return FoldedWords.places(of: condition.words, in: read.article.text)
        }
    }
}

extension FoldedWords {
    /// Where some words stand in a row in a text.
    ///
    ///     FoldedWords.places(of: FoldedWords.keys(of: "road map"), in: Text("A road map."))  // [2..<10]
    public static func places(of phrase: [UInt64], in text: Text) -> [Range<Int>] {
        guard !phrase.isEmpty else { return [] }
        var places: [Range<Int>] = []
        var row: [(key: UInt64, range: Range<Int>)] = []
        var words = FoldedWords(text.utf8, in: text.range)
        while let range = words.next() {
            if row.count == phrase.count { row.removeFirst() }
            row.append((words.key, range))
            if row.count == phrase.count, row.elementsEqual(phrase, by: { $0.key == $1 }) {
                places.append(row[0].range.lowerBound..<range.upperBound)
            }
        }
        return places
    }
}

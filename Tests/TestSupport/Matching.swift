import Articles
import Library

extension Index {
    /// The numbers of the articles that pass a query, newest first.
    ///
    /// `by:`, `about:` and `said:` together ask for one quotation that passes all of them.
    ///
    /// - Parameter marks: what was noted about the articles.
    func articles(matching query: Query, marks: [Article.ID: Marks]) -> [Int] {
        guard !query.chips.isEmpty else { return newestFirst }
        let passes = passing(query, marks)
        return newestFirst.filter { passes[$0] }
    }

    /// Whether each article passes a query, by number.
    private func passing(_ query: Query, _ marks: [Article.ID: Marks]) -> [Bool] {
        let quotations = query.chips.filter(\.isOfQuotations)
        // Chips that exclude quotations tell of the one that others ask for; where none asks, of all.
        let ofOne = quotations.contains(where: \.asksForQuotation) ? quotations : []
        var passes = entries.map { entry in
            ofOne.isEmpty
                || entry.read.annotation.quotations.contains { quotation in
                    ofOne.allSatisfy { self.passes($0, quotation, in: entry.read.article) }
                }
        }
        for chip in query.chips where !ofOne.contains(chip) && chip.field != .within {
            var holds = [Bool](repeating: false, count: entries.count)
            for alternative in chip.alternatives {
                let one =
                    switch alternative {
                    case .condition(let condition): passing(condition, marks)
                    case .group(let query): passing(query, marks)
                    }
                for number in holds.indices where one[number] { holds[number] = true }
            }
            for number in passes.indices where holds[number] == chip.negated { passes[number] = false }
        }
        for chip in query.chips where chip.field == .within {
            for number in passes.indices where passes[number] {
                let isTogether = chip.conditions?.contains {
                    stand(in: $0.value, query, of: entries[number].read)
                }
                passes[number] = isTogether != chip.negated
            }
        }
        return passes
    }

    /// Whether a quotation passes a chip.
    private func passes(_ chip: Query.Chip, _ quotation: Quotation, in article: Article) -> Bool {
        let holds = chip.conditions?.contains { QuotationTest(self, $0).passes(quotation, in: article) }
        return holds != chip.negated
    }

    /// Whether the names and words of a query stand together in a sentence or a paragraph of an article.
    private func stand(in stretch: String, _ query: Query, of read: AnnotatedArticle) -> Bool {
        let standing = query.chips.filter { chip in
            !chip.negated && chip.conditions?.allSatisfy { $0.field.standsInText } == true
        }
        guard !standing.isEmpty else { return true }
        let article = read.article
        let hits = standing.map { chip in
            (chip.conditions ?? []).flatMap { condition -> [Range<Int>] in
                guard case .name(let kind?) = condition.field.takes else {
                    return FoldedWords.places(of: FoldedWords.keys(of: condition.value), in: article.text)
                }
                let ids = Set(entities(named: condition.value, of: [kind]).map { records[$0].id })
                return read.annotation.entities.filter { ids.contains($0.id) }.flatMap(\.mentions)
                    .filter { $0.form == .name }.map(\.range)
            }
        }
        var sentences = Sentences(article)
        let places =
            stretch == "paragraph"
            ? article.blocks.filter { $0.role != .boilerplate }.map(\.range)
            : hits.joined().map { sentences.sentence(around: $0.lowerBound..<($0.lowerBound + 1)) }
        return places.contains { place in
            hits.allSatisfy {
                $0.contains { place.lowerBound <= $0.lowerBound && $0.upperBound <= place.upperBound }
            }
        }
    }

    /// Whether each article passes a condition, by number.
    private func passing(_ condition: Query.Condition, _ marks: [Article.ID: Marks]) -> [Bool] {
        var passes = [Bool](repeating: false, count: entries.count)
        switch condition.field {
        case .organization, .person, .place:
            let kind: Entity.Kind =
                condition.field == .person ? .person : condition.field == .place ? .place : .organization
            for entity in entities(named: condition.value, of: [kind]) {
                for number in records[entity].articles { passes[number] = true }
            }
        case .words:
            for number in articles(saying: FoldedWords.keys(of: condition.value)) { passes[number] = true }
        case .after, .before:
            guard let day = Day(condition.value) else { break }
            for (number, entry) in entries.enumerated() {
                guard let published = entry.summary.published else { continue }
                passes[number] = condition.field == .after ? published >= day : published < day
            }
        case .by, .about, .said, .stance, .kind:
            let test = QuotationTest(self, condition)
            for (number, entry) in entries.enumerated() {
                passes[number] = entry.read.annotation.quotations.contains {
                    test.passes($0, in: entry.read.article)
                }
            }
        case .tag, .starred, .note:
            let keys = FoldedWords.keys(of: condition.value)
            for (number, entry) in entries.enumerated() {
                passes[number] = (marks[entry.read.id] ?? Marks()).pass(condition, keys: keys)
            }
        case .within: break
        }
        return passes
    }

    /// A query with its names looked up.
    func resolved(_ query: Query) -> ResolvedQuery {
        ResolvedQuery(query) { condition in
            guard case .name(let kind) = condition.field.takes else { return [] }
            return ids(of: condition, kind)
        }
    }

    /// The ids that a condition means; of a speaker, those too who are told to belong to a group that it means.
    fileprivate func ids(of condition: Query.Condition, _ kind: Entity.Kind?) -> Set<Entity.ID> {
        let kinds = kind.map { [$0] } ?? Entity.Kind.allCases
        let named = Set(entities(named: condition.value, of: Set(kinds)).map { records[$0].id })
        guard condition.field == .by, !condition.isAlone else { return named }
        let links = entries.flatMap(\.read.annotation.links).filter(\.tellsBelonging)
        return named.union(links.filter { named.contains($0.target) }.map(\.source))
    }

    /// The numbers of the articles whose title or text has some words in a row.
    private func articles(saying keys: [UInt64]) -> [Int] {
        guard let rarest = keys.map({ postings[$0] ?? [] }).min(by: { $0.count < $1.count }) else {
            return []
        }
        guard keys.count > 1 else { return rarest.map(Int.init) }
        return rarest.map(Int.init).filter { number in
            let article = entries[number].read.article
            return FoldedWords.holds(FoldedWords.keys(of: article.text.utf8, in: article.text.range), keys)
                || article.title.map { FoldedWords.holds(FoldedWords.keys(of: $0), keys) } ?? false
        }
    }

    /// The numbers of the entities of some kinds that a value means: by id; by whole words of a name; or, where there
    /// are none, by words of which the last is only begun.
    func entities(named value: String, of kinds: Set<Entity.Kind>) -> Set<Int> {
        if let number = numberOfEntity[Entity.ID(value)] {
            return kinds.contains(records[number].kind) ? [number] : []
        }
        let wanted = FoldedWords.words(of: value)
        guard !wanted.isEmpty else { return [] }
        var whole: Set<Int> = []
        var begun: Set<Int> = []
        for (number, record) in records.enumerated() where kinds.contains(record.kind) {
            for name in record.names {
                switch NameMatch(wanted, in: FoldedWords.words(of: name)) {
                case .whole: whole.insert(number)
                case .begun: begun.insert(number)
                case nil: continue
                }
            }
        }
        return whole.isEmpty ? begun : whole
    }
}

/// How the words of a value meet those of a name.
private enum NameMatch {
    case whole, begun

    init?(_ wanted: [String], in name: [String]) {
        guard let last = wanted.last, name.count >= wanted.count else { return nil }
        var begun = false
        for start in 0...(name.count - wanted.count) {
            let row = name[start..<start + wanted.count]
            guard row.dropLast().elementsEqual(wanted.dropLast()), let end = row.last else { continue }
            if end == last {
                self = .whole
                return
            }
            begun = begun || end.hasPrefix(last)
        }
        guard begun else { return nil }
        self = .begun
    }
}

/// Whether quotations pass a condition that asks about one.
struct QuotationTest {
    private let condition: Query.Condition
    private let entities: Set<Entity.ID>
    private let keys: [UInt64]

    init(_ index: Index, _ condition: Query.Condition) {
        self.condition = condition
        keys = FoldedWords.keys(of: condition.value)
        entities = condition.field == .by || condition.field == .about ? index.ids(of: condition, nil) : []
    }

    /// An unnamed speaker passes `by:` with the words that stand for it: `by:"defense official"`.
    func passes(_ quotation: Quotation, in article: Article) -> Bool {
        switch condition.field {
        case .by:
            if let speaker = quotation.speaker { return entities.contains(speaker) }
            return !condition.isAlone && quotation.speakerRange.map { says($0, in: article) } ?? false
        case .about: return quotation.about.contains { entities.contains($0) }
        case .stance: return quotation.stance.rawValue == condition.value
        case .kind: return quotation.kind.rawValue == condition.value
        default: return quotation.spans.contains { says($0, in: article) }
        }
    }

    private func says(_ range: Range<Int>, in article: Article) -> Bool {
        FoldedWords.holds(FoldedWords.keys(of: article.text.utf8, in: range), keys)
    }
}

extension Marks {
    /// Whether they pass a condition `tag:`, `starred:` or `note:`, its negation aside.
    fileprivate func pass(_ condition: Query.Condition, keys: [UInt64]) -> Bool {
        switch condition.field {
        case .tag: return tags.contains(condition.value)
        case .starred: return starred == (condition.value == "yes")
        default:
            guard let note else { return false }
            return condition.value.isEmpty || FoldedWords.holds(FoldedWords.keys(of: note), keys)
        }
    }
}

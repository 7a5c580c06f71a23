import Articles

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
        var passes = [Bool](repeating: true, count: entries.count)
        let wanted = Dictionary(grouping: query.chips.filter { !$0.negated }, by: \.field)
        for field in Query.Chip.Field.allCases where !Query.Chip.Field.ofQuotations.contains(field) {
            guard let chips = wanted[field] else { continue }
            let sets = chips.map { passing($0, marks) }
            for number in passes.indices where passes[number] {
                passes[number] = sets.contains { $0[number] }
            }
        }
        let quoting = Query.Chip.Field.ofQuotations.compactMap { field in
            wanted[field]?.map { QuotationTest(self, $0) }
        }
        if !quoting.isEmpty {
            for number in passes.indices where passes[number] {
                passes[number] = entries[number].read.annotation.quotations.contains { quotation in
                    quoting.allSatisfy { tests in
                        tests.contains { $0.passes(quotation, in: entries[number].read.article) }
                    }
                }
            }
        }
        for chip in query.chips where chip.negated {
            let excluded = passing(chip, marks)
            for number in passes.indices where excluded[number] { passes[number] = false }
        }
        return passes
    }

    /// Whether each article passes a chip, by number, its negation aside.
    private func passing(_ chip: Query.Chip, _ marks: [Article.ID: Marks]) -> [Bool] {
        var passes = [Bool](repeating: false, count: entries.count)
        switch chip.field {
        case .organization, .person, .place:
            let kind: Entity.Kind =
                chip.field == .person ? .person : chip.field == .place ? .place : .organization
            for entity in entities(named: chip.value, of: [kind]) {
                for number in records[entity].articles { passes[number] = true }
            }
        case .words:
            for number in articles(saying: FoldedWords.keys(of: chip.value)) { passes[number] = true }
        case .after, .before:
            guard let day = Day(chip.value) else { break }
            for (number, entry) in entries.enumerated() {
                guard let published = entry.summary.published else { continue }
                passes[number] = chip.field == .after ? published >= day : published < day
            }
        case .by, .about, .said:
            let test = QuotationTest(self, chip)
            for (number, entry) in entries.enumerated() {
                passes[number] = entry.read.annotation.quotations.contains {
                    test.passes($0, in: entry.read.article)
                }
            }
        case .tag, .starred, .note:
            let keys = FoldedWords.keys(of: chip.value)
            for (number, entry) in entries.enumerated() {
                passes[number] = (marks[entry.read.id] ?? Marks()).pass(chip, keys: keys)
            }
        }
        return passes
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

/// Whether quotations pass a chip `by:`, `about:` or `said:`.
struct QuotationTest {
    private let field: Query.Chip.Field
    private let entities: Set<Entity.ID>
    private let keys: [UInt64]

    init(_ index: Index, _ chip: Query.Chip) {
        field = chip.field
        keys = FoldedWords.keys(of: chip.value)
        let numbers =
            chip.field == .said ? [] : index.entities(named: chip.value, of: Set(Entity.Kind.allCases))
        entities = Set(numbers.map { index.records[$0].id })
    }

    /// An unnamed speaker passes `by:` with the words that stand for it: `by:"defense official"`.
    func passes(_ quotation: Quotation, in article: Article) -> Bool {
        switch field {
        case .by:
            if let speaker = quotation.speaker { return entities.contains(speaker) }
            return quotation.speakerRange.map { says($0, in: article) } ?? false
        case .about: return quotation.about.contains { entities.contains($0) }
        default: return quotation.spans.contains { says($0, in: article) }
        }
    }

    private func says(_ range: Range<Int>, in article: Article) -> Bool {
        FoldedWords.holds(FoldedWords.keys(of: article.text.utf8, in: range), keys)
    }
}

extension Marks {
    /// Whether they pass a chip `tag:`, `starred:` or `note:`, its negation aside.
    fileprivate func pass(_ chip: Query.Chip, keys: [UInt64]) -> Bool {
        switch chip.field {
        case .tag: return tags.contains(chip.value)
        case .starred: return starred == (chip.value == "yes")
        default:
            guard let note else { return false }
            return chip.value.isEmpty || FoldedWords.holds(FoldedWords.keys(of: note), keys)
        }
    }
}

import Articles
import Export
import Screen

/// All that is known of a name as rows in sections: links, and the sentences under them.
struct DossierPage: Overview {
    let dossier: Dossier
    /// The filters whose articles it tells of, as a reader sees them; empty for all.
    private let filter: String
    /// After how many lines each of its lists was cut.
    var limit: Int
    /// Whether the less sure quotations are shown too.
    private var showsUnsure: Bool
    /// The columns that the rows were made for.
    private var width = 0
    var list = SectionedRows()

    /// After how many lines each list is cut at first: what opens at once, of whomever.
    static let firstLimit = 60

    init(
        _ dossier: Dossier, under filter: String = "", upTo limit: Int = .max,
        showingUnsure showsUnsure: Bool = false, width: Int
    ) {
        self.dossier = dossier
        self.filter = filter
        self.showsUnsure = showsUnsure
        self.limit = limit
        fit(width: width)
    }

    private var entity: EntityTally { dossier.entity }

    let context = Action.Contexts.dossier

    var title: String { entity.title }

    var note: String {
        let articles =
            isNarrowed
            ? "\(entity.here) of \(dossier.total.counted("article"))" : entity.here.counted("article")
        return "\(entity.kind.rawValue) · \(articles) · \(entity.archive.counted("mention"))"
    }

    /// Whether the filters leave out articles that mention it.
    private var isNarrowed: Bool { entity.here < dossier.total }

    var emptiness: String? {
        guard list.rows.isEmpty else { return nil }
        return isNarrowed && entity.here == 0
            ? "None of its \(dossier.total.counted("article")) passes \(filter). q closes."
            : "Nothing else is known of this name. q closes."
    }

    var caption: String { "\(title), \(entity.kind.rawValue)" }

    mutating func fit(width: Int) {
        guard width > 0, width != self.width else { return }
        self.width = width
        var rows = list
        rows.rebuild { addRows(to: &$0) }
        list = rows
    }

    mutating func show(unsure: Bool) {
        guard unsure != showsUnsure else { return }
        var page = DossierPage(
            dossier, under: filter, upTo: limit, showingUnsure: unsure, width: width)
        page.list.stand(as: list)
        self = page
    }

    /// What is known now, in place of what was; the selected link stays selected, or one near it.
    func replaced(by dossier: Dossier, upTo limit: Int) -> DossierPage {
        guard dossier != self.dossier || limit != self.limit else { return self }
        var page = DossierPage(
            dossier, under: filter, upTo: limit, showingUnsure: showsUnsure, width: width)
        page.list.stand(as: list)
        return page
    }

    /// Whether the selected link is near the end of a list that was cut.
    var isNearCut: Bool { list.selectedItem.map { $0.isCut && $0.number >= limit - 20 } ?? false }

    func exportName(of archive: String) -> String { entity.name }

    func export(of query: Query) -> ExportSource? { .asked(.dossier(dossier.id, under: query)) }

    func graph(of query: Query) -> ExportSource? {
        Query.Chip(naming: entity.id.rawValue, entity.kind).map {
            .asked(.graph(.name(entity, Query([$0]))))
        }
    }
}

/// Its rows.
extension DossierPage {
    private typealias Item = SectionedRows.Item

    private func addRows(to rows: inout SectionedRows) {
        if isNarrowed, entity.here > 0 {
            rows.add(.heading("Only in what passes \(filter)"))
        }
        if !dossier.timeline.bars.isEmpty {
            rows.add(.drawing(Sparkline(dossier.timeline, width: width).words))
        }
        let ties = zip(dossier.ties, items(dossier.ties, item))
        add(
            "Also known as", dossier.aliases.map { Item(left: $0, subject: .alias($0, of: entity)) },
            to: &rows)
        add("Roles", items(dossier.roles, item), to: &rows)
        add("People", ties.filter { $0.0.other.kind == .person }.map(\.1), to: &rows)
        add("Groups", ties.filter { $0.0.other.kind != .person }.map(\.1), to: &rows)
        add("Quotes", quotations(dossier.quotesBy, .by), to: &rows)
        add("Quotes about", quotations(dossier.quotesAbout, .about), to: &rows)
        add("Seen with", note: newest, company, to: &rows)
        add("Places", note: newest, items(dossier.places, item), to: &rows)
        add("Articles", note: days, articles, count: dossier.articles.count, to: &rows)
    }

    /// In how many articles company was counted, where not in all.
    private var newest: String {
        dossier.countedInNewest.map { " in its newest \($0) articles" } ?? ""
    }

    /// The first and the last day of its articles, where they are known and differ.
    private var days: String {
        guard let first = dossier.oldest?.published, let last = dossier.articles.first?.published,
            first != last
        else { return "" }
        return ", \(first) – \(last)"
    }

    /// The articles; where they were cut, the first mention stands before them.
    private var articles: [Item] {
        let articles = items(dossier.articles, item)
        guard articles.first?.isCut == true, let oldest = dossier.oldest else { return articles }
        var first = item(oldest)
        first.left = "First: \(first.left)"
        return [first] + articles
    }

    /// Whom it is seen with, the closest first, with what they are to it or have in common with it.
    private var company: [Item] {
        items(dossier.company) { companion in
            var item = item(companion.name)
            if let tie = companion.tie {
                item.left += "  \(words(of: tie))"
            } else if let inCommon = companion.inCommon {
                item.left += "  \(words(of: inCommon))"
            }
            return item
        }
    }

    /// What two have in common: `also #Labour`.
    private func words(of inCommon: Dossier.InCommon) -> String {
        switch inCommon {
        case .group(let group): "also \(group.title)"
        case .office(let office): "also \(office)"
        }
    }

    /// Adds a section, where it has any items.
    private func add(
        _ heading: String, note: String = "", _ items: [Item], count: Int? = nil, to rows: inout SectionedRows
    ) {
        guard let last = items.last else { return }
        if !rows.rows.isEmpty { rows.add(.blank) }
        // Where there may be more it says so; they come when one gets there.
        rows.add(.heading("\(heading) \(count ?? items.count)\(last.isCut ? "+" : "")\(note)"))
        for item in items { rows.add(item) }
    }

    /// The items of a list that is cut after so many.
    private func items<Element>(_ elements: [Element], _ item: (Element) -> Item) -> [Item] {
        elements.enumerated().map { number, element in
            var item = item(element)
            item.number = number
            item.isCut = elements.count >= limit
            return item
        }
    }

    /// The items of quotations; of the less sure ones only where they are shown.
    private func quotations(_ sayings: [Dossier.Saying], _ side: Subject.Side) -> [Item] {
        zip(sayings, items(sayings) { item($0, side) }).filter { showsUnsure || $0.0.isSure }.map(\.1)
    }

    private func item(_ role: Dossier.DatedRole) -> Item {
        let organization =
            role.namesOrganization ? "" : role.organization.map { " · " + $0.title } ?? ""
        let statement = Statement(
            heading: "Role: \(role.title)", reason: role.reason, passage: role.passage, names: [entity])
        return Item(
            left: role.title + status(of: role) + organization, right: told(role.use, role.passage),
            subject: .statement(statement), more: sentence(role.passage))
    }

    /// That a role is not held any more, or not yet, where its words do not say it themselves: `quit as chairman`.
    private func status(of role: Dossier.DatedRole) -> String {
        let isTold = FoldedWords.words(of: role.title).contains { Self.wordsOfTime.contains($0) }
        switch role.status {
        case .holds: return ""
        case .held: return isTold ? "" : " (no longer)"
        case .will: return isTold ? "" : " (to be)"
        }
    }

    private static let wordsOfTime: Set<String> = [
        "former", "formerly", "ex", "late", "then", "onetime", "outgoing", "retired", "designate", "elect",
        "incoming", "future", "next", "past",
    ]

    private func item(_ tie: Dossier.Tie) -> Item {
        let right = told(tie.use, tie.passage)
        let left = "\(tie.other.title)  "
        let label = tie.label.onOneLine
        let words = words(of: tie)
        // Where there is no room for both, the words of the text say it.
        let isWide = words == tie.relation.rawValue || Width.of(left + words) + Width.of(right) + 3 <= width
        let statement = Statement(
            heading: "Link: \(tie.relation.rawValue) \(tie.outward ? "→" : "←") \(tie.other.title)",
            reason: tie.reason, passage: tie.passage, names: [tie.other], leadsToName: true)
        return Item(
            left: left + (isWide ? words : label), right: right, kind: tie.other.kind,
            subject: .statement(statement), more: sentence(tie.passage))
    }

    /// What the other end of a tie is to it: the words of the text, where they say more than its name, and the relation.
    private func words(of tie: Dossier.Tie) -> String {
        let relation = tie.relation.rawValue
        let isKnown = Set(FoldedWords.words(of: "\(tie.other.name) \(relation)"))
            .isSuperset(of: FoldedWords.words(of: tie.label))
        return isKnown ? relation : "\(tie.label.onOneLine) (\(relation))"
    }

    /// Where something is told; of what several articles tell, how many and when.
    private func told(_ use: Dossier.Use, _ passage: Passage) -> String {
        guard use.articles > 1 else { return passage.article.origin }
        let days = [use.first, use.last == use.first ? nil : use.last].compactMap { $0?.description }
        return ([use.articles.counted("article")] + (days.isEmpty ? [] : [days.joined(separator: " – ")]))
            .joined(separator: ", ")
    }

    private func item(_ saying: Dossier.Saying, _ side: Subject.Side) -> Item {
        let sigil = side == .by ? "" : saying.speaker?.kind.sigil ?? ""
        return Item(
            left: "\(sigil)\(saying.shownAttribution), \(saying.kind.words)",
            right: saying.passage.article.origin,
            kind: side == .by ? nil : saying.speaker?.kind, isFaint: !saying.isSure,
            subject: .saying(saying, side, entity),
            more: saying.quotedWords.broken(to: width - 4, atMost: QuoteRows.most),
            emphasis: saying.isSure ? .plain : .faint)
    }

    private func item(_ name: EntityTally) -> Item {
        Item(left: name.title, right: "\(name.here)", kind: name.kind, subject: .name(name, with: entity))
    }

    private func item(_ article: ArticleSummary) -> Item {
        let right = [article.marks.glance(in: width), article.provenance.isEmpty ? "" : article.origin]
        return Item(
            left: article.displayTitle.onOneLine, right: right.filter { !$0.isEmpty }.joined(separator: "  "),
            subject: .article(article, naming: entity))
    }

    /// The sentence of a passage as the rows under an item.
    private func sentence(_ passage: Passage) -> [String] {
        passage.sentence.onOneLine.broken(to: width - 4, atMost: 2)
    }
}

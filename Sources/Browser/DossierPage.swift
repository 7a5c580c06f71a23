import Articles
import Screen

/// A dossier as rows: headings, links, and the sentences under them. Made once for a width.
struct DossierPage: Sendable {
    /// What a row leads to.
    enum Item: Sendable, Hashable {
        case alias(Int), role(Int), tie(Int), seenWith(Int), place(Int), quoteBy(Int), quoteAbout(Int),
            article(Int)
    }

    /// One row.
    enum Row: Sendable, Hashable {
        case blank
        case heading(String)
        /// The first row of a link.
        case link(Item)
        /// Another row of the link above it.
        case more(String)
        /// When it is written about.
        case timeline
    }

    let dossier: Dossier
    /// After how many lines each of its lists was cut.
    var limit: Int
    /// The columns that the rows were made for.
    private(set) var width = 0
    private(set) var rows: [Row] = []
    /// The numbers of the rows that can be selected, in order.
    private(set) var links: [Int] = []
    /// Where it stands; `selected` and `top` are numbers of rows.
    var scroll = Scroll()

    /// After how many lines each list is cut at first: what opens at once, of whomever.
    static let firstLimit = 60

    init(_ dossier: Dossier, upTo limit: Int = .max, width: Int) {
        self.dossier = dossier
        self.limit = limit
        fit(width: width)
        scroll.selected = links.first ?? 0
    }

    /// Makes the rows anew where the width has changed; the selected link stays selected.
    mutating func fit(width: Int) {
        guard width > 0, width != self.width else { return }
        let selected = links.firstIndex(of: scroll.selected)
        self.width = width
        rows = []
        links = []
        addRows()
        if let selected, links.indices.contains(selected) { scroll.selected = links[selected] }
    }

    /// What is known now, in place of what was; the selected link stays selected, or one near it.
    func replaced(by dossier: Dossier, upTo limit: Int) -> DossierPage {
        guard dossier != self.dossier || limit != self.limit else { return self }
        var page = DossierPage(dossier, upTo: limit, width: width)
        page.scroll = scroll
        let words = selectedItem.map { self.words(of: $0).left }
        let same = page.links.filter { page.item(at: $0).map { page.words(of: $0).left } == words }
        let near = same.min { abs($0 - scroll.selected) < abs($1 - scroll.selected) }
        page.scroll.selected = near ?? page.link(for: scroll.selected) ?? 0
        page.scroll.top += page.scroll.selected - scroll.selected
        return page
    }

    /// Whether the selected link is near the end of a list that was cut.
    var isNearCut: Bool {
        switch selectedItem {
        case .role(let number), .tie(let number), .seenWith(let number), .place(let number),
            .quoteBy(let number), .quoteAbout(let number), .article(let number):
            number >= limit - 20
        case .alias, nil: false
        }
    }

    /// Whether the list of a link was cut.
    private func isCut(_ item: Item) -> Bool {
        let count =
            switch item {
            case .alias: 0
            case .role: dossier.roles.count
            case .tie: dossier.ties.count
            case .seenWith: dossier.seenWith.count
            case .place: dossier.places.count
            case .quoteBy: dossier.quotesBy.count
            case .quoteAbout: dossier.quotesAbout.count
            case .article: dossier.articles.count
            }
        return count >= limit
    }

    /// The link that is selected; nil where the dossier has none.
    var selectedItem: Item? { item(at: scroll.selected) }

    /// The link that begins at a row.
    func item(at row: Int) -> Item? {
        guard rows.indices.contains(row), case .link(let item) = rows[row] else { return nil }
        return item
    }

    /// The row of the link that a row belongs to; of a heading, the first link under it.
    func link(for row: Int) -> Int? {
        guard rows.indices.contains(row) else { return links.last }
        if case .more = rows[row] { return links.last { $0 < row } }
        return links.first { $0 >= row }
    }

    private mutating func addRows() {
        if !dossier.timeline.bars.isEmpty { rows.append(.timeline) }
        add("Also known as", dossier.aliases.indices.map { .alias($0) })
        add("Roles", dossier.roles.indices.map { .role($0) }) { page, number in
            page.dossier.roles[number].passage.sentence
        }
        let ties = dossier.ties.indices
        let people = ties.filter { !dossier.ties[$0].outward && dossier.ties[$0].other.kind == .person }
        let groups = ties.filter { dossier.ties[$0].outward || dossier.ties[$0].other.kind != .person }
        let sentence: (DossierPage, Int) -> String = { page, number in
            page.dossier.ties[number].passage.sentence
        }
        add("People", people.map { .tie($0) }, numbers: people, sentence)
        add("Groups", groups.map { .tie($0) }, numbers: groups, sentence)
        add("Quotes", dossier.quotesBy.indices.map { .quoteBy($0) })
        add("Quotes about", dossier.quotesAbout.indices.map { .quoteAbout($0) })
        let newest = dossier.countedInNewest.map { " in its newest \($0) articles" } ?? ""
        add("Seen with", note: newest, dossier.seenWith.indices.map { .seenWith($0) })
        add("Places", note: newest, dossier.places.indices.map { .place($0) })
        add("Articles", dossier.articles.indices.map { .article($0) })
    }

    /// Adds a section of links; under each the sentence behind it, where there is one.
    private mutating func add(
        _ heading: String, note: String = "", _ items: [Item], numbers: [Int]? = nil,
        _ sentence: ((DossierPage, Int) -> String)? = nil
    ) {
        guard !items.isEmpty else { return }
        if !rows.isEmpty { rows.append(.blank) }
        // Where there may be more it says so; they come when one gets there.
        rows.append(.heading("\(heading) \(items.count)\(isCut(items[0]) ? "+" : "")\(note)"))
        for (number, item) in items.enumerated() {
            links.append(rows.count)
            rows.append(.link(item))
            let more =
                switch item {
                case .quoteBy(let quote): rest(of: dossier.quotesBy[quote])
                case .quoteAbout(let quote): rest(of: dossier.quotesAbout[quote])
                default:
                    sentence.map {
                        $0(self, numbers?[number] ?? number).onOneLine.broken(to: width - 4, atMost: 2)
                    }
                        ?? []
                }
            rows += more.map { .more($0) }
        }
    }

    /// The rows of a quotation's words after its first.
    private func rest(of saying: Dossier.Saying) -> [String] {
        saying.shownWords.broken(to: width - 4, atMost: QuoteRows.most)
    }
}

extension Dossier.Saying {
    /// The words, in marks where all of them stand in marks in the text.
    var shownWords: String { kind == .direct ? "“\(words.onOneLine)”" : words.onOneLine }
}

/// What the links of a dossier say.
extension DossierPage {
    /// The words of a link, and at the right where and when they were written.
    func words(of item: Item) -> (left: String, right: String, kind: Entity.Kind?) {
        switch item {
        case .alias(let number):
            return (dossier.aliases[number], "", nil)
        case .role(let number):
            let role = dossier.roles[number]
            let organization = role.organization.map { " · " + $0.kind.sigil + $0.name } ?? ""
            return (role.title + organization, Self.place(of: role.passage.article), nil)
        case .tie(let number):
            let tie = dossier.ties[number]
            let right = Self.place(of: tie.passage.article)
            let left = "\(tie.other.kind.sigil)\(tie.other.name)  "
            let label = tie.label.onOneLine
            let words = label.isEmpty ? tie.relation.rawValue : "\(label) (\(tie.relation.rawValue))"
            // Where there is no room for both, the words of the text say it.
            let isWide = label.isEmpty || Width.of(left + words) + Width.of(right) + 3 <= width
            return (left + (isWide ? words : label), right, tie.other.kind)
        case .seenWith(let number): return Self.words(of: dossier.seenWith[number])
        case .place(let number): return Self.words(of: dossier.places[number])
        case .quoteBy(let number):
            let saying = dossier.quotesBy[number]
            return (saying.kind.words, Self.place(of: saying.passage.article), nil)
        case .quoteAbout(let number):
            let saying = dossier.quotesAbout[number]
            let speaker = saying.speaker.map { $0.kind.sigil + $0.name } ?? saying.speakerWords ?? "unnamed"
            return (
                "\(speaker), \(saying.kind.words)", Self.place(of: saying.passage.article),
                saying.speaker?.kind
            )
        case .article(let number):
            let article = dossier.articles[number]
            let isDated = article.publisher != nil || article.published != nil
            let right = [article.marks.glance(in: width), isDated ? Self.place(of: article) : ""]
            return (
                article.displayTitle.onOneLine, right.filter { !$0.isEmpty }.joined(separator: "  "), nil
            )
        }
    }

    /// What a search in the dossier looks at in a row.
    func text(of row: Int) -> String {
        switch rows[row] {
        case .blank, .timeline: ""
        case .heading(let words), .more(let words): words
        case .link(let item): words(of: item).left + " " + words(of: item).right
        }
    }

    private static func words(of tally: EntityTally) -> (left: String, right: String, kind: Entity.Kind?) {
        (tally.kind.sigil + tally.name, "\(tally.here)", tally.kind)
    }

    private static func place(of article: ArticleSummary) -> String {
        let known = [article.publisher, article.published?.description].compactMap(\.self)
        return known.isEmpty ? article.displayTitle.onOneLine.shortened(to: 28) : known.joined(separator: " ")
    }
}

extension Quotation.Kind {
    /// The kind as a reader calls it.
    var words: String {
        switch self {
        case .direct: "direct"
        case .mixed: "partly in marks"
        case .indirect: "reported"
        }
    }

    /// The mark at the left of a quotation, in Read and in Quotes.
    var mark: String {
        switch self {
        case .direct: "┃"
        case .mixed: "╏"
        case .indirect: "┊"
        }
    }
}

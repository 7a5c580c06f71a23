import Articles
import Export
import Screen

/// What is quoted in the articles of the list, under the chips of quotations: a row is day, speaker, verb, publisher, and
/// below it the words.
struct QuotationsPage: Overview {
    let quoted: QuotedPage
    let order: QuotationOrder
    /// After how many they were cut.
    let limit: Int
    var list = SectionedRows()
    private var showsUnsure = false
    private var width = 0

    /// After how many they are cut at first.
    static let firstLimit = 100

    init(_ quoted: QuotedPage, in order: QuotationOrder, upTo limit: Int) {
        self.quoted = quoted
        self.order = order
        self.limit = limit
    }

    let context = Action.Contexts.quotations

    var title: String { "Quotations" }

    /// Which of them is selected, and their order: `3/100+ · oldest first`.
    var note: String {
        let count = list.links.count
        let selected = list.links.firstIndex(of: list.scroll.selected).map { "\($0 + 1)/" } ?? ""
        return "\(selected)\(count)\(quoted.isCut ? "+" : "")\(hidden) · \(order.words)"
    }

    /// How many less sure ones are hidden.
    private var hidden: String {
        let count = quoted.sayings.count - list.links.count
        return count > 0 && !showsUnsure ? " +\(count)" : ""
    }

    var emptiness: String? {
        guard list.links.isEmpty else { return nil }
        return quoted.sayings.isEmpty
            ? "Nobody is quoted so in these articles. q closes, F changes the filters."
            : "Nobody is surely quoted so; . shows what is less sure."
    }

    mutating func fit(width: Int) {
        guard width > 0, width != self.width else { return }
        self.width = width
        make()
    }

    mutating func show(unsure: Bool) {
        guard unsure != showsUnsure else { return }
        showsUnsure = unsure
        let old = list
        make()
        list.stand(as: old)
    }

    private mutating func make() {
        var rows = list
        rows.rebuild { addRows(to: &$0) }
        list = rows
    }

    private func addRows(to rows: inout SectionedRows) {
        var last: String?
        let shown = quoted.sayings.filter { showsUnsure || $0.isSure }
        let counts = Dictionary(shown.map { ($0.groupName, 1) }, uniquingKeysWith: +)
        for (number, saying) in shown.enumerated() {
            if order == .speaker, saying.groupName != last {
                if last != nil { rows.add(.blank) }
                rows.add(.heading("\(saying.groupName) \(counts[saying.groupName] ?? 0)"))
                last = saying.groupName
            }
            rows.add(item(saying, number))
        }
    }

    private func item(_ saying: Dossier.Saying, _ number: Int) -> SectionedRows.Item {
        let article = saying.passage.article
        let day = article.published?.description ?? "—"
        let kind = saying.kind == .direct ? "" : ", \(saying.kind.words)"
        return SectionedRows.Item(
            left: "\(day)  \(saying.shownAttribution)\(kind)", right: article.publisher ?? "",
            isFaint: !saying.isSure, subject: .saying(saying, .by, saying.speaker),
            more: saying.quotedWords.broken(to: width - 4, atMost: QuoteRows.most),
            emphasis: saying.isSure ? .plain : .faint, number: number, isCut: quoted.isCut)
    }

    /// Whether the selected one is near the end of those that were cut.
    var isNearCut: Bool {
        quoted.isCut && (list.links.firstIndex(of: list.scroll.selected) ?? 0) >= list.links.count - 20
    }

    /// What is quoted now, in place of what was; where the order stays, the selected one stays so, or one near it.
    func replaced(by new: QuotationsPage) -> QuotationsPage {
        var new = new
        new.showsUnsure = showsUnsure
        new.fit(width: width)
        if new.order == order, new.limit > limit { new.list.stand(as: list) }
        return new
    }

    func exportName(of archive: String) -> String { "\(archive) quotations" }

    func export(of query: Query) -> ExportSource? { .asked(.quotations(query, order)) }
}

extension QuotationOrder {
    /// The order in words.
    var words: String {
        switch self {
        case .newest: "newest first"
        case .oldest: "oldest first"
        case .speaker: "by speaker"
        case .rank: "surest first"
        }
    }

    /// The one after it.
    fileprivate var next: Self {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

extension Dossier.Saying {
    /// Under which heading it stands among those of other speakers.
    fileprivate var groupName: String { speaker?.title ?? "Without a name" }
}

extension Answer {
    /// The quotations that a query asks for.
    public static func quotations(_ page: QuotedPage, in order: QuotationOrder, upTo limit: Int) -> Answer {
        .overview(OverviewAnswer(overview: QuotationsPage(page, in: order, upTo: limit)))
    }
}

/// Asking for them.
extension State {
    /// The quotations that lie over the panes.
    private var quotations: QuotationsPage? { place.overview as? QuotationsPage }

    /// Shows what is quoted in the articles of the list.
    mutating func openQuotations() -> [Command] {
        guard place.listing?.total != 0 else {
            notice = Notice("There are no articles to look at")
            return []
        }
        guard quotations == nil else { return orderQuotations() }
        return [ask(.quotations(place.query, .newest, upTo: QuotationsPage.firstLimit))]
    }

    /// Puts them in the next order.
    mutating func orderQuotations() -> [Command] {
        guard let page = quotations else { return [] }
        return [askForQuotations(in: page.order.next, upTo: page.limit)]
    }

    /// Asks for those of other filters, where they are open; nil where they are not.
    mutating func refreshQuotations() -> [Command]? {
        quotations.map { [askForQuotations(in: $0.order, upTo: QuotationsPage.firstLimit)] }
    }

    /// Asks for more of them, where one comes near the end of those that were cut.
    mutating func askForMoreQuotations() -> [Command] {
        guard let page = quotations, page.isNearCut, unanswered[.overview] == nil else { return [] }
        return [askForQuotations(in: page.order, upTo: page.limit * 5)]
    }

    private mutating func askForQuotations(in order: QuotationOrder, upTo limit: Int) -> Command {
        ask(.quotations(place.query, order, upTo: limit), for: .refreshingOverview)
    }

    /// Shows them in the place of those that are open, unless these were left.
    mutating func replace(_ answer: OverviewAnswer) {
        guard let open = quotations, let new = answer.overview as? QuotationsPage else { return }
        place.overview = open.replaced(by: new)
    }
}

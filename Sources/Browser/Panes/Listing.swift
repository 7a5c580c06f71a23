import Articles

/// What the library answers to the question for the list: how many articles there are, and the rows of a window of them.
public struct ListPage: Sendable, Hashable {
    /// The rows, newest first, unknown dates last.
    public var rows: [ArticleSummary]
    /// The number of the first of them in the list.
    public var first: Int
    /// How many articles pass.
    public var count: Int
    /// How many articles the archive holds.
    public var total: Int
    /// The row of the article that was to be kept; nil where it does not pass.
    public var kept: Int?

    /// A page of its parts.
    public init(_ rows: [ArticleSummary], from first: Int = 0, of count: Int, in total: Int, kept: Int? = nil)
    {
        self.rows = rows
        self.first = first
        self.count = count
        self.total = total
        self.kept = kept
    }
}

extension ListPage {
    /// The rows to give where a window was asked for and an article in it was to be kept, which is at another row now.
    public static func window(_ asked: Range<Int>, around kept: Int?) -> Range<Int> {
        guard let kept, !asked.contains(kept) else { return asked }
        let start = max(0, kept - asked.count / 2)
        return start..<(start + asked.count)
    }
}

/// The articles that pass the chips: how many there are, and the rows of those around what is shown.
struct Listing: Sendable {
    /// How many articles pass.
    let count: Int
    /// How many articles the archive holds.
    let total: Int
    /// Whether a row that was shown has a publisher.
    private(set) var hasPublishers = false
    /// Whether the dates of all rows that were shown lie in one year, so that the year need not be shown.
    private(set) var isOfOneYear = true
    private var year: Int?
    private var first: Int
    private var rows: [ArticleSummary]

    /// How many rows are asked for at a time, where the screen is not larger still.
    static let window = 300

    init(_ page: ListPage) {
        count = page.count
        total = page.total
        first = page.first
        rows = page.rows
        look()
    }

    /// A row; nil where it has not come yet, or there is none.
    subscript(number: Int) -> ArticleSummary? {
        rows.indices.contains(number - first) ? rows[number - first] : nil
    }

    /// Whether there is no row that has not come.
    var isWhole: Bool { rows.count == count }

    /// The number of an article's row, where that has come.
    func row(of id: Article.ID) -> Int? { rows.firstIndex { $0.id == id }.map { $0 + first } }

    /// Whether some rows have come, as far as there are such.
    func holds(_ numbers: Range<Int>) -> Bool {
        let numbers = numbers.clamped(to: 0..<count)
        return numbers.isEmpty || (first <= numbers.lowerBound && numbers.upperBound <= first + rows.count)
    }

    /// Takes other rows in the place of those that have come.
    mutating func show(_ rows: [ArticleSummary], from first: Int) {
        self.rows = rows
        self.first = first
        look()
    }

    /// Takes the facts about the columns from the rows. They change one way only, so that columns do not come and go.
    private mutating func look() {
        for row in rows {
            if row.publisher != nil { hasPublishers = true }
            guard let published = row.published else { continue }
            if let year, year != published.year { isOfOneYear = false }
            year = year ?? published.year
        }
    }
}

/// Why the list is asked for: it decides what happens to the open article.
enum ListingCause: Sendable {
    /// To begin with.
    case first
    /// Other chips.
    case filter
    /// The archive has changed: everything stays where it is.
    case changed
}

/// Asking for the list, and for the rows of it that are shown.
extension State {
    /// The row selected in the list, where it has come.
    var selectedArticle: ArticleSummary? { place.listing?[place[.list].selected] }

    /// How many rows the list has.
    var listCount: Int { place.listing?.count ?? 0 }

    /// Asks for the list of the chips.
    ///
    /// - Parameter article: what is to be selected, where it passes; what the cause says if nil.
    mutating func list(because cause: ListingCause, keeping article: Article.ID? = nil) -> [Command] {
        let shown = selectedArticle?.id
        let kept = article ?? (cause == .filter ? place.reading?.article.id ?? shown : shown)
        let rows = cause == .changed ? windowAround : 0..<windowSize
        let request = Request.list(
            place.query, rows: rows, keeping: cause == .first ? returning?.article : kept)
        let purpose = Pending.Purpose.listing(cause, selected: place[.list].selected)
        return forget(.rows) + [ask(request, for: purpose)] + (cause == .changed ? refreshDossier() : [])
    }

    /// Asks for the rows in sight that have not come.
    mutating func askForRows() -> [Command] {
        guard let listing = place.listing, unanswered[.list] == nil else { return [] }
        let sight = rowsInSight
        guard !listing.holds(sight) else { return [] }
        if case .rows(let awaited) = unanswered[.rows]?.purpose,
            awaited.clamped(to: 0..<listing.count).contains(sight.clamped(to: 0..<listing.count))
        {
            return []
        }
        let window = windowAround
        return [ask(.rows(place.query, window), for: .rows(window))]
    }

    /// Shows rows of the list; opens the selected article where that waited for its row.
    mutating func show(_ rows: [ArticleSummary], from first: Int) -> [Command] {
        place.listing?.show(rows, from: first)
        guard case .openingSelected = unanswered[.article]?.purpose, unanswered[.article]?.number == nil
        else { return [] }
        return openSelected()
    }

    /// Shows the list, which was asked for when a row was selected.
    mutating func show(_ page: ListPage, because cause: ListingCause, selected asked: Int) -> [Command] {
        let selected = place[.list].selected
        let old = selectedArticle?.id
        let new = Listing(page)
        place.listing = new
        place.edition = edition
        // What is selected keeps its line on the screen, also where it was selected after the question.
        let stayed = cause == .changed ? old.flatMap { new.row(of: $0) } : nil
        if cause != .first,
            let row = stayed ?? page.kept.map({ $0 + (cause == .changed ? selected - asked : 0) })
        {
            place[.list].top = max(0, place[.list].top + row - selected)
            place[.list].selected = min(max(0, row), max(0, new.count - 1))
        } else if cause == .changed {
            place[.list].select(selected, of: new.count, height: rows(of: .list))
        } else {
            place[.list] = Scroll()
            // To begin with, an article is kept only for a reader who comes back to it.
            if let row = page.kept { place[.list].select(row, of: new.count, height: rows(of: .list)) }
        }
        if new.count == 0, cause != .changed { place.reading = nil }
        if cause == .filter { notice = notice ?? Notice("\(new.count) of \(new.total) articles") }
        let found = findAgain()
        if cause == .changed, place.reading != nil { return found + refresh() }
        let opened = openSelected()
        return found + (opened.isEmpty ? refresh() : opened)
    }

    /// The rows in sight, or the selected one where none is.
    private var rowsInSight: Range<Int> {
        let height = rows(of: .list)
        let top = place[.list].visibleTop(of: listCount, height: height)
        let sight = top..<(top + max(1, height))
        let selected = place[.list].selected
        return min(sight.lowerBound, selected)..<max(sight.upperBound, selected + 1)
    }

    private var windowSize: Int { max(Listing.window, 4 * rows(of: .list)) }

    /// A window of rows with what is in sight in its middle.
    private var windowAround: Range<Int> {
        let sight = rowsInSight
        let start = max(0, (sight.lowerBound + sight.upperBound - windowSize) / 2)
        return start..<(start + windowSize)
    }
}

extension Range<Int> {
    /// Whether another range lies within this one.
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        other.isEmpty || (lowerBound <= other.lowerBound && other.upperBound <= upperBound)
    }
}

import Articles
import Export
import Screen

/// The articles of the list by month, newest first; by year where the months are too many to walk through.
struct TimelinePage: Overview {
    /// The articles of a month or a year.
    struct Row: Sendable, Hashable {
        var period: Day
        var articles: Int
    }

    /// More months than these are counted by the year.
    private static let mostMonths = 240

    let context = Action.Contexts.timeline
    let title = "Timeline"

    /// What was answered.
    let timeline: Timeline
    /// The periods from the newest to the oldest, with those between that have no articles.
    let rows: [Row]
    /// How many articles the list has, and how many of them no date.
    let total: Int
    let undated: Int
    /// The most articles that one period has.
    let most: Int
    /// Where it stands.
    var scroll = Scroll()
    /// The row at which a stretch begins that ends at the selected one.
    var anchor: Int?

    init(_ timeline: Timeline) {
        self.timeline = timeline
        undated = timeline.undated
        total = timeline.bars.map(\.articles).reduce(0, +) + undated
        rows = Self.rows(timeline.bars)
        most = rows.map(\.articles).max() ?? 0
    }

    private static func rows(_ bars: [Timeline.Bar]) -> [Row] {
        guard let first = bars.first?.period, let last = bars.last?.period else { return [] }
        let isByYear = (last.year - first.year) * 12 + last.month - first.month > mostMonths
        var counts: [Day: Int] = [:]
        for bar in bars {
            let period = isByYear ? Day(year: bar.period.year) : bar.period
            if let period { counts[period, default: 0] += bar.articles }
        }
        var rows: [Row] = []
        for year in (first.year...last.year).reversed() {
            let months = isByYear ? [] : (1...12).reversed().compactMap { Day(year: year, month: $0) }
            rows += months.filter { $0 >= first && $0 <= last }.map {
                Row(period: $0, articles: counts[$0] ?? 0)
            }
            guard let whole = Day(year: year), isByYear || counts[whole] != nil else { continue }
            rows.append(Row(period: whole, articles: counts[whole] ?? 0))
        }
        return rows
    }

    /// The rows that are marked.
    var stretch: ClosedRange<Int> {
        min(anchor ?? scroll.selected, scroll.selected)...max(anchor ?? scroll.selected, scroll.selected)
    }

    /// The chips for the marked rows; none where there are no rows.
    var chips: [Query.Chip] {
        guard rows.indices.contains(stretch.upperBound) else { return [] }
        let (newest, oldest) = (rows[stretch.lowerBound].period, rows[stretch.upperBound].period)
        // A year that stands among months is only of the articles that tell no month.
        let isYearAlone = newest.month == 0 && rows.contains { $0.period.month > 0 }
        let end = isYearAlone ? Day(year: newest.year, month: 1) : newest.next
        return [Query.Chip(.after, oldest.description)]
            + (end.map { [Query.Chip(.before, $0.description)] } ?? [])
    }

    /// What is marked, in words: `2003-06..2003-09 · 14 of 120`.
    var note: String {
        guard rows.indices.contains(stretch.upperBound) else { return "\(undated) without a date" }
        let (newest, oldest) = (rows[stretch.lowerBound].period, rows[stretch.upperBound].period)
        let articles = rows[stretch].map(\.articles).reduce(0, +)
        let without = undated > 0 ? " · \(undated) without a date" : ""
        return "\(oldest)\(stretch.count > 1 ? "..\(newest)" : "") · \(articles) of \(total)\(without)"
    }

    var emptiness: String? { rows.isEmpty ? "No article here tells its date. q closes." : nil }

    var count: Int { rows.count }

    var selectedRow: Int { scroll.selected }

    var subject: Subject? {
        .chips(
            Narrowing(
                chips, replacing: [.after, .before],
                emptiness: "These articles tell no date, and so no filter finds them"))
    }

    func visibleTop(height: Int) -> Int { scroll.visibleTop(of: rows.count, height: height) }

    func text(of row: Int) -> String { rows[row].period.description }

    mutating func select(_ row: Int, height: Int) { scroll.select(row, of: rows.count, height: height) }

    mutating func markStretch() -> String? {
        anchor = anchor == nil ? scroll.selected : nil
        return anchor == nil
            ? "The stretch is given up" : "A stretch begins here: move to its other end, then Enter"
    }

    func export(of query: Query) -> ExportSource? { .here(.timeline(timeline, query)) }
}

extension TimelinePage {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    func draw(in area: Rect, _ hits: [Int], on frame: inout Frame) {
        let top = scroll.visibleTop(of: rows.count, height: area.height)
        let digits = String(most).utf8.count
        let room = max(0, area.width - 13 - digits)
        for line in 0..<min(area.height, rows.count - top) {
            let number = top + line
            let row = area.line(line)
            let isSelected = number == scroll.selected
            let style = Style.row(isSelected: isSelected, isHit: hits.holds(number))
            if isSelected { frame.fill(row, with: Cell(" ", style)) }
            let mark = anchor != nil && stretch.contains(number) ? "┃" : " "
            let period = rows[number].period.description
            let count = String(rows[number].articles)
            let bar = Self.bar(rows[number].articles, of: most, width: room)
            let blanks = String(repeating: " ", count: digits - count.utf8.count)
            frame.draw("\(mark)\(period)", in: row, style)
            frame.draw(
                "\(blanks)\(count)  \(bar)", in: row.indented(9), isSelected ? style : Style(.accent))
        }
    }

    /// A bar to an eighth of a column; something for every count but 0.
    private static func bar(_ count: Int, of most: Int, width: Int) -> String {
        guard count > 0, most > 0 else { return "" }
        let eighths = max(1, count * width * 8 / most)
        return String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    }
}

extension Answer {
    /// How articles are spread over time.
    public static func timeline(_ timeline: Timeline) -> Answer {
        .overview(OverviewAnswer(overview: TimelinePage(timeline)))
    }
}

import Articles
import Export

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
    var list = SectionedRows()

    init(_ timeline: Timeline) {
        self.timeline = timeline
        undated = timeline.undated
        total = timeline.bars.map(\.articles).reduce(0, +) + undated
        rows = Self.rows(timeline.bars)
        let most = rows.map(\.articles).max() ?? 0
        for row in rows {
            // A month takes seven columns, with a blank on both sides.
            let bar = Bar(count: row.articles, most: most, indent: 9)
            list.add(SectionedRows.Item(left: row.period.description, figure: .bar(bar)))
        }
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

    /// The chips for the marked rows; none where there are no rows.
    var chips: [Query.Chip] {
        let stretch = list.stretch
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
        let stretch = list.stretch
        guard rows.indices.contains(stretch.upperBound) else { return "\(undated) without a date" }
        let (newest, oldest) = (rows[stretch.lowerBound].period, rows[stretch.upperBound].period)
        let articles = rows[stretch].map(\.articles).reduce(0, +)
        let without = undated > 0 ? " · \(undated) without a date" : ""
        return "\(oldest)\(stretch.count > 1 ? "..\(newest)" : "") · \(articles) of \(total)\(without)"
    }

    var emptiness: String? { rows.isEmpty ? "No article here tells its date. q closes." : nil }

    var subject: Subject? {
        .chips(
            Narrowing(
                chips, replacing: [.after, .before],
                emptiness: "These articles tell no date, and so no filter finds them"))
    }

    mutating func markStretch() -> String? {
        list.anchor = list.anchor == nil ? list.scroll.selected : nil
        return list.anchor == nil
            ? "The stretch is given up" : "A stretch begins here: move to its other end, then Enter"
    }

    func export(of query: Query) -> ExportSource? { .here(.timeline(timeline, query)) }
}

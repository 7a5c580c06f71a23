import Articles

/// How many articles there are over time, as bars of eight heights: `2003-06 ▁▁█▁▂ 2005-05`.
struct Sparkline: Sendable, Hashable {
    /// The first month and the last, with the bars between them.
    let words: String

    /// The bars for the articles that have a date, over at most a width.
    init(_ timeline: Timeline, width: Int) {
        guard let first = timeline.bars.first?.period, let last = timeline.bars.last?.period else {
            words = ""
            return
        }
        let months = Self.month(last) - Self.month(first) + 1
        guard months > 1 else {
            words = "\(Self.written(first))"
            return
        }
        // A bar a month; where there is no room for that a bar a year, or as many years as it takes.
        let room = max(1, width - 26)
        let years = last.year - first.year + 1
        let isMonthly = months <= room
        let span = isMonthly ? 1 : (years + room - 1) / room
        let bars = isMonthly ? months : (years + span - 1) / span
        var counts = Array(repeating: 0, count: bars)
        for bar in timeline.bars {
            let (day, articles) = (bar.period, bar.articles)
            counts[isMonthly ? Self.month(day) - Self.month(first) : (day.year - first.year) / span] +=
                articles
        }
        let most = counts.max() ?? 1
        let heights = Array("▁▂▃▄▅▆▇█")
        let drawn = counts.map { $0 == 0 ? " " : heights[max(0, $0 * heights.count / most - 1)] }
        let unit = isMonthly ? "by month" : span == 1 ? "by year" : "by \(span) years"
        words = "\(Self.written(first)) \(String(drawn)) \(Self.written(last))  \(unit)"
    }

    /// The number of a day's month; a year stands for its January.
    private static func month(_ day: Day) -> Int { day.year * 12 + max(0, day.month - 1) }

    private static func written(_ day: Day) -> String { String(day.description.prefix(7)) }
}

import Articles

/// How many articles there are over time, as bars of eight heights: `2003-06 ▁▁█▁▂ 2005-05`.
struct Sparkline: Sendable, Hashable {
    /// The first month and the last, with the bars between them.
    let words: String

    /// The bars for the articles that have a date, over at most a width.
    init(_ articles: [ArticleSummary], width: Int) {
        let days = articles.compactMap(\.published)
        guard let first = days.min(), let last = days.max() else {
            words = ""
            return
        }
        let months = Self.month(last) - Self.month(first) + 1
        guard months > 1 else {
            words = "\(Self.written(first))"
            return
        }
        let bars = max(1, min(months, width - 18))
        var counts = Array(repeating: 0, count: bars)
        for day in days { counts[(Self.month(day) - Self.month(first)) * bars / months] += 1 }
        let most = counts.max() ?? 1
        let heights = Array("▁▂▃▄▅▆▇█")
        let drawn = counts.map { $0 == 0 ? " " : heights[max(0, $0 * heights.count / most - 1)] }
        words = "\(Self.written(first)) \(String(drawn)) \(Self.written(last))"
    }

    /// The number of a day's month; a year stands for its January.
    private static func month(_ day: Day) -> Int { day.year * 12 + max(0, day.month - 1) }

    private static func written(_ day: Day) -> String { String(day.description.prefix(7)) }
}

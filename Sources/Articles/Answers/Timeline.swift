/// How the articles of a list are spread over time.
///
///     Timeline(of: [Day("2003-06-07"), Day("2003-06-08"), nil])  // two articles of 2003-06, one undated
public struct Timeline: Sendable, Hashable {
    /// The articles of a month; of a year, where its articles tell no more.
    public struct Bar: Sendable, Hashable {
        /// The month, or the year.
        public var period: Day
        /// How many articles are of it.
        public var articles: Int

        /// A bar of its parts.
        public init(_ period: Day, articles: Int) {
            self.period = period
            self.articles = articles
        }
    }

    /// The months that have articles, oldest first; a year stands before its months.
    public var bars: [Bar]
    /// How many articles tell no date.
    public var undated: Int

    /// A timeline of its parts.
    public init(_ bars: [Bar] = [], undated: Int = 0) {
        self.bars = bars
        self.undated = undated
    }

    /// The timeline of the days of some articles, nil where one tells none.
    public init(of days: some Sequence<Day?>) {
        var counts: [Day: Int] = [:]
        var undated = 0
        for day in days {
            if let month = day.flatMap({ Day(year: $0.year, month: $0.month) }) {
                counts[month, default: 0] += 1
            } else {
                undated += 1
            }
        }
        self.init(
            counts.map { Bar($0.key, articles: $0.value) }.sorted { $0.period < $1.period }, undated: undated)
    }
}

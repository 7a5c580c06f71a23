import Articles

/// What the archive calls an article by: a number whose order is that of the list, newest first, unknown dates last.
///
/// The day, turned round so that later days are smaller numbers, then the article's place within its day in the
/// order of reading. Every index that holds keys is thereby in the order of the list: a page of any filter is a
/// walk along an index, with nothing to sort.
struct ArticleKey: RawRepresentable, Hashable, Comparable {
    /// How many bits the place within a day takes: 16 million articles a day, or without a day.
    private static let placeBits: Int64 = 24
    private static let unknownDay: Int64 = 9999_12_31

    let rawValue: Int64

    init(rawValue: Int64) { self.rawValue = rawValue }

    /// The key of the first place of a day.
    init(firstOf day: Day?) {
        rawValue = Self.turned(day) << Self.placeBits
    }

    /// The keys of all places of a day.
    static func all(of day: Day?) -> ClosedRange<Int64> {
        let first = ArticleKey(firstOf: day).rawValue
        return first...(first | (1 << placeBits - 1))
    }

    /// The keys of the articles published on a day or after it.
    static func from(_ day: Day) -> ClosedRange<Int64> { 0...all(of: day).upperBound }

    /// The keys of the articles published before a day.
    static func before(_ day: Day) -> ClosedRange<Int64> {
        (all(of: day).upperBound + 1)...(ArticleKey(firstOf: nil).rawValue - 1)
    }

    /// The key of the next place of the same day; nil where the day is full.
    var next: ArticleKey? {
        let next = ArticleKey(rawValue: rawValue + 1)
        return next.rawValue >> Self.placeBits == rawValue >> Self.placeBits ? next : nil
    }

    /// The day it begins with; nil for unknown.
    var day: Day? {
        let number = Int(Self.unknownDay - rawValue >> Self.placeBits)
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The month of `key` in SQL: the year times 100 and the month, 0 where only the year is known; 0 for unknown.
    static let month = "(\(unknownDay) - (key >> \(placeBits))) / 100"

    static func < (one: ArticleKey, other: ArticleKey) -> Bool { one.rawValue < other.rawValue }

    private static func turned(_ day: Day?) -> Int64 {
        guard let day else { return unknownDay }
        return unknownDay - Int64(day.year * 10_000 + day.month * 100 + day.day)
    }
}

/// A day of the calendar, or a whole month or year where no more is known.
///
///     Day("2003-06-07")?.next?.description  // 2003-06-08
///     Day("2003-13")  // nil
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year.
    public let year: Int
    /// The month, 1 to 12; 0 where only the year is known.
    public let month: Int
    /// The day of the month, 1 to 31; 0 where only the month is known.
    public let day: Int

    /// A day, or nil where the calendar has none such.
    public init?(year: Int, month: Int = 0, day: Int = 0) {
        guard (1...9999).contains(year), (0...12).contains(month), day >= 0 else { return nil }
        guard day <= Self.length(ofMonth: month, in: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2003`, `2003-06` or `2003-06-07`; what follows a `T` or a space is left out.
    public init?(_ written: String) {
        let date = written.prefix { $0 != "T" && $0 != " " }
        let fields = date.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = fields.map { field in field.allSatisfy(\.isASCII) ? Int(field) ?? -1 : -1 }
        guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0 > 0 }), fields[0].count == 4
        else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : 0,
            day: numbers.count > 2 ? numbers[2] : 0)
    }

    /// As it is read: `2003-06-07`, `2003-06` or `2003`.
    public var description: String {
        var written = Self.padded(year, to: 4)
        if month > 0 { written += "-" + Self.padded(month, to: 2) }
        if day > 0 { written += "-" + Self.padded(day, to: 2) }
        return written
    }

    /// The day after it; for a month or year, the month or year after; nil after the last.
    public var next: Day? {
        if month == 0 { return Day(year: year + 1) }
        if day == 0 { return Day(year: year, month: month + 1) ?? Day(year: year + 1, month: 1) }
        return Day(year: year, month: month, day: day + 1)
            ?? (month < 12
                ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1))
    }

    /// By time; a month stands before its days.
    public static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 0: 0
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

import Articles
import Testing

@Suite("Days")
struct DayTests {
    @Test("A day is read as it is written", arguments: ["2003", "2003-06", "2003-06-07", "0987-01-31"])
    func reads(written: String) {
        #expect(Day(written)?.description == written)
    }

    @Test("A time after the day is left out", arguments: ["2003-06-07T10:00:00Z", "2003-06-07 10:00"])
    func time(written: String) {
        #expect(Day(written)?.description == "2003-06-07")
    }

    @Test(
        "What the calendar does not have is no day",
        arguments: [
            "", "2003-13", "2003-02-29", "03-06-07", "2003-6-x", "2003-00", "soon", "2003-06-07-08", "-2003",
        ])
    func none(written: String) {
        #expect(Day(written) == nil)
    }

    @Test(
        "The next day, month and year",
        arguments: [
            ("2003-12-31", "2004-01-01"), ("2004-02-28", "2004-02-29"), ("2003-12", "2004-01"),
            ("2003", "2004"),
        ])
    func next(day: String, next: String) {
        #expect(Day(day)?.next?.description == next)
    }

    @Test("Days are in the order of time, a month before its days")
    func order() {
        let days = ["2003", "2003-06", "2003-06-01", "2003-06-30", "2003-07", "2004"].compactMap { Day($0) }
        #expect(days.shuffled().sorted() == days)
    }
}

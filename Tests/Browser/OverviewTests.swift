import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Overviews")
struct OverviewTests {
    @Test("The timeline has a row a month, also those without articles, newest first")
    func timeline() {
        let days = ["2019-11-04", "2019-11-09", "2020-02-17", nil].map { $0.flatMap { Day($0) } }
        let page = TimelinePage(Timeline(of: days))
        #expect(
            page.rows.map { "\($0.period) \($0.articles)" } == [
                "2020-02 1", "2020-01 0", "2019-12 0", "2019-11 2",
            ])
        #expect(page.note == "2020-02 · 1 of 4 · 1 without a date")
    }

    @Test("Years stand for months where there are too many, and after their months where they tell no more")
    func years() {
        let century = TimelinePage(Timeline(of: [Day("1900-05-01"), Day("1999")]))
        #expect(century.rows.count == 100)
        #expect(century.rows.first?.period == Day("1999"))
        let mixed = TimelinePage(Timeline(of: [Day("2003-01-05"), Day("2003")]))
        #expect(mixed.rows.map(\.period.description) == ["2003-01", "2003"])
    }

    @Test("Enter narrows the list to the month, v and a movement to a stretch; [ goes back to the timeline")
    func narrowing() {
        var reader = Reader(120, 40)
        reader.type("T")
        reader.press(.enter)
        #expect(reader.state.place.query.description == "after:2020-02 before:2020-03")
        #expect(reader.state.place.focus == .list)
        reader.type("[")
        #expect(reader.state.place.focus == .overview)
        reader.type("jvG")
        #expect(reader.screen.contains("2019-11..2020-01 · 2 of 4"))
        reader.press(.enter)
        #expect(reader.state.place.query.description == "after:2019-11 before:2020-02")
        reader.type("T")
        reader.press(.enter)
        #expect(reader.state.place.query.chips.count == 2, "other dates take the place of those there are")
    }

    @Test("The year of articles that tell no month is told apart from its months")
    func yearAlone() {
        var page = TimelinePage(Timeline(of: [Day("2003-01-05"), Day("2003")]))
        page.list.scroll.selected = 1
        #expect(page.chips == [Query.Chip(.after, "2003"), Query.Chip(.before, "2003-01")])
    }

    @Test("A cell of the table is the articles that name both, and Enter filters by the two")
    func table() {
        var reader = Reader(120, 40)
        reader.type("C")
        #expect(reader.screen.contains("People × groups"))
        reader.press(.enter)
        let chips = reader.state.place.query.chips
        #expect(chips.map(\.field) == [.person, .organization])
        let both = reader.store.articles(matching: Query(chips)).count
        reader.type("[")
        guard let page = reader.state.place.overview as? TablePage else {
            Issue.record("the table is gone")
            return
        }
        #expect(page.selectedCount == both)
    }

    @Test("The row and the column of one alone filter by that one")
    func alone() {
        var reader = Reader(120, 40)
        reader.type("Ch")
        reader.press(.enter)
        #expect(reader.state.place.query.chips.map(\.field) == [.person])
        reader.type("[lk")
        reader.press(.enter)
        #expect(reader.state.place.query.chips.map(\.field) == [.organization])
    }

    @Test("Every cell can be gone to at any size, and is in sight", arguments: [(80, 24), (60, 15), (30, 8)])
    func cells(width: Int, height: Int) {
        var reader = Reader(width, height)
        reader.type("C")
        for key: Key in ["l", "l", "l", "G", "j", "l", "l", "k", "h", "g", "k", "h", "h", "h"] {
            reader.press(key)
            guard let page = reader.state.place.overview as? TablePage else { return }
            let rows = reader.rows(of: .overview)
            #expect(page.list.visibleRows(height: rows).contains(page.list.scroll.selected))
            #expect(page.list.visibleRows(height: rows).first == 0, "the row of the groups alone stays")
        }
    }

    @Test("path shows the sentences between two names, and Enter goes to one")
    func path() {
        var reader = Reader(120, 40)
        reader.type(":path \"Ingrid Vale\" to Tomas Lind")
        reader.press(.enter)
        #expect(reader.screen.contains("@Ingrid Vale to @Tomas Lind"))
        reader.type("q:path Anna Berg to Tomas Lind")
        reader.press(.enter)
        #expect(reader.screen.contains("of 1"))
        reader.type("w")
        #expect(reader.screen.contains("rule: named in one sentence"))
        reader.type("q")
        reader.press(.enter)
        #expect(reader.state.place.focus == .read)
        #expect(reader.state.place.reading?.landing != nil)
    }

    @Test("d asks for ways that do not lead through the name of the step, and says so")
    func bar() {
        var reader = Reader(120, 40)
        reader.type(":path Tomas Lind to Seafarers' Union")
        reader.press(.enter)
        #expect(reader.screen.contains("@Tomas Lind – @Anna Berg"))
        reader.type("d")
        #expect(reader.screen.contains("without @Anna Berg"))
        #expect(!reader.screen.contains("@Tomas Lind – @Anna Berg"))
        reader.type("[")
        #expect(reader.screen.contains("@Tomas Lind – @Anna Berg"))
        let ends = State.ends(of: "Anna to Bo without \"Carl to Be\" without Dora")
        #expect(ends.end == "Bo" && ends.barred == ["Carl to Be", "Dora"])
    }

    @Test("A line of one name begins at the name that is looked at; of none, asks for them")
    func lookedAt() {
        #expect(State.ends(of: "Anna to Bo").start == "Anna")
        #expect(State.ends(of: "\"Road to Peace\" to Bo").start == "Road to Peace")
        #expect(State.ends(of: "\"Road to Peace\" to Bo").end == "Bo")
        #expect(State.ends(of: "to Bo").start == nil)
        #expect(State.ends(of: "Bo Ek").end == "Bo Ek")
        #expect(State.ends(of: "").end == nil)
        var reader = Reader(120, 40)
        reader.type("jj3c")
        #expect(reader.state.prompt?.line.text == "path \"Anna Berg\" to ")
        reader.type("Tomas Lind")
        reader.press(.enter)
        #expect(reader.screen.contains("@Anna Berg to @Tomas Lind"))
    }

    @Test("An unknown name is told, and nothing opens")
    func unknown() {
        var reader = Reader(120, 40)
        reader.type(":path Nobody to Tomas Lind")
        reader.press(.enter)
        #expect(reader.state.place.overview == nil)
        #expect(reader.state.notice?.isError == true)
    }

    @Test("Overviews, as recorded", arguments: [(80, 24), (120, 40), (200, 60), (60, 15)])
    func screens(width: Int, height: Int) throws {
        for (name, keys) in [("timeline", "Tjv"), ("table", "Cj")] {
            var reader = Reader(width, height)
            reader.type(keys)
            try Golden.expect(reader.frame, named: "\(name)-\(width)x\(height)")
        }
        var reader = Reader(width, height)
        reader.type(":path Anna Berg to Tomas Lind")
        reader.press(.enter)
        try Golden.expect(reader.frame, named: "path-\(width)x\(height)")
    }
}

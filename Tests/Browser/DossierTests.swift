import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Dossiers")
struct DossierTests {
    private func open(_ keys: String, width: Int = 120, height: Int = 40) -> Reader {
        var reader = Reader(width, height)
        reader.type("jj3" + keys)
        reader.press(.enter)
        return reader
    }

    @Test("A group lists the person who lists the group")
    func symmetric() {
        let person = open("j", width: 200, height: 60)
        #expect(person.screen.contains("#Harbour Board  Harbour Board chairman (official-of)"))
        let group = open("jjjj", width: 200, height: 60)
        #expect(group.screen.contains("┌#Harbour Board"))
        #expect(group.screen.contains("@Tomas Lind  Harbour Board chairman (official-of)"))
    }

    @Test("Every link of every dossier leads somewhere", arguments: 0..<8)
    func links(row: Int) {
        let opened = open(String(repeating: "j", count: row))
        for link in opened.state.place.dossier?.list.links ?? [] {
            var reader = opened
            reader.state.place.dossier?.list.select(link, height: 30)
            let before = reader.frame
            reader.press(.enter)
            #expect(reader.frame != before, "link \(link)")
            reader.type("[")
            #expect(reader.frame == before, "link \(link)")
        }
    }

    @Test("Tab goes from section to section")
    func sections() {
        var reader = open("j")
        var headings: [String] = []
        for _ in 0..<9 {
            guard let page = reader.state.place.dossier,
                case .heading(let words) = page.list.rows[page.list.scroll.selected - 1]
            else { break }
            if headings.last != words { headings.append(words) }
            reader.press(.tab)
        }
        #expect(
            headings == [
                "Also known as 1", "Roles 1", "Groups 1", "Quotes 3", "Seen with 4", "Places 2",
                "Articles 2, 2019-11-04 – 2020-02-17",
            ])
        reader.press(.backTab)
        #expect(reader.screen.contains("Places 2"))
    }

    @Test("Where company was counted in the newest articles alone, the heading says so")
    func countedInNewest() throws {
        var dossier = try #require(open("j").state.place.dossier?.dossier)
        dossier.countedInNewest = 10_000
        let headings = DossierPage(dossier, width: 80).list.rows.compactMap { row -> String? in
            if case .heading(let words) = row { words } else { nil }
        }
        #expect(headings.contains("Seen with 4 in its newest 10000 articles"))
        #expect(headings.last?.hasPrefix("Articles 2, ") == true)
    }

    @Test("What several articles tell of two is one line, with how many and when")
    func oneLine() {
        let reader = open("", width: 120)
        #expect(reader.screen.contains("2 articles, 2019-11-04 – 2019-11-09"))
        let groups = reader.state.place.dossier?.dossier.ties.map(\.other.name)
        #expect(groups == ["Seafarers' Union"])
    }

    @Test("The heading of a section that one jumps to is at the top of the pane")
    func headingAtTop() {
        var reader = open("j", width: 80, height: 14)
        reader.press(.tab)
        reader.press(.tab)
        let rows = reader.rows(of: .dossier)
        guard let page = reader.state.place.dossier, let top = page.list.visibleRows(height: rows).first,
            case .heading(let words) = page.list.rows[top]
        else {
            Issue.record("no heading at the top")
            return
        }
        #expect(words == "Groups 1")
    }

    @Test("Under filters a page tells of what passes them, and says so")
    func narrowed() {
        var reader = Reader(120, 40)
        reader.type("F")
        reader.type("after:2020")
        reader.press(.enter)
        reader.type("3")
        reader.press(.enter)
        #expect(reader.screen.contains("1 of 2 articles"))
        #expect(reader.screen.contains("Only in what passes after:2020"))
        #expect(reader.screen.contains("Articles 1"))
    }

    @Test("The selected link is in sight with the rows that belong to it, at any height", arguments: 3...24)
    func inSight(height: Int) {
        var reader = open("j", width: 80, height: height + 4)
        for key: Key in [
            .character("G"), .character("g"), .control("d"), .control("d"), " ", "j", "j", "b", "k",
        ] {
            reader.press(key)
            guard let page = reader.state.place.dossier else { break }
            let rows = reader.rows(of: .dossier)
            #expect(page.list.visibleRows(height: rows).contains(page.list.scroll.selected))
        }
    }

    @Test("w on a role shows its rule and its sentence, and Enter goes there")
    func why() {
        var reader = open("j")
        reader.type("jw")
        #expect(reader.screen.contains("rule: office after the name"))
        reader.press(.enter)
        #expect(reader.state.place.focus == .read)
        #expect(reader.screen.contains("▶ Tomas Lind, chairman"))
    }

    @Test("w tells of every line why it is there", arguments: ["jj3", "jj3j", "jj3jjjj"])
    func whyAll(keys: String) {
        var reader = Reader(120, 40)
        reader.type(keys)
        reader.press(.enter)
        for link in reader.state.place.dossier?.list.links ?? [] {
            reader.state.place.dossier?.list.select(link, height: 30)
            reader.type("w")
            #expect(reader.screen.contains("rule: "), "link \(link)")
            reader.press(.escape)
        }
    }

    @Test("f on a name it goes by filters by the one it is")
    func alias() {
        var reader = open("")
        reader.type("f")
        #expect(reader.state.place.query == Query([.init(.person, "person/anna-berg")]))
    }

    @Test("An open dossier grows with the archive, and what is selected stays")
    func grows() {
        var reader = Reader(120, 40, articles: [newsroom[0]])
        reader.type("3")
        reader.press(.enter)
        reader.type("jjj")
        let selected = reader.state.place.dossier?.list.selectedItem?.left
        #expect(reader.screen.contains("1 article ·"))
        reader.store.hold(newsroom)
        reader.tell(.changed)
        #expect(reader.screen.contains("2 articles ·"))
        let after = reader.state.place.dossier?.list.selectedItem?.left
        #expect(selected != nil && selected == after)
        #expect(reader.state.past.count == 1)
    }

    @Test(
        "A sparkline has a bar a month, or where there is no room for that a bar a year or more, and says which"
    )
    func sparkline() {
        let days = ["2019-11-04", "2019-11-09", "2020-02-17"]
        #expect(
            Sparkline(Timeline(of: days.map { Day($0) }), width: 80).words == "2019-11 █  ▄ 2020-02  by month"
        )
        #expect(Sparkline(Timeline(of: [Day(days[0])]), width: 80).words == "2019-11")
        #expect(Sparkline(Timeline(of: [nil]), width: 80).words.isEmpty)
        let century = Timeline(of: (1900..<2000).map { Day(year: $0) })
        #expect(Width.of(Sparkline(century, width: 60).words) <= 60)
        #expect(Sparkline(century, width: 60).words.hasSuffix("by 3 years"))
        #expect(Sparkline(century, width: 130).words.hasSuffix("by year"))
    }
}

extension Reader {
    func rows(of pane: Pane) -> Int { state.rows(of: pane) }
}

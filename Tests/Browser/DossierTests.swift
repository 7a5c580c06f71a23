import Articles
import Screen
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
        for link in opened.state.place.dossier?.links ?? [] {
            var reader = opened
            reader.state.place.dossier?.select(link, height: 30)
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
                case .heading(let words) = page.rows[page.scroll.selected - 1]
            else { break }
            if headings.last != words { headings.append(words) }
            reader.press(.tab)
        }
        #expect(
            headings == [
                "Also known as 1", "Roles 1", "Groups 1", "Quotes 3", "Seen with 4", "Places 2", "Articles 2",
            ])
        reader.press(.backTab)
        #expect(reader.screen.contains("Places 2"))
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
            let top = page.scroll.visibleTop(of: page.rows.count, height: rows)
            #expect((top..<(top + rows)).contains(page.scroll.selected))
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

    @Test("A sparkline has a bar a month, and as many as there is room for")
    func sparkline() {
        let days = ["2019-11-04", "2019-11-09", "2020-02-17"]
        let articles = days.map { ArticleSummary(id: .init($0), displayTitle: "", published: Day($0)) }
        #expect(Sparkline(articles, width: 80).words == "2019-11 █  ▄ 2020-02")
        #expect(Sparkline([articles[0]], width: 80).words == "2019-11")
        #expect(Sparkline([], width: 80).words.isEmpty)
        let century = (1900..<2000).map {
            ArticleSummary(id: .init("\($0)"), displayTitle: "", published: Day(year: $0))
        }
        #expect(Width.of(Sparkline(century, width: 60).words) <= 60)
    }
}

extension Reader {
    func rows(of pane: Pane) -> Int { state.rows(of: pane) }
}

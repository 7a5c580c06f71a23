import Articles
import TestSupport
import Testing

@Suite("The store in memory")
struct MemoryStoreTests {
    private let store = MemoryStore()

    init() {
        let berg = Archive.person("Anna Berg", "Berg")
        let oak = Archive.person("Tom Oak")
        let union = Archive.group("Dockers' Union", "DU")
        let ferries = Archive.group("Coast Ferries")
        let northport = Archive.place("Northport")
        store.add(
            Archive.article(
                "storm", "Anna Berg, the mayor, closed Northport. “We wait for Coast Ferries,” Berg said.",
                on: "2003-06-07",
                title: "Storm shuts harbour", naming: [berg, ferries, northport],
                quoting: [("We wait for Coast Ferries", "person/anna-berg")]))
        store.add(
            Archive.article(
                "strike",
                "Tom Oak leads the Dockers' Union. “No ship leaves Northport,” Oak said. DU members agreed.",
                on: "2004-01-02", naming: [oak, union, northport],
                quoting: [("No ship leaves Northport", "person/tom-oak")],
                linking: [
                    ("person/tom-oak", "organization/dockers-union", .leads, "leads the Dockers' Union")
                ]))
        store.add(
            Archive.article(
                "talks", "Anna Berg met Tom Oak. “The union has a road map,” Berg said. “We wait,” Oak said.",
                naming: [berg, oak],
                quoting: [("The union has a road map", "person/anna-berg"), ("We wait", "person/tom-oak")]))
    }

    private func found(_ query: String) throws -> [String] {
        try store.articles(matching: Query(parsing: query)).map(\.id.rawValue)
    }

    @Test("All articles stand newest first, unknown dates last")
    func order() throws {
        #expect(try found("") == ["strike", "storm", "talks"])
    }

    @Test(
        "Each field finds what it is for",
        arguments: [
            ("person:berg", ["storm", "talks"]), ("person:\"anna berg\"", ["storm", "talks"]),
            ("person:person/tom-oak", ["strike", "talks"]), ("org:du", ["strike"]), ("org:dock", ["strike"]),
            ("place:NORTHPORT", ["strike", "storm"]), ("by:oak", ["strike", "talks"]),
            ("about:ferries", ["storm"]),
            ("about:northport", ["strike"]), ("said:\"road map\"", ["talks"]), ("said:road", ["talks"]),
            ("after:2003-06-07", ["strike", "storm"]), ("after:2004", ["strike"]), ("before:2004", ["storm"]),
            ("2003..2003", ["storm"]), ("harbour", ["storm"]), ("\"TOM oak\"", ["strike", "talks"]),
            ("\"oak tom\"", []),
            ("tag:x", []), ("person:northport", []), ("place:berg", []), ("org:organization/nothing", []),
            ("after:2003-06-08", ["strike"]), ("roadmap", []),
        ])
    func fields(query: String, articles: [String]) throws {
        #expect(try found(query) == articles)
    }

    @Test(
        "Every chip holds, alternatives stand inside one, a minus excludes, parentheses group",
        arguments: [
            ("org:du org:ferries", []), ("person:berg person:oak", ["talks"]), ("ship du", ["strike"]),
            ("org:du|ferries", ["strike", "storm"]), ("harbour|\"road map\"", ["storm", "talks"]),
            ("-org:du|ferries", ["talks"]), ("org:ferries|by:oak", ["strike", "storm", "talks"]),
            ("(person:berg person:oak)|ship", ["strike", "talks"]),
            ("-(person:berg person:oak)", ["strike", "storm"]),
            ("person:berg place:northport", ["storm"]),
            ("-person:oak", ["storm"]), ("person:oak -org:du", ["talks"]), ("-by:berg", ["strike"]),
            ("-after:2004", ["storm", "talks"]), ("-harbour -ship", ["talks"]),
        ])
    func combined(query: String, articles: [String]) throws {
        #expect(try found(query) == articles)
    }

    @Test("Speaker, words and whom they mention are asked of one quotation")
    func oneQuotation() throws {
        #expect(try found("by:oak said:\"we wait\"") == ["talks"])
        #expect(try found("by:berg said:\"we wait\"") == ["storm"])
        #expect(try found("by:oak about:ferries").isEmpty)
        #expect(try found("by:berg kind:direct said:road") == ["talks"])
        #expect(try found("by:berg|oak -said:wait") == ["strike", "talks"], "another than that")
    }

    @Test("Stance and kind are asked of quotations, and what they exclude leaves the others")
    func manners() throws {
        store.hold([
            .marked(
                "a", publisher: nil, published: nil,
                "A\n{@lind Lind} denied <i lind denied denies|he had sold it>."),
            .marked(
                "b", publisher: nil, published: nil, "B\n{@lind Lind} said <i lind said|he had sold it>."),
            .marked("c", publisher: nil, published: nil, "C\nNobody spoke."),
        ])
        #expect(try found("stance:denies") == ["a"] && found("-stance:denies") == ["b"])
        #expect(try found("kind:indirect") == ["a", "b"] && found("kind:direct|mixed").isEmpty)
        #expect(try found("by:lind stance:asserts|asks") == ["b"])
    }

    @Test("What is in parentheses is asked of a quotation of its own")
    func ownQuotation() throws {
        #expect(try found("(by:berg) (by:oak)") == ["talks"] && found("by:berg by:oak").isEmpty)
    }

    @Test("Names and words stand together in one sentence, or one paragraph")
    func within() throws {
        #expect(try found("person:berg org:ferries within:sentence") == ["storm"])
        #expect(try found("person:berg place:northport within:sentence") == ["storm"])
        #expect(try found("place:northport said within:sentence") == ["strike"])
        #expect(try found("person:berg person:oak within:sentence") == ["talks"])
        #expect(try found("person:oak members within:sentence").isEmpty)
        #expect(try found("person:oak members within:paragraph") == ["strike"])
        #expect(try found("person:oak members -within:sentence") == ["strike"])
    }

    @Test("A group speaks through those who belong to it or speak for it; with = it speaks itself")
    func group() throws {
        #expect(try found("by:dockers") == ["strike", "talks"])
        #expect(try found("by:=dockers").isEmpty && found("by:=oak") == ["strike", "talks"])
        #expect(try found("by:dockers said:wait") == ["talks"])
    }

    @Test("A name that is a whole word keeps names that only begin so away")
    func wholeWordsFirst() throws {
        store.add(Archive.article("x", "Bergman came.", naming: [Archive.person("Bergman")]))
        #expect(try found("person:berg") == ["storm", "talks"])
        #expect(try found("person:bergm") == ["x"])
    }

    @Test("Case and diacritics do not count")
    func folding() throws {
        store.add(
            Archive.article(
                "x", "Ülkü Çelik spoke in Łódź.",
                naming: [Archive.person("Ülkü Çelik"), Archive.place("Łódź")]))
        #expect(try found("person:ulku") == ["x"])
        #expect(try found("place:LODZ") == ["x"])
        #expect(try found("çelik") == ["x"])
    }

    @Test("An article's tallies count mentions by name, here and in all")
    func articleTallies() {
        let tallies = store.tallies(in: Article.ID("strike"))
        #expect(tallies.map(\.name) == ["Tom Oak", "Dockers' Union", "Northport"])
        #expect(tallies.map(\.here) == [1, 2, 1])
        #expect(tallies.map(\.archive) == [2, 2, 2])
    }

    @Test("A kind's tallies count under the filter, most mentioned first")
    func kindTallies() throws {
        let tallies = try store.tallies(of: .person, matching: Query(parsing: "by:oak"))
        #expect(tallies.map(\.name) == ["Anna Berg", "Tom Oak"])
        #expect(tallies.map(\.here) == [2, 2])
        #expect(tallies.map(\.archive) == [4, 2])
    }

    @Test("A person's page lists the group, and the group's page the person")
    func symmetric() throws {
        let oak = try #require(store.dossier(of: Entity.ID("person/tom-oak")))
        let union = try #require(store.dossier(of: Entity.ID("organization/dockers-union")))
        #expect(oak.ties.map(\.other.name) == ["Dockers' Union"])
        #expect(union.ties.map(\.other.name) == ["Tom Oak"])
        #expect(oak.ties.map(\.outward) == [true] && union.ties.map(\.outward) == [false])
        #expect(oak.ties[0].passage == union.ties[0].passage)
        #expect(oak.ties[0].passage.sentence == "Tom Oak leads the Dockers' Union.")
    }

    @Test("A page has the names, what was said by and about, whom it is seen with, and the articles")
    func dossier() throws {
        let berg = try #require(store.dossier(of: Entity.ID("person/anna-berg")))
        #expect(berg.entity.name == "Anna Berg" && berg.aliases == ["Berg"])
        #expect(berg.entity.here == 2)
        #expect(berg.quotesBy.map(\.words) == ["We wait for Coast Ferries", "The union has a road map"])
        #expect(berg.quotesBy[0].speaker?.name == "Anna Berg")
        #expect(berg.seenWith.map(\.name) == ["Tom Oak", "Coast Ferries"])
        #expect(berg.places.map(\.name) == ["Northport"])
        #expect(berg.articles.map(\.id.rawValue) == ["storm", "talks"])
        let ferries = try #require(store.dossier(of: Entity.ID("organization/coast-ferries")))
        #expect(ferries.quotesAbout.map(\.words) == ["We wait for Coast Ferries"])
        #expect(ferries.quotesBy.isEmpty)
    }

    @Test("Nothing is known of an id that is not there, and an id is there once")
    func unknown() {
        #expect(store.article(Article.ID("nothing")) == nil)
        #expect(store.dossier(of: Entity.ID("nothing")) == nil)
        #expect(store.tallies(in: Article.ID("nothing")).isEmpty)
        #expect(!store.add(Archive.article("storm", "Another.")))
        #expect(store.count == 3)
    }

    @Test(
        "Stars, tags and notes are asked for",
        arguments: [
            ("starred:yes", ["storm"]), ("starred:no", ["strike", "talks"]),
            ("-starred:yes", ["strike", "talks"]),
            ("tag:sea", ["storm", "talks"]), ("tag:sea -starred:yes", ["talks"]), ("note:", ["strike"]),
            ("note:\"the MATE\"", ["strike"]), ("note:\"mate the\"", []), ("-note:", ["storm", "talks"]),
        ])
    func marks(query: String, articles: [String]) throws {
        store.mark(Article.ID("storm"), Marks(starred: true, tags: ["sea"]))
        store.mark(Article.ID("talks"), Marks(tags: ["sea"]))
        store.mark(Article.ID("strike"), Marks(note: "Ask the mate."))
        #expect(try found(query) == articles)
    }

    @Test("What a person decides gives what takes it back, and nothing where all is so already")
    func decided() throws {
        let id = Article.ID("storm")
        let star = try #require(try store.carryOut(.star(id)))
        let tag = try #require(try store.carryOut(.tag(id, adding: ["sea", "ice"], removing: ["ice"])))
        #expect(try store.carryOut(.tag(id, adding: ["sea"], removing: ["quay"])) == nil)
        #expect(try store.carryOut(.note(id, "")) == nil)
        #expect(store.marks(of: id) == Marks(starred: true, tags: ["sea"]))
        _ = try store.carryOut(tag)
        _ = try store.carryOut(star)
        #expect(store.marks(of: id) == Marks())
        let ruling = Ruling(.merge, Entity.ID("person/tom-oak"), Entity.ID("person/anna-berg"))
        let rule = try #require(try store.carryOut(.rule(ruling)))
        let other = Ruling(.separate, ruling.one, ruling.other)
        #expect(try store.carryOut(.rule(other)) == .rule(ruling))
        #expect(try store.carryOut(.rule(ruling)) == .rule(other))
        _ = try store.carryOut(rule)
        #expect(store.rulings().isEmpty)
        let save = try #require(try store.carryOut(.save("tag:sea", as: "mine")))
        #expect(try store.carryOut(.save("tag:sea", as: "mine")) == nil)
        _ = try store.carryOut(save)
        #expect(store.filters().isEmpty)
    }

    @Test("Settled, it answers the same")
    func settled() throws {
        let before = try found("by:oak")
        store.settle()
        #expect(try found("by:oak") == before && store.count == 3)
    }
}

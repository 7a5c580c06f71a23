import Articles
import Testing

@testable import Language

/// What short names mean across articles.
@Suite("Short names across articles")
struct ShortNamesTests {
    /// An article with its text and, where it matters, its day.
    private static func articles(_ texts: [String], _ days: [Int: String] = [:]) -> [MarkedArticle] {
        texts.enumerated().map { MarkedArticle($1, id: "a\($0)", published: days[$0].flatMap(Day.init)) }
    }

    private static func ids(_ kind: Entity.Kind, of article: MarkedArticle, in identities: inout Identities)
        -> [String]
    {
        identities.naming(article.annotation, of: article.article).entities.filter { $0.kind == kind }.map(
            \.id.rawValue)
    }

    /// The id of the last name of a kind in each of some articles.
    private func ids(_ kind: Entity.Kind, _ texts: [String], _ days: [Int: String] = [:]) -> [String] {
        let articles = Self.articles(texts, days)
        var identities = Identities()
        for article in articles { identities.add(article.annotation, of: article.article) }
        return articles.map { Self.ids(kind, of: $0, in: &identities).last ?? "-" }
    }

    private let torlund = ["@[Ansel Torlund] spoke.", "@[Ansel Torlund] sang."]

    @Test(
        "A surname alone, with or without a title, means the one who bears it, once two articles name him in full"
    )
    func surname() {
        let short = ["@[Torlund] slept.", "Minister @[Torlund] slept."]
        #expect(Set(ids(.person, torlund + short)) == ["person/ansel-torlund"])
        #expect(ids(.person, [torlund[0], short[0]]) == ["person/ansel-torlund", "person/torlund"])
    }

    @Test("A given name alone means the one who bears it, where all others who do are named a third as often")
    func givenName() {
        let hessa = ["@[Hessa Moltke] spoke.", "@[Hessa Moltke] sang.", "@[Hessa] slept."]
        #expect(ids(.person, hessa)[2] == "person/hessa-moltke")
        #expect(ids(.person, hessa + ["@[Hessa Brandt] wrote."])[2] == "person/hessa")
    }

    @Test("Of several who bear a surname the one is meant who is named three times as often as the next")
    func dominating() {
        let other = "@[Greta Torlund] wrote."
        let six = Array(repeating: torlund, count: 3).joined()
        #expect(ids(.person, six + [other, other, "@[Torlund] slept."]).last == "person/ansel-torlund")
        #expect(ids(.person, torlund + [other, "@[Torlund] slept."]).last == "person/torlund")
    }

    @Test(
        "A title that the one who dominates is never given refuses, and so does his office where nobody has it"
    )
    func title() {
        let texts = [
            "Senator @[Ilsa Torlund] spoke.", "@[Ilsa Torlund], a senator, spoke.",
            "President @[Torlund] spoke.",
            "Senator @[Torlund] spoke.",
        ]
        let ids = ids(.person, texts)
        #expect(ids[2] == "person/torlund")
        #expect(ids[3] == "person/ilsa-torlund")
    }

    @Test("Her husband's pronoun and title refuse her, and his name takes them")
    func gender() {
        let hers = Array(repeating: "@[Ilsa Torlund] sat. She rose.", count: 9)
        let his = ["@[Ansel Torlund] sat. He rose.", "@[Ansel Torlund] sat. He fell."]
        let ids = ids(
            .person,
            hers + his + ["@[Torlund] spoke. He rose.", "Mrs. @[Torlund] rose.", "@[Torlund] spoke."])
        #expect(ids.suffix(3) == ["person/ansel-torlund", "person/ilsa-torlund", "person/ilsa-torlund"])
    }

    @Test("Whoever dominates about the time of the article is meant")
    func time() {
        let texts =
            Array(repeating: "@[Ansel Torlund] spoke.", count: 9) + [
                "@[Ilsa Torlund] spoke.", "@[Ilsa Torlund] sang.",
            ]
        var days = Dictionary(uniqueKeysWithValues: (0..<9).map { ($0, "2016-01-0\($0 + 1)") })
        for (at, day) in [(9, "1985-01-01"), (10, "1985-01-02"), (11, "1984-01-01"), (12, "2015-01-01")] {
            days[at] = day
        }
        let ids = ids(.person, texts + ["@[Torlund] spoke.", "@[Torlund] sang."], days)
        #expect(ids.suffix(2) == ["person/ilsa-torlund", "person/ansel-torlund"])
    }

    @Test("Another country than that of his offices refuses")
    func country() {
        let texts = [
            "~[Danish] minister @[Ansel Torlund] spoke.", "@[Ansel Torlund], the ~[Danish] minister, spoke.",
            "~[Norwegian] minister @[Torlund] spoke.",
        ]
        #expect(ids(.person, texts)[2] == "person/torlund")
    }

    @Test("Another spelling, an initial or a nickname joins the form that dominates")
    func variants() {
        let usual = Array(repeating: "@[Mikhail Torlundov] spoke.", count: 3)
        for other in ["@[Mikhael Torlundov] sang.", "@[M. Torlundov] sang.", "@[Mikhail Torlundow] sang."] {
            #expect(Set(ids(.person, usual + [other])).count == 1, "\(other)")
        }
        #expect(ids(.person, usual + ["@[Mona Torlundov] sang."]).last == "person/mona-torlundov")
        #expect(Set(ids(.person, usual + ["@[Torlundow] slept."])).count == 1)
    }

    @Test("An acronym means what it abbreviates in any article")
    func acronym() {
        let texts = [
            "The #[Northern Quay Council] met.", "The #[Northern Quay Council] sat.", "The #[NQC] rose.",
        ]
        #expect(Set(ids(.organization, texts)).count == 1)
        #expect(
            ids(.organization, texts + ["The #[NQC] sat.", "The #[NQC] fell."])[2] == "organization/nqc",
            "too often")
        let other = ["The #[National Quiz Club] met.", "The #[National Quiz Club] sat."]
        #expect(ids(.organization, texts + other)[2] == "organization/nqc")
    }

    @Test(
        "A team without its town, a firm by the beginning of its name, a body without its country are the one that dominates"
    )
    func groups() {
        for (full, short) in [
            ("Oslo Rovers", "Rovers"), ("Ulver Brothers", "Ulver"),
            ("Danish Fisheries Survey", "Fisheries Survey"),
        ] {
            let texts = Array(repeating: "#[\(full)] rose.", count: 3) + ["#[\(short)] fell."]
            let all = full.hasPrefix("Danish") ? Array(repeating: texts[3], count: 9) + [texts[0]] : texts
            #expect(Set(ids(.organization, all)).count == 1, "\(full)")
        }
        #expect(
            Set(
                ids(
                    .organization,
                    ["#[Ulver Pension Fund] rose.", "#[Ulver Pension Fund] fell.", "#[Ulver] sat."])
            ).count == 2)
    }

    @Test("A body without its country is that of the country whose body dominates")
    func national() {
        let texts = Array(repeating: "The #[U.S. Senate] met.", count: 16) + ["The #[Senate] rose."]
        #expect(Set(ids(.organization, texts)).count == 1)
        let other = Array(repeating: "The #[Irish Senate] met.", count: 8)
        #expect(ids(.organization, texts + other)[16] == "organization/senate")
    }

    @Test("What is written with a legal form is a company of its own, not the beginning of another's name")
    func company() {
        let texts = Array(repeating: "#[Ulver Brothers] rose.", count: 3) + ["#[Ulver Ltd] fell."]
        #expect(Set(ids(.organization, texts)).count == 2)
    }

    @Test("A group that one article takes for a place or for a person of whom it says nothing is the group")
    func kinds() {
        let texts = ["The #[Elsby Harbour Patrol] met.", "The #[Elsby Harbour Patrol] sat."]
        func kind(_ other: String) -> Entity.Kind? {
            let articles = Self.articles(texts + [other])
            var identities = Identities()
            for article in articles { identities.add(article.annotation, of: article.article) }
            return identities.naming(articles[2].annotation, of: articles[2].article).entities.first?.kind
        }
        #expect(kind("The %[Elsby Harbour Patrol] rose.") == .organization)
        #expect(kind("The @[Elsby Harbour Patrol] rose.") == .organization)
        #expect(kind("Mayor @[Elsby Harbour Patrol] rose.") == .person)
        #expect(kind("The %[Elsby Harbour] rose.") == .place)
    }

    @Test(
        "A word that nearly always names a group is the group where an article says nothing of a person so called"
    )
    func misreadWord() {
        let group = Array(repeating: "The #[Elsby] met.", count: 4)
        func kind(_ text: String, _ others: [String] = []) -> Entity.Kind? {
            let articles = Self.articles(group + others + [text])
            var identities = Identities()
            for article in articles { identities.add(article.annotation, of: article.article) }
            return articles.last.flatMap {
                identities.naming($0.annotation, of: $0.article).entities.last?.kind
            }
        }
        #expect(kind("Then @[Elsby] closed.") == .organization)
        #expect(kind("Then Mayor @[Elsby] closed.") == .person)
        #expect(kind("Then @[Elsby] closed. He left.") == .person)
        #expect(kind("Then @[Elsby] closed.", ["@[Anna Elsby] sat."]) == .person)
        #expect(kind("Then @[Ulver] closed.") == .person)
    }

    @Test("What new articles change, changes back when they are taken out")
    func back() {
        let articles = Self.articles(
            torlund + ["@[Torlund] slept.", "@[Greta Torlund] wrote.", "@[Greta Torlund] sat."])
        var identities = Identities()
        for article in articles.prefix(3) { identities.add(article.annotation, of: article.article) }
        #expect(Self.ids(.person, of: articles[2], in: &identities) == ["person/ansel-torlund"])
        for article in articles.suffix(2) { identities.add(article.annotation, of: article.article) }
        #expect(Self.ids(.person, of: articles[2], in: &identities) == ["person/torlund"])
        for article in articles.suffix(2) { identities.remove(article.annotation, of: article.article) }
        #expect(Self.ids(.person, of: articles[2], in: &identities) == ["person/ansel-torlund"])
        identities.remove(articles[0].annotation, of: articles[0].article)
        #expect(Self.ids(.person, of: articles[2], in: &identities) == ["person/torlund"])
    }

    @Test("A ruling parts a surname from the one whom it was taken for")
    func ruling() {
        let articles = Self.articles(torlund + ["@[Torlund] slept."])
        let ruling = Ruling(.separate, Entity.ID("person/torlund"), Entity.ID("person/ansel-torlund"))
        var identities = Identities(rulings: [ruling])
        for article in articles { identities.add(article.annotation, of: article.article) }
        #expect(Self.ids(.person, of: articles[2], in: &identities) == ["person/torlund"])
    }

    @Test("In a stream a surname means the one who was named in full before")
    func stream() {
        var stream = IdentityStream()
        let ids = Self.articles(torlund + ["@[Torlund] slept."]).map { marked in
            stream.naming(marked.annotation, of: marked.article).entities[0].id.rawValue
        }
        #expect(Set(ids) == ["person/ansel-torlund"])
    }

    @Test("How a name is used can be written and read again")
    func written() throws {
        var counts = NameUse.Counts()
        var evidence = Evidence()
        evidence.titles = ["Danish president"]
        evidence.countries = ["denmark"]
        evidence.decade = 199
        counts.add(evidence, count: 5)
        counts.add(Evidence(), count: 40)
        var forms = NameForms()
        forms.add("Ansel Torlund", count: 45)
        let use = counts.use(of: NameKey(.person, "ansl turlund", scope: "x"), forms, isShared: true)
        #expect(use.articles == 44 - 4, "45 with three significant bits")
        #expect(use.offices == ["president"])
        #expect(try #require(NameUse(written: use.written)) == use)
    }
}

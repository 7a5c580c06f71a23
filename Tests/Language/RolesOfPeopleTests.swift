import Articles
import Testing

@testable import Language

@Suite("Roles of people")
struct RolesOfPeopleTests {
    /// What a sentence says of people: `Anna Berg: chairman, Harbour Union, held`.
    static func roles(_ sentence: String) -> [String] {
        let annotation = MarkedArticle(sentence).annotation
        return annotation.entities.flatMap { person in
            person.roles.map { role in
                let group = annotation.entities.first { $0.id == role.organization }?.name
                let words = [role.title, group, role.status == .holds ? nil : role.status.rawValue]
                return person.name + ": " + words.compactMap(\.self).joined(separator: ", ")
            }
        }
    }

    @Test(
        "A former office is one that was held, one designated is one that will be",
        arguments: [
            (
                "Former #[Nordsund Shipping] chairman @[Jon Vik] wept.",
                "Jon Vik: Former Nordsund Shipping chairman, Nordsund Shipping, held"
            ),
            ("@[Jon Vik], the ousted mayor, wept.", "Jon Vik: ousted mayor, held"),
            (
                "@[Jon Vik], chairman designate of #[Nordsund Shipping], wept.",
                "Jon Vik: chairman designate, Nordsund Shipping, will"
            ),
            ("Acting mayor @[Jon Vik] wept.", "Jon Vik: Acting mayor"),
            ("The shadow chancellor, @[Jon Vik], wept.", "Jon Vik: shadow chancellor"),
        ])
    func status(sentence: String, role: String) { #expect(Self.roles(sentence) == [role]) }

    @Test(
        "A verb says whether its subject holds the office that follows",
        arguments: [
            ("@[Jon Vik] will be chairman of #[Nordsund Shipping].", "will"),
            ("@[Jon Vik] was sacked as chairman of #[Nordsund Shipping].", "held"),
            ("@[Jon Vik] resigned as chairman of #[Nordsund Shipping].", "held"),
            ("@[Jon Vik], who was chairman of #[Nordsund Shipping], wept.", "held"),
        ])
    func verbs(sentence: String, status: String) {
        #expect(Self.roles(sentence) == ["Jon Vik: chairman, Nordsund Shipping, \(status)"])
    }

    @Test(
        "What somebody would be or wants to be is no role",
        arguments: [
            "@[Jon Vik] would make a good prime minister.", "@[Jon Vik] could become prime minister.",
            "@[Jon Vik] is not the prime minister.",
            "@[Anna Berg] said how good a prime minister @[Jon Vik] will make.",
        ])
    func hypothetical(sentence: String) { #expect(Self.roles(sentence).isEmpty) }

    @Test("Who replaces somebody as something holds the office that the other held")
    func replaced() {
        #expect(
            Self.roles("@[Eva Holm] has replaced @[Jon Vik] as chief executive of #[Nordsund Shipping].")
                .sorted() == [
                    "Eva Holm: chief executive, Nordsund Shipping",
                    "Jon Vik: chief executive, Nordsund Shipping, held",
                ])
    }

    @Test(
        "Whoever is named, or sacked as something, is told as its holder",
        arguments: [
            ("#[Nordsund Shipping] named @[Eva Holm] chairman.", "Eva Holm: chairman"),
            ("The club sacked @[Eva Holm] as coach of #[Lobos FC].", "Eva Holm: coach, Lobos FC, held"),
            (
                "They met @[Eva Holm], recently sacked as #[Lobos FC] coach.",
                "Eva Holm: Lobos FC coach, Lobos FC, held"
            ),
        ])
    func named(sentence: String, role: String) { #expect(Self.roles(sentence) == [role]) }

    @Test(
        "An office may be of two things, or of what no name says",
        arguments: [
            ("Energy and mines minister @[Jon Vik] wept.", "Jon Vik: Energy and mines minister"),
            (
                "The minister of oil, mines and industry, @[Jon Vik], wept.",
                "Jon Vik: minister of oil, mines and industry"
            ),
            ("The Minister of the Environment, @[Jon Vik], wept.", "Jon Vik: Minister of the Environment"),
            (
                "@[Jon Vik], head of the party's largest wing, wept.",
                "Jon Vik: head of the party's largest wing"
            ),
        ])
    func portfolios(sentence: String, role: String) { #expect(Self.roles(sentence) == [role]) }

    @Test("What stands beside an office is no part of it: a date, an aide, a dash")
    func noParts() {
        #expect(Self.roles("He met October mayor @[Jon Vik].") == ["Jon Vik: mayor"])
        #expect(Self.roles("She called the aide President @[Jon Vik] today.") == ["Jon Vik: President"])
        #expect(Self.roles("He praised it - mayor @[Jon Vik] did too.") == ["Jon Vik: mayor"])
        #expect(
            Self.roles("The party under Prime Minister @[Jon Vik] split.") == ["Jon Vik: Prime Minister"])
    }

    @Test("Two offices that stand together are both of the person beside them")
    func together() {
        #expect(
            Self.roles("@[Eva Holm], a barrister and chairman of the #[Dune League], won.") == [
                "Eva Holm: barrister", "Eva Holm: chairman, Dune League",
            ])
        #expect(
            Self.roles("The novelist and poet @[Eva Holm] won.") == ["Eva Holm: novelist", "Eva Holm: poet"])
        #expect(
            Self.roles("The king and Crown Prince @[Eva Holm] won.") == ["Eva Holm: Crown Prince"])
    }

    @Test("An office of several is one of each")
    func several() {
        #expect(
            Self.roles("Judges @[Jon Vik], @[Eva Holm], and @[Rolf Lund] sat.") == [
                "Jon Vik: Judge", "Eva Holm: Judge", "Rolf Lund: Judge",
            ])
        #expect(
            Self.roles("Three other senators - @[Jon Vik], @[Eva Holm] and @[Rolf Lund] - sat.") == [
                "Jon Vik: senator", "Eva Holm: senator", "Rolf Lund: senator",
            ])
        #expect(
            Self.roles("@[Jon Vik], one of the bank's lawyers, sat.") == ["Jon Vik: lawyer"])
    }

    @Test("A title may stand between an office and the name, and the office be of a place between")
    func between() {
        #expect(
            Self.roles("#[Quay Bank] chairman Dr @[Jon Vik] sat.") == [
                "Jon Vik: Quay Bank chairman, Quay Bank"
            ])
        #expect(
            Self.roles("Deputy director of the #[Port Agency] in %[Sund] @[Jon Vik] sat.") == [
                "Jon Vik: Deputy director, Port Agency"
            ])
        #expect(
            Self.roles("The director of #[Quay Bank], @[Jon Vik] said rates fell.") == [
                "Jon Vik: director, Quay Bank"
            ])
    }

    @Test("The country or town of an office is what it is held in, where the article names it")
    func places() {
        #expect(
            Self.roles("%[Norway] voted. The ~[Norwegian] president, @[Jon Vik], sat.") == [
                "Jon Vik: Norwegian president, Norway"
            ])
        #expect(Self.roles("@[Jon Vik], mayor of %[Apia], sat.") == ["Jon Vik: mayor of Apia, Apia"])
    }

    @Test("A pronoun has the roles that are told of it")
    func pronouns() {
        #expect(
            Self.roles("@[Eva Holm] smiled. She was appointed director of #[Quay Bank] in May.") == [
                "Eva Holm: director, Quay Bank"
            ])
    }

    @Test("The group that a pronoun stands for is that of the office")
    func spokenOf() {
        #expect(
            Self.roles("#[Quay Bank] cut jobs, and its chairman @[Eva Holm] was sorry.") == [
                "Eva Holm: chairman, Quay Bank"
            ])
    }

    @Test(
        "A sentence about what somebody is like tells of no office",
        arguments: [
            "@[Eva Holm] is a key player for us.", "@[Eva Holm] is one of the best players in the world.",
            "@[Eva Holm] was a good prime minister.",
        ])
    func praise(sentence: String) { #expect(Self.roles(sentence).isEmpty) }

    @Test("Brackets after a group, and a word such as named, stand between no office and its holder")
    func brackets() {
        #expect(
            Self.roles("Deputy Premier and #[Port Party] (PP) leader @[Eva Holm] won.") == [
                "Eva Holm: Deputy Premier", "Eva Holm: Port Party (PP) leader, Port Party",
            ])
        #expect(Self.roles("A former staffer named @[Eva Holm] sued.") == ["Eva Holm: former staffer, held"])
        #expect(Self.roles("Director of rugby @[Eva Holm] won.") == ["Eva Holm: Director of rugby"])
    }

    @Test("What several are said to be is a role of each")
    func predicateOfSeveral() {
        #expect(
            Self.roles("@[Jon Vik], @[Eva Holm] and @[Rolf Lund] are among the other violinists.") == [
                "Jon Vik: violinist", "Eva Holm: violinist", "Rolf Lund: violinist",
            ])
    }

    @Test(
        "Roles in other words are of one office: without time, group and number, whatever the order of the words",
        arguments: [
            ("The former finance minister, @[Jon Vik], sat.", "finance minister"),
            ("@[Jon Vik], minister of finance, sat.", "finance minister"),
            ("#[Quay Bank] chairman @[Jon Vik] sat.", "chairman"),
            ("The ~[Norwegian] Prime Minister @[Jon Vik] sat.", "minister prime"),
            ("Deputy mayors @[Jon Vik] and @[Eva Holm] sat.", "deputy mayor"),
        ])
    func office(sentence: String, office: String) {
        let person = MarkedArticle(sentence).annotation.entities.first { $0.name == "Jon Vik" }
        #expect(person?.roles.map(\.office) == [office])
    }

    @Test(
        "A relative is tied to whom the noun of the family is of",
        arguments: [
            ("@[Jon Vik] came with his wife @[Eva Holm].", "Eva Holm > Jon Vik: wife"),
            ("@[Jon Vik]'s son @[Rolf Vik] came.", "Rolf Vik > Jon Vik: son"),
            ("@[Rolf Vik], the youngest son of @[Jon Vik], came.", "Rolf Vik > Jon Vik: youngest son"),
        ])
    func family(sentence: String, tie: String) {
        let annotation = MarkedArticle(sentence).annotation
        let name = { (id: Entity.ID) in annotation.entities.first { $0.id == id }?.name ?? "" }
        #expect(annotation.links.map { name($0.source) + " > " + name($0.target) + ": " + $0.label } == [tie])
    }
}

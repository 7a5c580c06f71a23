import Testing

@testable import Articles

@Suite("Whom one is seen with")
struct CompanyTests {
    private func tally(_ name: String, _ kind: Entity.Kind = .person, here: Int) -> EntityTally {
        EntityTally(id: Entity.ID(kind, slug: name), kind: kind, name: name, here: here, archive: here)
    }

    private let passage = Passage(
        article: ArticleSummary(id: Article.ID("a"), displayTitle: "A"), range: 0..<1, sentence: "A.")

    private func tie(_ other: EntityTally, _ rule: String) -> Dossier.Tie {
        Dossier.Tie(
            other: other, relation: .linkedTo, label: "", outward: true, passage: passage,
            reason: Reason(rule))
    }

    @Test(
        "Relatives come first, then who is tied, of one group, of one office, and the rest, each the most seen first"
    )
    func order() {
        let names = ["Rest", "Office", "Seldom", "Often", "Aide", "Wife"].map { tally($0, here: 9) }
        let group = tally("Union", .organization, here: 1)
        let dossier = Dossier(
            entity: tally("Anna", here: 9), aliases: [], roles: [],
            ties: [tie(names[4], "office before the name"), tie(names[5], "family")],
            seenWith: [names[0], names[1], names[3], names[2], names[4], names[5]],
            inCommon: [
                names[1].id: .office("captain"), names[2].id: .group(group), names[3].id: .group(group),
            ],
            places: [], quotesBy: [], quotesAbout: [], articles: [])
        #expect(dossier.company.map(\.name.name) == ["Wife", "Aide", "Often", "Seldom", "Office", "Rest"])
    }

    @Test(
        "Roles that read the same are one line, whatever the group is called; what reads otherwise is another"
    )
    func alike() {
        func role(_ title: String, in group: String, isNamed: Bool, _ year: Int) -> Dossier.DatedRole {
            Dossier.DatedRole(
                title: title, organization: tally(group, .organization, here: 1), namingIt: isNamed,
                passage: passage, reason: Reason("told"),
                use: Dossier.Use(articles: 2, first: Day(year: year), last: Day(year: year)))
        }
        let dossier = Dossier(
            entity: tally("Anna", here: 5), aliases: [],
            roles: [
                role("Port Party leader", in: "Port Party", isNamed: true, 2003),
                role("Port party leader", in: "Port Party (PP)", isNamed: true, 2001),
                role("leader", in: "Quay Party", isNamed: false, 2002),
                role("leader", in: "Dockers' Union", isNamed: false, 2002),
            ], ties: [], seenWith: [], places: [], quotesBy: [], quotesAbout: [], articles: [])
        #expect(dossier.roles.map(\.title) == ["Port Party leader", "leader", "leader"])
        let merged = Dossier.Use(articles: 4, first: Day(year: 2001), last: Day(year: 2003))
        #expect(dossier.roles[0].use == merged)
    }

    @Test("An office two have in common is said as its title says it")
    func officeAsSaid() {
        let role = Dossier.DatedRole(
            title: "British Prime Minister", office: "minister prime", organization: nil, passage: passage,
            reason: Reason("told"))
        #expect(role.officeAsSaid == "prime minister")
    }

    @Test("Of names that differ in case and marks alone one is shown")
    func aliases() {
        let dossier = Dossier(
            entity: tally("Harbour Board", .organization, here: 1),
            aliases: ["HARBOUR BOARD", "Harbour Board's", "The Board", "The board"], roles: [], ties: [],
            seenWith: [], places: [], quotesBy: [], quotesAbout: [], articles: [])
        #expect(dossier.aliases == ["Harbour Board's", "The Board"])
    }

    @Test(
        "A title that names its group, or the people of its country, says so",
        arguments: [
            ("mayor of Apia", true), ("Samoan minister", true), ("mayor", false), ("mayor of Apiary", false),
        ])
    func namesOrganization(title: String, isNamed: Bool) {
        let text = Text("Samoan minister Lind, mayor of Apia")
        let apia = Entity.ID("place/apia")
        let annotation = Annotation(entities: [
            Entity(id: apia, kind: .place, name: "Apia", mentions: [Mention(31..<35)]),
            Entity(
                id: Entity.ID("nationality/samoan"), kind: .nationality, name: "Samoan",
                mentions: [Mention(0..<6)]),
        ])
        let role = Role(title: title, organization: apia, range: text.range, because: Reason("told"))
        #expect(role.namesOrganization(in: annotation, of: text) == isNamed)
    }
}

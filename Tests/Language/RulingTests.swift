import Articles
import Testing

@testable import Language

@Suite("Rulings about who is who")
struct RulingTests {
    /// Short articles under the ids of their archive, whatever the order in which they were added.
    private struct Archive {
        let articles: [MarkedArticle]
        var rulings: [Ruling] = []

        init(_ texts: String..., rulings: [Ruling] = []) {
            articles = texts.enumerated().map { MarkedArticle($1, id: "a\($0)") }
            self.rulings = rulings
        }

        /// For each article its entities, as `id: name, name`, in the order of the text.
        func read(from first: Int = 0) -> [[String]] {
            var identities = Identities(rulings: rulings)
            let order = articles[first...] + articles[..<first]
            for marked in order { identities.add(marked.annotation, of: marked.article) }
            return articles.map { marked in
                identities.naming(marked.annotation, of: marked.article).entities.filter {
                    $0.kind == .person
                }
                .map { entity in
                    let forms = entity.mentions.filter { $0.form != .nominal }.map {
                        marked.article.text[$0.range]
                    }
                    return "\(entity.id): \(forms.joined(separator: ", "))"
                }
            }
        }

        /// The same in any order.
        var isSettled: Bool { articles.indices.allSatisfy { read(from: $0) == read() } }

        func named(_ at: Int) -> Annotation {
            var identities = Identities(rulings: rulings)
            for marked in articles { identities.add(marked.annotation, of: marked.article) }
            return identities.naming(articles[at].annotation, of: articles[at].article)
        }
    }

    private func merge(_ one: String, _ other: String) -> Ruling {
        Ruling(.merge, Entity.ID("person/" + one), Entity.ID("person/" + other))
    }

    private func separate(_ one: String, _ other: String) -> Ruling {
        Ruling(.separate, Entity.ID("person/" + one), Entity.ID("person/" + other))
    }

    @Test("Two that were merged have the smaller id, in every article")
    func merging() {
        let archive = Archive(
            "@[Rami Kanaan] spoke.", "@[Abu Salt] sang. @[Tor Vik] left.",
            rulings: [merge("rami-kanaan", "abu-salt")])
        #expect(
            archive.read() == [
                ["person/abu-salt: Rami Kanaan"], ["person/abu-salt: Abu Salt", "person/tor-vik: Tor Vik"],
            ])
        #expect(archive.isSettled)
    }

    @Test("To be merged is transitive")
    func transitive() {
        let archive = Archive(
            "@[Rami Kanaan] met @[Abu Salt] and @[Omar Deeb].",
            rulings: [merge("rami-kanaan", "abu-salt"), merge("rami-kanaan", "omar-deeb")])
        #expect(archive.read() == [["person/abu-salt: Rami Kanaan, Abu Salt, Omar Deeb"]])
    }

    @Test("What was merged by hand says so, after what it went by in the article")
    func reasons() {
        let archive = Archive(
            "@[Rami Kanaan] met @[Abu Salt]. @[Kanaan] left.", rulings: [merge("rami-kanaan", "abu-salt")])
        let rules = archive.named(0).entities.flatMap(\.mentions).map(\.reason.rule)
        #expect(rules == ["merged by hand", "name", "unique surname, merged by hand"])
    }

    @Test("An alias that was separated is its own entry in every article, and says why")
    func alias() {
        let archive = Archive(
            "@[Rami Kanaan], also known as @[Abu Salt], spoke. @[Abu Salt] waved. @[Kanaan] left.",
            "@[Abu Salt] sang.",
            rulings: [separate("abu-salt", "rami-kanaan")])
        #expect(
            archive.read() == [
                ["person/rami-kanaan: Rami Kanaan, Kanaan", "person/abu-salt: Abu Salt, Abu Salt"],
                ["person/abu-salt: Abu Salt"],
            ])
        #expect(archive.isSettled)
        let parted = archive.named(0).entities[1]
        #expect(parted.name == "Abu Salt")
        #expect(parted.aliases.isEmpty)
        #expect(parted.mentions.map(\.reason.rule).allSatisfy { $0.hasSuffix("separated by hand") })
    }

    @Test("Without the ruling the same articles have one entry")
    func unruled() {
        let archive = Archive("@[Rami Kanaan], also known as @[Abu Salt], spoke.", "@[Abu Salt] sang.")
        #expect(
            archive.read() == [
                ["person/rami-kanaan: Rami Kanaan, Abu Salt"], ["person/rami-kanaan: Abu Salt"],
            ])
    }

    @Test("A pronoun goes with the name last before it")
    func pronouns() {
        let archive = Archive(
            "@[Omar Kanaan], also known as @[Abu Salt], spoke. He left.",
            rulings: [separate("abu-salt", "omar-kanaan")])
        #expect(archive.read() == [["person/omar-kanaan: Omar Kanaan", "person/abu-salt: Abu Salt, He"]])
    }

    @Test("Spellings that the program takes for one can be two, each with the short name of its article")
    func spellings() {
        let archive = Archive(
            "@[Mahmud Ferran] opened the quay. @[Ferran] smiled.", "@[Mahmoud Ferran] slept.",
            rulings: [separate("mahmud-ferran", "mahmoud-ferran")])
        #expect(
            archive.read() == [
                ["person/mahmud-ferran: Mahmud Ferran, Ferran"], ["person/mahmoud-ferran: Mahmoud Ferran"],
            ])
        #expect(archive.isSettled)
    }

    @Test("Namesakes that the program tells apart can be one")
    func namesakes() {
        let archive = Archive(
            "@[John Smith], the %[Dunport] mayor, spoke.", "%[Dunport] mayor @[John Smith] spoke.",
            "@[John Smith], a goalkeeper, spoke.", rulings: [merge("john-smith", "john-smith-goalkeeper")])
        #expect(Set(archive.read().map { $0[0] }) == ["person/john-smith: John Smith"])
        #expect(archive.named(2).entities[0].name == "John Smith")
        #expect(archive.isSettled)
    }

    @Test("Of namesakes, the one whose id was ruled about keeps it when met most often")
    func keptRole() {
        let archive = Archive(
            "@[John Smith], the %[Dunport] mayor, spoke.", "@[John Smith], a goalkeeper, spoke.",
            "@[John Smith], a goalkeeper, saved.", "@[Jack Smythe] left.",
            rulings: [merge("john-smith-goalkeeper", "jack-smythe")])
        #expect(
            archive.read().map { $0[0] } == [
                "person/john-smith: John Smith", "person/jack-smythe: John Smith",
                "person/jack-smythe: John Smith",
                "person/jack-smythe: Jack Smythe",
            ])
        #expect(archive.isSettled)
    }

    @Test("Namesakes that were separated stay two when an article makes them one for the program")
    func separatedNamesakes() {
        var archive = Archive("@[Tor Vik], a senator, spoke.", "@[Tor Vik], a painter, painted.")
        #expect(archive.read() == [["person/tor-vik: Tor Vik"], ["person/tor-vik: Tor Vik"]])
        archive.rulings = [separate("tor-vik", "tor-vik-painter")]
        #expect(archive.read() == [["person/tor-vik: Tor Vik"], ["person/tor-vik-painter: Tor Vik"]])
        #expect(archive.isSettled)
    }

    @Test("To separate two that nothing joins changes nothing, and keeps a later alias from joining them")
    func forbidding() {
        let texts = ("@[Rami Kanaan] spoke.", "@[Abu Salt] sang.")
        let ruling = separate("abu-salt", "rami-kanaan")
        #expect(Archive(texts.0, texts.1, rulings: [ruling]).read() == Archive(texts.0, texts.1).read())
        let later = Archive(
            texts.0, texts.1, "@[Rami Kanaan], also known as @[Abu Salt], left.", rulings: [ruling])
        #expect(later.read()[1] == ["person/abu-salt: Abu Salt"])
    }

    @Test("The newest ruling wins, also over what older ones made one by way of a third")
    func newest() {
        let text = "@[Rami Kanaan] met @[Abu Salt] and @[Omar Deeb]."
        let older = [merge("abu-salt", "omar-deeb"), merge("abu-salt", "rami-kanaan")]
        #expect(
            Archive(text, rulings: older + [separate("omar-deeb", "rami-kanaan")]).read()
                == [["person/abu-salt: Rami Kanaan, Abu Salt", "person/omar-deeb: Omar Deeb"]])
        #expect(
            Archive(text, rulings: [separate("omar-deeb", "rami-kanaan")] + older).read()
                == [["person/abu-salt: Rami Kanaan, Abu Salt, Omar Deeb"]])
    }

    @Test("A ruling about a name holds when most articles come to spell it otherwise")
    func respelled() {
        let archive = Archive(
            "@[Sergei Volkonin] sang.", "@[Sergey Volkonin] sang.", "@[Sergey Volkonin] slept.",
            "@[Whistler Blue] sang.",
            rulings: [merge("sergei-volkonin", "whistler-blue")])
        #expect(Set(archive.read().map { $0[0].prefix { $0 != ":" } }) == ["person/sergei-volkonin"])
        #expect(archive.isSettled)
    }

    @Test("A ruling about a name holds for all whom the program later finds to be of that name")
    func laterAlias() {
        let archive = Archive(
            "@[Abu Salt] sang.", "@[Omar Deeb] slept.", "@[Rami Kanaan], also known as @[Abu Salt], left.",
            rulings: [merge("abu-salt", "omar-deeb")])
        #expect(Set(archive.read().map { $0[0].prefix { $0 != ":" } }) == ["person/abu-salt"])
        #expect(archive.isSettled)
    }

    @Test("A ruling about a surname does not make one of all who have it")
    func surnames() {
        let archive = Archive(
            "President @[Holm] spoke.", "@[Peter Holm] slept. @[Holm] snored.", "@[Erik Holm] left.",
            rulings: [merge("holm", "erik-holm")])
        #expect(
            archive.read() == [
                ["person/erik-holm: Holm"], ["person/peter-holm: Peter Holm, Holm"],
                ["person/erik-holm: Erik Holm"],
            ])
    }

    @Test("A group that was read as a person can be merged with the group, and is one")
    func kinds() {
        let archive = Archive(
            "@[Red Lantern] fired.", "#[Red Lantern] fled.",
            rulings: [Ruling(.merge, "person/red-lantern", "organization/red-lantern")])
        #expect(archive.named(0).entities.map(\.kind) == [.organization])
        #expect(archive.named(0).entities.map(\.id) == ["organization/red-lantern"])
    }

    @Test("Two that were merged have no link to themselves, but those to others")
    func linksWithin() {
        let marked = MarkedArticle("#[Red Fleet] joined #[Harbour Union]. #[Quay Board] left.")
        var annotation = marked.annotation
        let ids = annotation.entities.map(\.id)
        annotation.links = [
            Link(from: ids[0], to: ids[1], .member, label: "of", range: 0..<3, because: .name),
            Link(from: ids[1], to: ids[2], .member, label: "of", range: 0..<3, because: .name),
        ]
        let (fleet, union): (Entity.ID, Entity.ID) = ("organization/red-fleet", "organization/harbour-union")
        var identities = Identities(rulings: [Ruling(.merge, fleet, union)])
        identities.add(annotation, of: marked.article)
        let links = identities.naming(annotation, of: marked.article).links
        #expect(links.map(\.source) == [union])
        #expect(links.map(\.target) == ["organization/quay-board"])
    }

    @Test("Quotations, roles and links follow the part that they stand at")
    func followers() {
        let text =
            "@[Rami Kanaan], also known as @[Abu Salt], spoke. @[Abu Salt], a #[Harbour Union] official, left."
        let marked = MarkedArticle(text)
        var annotation = marked.annotation
        let said = annotation.entities[0].mentions[2].range
        annotation.quotations = [
            Quotation(
                spans: [0..<4], kind: .indirect, speaker: annotation.entities[0].id, speakerRange: said,
                because: .name)
        ]
        var identities = Identities(rulings: [separate("abu-salt", "rami-kanaan")])
        identities.add(annotation, of: marked.article)
        let named = identities.naming(annotation, of: marked.article)
        let part = Entity.ID("person/abu-salt")
        #expect(named.quotations.map(\.speaker) == [part])
        #expect(named.links.map(\.source) == [part])
        #expect(named.entities.filter { !$0.roles.isEmpty }.map(\.id) == [part])
    }

    @Test("With rulings too, what was added and taken back leaves no trace")
    func removal() {
        let archive = Archive(
            "@[Abu Salt] sang.", "@[Rami Kanaan], also known as @[Abu Salt], left.", "@[Omar Deeb] slept.")
        let rulings = [merge("abu-salt", "omar-deeb")]
        var identities = Identities(rulings: rulings)
        for marked in archive.articles { identities.add(marked.annotation, of: marked.article) }
        identities.remove(archive.articles[1].annotation, of: archive.articles[1].article)
        var fresh = Identities(rulings: rulings)
        for at in [0, 2] { fresh.add(archive.articles[at].annotation, of: archive.articles[at].article) }
        let other = MarkedArticle("@[Rami Kanaan] spoke.")
        for marked in [archive.articles[0], archive.articles[2], other] {
            let named = identities.naming(marked.annotation, of: marked.article)
            let expected = fresh.naming(marked.annotation, of: marked.article)
            #expect(named == expected)
        }
    }
}

extension Entity.ID: ExpressibleByStringLiteral {
    /// An id as it is written.
    public init(stringLiteral value: String) { self.init(value) }
}

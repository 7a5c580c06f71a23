import Articles
import Testing

@testable import Language

@Suite("Identity across articles")
struct IdentityTests {
    @Test("Of pairs taken for one, 98 in 100 are one; of pairs that are one, 90 in 100 are taken so")
    func gold() {
        let score = IdentityScore(IdentityGold.articles)
        #expect(score.precision >= 0.98, "\(score)")
        #expect(score.recall >= 0.90, "\(score)")
    }

    @Test("There are 40 articles and 25 entities in the set")
    func enough() {
        let rows = IdentityGold.articles.split(separator: "\n").map(IdentityRow.init)
        #expect(rows.count >= 40)
        #expect(Set(rows.flatMap { $0.keys.map(\.key) }).count >= 25)
    }

    @Test("The order in which articles come changes no id", arguments: 1...20)
    func order(seed: Int) {
        let rows = IdentityGold.articles.split(separator: "\n").map(IdentityRow.init)
        var shuffled = rows
        var state = UInt64(seed)
        for at in shuffled.indices.reversed() {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            shuffled.swapAt(at, Int((state >> 33) % UInt64(at + 1)))
        }
        #expect(IdentityScore.ids(rows, addedAs: shuffled) == IdentityScore.ids(rows, addedAs: rows))
    }

    @Test("What was added and taken back leaves no trace")
    func removal() {
        let rows = IdentityGold.articles.split(separator: "\n").map(IdentityRow.init)
        let half = rows.filter { $0.marked.article.id.rawValue.last != "3" }
        var identities = Identities()
        for row in rows { identities.add(row.marked.annotation, of: row.marked.article) }
        for row in rows where row.marked.article.id.rawValue.last == "3" {
            identities.remove(row.marked.annotation, of: row.marked.article)
        }
        let left = half.map {
            identities.naming($0.marked.annotation, of: $0.marked.article).entities.map(\.id)
        }
        var fresh = Identities()
        for row in half { fresh.add(row.marked.annotation, of: row.marked.article) }
        let expected = half.map {
            fresh.naming($0.marked.annotation, of: $0.marked.article).entities.map(\.id)
        }
        #expect(left == expected)
    }

    @Test("In a stream an id once given stays when the spelling changes")
    func stream() {
        var stream = IdentityStream()
        let ids = ["@[Sergei Volkonin] sang.", "@[Sergey Volkonin] sang.", "@[Sergey Volkonin] sang."].map {
            text in
            let marked = MarkedArticle(text)
            return stream.naming(marked.annotation, of: marked.article).entities[0].id
        }
        #expect(ids == Array(repeating: Entity.ID("person/sergei-volkonin"), count: 3))
    }

    @Test("In a stream an id once given stays when a namesake is met more often")
    func streamOfNamesakes() {
        var stream = IdentityStream()
        let texts = [
            "@[John Smith], a goalkeeper, spoke.", "%[Dunport] mayor @[John Smith] spoke.",
            "@[John Smith], the %[Dunport] mayor, spoke.", "@[John Smith], a goalkeeper, spoke.",
        ]
        let ids = texts.compactMap { text in
            let marked = MarkedArticle(text)
            return stream.naming(marked.annotation, of: marked.article).entities.first {
                $0.kind == .person
            }?.id
        }
        #expect(ids.map(\.rawValue).first == "person/john-smith")
        #expect(ids[3] == ids[0])
        #expect(ids[1] == ids[2])
        #expect(ids[1] != ids[0])
    }

    @Test("In a stream of hundreds of articles about one person each keeps one id, and a namesake another")
    func longStream() {
        var stream = IdentityStream()
        var people: Set<Entity.ID> = []
        var namesakes: Set<Entity.ID> = []
        for number in 0..<400 {
            let isNamesake = number % 40 == 39
            let marked = MarkedArticle(
                isNamesake ? "@[John Smith], a goalkeeper, spoke." : "%[Dunport] mayor @[John Smith] spoke.")
            var annotation = marked.annotation
            guard let person = annotation.entities.firstIndex(where: { $0.kind == .person }) else { continue }
            if !isNamesake {
                annotation.entities[person].roles.append(
                    Role(title: "Quay \(number) delegate", range: 0..<3, because: .name))
            }
            let named = stream.naming(annotation, of: marked.article).entities[person].id
            if isNamesake { namesakes.insert(named) } else { people.insert(named) }
        }
        #expect(people.count == 1)
        #expect(namesakes.count == 1)
        #expect(people.isDisjoint(with: namesakes))
    }

    /// The first entity of a kind in each of some articles, with who is who over all of them.
    private static func first(_ kind: Entity.Kind, in texts: [String]) -> [Entity] {
        let articles = texts.map { MarkedArticle($0) }
        var identities = Identities()
        for marked in articles { identities.add(marked.annotation, of: marked.article) }
        return articles.compactMap { marked in
            identities.naming(marked.annotation, of: marked.article).entities.first { $0.kind == kind }
        }
    }

    @Test("Namesakes are told apart by role in their name and id")
    func labels() {
        let texts = [
            "@[John Smith], the %[Dunport] mayor, spoke.", "%[Dunport] mayor @[John Smith] spoke.",
            "@[John Smith], a goalkeeper, spoke.",
        ]
        let named = Self.first(.person, in: texts)
        #expect(
            named.map(\.id.rawValue) == [
                "person/john-smith", "person/john-smith", "person/john-smith-goalkeeper",
            ])
        #expect(named[2].name == "John Smith (goalkeeper)")
    }

    @Test("A party is one under each of its names, and another where its country has one of that name")
    func parties() {
        let texts = [
            "#[Labour] lost the vote.", "%[Germany] waited. #[Labour] said no in %[Germany].",
            "The #[Labour Party] met.", "%[Norway] voted. The #[Labour Party] won in %[Norway].",
        ]
        let ids = Self.first(.organization, in: texts).map(\.id)
        #expect(ids.count == 4)
        #expect(Set(ids[..<3]).count == 1, "\(ids)")
        #expect(ids[3] != ids[0])
    }

    @Test("A body of which there is but one is one, whatever country an article is about")
    func singleBodies() {
        let texts = [
            "%[Norway] waited. The #[World Bank] met in %[Norway].", "The #[World Bank] met.",
            "%[Chad] asked the #[World Bank]. %[Chad] waited.",
            "%[Norway] waited. The #[Interior Ministry] met in %[Norway].",
            "%[Chad] asked the #[Interior Ministry]. %[Chad] waited.",
        ]
        let ids = Self.first(.organization, in: texts).map(\.id)
        #expect(ids[..<3].allSatisfy { $0 == "organization/world-bank" }, "\(ids)")
        #expect(Set(ids[3...]).count == 2, "\(ids)")
    }

    /// The ids of the first entity of a kind in each of some articles.
    private func ids(_ kind: Entity.Kind, _ texts: [String]) -> [String] {
        let articles = texts.enumerated().map { MarkedArticle($1, id: "a\($0)") }
        var identities = Identities()
        for marked in articles { identities.add(marked.annotation, of: marked.article) }
        return articles.map { marked in
            let named = identities.naming(marked.annotation, of: marked.article)
            return named.entities.first { $0.kind == kind }?.id.rawValue ?? "-"
        }
    }

    @Test(
        "A group is one however its name is spelled: dots, marks, the legal form, a ministry's order of words"
    )
    func spellings() {
        for names in [
            ["N.F. Quay and Co", "NF Quay & Co. Inc.", "N. F. Quay"],
            ["Quay Organisation", "The Quay) Organization"],
            ["Danish Ministry of Fisheries", "Danish Fisheries Ministry"],
            ["Supreme Court of Norway", "Norwegian Supreme Court"],
        ] {
            let ids = ids(.organization, names.map { "The #[\($0)] met." })
            #expect(Set(ids).count == 1, "\(ids)")
        }
    }

    @Test("A company called after a country is no body of that country")
    func companies() {
        let ids = ids(
            .organization, ["#[British Petroleum] rose.", "%[Chad] waited. #[Petroleum] rose in %[Chad]."])
        #expect(ids[0] == "organization/british-petroleum")
        #expect(ids[1] == "organization/petroleum")
        let abroad = Self.first(.organization, in: ["%[Chad] waited. #[British Petroleum] rose in %[Chad]."])
        #expect(abroad.map(\.id.rawValue) == ["organization/british-petroleum"])
    }

    @Test("A body of many countries is one, whatever country an article is about")
    func acrossCountries() {
        let ids = ids(
            .organization,
            [
                "%[Chad] waited. The #[European Community] met in %[Chad].",
                "The #[European Community] met.", "The #[European Commission] met.",
                "The #[EC Commission] sat.",
            ])
        #expect(ids[0] == ids[1])
        #expect(ids[2] == ids[3])
        #expect(ids[2] != ids[0])
    }

    @Test("One pronoun misread among many makes no namesake, and as many hers as his do")
    func misreadPronoun() {
        let his = Array(repeating: "Senator @[Robin Dahl] spoke. He left.", count: 21)
        let plain = ["Senator @[Robin Dahl] spoke."]
        let hers = ["Senator @[Robin Dahl] spoke. She left."]
        #expect(Set(ids(.person, his + plain + hers)).count == 1)
        #expect(Set(ids(.person, Array(his.prefix(3)) + hers)).count == 2)
    }

    @Test("The acronym of a known body is no alias of the name before it")
    func knownAcronym() {
        let ids = ids(
            .organization,
            ["#[Ulver Nets] (#[UN]) rose.", "The #[United Nations] met.", "#[Ulver Nets] fell."])
        #expect(ids[0] == ids[2])
        #expect(ids[1] != ids[0])
    }

    @Test("An office tells namesakes apart by its place, not by the words of its department")
    func offices() {
        let texts = [
            "Harbour Minister @[Tor Vik] spoke.", "@[Tor Vik], the CDU Fish Minister, spoke.",
            "TOKYO - Foreign Minister @[Tor Vik] spoke.",
        ]
        #expect(Set(ids(.person, texts)).count == 1)
        let mayors = ["%[Dunport] mayor @[Tor Vik] spoke.", "%[Elsby] mayor @[Tor Vik] spoke."]
        #expect(Set(ids(.person, mayors)).count == 2)
    }

    @Test("Quotations and links follow their entity to its new id")
    func renaming() {
        let marked = MarkedArticle("@[Anna Berg], a #[Harbour Union] official, spoke.")
        var annotation = marked.annotation
        annotation.quotations = [
            Quotation(spans: [0..<4], kind: .indirect, speaker: annotation.entities[0].id, because: .name)
        ]
        var identities = Identities()
        identities.add(annotation, of: marked.article)
        let named = identities.naming(annotation, of: marked.article)
        #expect(named.quotations[0].speaker == Entity.ID("person/anna-berg"))
        #expect(named.links[0].target == Entity.ID("organization/harbour-union"))
        #expect(named.entities[0].roles[0].organization == Entity.ID("organization/harbour-union"))
    }
}

/// A row of the gold set.
struct IdentityRow {
    let marked: MarkedArticle
    /// The gold key of names of the article.
    let keys: [(key: String, name: String)]

    init(_ row: Substring) {
        let fields = row.split(separator: "|").map { String($0).trimmed }
        marked = MarkedArticle(fields[2], id: fields[0], published: Day(fields[1]))
        keys = fields[3].split(separator: ";").compactMap { pair in
            let sides = String(pair).trimmed.split(separator: "=", maxSplits: 1).map(String.init)
            return sides.count == 2 ? (sides[0], sides[1]) : nil
        }
    }
}

/// Pairs of names in different articles, taken for one or not, against what they are.
struct IdentityScore: CustomStringConvertible {
    private var together = 0
    private var right = 0
    private var wanted = 0
    private var faults: [String] = []

    init(_ gold: String) {
        let rows = gold.split(separator: "\n").map(IdentityRow.init)
        let ids = Self.ids(rows, addedAs: rows)
        let keyed = zip(rows, ids).flatMap { row, ids in
            row.keys.compactMap { pair in
                ids[pair.name].map { (row.marked.article.id.rawValue, pair.key, $0) }
            }
        }
        for (at, one) in keyed.enumerated() {
            for other in keyed.dropFirst(at + 1) {
                let (isOne, isTaken) = (one.1 == other.1, one.2 == other.2)
                together += isTaken ? 1 : 0
                wanted += isOne ? 1 : 0
                right += isOne && isTaken ? 1 : 0
                if isOne != isTaken { faults.append("\(one) \(other)") }
            }
        }
    }

    /// For each article, the ids of its names, once all were added in an order.
    static func ids(_ rows: [IdentityRow], addedAs order: [IdentityRow]) -> [[String: Entity.ID]] {
        var identities = Identities()
        for row in order { identities.add(row.marked.annotation, of: row.marked.article) }
        return rows.map { row in
            let own = row.marked.annotation.entities
            let named = identities.naming(row.marked.annotation, of: row.marked.article).entities
            var ids: [String: Entity.ID] = [:]
            for entity in own {
                for form in [entity.name] + entity.aliases {
                    ids[form] =
                        named.first { other in
                            other.mentions.contains { $0.range == entity.mentions[0].range }
                        }?.id
                }
            }
            return ids
        }
    }

    var precision: Double { Double(right) / Double(max(together, 1)) }
    var recall: Double { Double(right) / Double(max(wanted, 1)) }
    var description: String {
        (["\(right) right of \(together) pairs taken for one and \(wanted) that are"] + faults).joined(
            separator: "\n")
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

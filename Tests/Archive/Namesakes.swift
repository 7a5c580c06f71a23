import Articles
import TestSupport

/// Articles whose names, offices, aliases and places chance brings together in every way that who is who goes by.
struct Namesakes {
    private static let people = [
        "John Smith", "John Adam Smith", "John Q. Smith", "Sergei Volkonin", "Sergey Volkonin", "Tor Vik",
        "Rami Kanaan",
        "Abu Salt", "Omar Deeb", "Smith", "Kanaan", "Vik", "John", "Chloé Noël", "Chloe Noel", "J. Smith",
        "Anna Smith", "Anna Vik", "Tor Vik",
    ]
    private static let groups = [
        "Interior Ministry", "Danish Interior Ministry", "Harbour Union", "The Harbour Union", "HU",
        "Red Fleet", "Oslo Rovers", "Rovers", "Red", "Harbour Union Norge", "Danish Harbour Union",
        "Danish Supreme Court",
        "Supreme Court",
    ]
    private static let places = [
        "Portland", "Oslo", "Maine", "Oregon", "Georgia", "Atlanta", "U.S.", "United States",
    ]
    private static let nationalities = ["Danish", "Norwegian", "American"]
    private static let titles = [
        "mayor", "goalkeeper", "senator", "president", "painter", "Danish minister", "Dunport mayor",
        "Oslo mayor",
        "spokesman",
        "surgeon", "murderer",
    ]
    private static let said = ["also known as", "nom de guerre", "nickname", "acronym", "formerly"]

    private var dice: Dice
    private var text: [UInt8] = []

    init(_ seed: UInt64) { dice = Dice(seed) }

    /// An article of a number, with what was found in it alone.
    mutating func article(_ number: Int) -> AnnotatedArticle {
        text = []
        var entities: [Entity] = []
        for _ in 0..<dice.number(1...5) {
            let entity = entity()
            if !entities.contains(where: { $0.id == entity.id }) { entities.append(entity) }
        }
        let groups = entities.filter { $0.kind == .organization }.map(\.id)
        var links: [Link] = []
        for person in entities where person.kind == .person && dice.one(in: 30) {
            guard let group = groups.first else { continue }
            links.append(
                Link(from: person.id, to: group, .member, label: "of", range: append("of"), because: .name))
        }
        let speaker = entities.first
        let quotation = Quotation(
            spans: [append("We wait")], kind: .indirect, speaker: speaker?.id,
            speakerRange: speaker?.mentions.last?.range, about: Array(entities.map(\.id).suffix(2)),
            because: .name)
        let year = dice.pick([nil, 1931, 1998, 2003, 2004])
        let article = Article(
            id: Article.ID("a\(number)"), published: year.flatMap { Day(year: $0) },
            text: Text(String(decoding: text, as: UTF8.self)), parts: [])
        return AnnotatedArticle(
            article, Annotation(entities: entities, quotations: [quotation], links: links))
    }

    /// A ruling about two ids of some that articles show, or one of them and one that nothing need have.
    mutating func ruling(about ids: [Entity.ID]) -> Ruling {
        func person(_ name: String) -> Entity.ID { Entity.ID("person/" + name) }
        let others =
            [
                "john-smith", "john-smith-mayor", "john-smith-goalkeeper", "john-smith-2", "john-adam-smith",
                "smith", "abu-salt",
                "rami-kanaan", "kanaan", "sergei-volkonin", "sergey-volkonin", "sergei-volkonin-senator",
                "tor-vik-painter",
                "john", "vik-a3", "nobody",
            ].map(person) + [
                Entity.ID("organization/interior-ministry-denmark"), Entity.ID("organization/hu"),
            ]
        let one = ids.isEmpty || dice.one(in: 40) ? dice.pick(others) : dice.pick(ids)
        var other = dice.one(in: 60) || ids.isEmpty ? dice.pick(others) : dice.pick(ids)
        if other == one { other = person("nobody-else") }
        return Ruling(dice.one(in: 60) ? .merge : .separate, one, other)
    }

    private mutating func entity() -> Entity {
        let (kind, names): (Entity.Kind, [String]) = dice.pick([
            (.person, Self.people), (.person, Self.people), (.organization, Self.groups),
            (.place, Self.places),
            (.nationality, Self.nationalities),
        ])
        let name = dice.pick(names)
        let slug = name.lowercased().replacing(" ", with: "-").replacing(".", with: "")
        var entity = Entity(id: Entity.ID("\(kind.rawValue)/\(slug)"), kind: kind, name: name)
        entity.mentions.append(Mention(append(name), .name))
        if kind == .place, dice.one(in: 40) {
            _ = append(dice.pick([", Maine", ", Oregon", ", Georgia"]))
        }
        if kind == .person || kind == .organization, dice.one(in: 35) {
            let alias = dice.pick(kind == .person ? Self.people : Self.groups)
            entity.mentions.append(Mention(append(alias), .name, because: Reason(dice.pick(Self.said))))
            if alias != name { entity.aliases.append(alias) }
        }
        if kind == .person { describe(&entity) }
        return entity
    }

    private mutating func describe(_ person: inout Entity) {
        if dice.one(in: 30) { person.mentions.append(Mention(append(dice.pick(["he", "she"])), .pronoun)) }
        if dice.one(in: 30), let short = person.name.split(separator: " ").last {
            person.mentions.append(Mention(append(String(short)), .name, because: Reason("unique surname")))
        }
        for _ in 0..<dice.number(0...2) {
            let title = dice.pick(Self.titles)
            person.roles.append(Role(title: title, range: append(title), because: Reason("title")))
        }
    }

    private mutating func append(_ words: String) -> Range<Int> {
        if !text.isEmpty, !words.hasPrefix(",") { text.append(UInt8(ascii: " ")) }
        let start = text.count
        text += Array(words.utf8)
        return start..<text.count
    }
}

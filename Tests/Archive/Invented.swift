import Articles
import TestSupport

/// Articles made up of few words and names, so that chance brings the same ones together again and again.
struct Invented {
    private static let people = [
        ("person/anna-berg", ["Anna Berg", "Berg", "Ms. Berg of Oslo"]),
        ("person/boris-berg", ["Boris Berg", "Berg"]),
        ("person/chloe-noel", ["Chloé Noël", "Noël", "Chloe Marie Noel"]),
        ("person/dai-li", ["Dai Li", "DAI LI"]),
    ]
    private static let groups = [
        ("organization/harbour-board", ["Harbour Board", "the Board of the Harbour"]),
        ("organization/red-fleet", ["Red Fleet", "Fleet"]),
        ("organization/berg-ltd", ["Berg Ltd", "Berg"]),
    ]
    private static let places = [("place/oslo", ["Oslo"]), ("place/bergen", ["Bergen", "Old Bergen"])]
    private static let peoples = [("nationality/norwegian", ["Norwegian"])]
    private static let words = [
        "ships", "harbour", "pact", "the", "road", "map", "naïve", "Straße", "talks", "in", "new", "quay",
        "tide",
    ]
    private static let tags = ["sea", "Harbour", "two words"]
    private static let rules = ["name", "unique surname", "also known as"]

    private var dice: Dice
    private var text: [UInt8] = []

    init(_ seed: UInt64) { dice = Dice(seed) }

    /// An article of a number, with an annotation that fits its text.
    mutating func article(_ number: Int) -> AnnotatedArticle {
        text = []
        var parts: [Part] = []
        let title = dice.one(in: 70) ? words(3) : nil
        if let title, dice.one(in: 50) { parts.append(Part(append(title), .title)) }
        let start = text.count
        let entities = entities()
        let quotations = quotations(by: entities)
        let links = links(of: entities)
        parts.append(Part(start..<text.count, .paragraph))
        let article = Article(
            id: Article.ID("made/\(number)"), source: dice.one(in: 50) ? "made/\(number).txt" : nil,
            title: title,
            published: day(), byline: dice.one(in: 30) ? ["Eva Roth", "O. Nyman"] : [],
            publisher: dice.one(in: 40) ? "The Tide" : nil, text: Text(String(decoding: text, as: UTF8.self)),
            parts: parts)
        return AnnotatedArticle(article, Annotation(entities: entities, quotations: quotations, links: links))
    }

    /// A query of up to three chips, most of which something passes.
    mutating func query() -> Query { query(depth: 0) }

    private mutating func query(depth: Int) -> Query {
        Query((0..<dice.number((depth == 0 ? 0 : 1)...3)).map { _ in chip(depth: depth) })
    }

    private mutating func chip(depth: Int) -> Query.Chip {
        let field = dice.pick(Query.Chip.Field.allCases)
        var alternatives = [Query.Alternative.condition(condition(field))]
        while dice.one(in: 30) {
            let isGroup = depth < 2 && field != .within && dice.one(in: 40)
            let other = field != .within && dice.one(in: 40) ? dice.pick(Query.Chip.Field.allCases) : field
            alternatives.append(
                isGroup
                    ? .group(query(depth: depth + 1))
                    : .condition(condition(other == .within ? field : other)))
        }
        return Query.Chip(anyOf: alternatives, negated: dice.one(in: 25))
    }

    private mutating func condition(_ field: Query.Chip.Field) -> Query.Condition {
        let names = [
            "berg", "Anna Berg", "noel", "Chloé", "fleet", "Harbour Board", "oslo", "be", "anna b",
            "person/dai-li",
            "organization/red-fleet", "board of the", "nobody", "--", "Fleet spokes",
        ]
        let value: String
        switch field.takes {
        case .name(.some): value = dice.pick(names)
        case .name(nil): value = dice.pick(names + ["fleet spokesman", "spokesman"])
        case .day: value = dice.pick(["2001", "2003-06", "2003-06-07", "1999-12-31", "2010"])
        case .tag: value = dice.pick(Self.tags + ["none"])
        case .choice(let words): value = dice.pick(words)
        case .wordsOrNone: value = dice.pick(["", words(1), "road map", "--"])
        case .words:
            value = dice.pick([words(1), words(1), words(2), "road map", "strasse", "NAIVE", "?"])
        }
        return Query.Condition(field, value, alone: field == .by && dice.one(in: 30))
    }

    /// What somebody might note about an article.
    mutating func marks() -> Marks {
        Marks(
            starred: dice.one(in: 30), tags: Self.tags.filter { _ in dice.one(in: 25) },
            note: dice.one(in: 30) ? words(3) : nil)
    }

    private mutating func day() -> Day? {
        switch dice.number(0...5) {
        case 0: nil
        case 1: Day(year: dice.number(2000...2005))
        case 2: Day(year: 2003, month: dice.number(5...7))
        default: Day(year: 2003, month: 6, day: dice.number(5...9))
        }
    }

    /// Words to search for, the last of them perhaps only begun.
    mutating func written() -> String {
        let phrase = dice.one(in: 30) ? "\"\(words(2))\" " : words(1) + " "
        let last = words(1)
        return phrase + (dice.one(in: 50) ? last + " " : String(last.prefix(dice.number(1...3))))
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in dice.pick(Self.words) }.joined(separator: " ")
    }

    private mutating func append(_ words: String) -> Range<Int> {
        if !text.isEmpty { text.append(UInt8(ascii: dice.one(in: 20) ? "\n" : " ")) }
        let start = text.count
        text += Array(words.utf8)
        return start..<text.count
    }

    private mutating func entities() -> [Entity] {
        let all: [(Entity.Kind, [(String, [String])])] = [
            (.person, Self.people), (.organization, Self.groups), (.place, Self.places),
            (.nationality, Self.peoples),
        ]
        var entities: [Entity] = []
        for (kind, known) in all {
            for (id, names) in known where dice.one(in: 35) {
                var entity = Entity(id: Entity.ID(id), kind: kind, name: dice.pick(names))
                if dice.one(in: 40) { entity.aliases = names.filter { $0 != entity.name } }
                for _ in 0..<dice.number(0...3) { entity.mentions.append(mention(of: entity.name)) }
                entities.append(entity)
            }
        }
        for index in entities.indices where entities[index].kind == .person && dice.one(in: 50) {
            let kind = [Entity.Kind.organization, .place, nil][entities[index].mentions.count % 3]
            let group = entities.first { $0.kind == kind }?.id
            let title = dice.pick(["mayor", "captain", "former mayor"])
            entities[index].roles.append(
                Role(title: title, organization: group, range: append(title), because: reason()))
        }
        return entities
    }

    private mutating func mention(of name: String) -> Mention {
        switch dice.number(0...5) {
        case 0: Mention(append("she"), .pronoun, because: reason())
        case 1: Mention(append("the captain"), .nominal, because: reason())
        default: Mention(append(name), .name)
        }
    }

    private mutating func reason() -> Reason {
        Reason(dice.pick(Self.rules), evidence: dice.one(in: 50) ? append("so called") : nil)
    }

    private mutating func quotations(by entities: [Entity]) -> [Quotation] {
        (0..<dice.number(0...3)).map { _ in
            let speaker = dice.one(in: 60) ? entities.randomElement(using: &dice)?.id : nil
            let unnamed = dice.pick(["a Fleet spokesman", "she", "Anna Berg"])
            let said = dice.one(in: 70) ? append("said") : nil
            var spans = [append(words(4))]
            if dice.one(in: 40) { spans.append(append(words(3))) }
            return Quotation(
                spans: spans, kind: dice.pick(Quotation.Kind.allCases),
                stance: dice.pick(Quotation.Stance.allCases), confidence: Double(dice.number(0...100)) / 100,
                speaker: speaker,
                speakerRange: dice.one(in: 70) ? append(unnamed) : nil, cueRange: said,
                about: entities.filter { _ in dice.one(in: 25) }.map(\.id), because: reason())
        }
    }

    private mutating func links(of entities: [Entity]) -> [Link] {
        guard entities.count > 1 else { return [] }
        return (0..<dice.number(0...2)).map { _ in
            let label = dice.pick(["Fleet captain", "a member of", "FLEET CAPTAIN"])
            return Link(
                from: dice.pick(entities).id, to: dice.pick(entities).id, dice.pick(Link.Relation.allCases),
                label: label, range: append(label), because: reason())
        }
    }
}

import Articles

/// Puts an article together, and keeps what it says as it goes.
struct Desk {
    private let number: Int
    private var text: [UInt8] = []
    private var parts: [Part] = []
    private var entities: [Entity] = []
    private var place: [Entity.ID: Int] = [:]
    private var quotations: [Quotation] = []
    private var links: [Link] = []
    private var paragraphStart = 0

    init(_ number: Int) { self.number = number }

    mutating func beginParagraph() {
        endParagraph()
        if !text.isEmpty { text += [10, 10] }
        paragraphStart = text.count
    }

    @discardableResult
    mutating func add(_ words: String) -> Range<Int> {
        let start = text.count
        text += Array(words.utf8)
        return start..<text.count
    }

    /// Names somebody or something, by the short name if it is wanted and there is one.
    @discardableResult
    mutating func name(_ member: Cast.Member, short: Bool = false) -> Range<Int> {
        let range = add(short ? member.short ?? member.name : member.name)
        let index = place[member.id] ?? entities.count
        if index == entities.count {
            place[member.id] = index
            entities.append(
                Entity(
                    id: member.id, kind: member.kind, name: member.name,
                    aliases: member.short.map { [$0] } ?? []))
        }
        entities[index].mentions.append(Mention(range))
        return range
    }

    /// Names a person with an office in a group.
    mutating func office(_ person: Cast.Member, _ title: String, _ group: Cast.Member) {
        let start = text.count
        name(group)
        add(" \(title) ")
        name(person)
        let range = start..<text.count
        if let index = place[person.id] {
            entities[index].roles.append(
                Role(title: title, organization: group.id, range: range, because: Reason("title before name"))
            )
        }
        links.append(
            Link(
                from: person.id, to: group.id, .officialOf, label: "\(group.name) \(title)", range: range,
                because: Reason("title before name")))
    }

    /// Gives words to a person.
    mutating func quotation(_ words: String, of person: Cast.Member, about: Cast.Member?) {
        add("“")
        let start = text.count
        add(words)
        if let about {
            add(" and ")
            name(about)
        }
        let span = start..<text.count
        add(",” ")
        let speaker = name(person, short: true)
        add(" ")
        let cue = add("said")
        add(".")
        quotations.append(
            Quotation(
                spans: [span], kind: .direct, speaker: person.id, speakerRange: speaker, cueRange: cue,
                about: about.map { [$0.id] } ?? [], because: Reason("beside the quotation")))
    }

    /// The article as it now stands.
    mutating func article(title: String, published: Day?, publisher: String) -> AnnotatedArticle {
        endParagraph()
        let article = Article(
            id: Article.ID("made/\(number)"), source: "made/\(number).txt", title: title,
            published: published,
            publisher: publisher, text: Text(String(decoding: text, as: UTF8.self)), parts: parts)
        return AnnotatedArticle(article, Annotation(entities: entities, quotations: quotations, links: links))
    }

    private mutating func endParagraph() {
        if text.count > paragraphStart { parts.append(Part(paragraphStart..<text.count, .paragraph)) }
        paragraphStart = text.count
    }
}

import Articles

/// A small archive of made-up articles, marked up as the language stages would.
enum Archive {
    /// An article of one paragraph a line, in which each entity is mentioned wherever one of its names stands.
    static func article(
        _ id: String, _ text: String, on published: String? = nil, title: String? = nil,
        naming entities: [Entity] = [],
        quoting quotations: [(words: String, speaker: String?)] = [],
        linking links: [(source: String, target: String, relation: Link.Relation, label: String)] = []
    ) -> AnnotatedArticle {
        let found = entities.map { entity in
            var entity = entity
            let ranges = ([entity.name] + entity.aliases).flatMap { Archive.ranges(of: $0, in: text) }
            let outermost = ranges.filter { inner in
                !ranges.contains { $0 != inner && $0.clamped(to: inner) == inner }
            }
            entity.mentions = outermost.sorted { $0.lowerBound < $1.lowerBound }.map { Mention($0) }
            return entity
        }
        let said = quotations.map { quotation in
            let range = ranges(of: quotation.words, in: text).first ?? 0..<0
            let about = found.filter { entity in
                entity.mentions.contains { range.contains($0.range.lowerBound) }
            }
            return Quotation(
                spans: [range], kind: .direct, speaker: quotation.speaker.map { Entity.ID($0) },
                about: about.map(\.id),
                because: Reason("test"))
        }
        let tied = links.map { link in
            Link(
                from: Entity.ID(link.source), to: Entity.ID(link.target), link.relation, label: link.label,
                range: ranges(of: link.label, in: text).first ?? 0..<0, because: Reason("test"))
        }
        let article = Article(
            id: Article.ID(id), title: title, published: published.flatMap { Day($0) }, text: Text(text),
            parts: [Part(0..<text.utf8.count, .paragraph)])
        return AnnotatedArticle(article, Annotation(entities: found, quotations: said, links: tied))
    }

    static func person(_ name: String, _ aliases: String..., roles: [Role] = []) -> Entity {
        Entity(id: id("person", name), kind: .person, name: name, aliases: aliases, roles: roles)
    }

    static func group(_ name: String, _ aliases: String...) -> Entity {
        Entity(id: id("organization", name), kind: .organization, name: name, aliases: aliases)
    }

    static func place(_ name: String) -> Entity { Entity(id: id("place", name), kind: .place, name: name) }

    private static func id(_ kind: String, _ name: String) -> Entity.ID {
        Entity.ID(kind + "/" + FoldedWords.words(of: name).joined(separator: "-"))
    }

    /// Where some words stand in a text, each time.
    static func ranges(of words: String, in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        let wanted = Array(words.utf8)
        guard bytes.count >= wanted.count else { return [] }
        return (0...(bytes.count - wanted.count)).filter {
            bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
        .map { $0..<$0 + wanted.count }
    }
}

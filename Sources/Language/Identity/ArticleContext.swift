import Articles

/// What of an article the identity of its names goes by, besides themselves.
struct ArticleContext {
    let article: Article
    /// For each entity, the groups it is linked to, as folded names.
    let groups: [Entity.ID: Set<String>]
    /// The country that most of the article's mentions of countries are of; nil where none has that many.
    let country: String?
    /// The names of the article's places, folded.
    private let places: Set<String>
    /// For each place, the region that the article says or shows it to be in.
    private let regions: [Entity.ID: String]

    init(_ annotation: Annotation, _ article: Article) {
        self.article = article
        let names = Dictionary(annotation.entities.map { ($0.id, $0.name.folded) }) { first, _ in first }
        var groups: [Entity.ID: Set<String>] = [:]
        for link in annotation.links {
            if let target = names[link.target] { groups[link.source, default: []].insert(target) }
        }
        self.groups = groups
        var counts: [String: Int] = [:]
        for entity in annotation.entities where entity.kind == .nationality || entity.kind == .place {
            guard let country = Self.country(entity.name.folded, entity.kind) else { continue }
            counts[country, default: 0] += entity.mentions.count
        }
        let all = counts.values.reduce(0, +)
        country = counts.first { $0.value * 3 >= all * 2 }?.key
        regions = Self.regions(annotation, article)
        places = Set(
            annotation.entities.lazy.filter { $0.kind == .place }.flatMap { [$0.name] + $0.aliases }.map(
                \.folded))
    }

    /// Whether the article names a place so.
    func isPlace(_ name: String) -> Bool { places.contains(name) }

    /// The region that the article says or shows a place to be in; nil where it does neither.
    func region(of place: Entity) -> String? { regions[place.id] }

    private static func regions(_ annotation: Annotation, _ article: Article) -> [Entity.ID: String] {
        let mentions = annotation.entities.filter { $0.kind == .place }.flatMap { entity in
            let name = Countries.place(entity.name).folded
            return entity.mentions.filter { $0.form == .name }.map {
                (id: entity.id, range: $0.range, name: name)
            }
        }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
        var regions: [Entity.ID: String] = [:]
        let said = Regions.following(mentions.map { ($0.range, $0.name) }, in: article.text)
        for (mention, region) in zip(mentions, said) where region != nil && regions[mention.id] == nil {
            regions[mention.id] = region?.titleCased
        }
        let names = Set(mentions.map(\.name))
        for mention in mentions where regions[mention.id] == nil {
            regions[mention.id] = Regions.likely(for: mention.name, among: names)
        }
        return regions
    }

    private static func country(_ name: String, _ kind: Entity.Kind) -> String? {
        if kind == .nationality { return Countries.embedded.country(of: name)?.folded }
        let place = Countries.place(name).folded
        return Countries.embedded.isCountry(place) ? place : nil
    }
}

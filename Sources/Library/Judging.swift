import Articles
import Language

/// What a person looks at before ruling who is who.
extension Store {
    /// The names that an entity goes by besides its own, the most used first; with them its offices, where articles
    /// give it several, since namesakes are told apart by these.
    public func variants(of id: Entity.ID) throws -> [NameVariant] {
        var variants: [NameVariant] = []
        for article in try newest(of: id) {
            for variant in NameVariants(of: id, in: article).all {
                if let at = variants.firstIndex(where: { $0.id == variant.id }) {
                    variants[at].add(variant)
                } else {
                    variants.append(variant)
                }
            }
        }
        let offices = variants.filter(\.isOffice)
        if offices.count < 2 { variants.removeAll { offices.contains($0) } }
        return variants.sorted { ($1.mentions, $0.name) < ($0.mentions, $1.name) }
    }

    /// What a ruling would change, asked of one of the two; nil where that is not there.
    public func preview(_ ruling: Ruling, of id: Entity.ID) throws -> RulingPreview? {
        guard let whole = try side(of: id) else { return nil }
        let other = ruling.one == id ? ruling.other : ruling.one
        if ruling.verdict == .separate { return try parting(other, of: whole, by: ruling) }
        guard let joining = try side(of: other) else { return nil }
        // The smaller id is the one that is kept.
        return whole.id < joining.id
            ? RulingPreview(ruling, staying: whole, moving: joining)
            : RulingPreview(ruling, staying: joining, moving: whole)
    }

    /// The rulings with the names of those they are about, newest first.
    public func ruledPairs() throws -> [RuledPair] {
        try rulings().reversed().map { ruling in
            RuledPair(ruling, one: try tally(of: ruling.one)?.name, other: try tally(of: ruling.other)?.name)
        }
    }

    private func parting(
        _ other: Entity.ID, of whole: RulingPreview.Side, by ruling: Ruling
    ) throws -> RulingPreview? {
        guard let variant = try variants(of: whole.id).first(where: { $0.id == other }) else { return nil }
        let quoting = try newest(of: whole.id).count {
            NameVariants(of: whole.id, in: $0).quoted.contains(other)
        }
        var staying = whole
        staying.names.removeAll {
            $0 != whole.name && Entity.ID(whole.id.kind ?? .person, named: $0) == other
        }
        staying.mentions -= variant.mentions
        staying.quoting -= quoting
        let moving = RulingPreview.Side(
            id: other, name: variant.name, names: [variant.name], mentions: variant.mentions,
            articles: variant.articles, quoting: quoting)
        return RulingPreview(ruling, staying: staying, moving: moving)
    }

    private func side(of id: Entity.ID) throws -> RulingPreview.Side? {
        guard let tally = try tally(of: id), let field = Query.Chip.Field(naming: tally.kind) else {
            return nil
        }
        return RulingPreview.Side(
            id: id, name: tally.name, names: [tally.name] + (try dossier(of: id, upTo: 0)?.aliases ?? []),
            mentions: tally.archive, articles: try count(matching: Query([.init(field, id.rawValue)])),
            quoting: try count(matching: Query([.init(.by, id.rawValue)])))
    }

    private func tally(of id: Entity.ID) throws -> EntityTally? {
        try entities(called: id.rawValue, upTo: 1).first { $0.id == id }
    }

    /// The newest articles that have an entity: as many as are read through at once.
    func newest(of id: Entity.ID) throws -> [AnnotatedArticle] {
        guard let kind = id.kind, let field = Query.Chip.Field(naming: kind) else { return [] }
        let rows = try articles(matching: Query([.init(field, id.rawValue)]), rows: 0..<500)
        return try rows.compactMap { try article($0.id) }
    }
}

/// What one article calls an entity besides its own name.
private struct NameVariants {
    /// Each name and office, as the variant that this article alone gives.
    private(set) var all: [NameVariant] = []
    /// Those of the names and offices that something is said by.
    private(set) var quoted: Set<Entity.ID> = []

    init(of id: Entity.ID, in read: AnnotatedArticle) {
        guard let entity = read.annotation.entities.first(where: { $0.id == id }) else { return }
        let said = read.annotation.quotations.filter { $0.speaker == id }
        var own = 0
        for mention in entity.mentions where mention.form == .name {
            let name = read.article.words(in: mention.range)
            let variant = Entity.ID(entity.kind, named: name)
            guard variant != id else {
                own += 1
                continue
            }
            note(NameVariant(name: name, id: variant, mentions: 1, articles: 1, rules: [mention.reason.rule]))
            if said.contains(where: { $0.speakerRange?.overlaps(mention.range) == true }) {
                quoted.insert(variant)
            }
        }
        guard entity.kind == .person else { return }
        for title in Set(entity.roles.map(\.title)) {
            let variant = Entity.ID(entity.kind, named: "\(entity.name) \(title)")
            note(
                NameVariant(
                    name: "\(entity.name), \(title)", id: variant, mentions: own, articles: 1,
                    rules: [NameVariant.office]))
            if !said.isEmpty { quoted.insert(variant) }
        }
    }

    private mutating func note(_ variant: NameVariant) {
        if let at = all.firstIndex(where: { $0.id == variant.id }) {
            all[at].mentions += variant.mentions
            all[at].rules += variant.rules.filter { !all[at].rules.contains($0) }
        } else {
            all.append(variant)
        }
    }
}

extension NameVariant {
    /// The rule of a variant that is an office.
    fileprivate static let office = "office"

    fileprivate var isOffice: Bool { rules == [Self.office] }

    /// Counts what another article gives of the same variant.
    fileprivate mutating func add(_ other: NameVariant) {
        mentions += other.mentions
        articles += other.articles
        rules += other.rules.filter { !rules.contains($0) }
    }
}

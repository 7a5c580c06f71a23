import Articles

/// What of an article the identity of its names goes by, besides themselves.
struct ArticleContext {
    let article: Article
    /// For each entity, the groups it is linked to, as folded names.
    let groups: [Entity.ID: Set<String>]
    /// The country that most of the article's mentions of countries are of; nil where none has that many.
    let country: String?
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
    }

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

/// What names that may be one share: a form of the name that spelling, titles and legal forms do not change.
struct NameKey: Sendable, Hashable {
    let kind: Entity.Kind
    /// The words that are compared.
    let words: String
    /// What the id has after the name: the article, for a name that says nothing outside it; the country of an
    /// office that many countries have.
    var suffix: String { scope.map { "-" + $0.slug } ?? "" }
    /// What the id has for a name where that is the same however it is written; nil where the fullest form gives it.
    var fixedSlug: String? { kind == .place || (kind == .organization && scope != nil) ? words.slug : nil }
    /// What the name is told apart by from the same words elsewhere.
    let scope: String?

    private init(_ kind: Entity.Kind, _ words: String, scope: String? = nil) {
        self.kind = kind
        self.words = words.utf8.contains(0x1F) ? words.split(separator: "\u{1F}").joined() : words
        self.scope = scope
    }

    /// The key that was written; what nobody wrote is taken for a person's.
    init(written: String) {
        let parts = written.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
        let slash = parts[0].firstIndex(of: "/") ?? parts[0].startIndex
        self.init(
            Entity.Kind(rawValue: String(parts[0][..<slash])) ?? .person,
            String(parts[0][slash...].dropFirst()), scope: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The key as a string, which no other key has.
    var written: String { kind.rawValue + "/" + words + (scope.map { "\u{1F}" + $0 } ?? "") }

    /// The key of an entity's fullest name.
    init(_ entity: Entity, in context: ArticleContext) {
        switch entity.kind {
        case .person: self = Self.person(entity, in: context)
        case .organization: self = Self.organization(entity.name, in: context)
        case .place: self.init(.place, Countries.place(entity.name).folded)
        case .nationality:
            let name = entity.name.folded
            self.init(.nationality, Countries.embedded.country(of: name)?.folded ?? name)
        }
    }

    /// The names that the article itself says are the entity's, each as it is written there.
    static func aliases(of entity: Entity, in context: ArticleContext) -> [(key: NameKey, written: String)] {
        guard entity.kind == .person || entity.kind == .organization else { return [] }
        return entity.mentions.compactMap { mention in
            guard mention.form == .name, said.contains(mention.reason.rule) else { return nil }
            let written = context.article.text[mention.range]
            guard written.folded != entity.name.folded else { return nil }
            if entity.kind == .organization { return (organization(written, in: context), written) }
            let name = PersonName(written)
            guard name.isFull || written.contains(" ") || !fullContains(entity.name, name) else { return nil }
            return (NameKey(.person, key(of: name)), written)
        }
    }

    /// The steps of the sieve by which a text itself says that a name is another's.
    private static let said: Set<String> = [
        "also known as", "nom de guerre", "nickname", "real name", "formerly", "born", "pen name",
        "stage name",
        "acronym", "acronym in parentheses",
    ]

    private static func fullContains(_ full: String, _ short: PersonName) -> Bool {
        PersonName(full).units.contains(short.surname)
    }

    private static func person(_ entity: Entity, in context: ArticleContext) -> NameKey {
        let name = PersonName(entity.name)
        guard !name.isFull else { return NameKey(.person, key(of: name)) }
        let isAnybody =
            WordList.commonSurnames.contains(name.surname) || WordList.givenNames.contains(name.surname)
        guard entity.roles.isEmpty, isAnybody, context.groups[entity.id] == nil else {
            return NameKey(.person, key(of: name))
        }
        return NameKey(.person, key(of: name), scope: context.article.id.rawValue)
    }

    /// A full name by its given name, nicknames made full, and surname, each by its letters' sound; a bare one as it is.
    private static func key(of name: PersonName) -> String {
        guard name.isFull else { return "=" + PersonName.bare(name.surname) }
        if name.leadingSurname != nil { return name.units.map(Transliteration.key).joined(separator: " ") }
        let given = WordList.nicknames.value(of: name.given) ?? name.given
        let surname = PersonName.bare(name.surname).split(separator: " ").map {
            Transliteration.key(String($0))
        }
        return Transliteration.key(given) + " " + surname.joined(separator: " ")
    }

    private static func organization(_ written: String, in context: ArticleContext) -> NameKey {
        var words = written.folded
        if words.hasPrefix("the ") { words.removeFirst(4) }
        words = OrganizationName.withoutForm(words)
        if let known = WordList.organizations.value(of: words) { words = known.folded }
        let parts = words.split(separator: " ").map(String.init)
        if let first = parts.first, parts.count > 1, let country = Countries.embedded.country(of: first) {
            let rest = Array(parts.dropFirst())
            if isGeneric(rest) { return NameKey(.organization, rest.joined(separator: " "), scope: country) }
        }
        guard isGeneric(parts) else { return NameKey(.organization, words) }
        if let homes = partyHomes[words] {
            return NameKey(
                .organization, words, scope: context.country.flatMap { homes.contains($0) ? $0 : nil })
        }
        return NameKey(.organization, words, scope: context.country)
    }

    /// Parties of one name in several countries: those where it is meant by an article that is mostly about one. Of any
    /// other country, and of Britain, whose papers seldom say it, the British one is meant.
    private static let partyHomes: [String: Set<String>] = [
        "labour party": ["australia", "ireland", "israel", "malta", "netherlands", "new zealand", "norway"],
        "conservative party": ["canada", "colombia", "norway"],
    ]

    /// Whether a body's name is that of an office which many countries have: `interior ministry`, `supreme court`.
    private static func isGeneric(_ words: [String]) -> Bool {
        !words.isEmpty
            && words != ["white", "house"]
            && words.allSatisfy { word in
                OrganizationName.common.contains(word) || OrganizationName.joining.contains(word)
                    || WordList.roleModifiers.contains(word) || generic.contains(word)
                    || WordList.groupNouns.contains(word)
            }
    }

    private static let generic: Set<String> = [
        "parliament", "court", "cabinet", "assembly", "senate", "congress", "navy", "police", "government",
        "force",
        "forces", "services", "service", "affairs", "treasury", "office", "reserve", "guard", "chamber",
        "deputies",
        "representatives", "commons", "lords", "exchange", "stock", "statistics", "justice", "forestry",
    ]
}

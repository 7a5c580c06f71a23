import Articles

/// All that an archive has under one name, to decide who goes by it: one person or group, or several who share it.
///
/// What is decided is what `Identities` decides of the same articles.
public struct NameRecord: Sendable {
    private let key: NameKey
    private let showings: [Showing]
    private let exhibits: Exhibits
    /// For each showing the number of its exhibit.
    private let numbers: [Int]
    private let aliases: [String]

    /// The record of a name.
    ///
    /// - Parameters:
    ///   - name: as in `Sighting`.
    ///   - aliases: the forms of what articles say to be aliases of it.
    public init(of name: String, _ showings: [Showing], aliases: [String]) {
        key = NameKey(written: name)
        self.showings = showings
        self.aliases = aliases
        (exhibits, numbers) = Exhibits.numbering(showings)
    }

    /// Who goes by the name.
    ///
    /// - Parameter ruled: all ids that a person ruled about: they stay with whom they were given.
    public func decision(ruled: Set<Entity.ID>) -> NameDecision {
        let shown = shown(of: ruled)
        let isRuled = isRuled(ruled, shown)
        let namesakes = namesakes
        let (people, whose) = namesakes.identities(isRuled: isRuled)
        return NameDecision(
            plain: namesakes.plainSlug(isRuled: isRuled),
            namesakes: people.map { NameDecision.Namesake(slug: $0.slug, label: $0.label) },
            whose: people.isEmpty ? [] : numbers.map { whose[$0] }, ruled: shown)
    }

    /// The pairs that the program takes for one, of the ids under which this name, or aliases of it, are shown.
    public func found(_ known: [Entity.ID], plain: String) -> [RulingsInForce.Found] {
        let namesakes = namesakes
        return Self.found(known.filter { !namesakes.tellsApart($0.rawValue) }, of: key, plain: plain)
    }

    /// The same of a name that nobody shares.
    public static func found(
        _ known: [Entity.ID], of name: String, plain: String
    ) -> [RulingsInForce.Found] {
        found(known, of: NameKey(written: name), plain: plain)
    }

    private static func found(
        _ known: [Entity.ID], of key: NameKey, plain: String
    ) -> [RulingsInForce.Found] {
        let computed = Identity(key, slug: plain, plain: plain).id
        return known.filter { $0 != computed }.map { RulingsInForce.Found(computed: computed, known: $0) }
    }

    private var namesakes: Namesakes {
        var names: [String: Int] = [:]
        for showing in showings { names[showing.form, default: 0] += showing.count }
        return Namesakes(key, names: names, exhibits)
    }

    /// The ids, of those that were ruled about, under which articles show the name.
    private func shown(of ruled: Set<Entity.ID>) -> [Entity.ID] {
        guard !ruled.isEmpty else { return [] }
        var shown = Set(aliases.map { Entity.ID(key.kind, named: $0) }.filter(ruled.contains))
        for showing in showings {
            let titles = key.kind == .person ? Evidence(written: showing.evidence).titles : []
            let ids = Identity.ids(of: showing.form, with: titles, under: key)
            for id in ids where ruled.contains(id) { shown.insert(id) }
        }
        return shown.sorted()
    }

    private func isRuled(_ ruled: Set<Entity.ID>, _ shown: [Entity.ID]) -> ((String) -> Bool)? {
        guard !shown.isEmpty else { return nil }
        return { slug in ruled.contains(Identity.id(key, slug)) }
    }
}

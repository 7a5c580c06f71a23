import Articles

/// All that is known of one name: by it alone it is decided who goes by the name, one person or group, or several who
/// share it.
///
/// In memory it is an entry of a dictionary (`Identities`); in an archive it is read of the rows of the name.
public struct NameRecord: Sendable {
    private let key: NameKey
    /// What articles show of the name, what several show alike once.
    private(set) var observations: [ObservationCount]
    /// The forms of what articles say to be aliases of it, each with how often.
    private var aliases: [String: Int]
    /// Where an observation is, once observations are counted one by one.
    private var places: [Place: Int] = [:]

    private struct Place: Hashable {
        let form: String
        let evidence: String
    }

    /// The record of a name.
    ///
    /// - Parameters:
    ///   - name: as in `Observation`.
    ///   - aliases: the forms of what articles say to be aliases of it.
    public init(of name: String, _ observations: [ObservationCount] = [], aliases: [String] = []) {
        self.init(NameKey(written: name))
        self.observations = observations
        for alias in aliases { self.aliases[alias] = 1 }
    }

    /// The record of a name of which nothing is known.
    init(_ key: NameKey) {
        self.key = key
        (observations, aliases) = ([], [:])
    }

    /// Whether no article shows the name.
    var isEmpty: Bool { observations.isEmpty }

    /// Adds what an article shows of the name, or takes it back.
    mutating func change(_ observed: ObservedEntity, by count: Int) {
        for alias in observed.aliases.map(\.written) {
            let said = aliases[alias, default: 0] + count
            aliases[alias] = said > 0 ? said : nil
        }
        let place = Place(form: observed.entity.name, evidence: observed.written)
        guard let at = places[place] else {
            guard count > 0 else { return }
            places[place] = observations.count
            observations.append(
                ObservationCount(form: place.form, evidence: place.evidence, count: count))
            return
        }
        observations[at].count += count
        guard observations[at].count <= 0 else { return }
        places[place] = nil
        let last = observations.removeLast()
        guard at < observations.count else { return }
        observations[at] = last
        places[Place(form: last.form, evidence: last.evidence)] = at
    }

    // MARK: Decisions

    /// Who goes by the name.
    ///
    /// - Parameter ruled: all ids that a person ruled about: they stay with whom they were given.
    public func decision(ruled: Set<Entity.ID>) -> NameDecision {
        let shown = shown(of: ruled)
        let isRuled = isRuled(ruled, shown)
        let evidence = EvidenceCounts(observations)
        let namesakes = namesakes(evidence)
        let (people, places) = namesakes.named(isRuled: isRuled)
        let whose = people.isEmpty ? [] : observations.map { evidence.number(of: $0.evidence) ?? 0 }
        return NameDecision(
            plain: namesakes.plainSlug(isRuled: isRuled), namesakes: people, whose: whose.map { places[$0] },
            ruled: shown)
    }

    /// The pairs that the program takes for one, of the ids under which this name, or aliases of it, are shown.
    ///
    /// - Parameters:
    ///   - known: these ids.
    ///   - plain: the slug that was decided for the name.
    public func found(_ known: [Entity.ID], plain: String) -> [RulingsInForce.Found] {
        let namesakes = namesakes(EvidenceCounts(observations))
        let computed = Identity(key, slug: plain, plain: plain).id
        return known.filter { $0 != computed && !namesakes.tellsApart($0.rawValue) }.map {
            RulingsInForce.Found(computed: computed, known: $0)
        }
    }

    private func namesakes(_ evidence: EvidenceCounts) -> Namesakes {
        var forms = NameForms()
        for observation in observations { forms.add(observation.form, count: observation.count) }
        return Namesakes(key, forms, evidence)
    }

    /// The ids, of those that were ruled about, under which articles show the name.
    private func shown(of ruled: Set<Entity.ID>) -> [Entity.ID] {
        guard !ruled.isEmpty else { return [] }
        var shown = Set(aliases.keys.map { Entity.ID(key.kind, named: $0) }.filter(ruled.contains))
        for observation in observations {
            let titles = key.kind == .person ? Evidence(written: observation.evidence).titles : []
            let ids = Identity.ids(of: observation.form, with: titles, under: key)
            for id in ids where ruled.contains(id) { shown.insert(id) }
        }
        return shown.sorted()
    }

    private func isRuled(_ ruled: Set<Entity.ID>, _ shown: [Entity.ID]) -> ((String) -> Bool)? {
        guard !shown.isEmpty else { return nil }
        return { slug in ruled.contains(Identity.id(key, slug)) }
    }
}

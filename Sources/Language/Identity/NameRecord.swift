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
    /// - Parameters:
    ///   - ruled: all ids that a person ruled about: they stay with whom they were given.
    ///   - uses: for a stem, how the full names under it are used (`Bearing.use`), the most used first.
    public func decision(
        ruled: Set<Entity.ID>, uses: (_ stem: String) throws -> [String] = { _ in [] }
    ) rethrows -> NameDecision {
        let shown = shown(of: ruled)
        let isRuled = isRuled(ruled, shown)
        let forms = forms
        let stems = NameStems(key, forms)
        let bearers = try NameBearers(stems, uses)
        let all = EvidenceCounts(observations)
        var own = all
        var meant: String?
        var meanings: [String: String] = [:]
        let short = PersonName(forms.fullest)
        if key.kind == .person {
            meanings = Self.meanings(of: short, all, bearers)
            if meanings.count == all.indices.count, Set(meanings.values).count == 1 {
                (meant, meanings) = (meanings.values.first, [:])
            } else if !meanings.isEmpty {
                own = EvidenceCounts(observations.filter { meanings[$0.evidence] == nil })
            }
        }
        let namesakes = Namesakes(key, forms, own)
        let use = use(all, namesakes.areEqual(in: own))
        if key.kind != .person || short.isFull { meant = meant ?? bearers.name(for: use, key) }
        let plain = namesakes.plainSlug(isRuled: isRuled)
        let (people, whose) = people(namesakes, own, meanings, plain, isRuled)
        return NameDecision(
            plain: plain, namesakes: people, whose: whose, ruled: shown, meant: meant,
            bearing: Bearing(of: use, stems),
            asked: stems.asked.sorted())
    }

    /// The other names that somebody's name means, by the evidence of the articles where it does.
    private static func meanings(
        of name: PersonName, _ all: EvidenceCounts, _ bearers: NameBearers
    ) -> [String: String] {
        let misread = bearers.misread(name, all)
        var meanings: [String: String] = [:]
        for number in all.indices {
            meanings[all.written(number)] =
                (all.isOfSomebody(number) ? nil : misread)
                ?? (name.isFull ? nil : bearers.person(called: name, all[number]))
        }
        return meanings
    }

    /// Those who go by the name, with the other names that it means in some articles, and whose each observation is.
    private func people(
        _ namesakes: Namesakes, _ own: EvidenceCounts, _ meanings: [String: String], _ plain: String,
        _ isRuled: ((String) -> Bool)?
    ) -> (people: [NameDecision.Namesake], whose: [Int]) {
        var (people, places) = namesakes.named(isRuled: isRuled)
        guard !people.isEmpty || !meanings.isEmpty else { return ([], []) }
        if people.isEmpty { people = [NameDecision.Namesake(slug: plain, label: nil)] }
        var place: [String: Int] = [:]
        for name in Set(meanings.values).sorted() {
            place[name] = people.count
            people.append(NameDecision.Namesake(slug: "", label: nil, name: name))
        }
        return (
            people,
            observations.map { observation in
                if let name = meanings[observation.evidence] { return place[name] ?? 0 }
                guard let number = own.number(of: observation.evidence), !places.isEmpty else { return 0 }
                return places[number]
            }
        )
    }

    private func use(_ evidence: EvidenceCounts, _ isShared: Bool) -> NameUse {
        var counts = NameUse.Counts()
        for number in evidence.indices { counts.add(evidence[number], count: evidence.count(of: number)) }
        return counts.use(of: key, forms, isShared: isShared)
    }

    /// The pairs that the program takes for one, of the ids under which this name, or aliases of it, are shown.
    ///
    /// - Parameters:
    ///   - known: these ids.
    ///   - plain: the slug that was decided for the name.
    public func found(_ known: [Entity.ID], plain: String) -> [RulingsInForce.Found] {
        let namesakes = Namesakes(key, forms, EvidenceCounts(observations))
        let computed = Identity(key, slug: plain, plain: plain).id
        return known.filter { $0 != computed && !namesakes.tellsApart($0.rawValue) }.map {
            RulingsInForce.Found(computed: computed, known: $0)
        }
    }

    private var forms: NameForms {
        var forms = NameForms()
        for observation in observations { forms.add(observation.form, count: observation.count) }
        return forms
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

extension Bearing {
    /// What short names may go by of a name: where a single article has it, only that others bear a part of it too.
    init(of use: NameUse, _ stems: NameStems) {
        let found = stems.own.filter { use.articles > 1 || NameStems.countsOnce($0) }.sorted()
        self.init(
            use: found.isEmpty ? "" : use.written, articles: found.isEmpty ? 0 : use.articles, stems: found)
    }
}

import Articles

/// All that the archive knows under one name: one person or group, or several who share it.
struct Namesakes: Sendable {
    private let kind: Entity.Kind
    /// The slug, where it is the same however the name is written.
    private let fixedSlug: String?
    private let staysGiven: Bool
    /// How often each form of the name was added.
    private var names: [String: Int] = [:]
    /// What articles show, each kind of evidence with how many articles show it.
    private var evidence: [Evidence: Int] = [:]
    /// Who is told apart, in order; the first is the one most often met.
    private var people: [Person] = []
    /// For each kind of evidence, the place of its person.
    private var personOf: [Evidence: Int] = [:]
    /// The slugs that were given, where those are to stay.
    private var given: [Evidence: String] = [:]

    /// One of those who share the name.
    private struct Person {
        var shown: Evidence
        var count: Int
        var first: String
    }

    init(_ key: NameKey, staysGiven: Bool) {
        kind = key.kind
        fixedSlug = key.fixedSlug
        self.staysGiven = staysGiven
    }

    /// All that articles show of a name, each with how many articles do.
    init(_ key: NameKey, names: [String: Int], evidence: [Evidence: Int]) {
        self.init(key, staysGiven: false)
        (self.names, self.evidence) = (names, evidence)
        tellApart()
    }

    /// Adds or takes back what an article shows; true where nothing is left.
    mutating func change(_ name: String, _ shown: Evidence, by count: Int) -> Bool {
        names[name, default: 0] += count
        if names[name] ?? 0 <= 0 { names[name] = nil }
        let before = evidence[shown] ?? 0
        evidence[shown] = before + count > 0 ? before + count : nil
        if (before == 0) != (before + count == 0) {
            tellApart()
        } else if people.count > 1 {
            self.count()
        }
        if staysGiven, given[shown] == nil { given[shown] = newSlug(for: shown) }
        return evidence.isEmpty
    }

    /// The slug that others of the same person have, or else one that nobody has.
    private func newSlug(for shown: Evidence) -> String {
        let at = personOf[shown] ?? 0
        let same = given.filter { (personOf[$0.key] ?? 0) == at }.map(\.value)
        if let first = same.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) { return first }
        let plain = given.values.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? plainSlug(isRuled: nil)
        let taken = Set(given.values)
        guard taken.contains(plain) else { return plain }
        if let label = label(of: at), !taken.contains(plain + "-" + label.slug) {
            return plain + "-" + label.slug
        }
        return (2...).lazy.map { "\(plain)-\($0)" }.first { !taken.contains($0) } ?? plain
    }

    /// The slug of the id of whoever shows this evidence, that of the name alone, and what tells them from their
    /// namesakes.
    ///
    /// - Parameter isRuled: whether a person ruled about the id of a slug: then it stays with whoever has that name, or
    ///   that name and that role.
    func identity(
        of shown: Evidence, isRuled: ((String) -> Bool)? = nil
    ) -> (slug: String, plain: String, label: String?) {
        let plain = given[shown] ?? plainSlug(isRuled: isRuled)
        guard people.count > 1, let at = personOf[shown] else { return (plain, plain, nil) }
        if staysGiven { return (plain, plain, label(of: at)) }
        let named = named(plain, isRuled)[at]
        return (named.slug, plain, named.label)
    }

    /// Who shows what, where several share the name: for each evidence a slug and what tells its person from the others.
    func identities(isRuled: ((String) -> Bool)?) -> [Evidence: (slug: String, label: String?)] {
        guard people.count > 1 else { return [:] }
        let named = named(plainSlug(isRuled: isRuled), isRuled)
        return personOf.mapValues { named[$0] }
    }

    /// The slug of each of those who share the name, and what tells them apart.
    private func named(_ plain: String, _ isRuled: ((String) -> Bool)?) -> [(slug: String, label: String?)] {
        let titles = ownTitles
        let labels = titles.map(Self.shortest)
        let kept = titles.map { titles in
            isRuled.flatMap { isRuled in titles.filter { isRuled(plain + "-" + $0.slug) }.min() }
        }
        let first = kept.firstIndex { $0 == nil }
        return people.indices.map { at in
            if let kept = kept[at] { return (plain + "-" + kept.slug, kept) }
            if at == first { return (plain, labels[at]) }
            return (plain + "-" + (labels[at].map(\.slug) ?? String(at + 1)), labels[at])
        }
    }

    /// The slug of the name alone.
    func plainSlug(isRuled: ((String) -> Bool)?) -> String {
        fixedSlug ?? isRuled.flatMap { names.keys.map(\.slug).filter($0).min() } ?? fullestName.slug
    }

    /// Whether one of several who share the name has a ruled slug of their own.
    func tellsApart(_ slug: String) -> Bool {
        people.count > 1 && ownTitles.joined().contains { slug.hasSuffix("-" + $0.slug) }
    }

    private var fullestName: String {
        if names.count == 1, let only = names.keys.first { return only }
        return names.max { one, other in
            let (mine, theirs) = (PersonName(one.key).units.count, PersonName(other.key).units.count)
            return (mine, one.value, other.key) < (theirs, other.value, one.key)
        }?.key ?? ""
    }

    /// A title that only this one of the namesakes has.
    private func label(of place: Int) -> String? {
        people.indices.contains(place) ? Self.shortest(ownTitles[place]) : nil
    }

    private static func shortest(_ titles: Set<String>) -> String? {
        titles.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    /// For each of the namesakes the titles that nobody else of them has.
    private var ownTitles: [Set<String>] {
        var bearers: [String: Int] = [:]
        for title in people.lazy.flatMap(\.shown.titles) { bearers[title, default: 0] += 1 }
        return people.map { $0.shown.titles.filter { bearers[$0] == 1 } }
    }

    /// Tells namesakes apart: the evidence that says most first, each to the person it shares most with and does not
    /// contradict. What says nothing is taken for the person most often met. Depends on what was shown, not on when.
    private mutating func tellApart() {
        people = []
        personOf = [:]
        guard kind == .person || kind == .place else { return }
        if evidence.count == 1, let only = evidence.keys.first { return takeOnly(only) }
        let isCommon = kind == .person && WordList.commonSurnames.contains(PersonName(fullestName).surname)
        let ordered = evidence.keys.filter(\.isTelling).map { ($0, $0.weight, $0.written) }.sorted {
            ($1.1, $0.2) < ($0.1, $1.2)
        }
        var crowd = Crowd(isCommon: isCommon)
        for (shown, _, written) in ordered {
            let place = crowd.place(for: shown)
            personOf[shown] = place
            if place == people.count { people.append(Person(shown: shown, count: 0, first: written)) }
        }
        for at in people.indices { people[at].shown = crowd.people[at] }
        setApart(evidence.keys.filter { !$0.isTelling })
        count()
    }

    /// Takes all that is shown for one person's.
    private mutating func takeOnly(_ shown: Evidence) {
        personOf[shown] = 0
        if shown.isTelling {
            people.append(Person(shown: shown, count: evidence[shown] ?? 0, first: shown.written))
        }
    }

    /// Makes a person of what says nothing but contradicts everybody: by its date, say.
    private mutating func setApart(_ silent: [Evidence]) {
        for (shown, written) in silent.map({ ($0, $0.written) }).sorted(by: { $0.1 < $1.1 })
        where !people.isEmpty || silent.count > 1 {
            if !people.contains(where: { $0.shown.agrees(with: shown, isCommon: false) }) {
                people.append(Person(shown: shown, count: 0, first: written))
            }
        }
    }

    /// Counts how often each person is met, puts the one most often met first, and gives it what says nothing.
    private mutating func count() {
        for at in people.indices { people[at].count = 0 }
        for (shown, at) in personOf where shown.isTelling { people[at].count += evidence[shown] ?? 0 }
        let order = people.indices.sorted {
            (people[$1].count, people[$0].first) < (people[$0].count, people[$1].first)
        }
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        people = order.map { people[$0] }
        personOf = personOf.filter(\.key.isTelling).mapValues { place[$0] ?? $0 }
        for shown in evidence.keys where personOf[shown] == nil {
            personOf[shown] =
                people.indices.first { people[$0].shown.agrees(with: shown, isCommon: false) } ?? 0
        }
    }
}

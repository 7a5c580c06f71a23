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
        let label = label(of: at)
        if staysGiven { return (plain, plain, label) }
        if let isRuled {
            if let kept = ruledLabel(of: at, plain, isRuled) { return (plain + "-" + kept.slug, plain, kept) }
            let first = people.indices.first { ruledLabel(of: $0, plain, isRuled) == nil }
            if at == first { return (plain, plain, label) }
        } else if at == 0 {
            return (plain, plain, label)
        }
        return (plain + "-" + (label.map(\.slug) ?? String(at + 1)), plain, label)
    }

    /// The slug of the name alone.
    func plainSlug(isRuled: ((String) -> Bool)?) -> String {
        fixedSlug ?? isRuled.flatMap { names.keys.map(\.slug).filter($0).min() } ?? fullestName.slug
    }

    /// Whether one of several who share the name has a ruled slug of their own.
    func tellsApart(_ slug: String) -> Bool {
        people.count > 1
            && people.indices.contains { at in
                ownTitles(of: at).contains { slug.hasSuffix("-" + $0.slug) }
            }
    }

    /// The title in a person's slug, where that slug was ruled about.
    private func ruledLabel(of place: Int, _ plain: String, _ isRuled: (String) -> Bool) -> String? {
        ownTitles(of: place).filter { isRuled(plain + "-" + $0.slug) }.min()
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
        ownTitles(of: place).min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    /// The titles that only this one of the namesakes has.
    private func ownTitles(of place: Int) -> Set<String> {
        guard people.indices.contains(place) else { return [] }
        let others = people.indices.filter { $0 != place }.reduce(into: Set<String>()) {
            $0.formUnion(people[$1].shown.titles)
        }
        return people[place].shown.titles.subtracting(others)
    }

    /// Tells namesakes apart: the evidence that says most first, each to the person it shares most with and does not
    /// contradict. What says nothing is taken for the person most often met. Depends on what was shown, not on when.
    private mutating func tellApart() {
        people = []
        personOf = [:]
        guard kind == .person || kind == .place else { return }
        if evidence.count == 1, let only = evidence.keys.first { return takeOnly(only) }
        let isCommon = kind == .person && WordList.commonSurnames.contains(PersonName(fullestName).surname)
        let ordered = evidence.keys.filter(\.isTelling).map { ($0, $0.description) }.sorted {
            ($1.0.weight, $0.1) < ($0.0.weight, $1.1)
        }
        for (shown, description) in ordered {
            let able = people.indices.filter { people[$0].shown.agrees(with: shown, isCommon: isCommon) }
            let best = able.max { one, other in
                (people[one].shown.overlap(with: shown), other) < (
                    people[other].shown.overlap(with: shown), one
                )
            }
            personOf[shown] = best ?? people.count
            if let best {
                people[best].shown.merge(shown)
            } else {
                people.append(Person(shown: shown, count: 0, first: description))
            }
        }
        setApart(evidence.keys.filter { !$0.isTelling })
        count()
    }

    /// Takes all that is shown for one person's.
    private mutating func takeOnly(_ shown: Evidence) {
        personOf[shown] = 0
        if shown.isTelling {
            people.append(Person(shown: shown, count: evidence[shown] ?? 0, first: shown.description))
        }
    }

    /// Makes a person of what says nothing but contradicts everybody: by its date, say.
    private mutating func setApart(_ silent: [Evidence]) {
        for (shown, description) in silent.map({ ($0, $0.description) }).sorted(by: { $0.1 < $1.1 })
        where !people.isEmpty || silent.count > 1 {
            if !people.contains(where: { $0.shown.agrees(with: shown, isCommon: false) }) {
                people.append(Person(shown: shown, count: 0, first: description))
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

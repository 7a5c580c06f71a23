import Articles

/// All that the archive knows under one name: one person or group, or several who share it.
struct Namesakes: Sendable {
    private let kind: Entity.Kind
    /// The slug, where it is the same however the name is written.
    private let fixedSlug: String?
    private let staysGiven: Bool
    /// How often each form of the name was added.
    private var names: [String: Int] = [:]
    /// What articles show.
    private var exhibits = Exhibits()
    /// Who is told apart, in order; the first is the one most often met.
    private var people: [Person] = []
    /// For each exhibit, by its number, the place of its person; empty for names of what is never told apart.
    private var personOf: [Int] = []
    /// The slugs that were given to written evidence, where those are to stay.
    private var given: [String: String] = [:]

    /// One of those who share the name.
    private struct Person {
        var shown: Evidence
        var count = 0
        /// The number of the first exhibit.
        var first: Int
    }

    init(_ key: NameKey, staysGiven: Bool) {
        kind = key.kind
        fixedSlug = key.fixedSlug
        self.staysGiven = staysGiven
    }

    /// All that articles show of a name, each with how many articles do.
    init(_ key: NameKey, names: [String: Int], _ exhibits: Exhibits) {
        self.init(key, staysGiven: false)
        (self.names, self.exhibits) = (names, exhibits)
        tellApart()
    }

    /// Adds or takes back what an article shows; true where nothing is left.
    mutating func change(_ name: String, _ shown: Evidence, _ written: String, by count: Int) -> Bool {
        names[name, default: 0] += count
        if names[name] ?? 0 <= 0 { names[name] = nil }
        if exhibits.change(shown, written, by: count) {
            tellApart()
        } else if people.count > 1 {
            self.count()
        }
        if staysGiven, given[written] == nil { given[written] = newSlug(for: written) }
        return exhibits.indices.isEmpty
    }

    /// The place of the person who shows evidence; nil where nothing tells.
    private func person(of written: String) -> Int? {
        personOf.isEmpty ? nil : exhibits.number(of: written).map { personOf[$0] }
    }

    /// The slug that others of the same person have, or else one that nobody has.
    private func newSlug(for written: String) -> String {
        let at = person(of: written) ?? 0
        let same = given.filter { (person(of: $0.key) ?? 0) == at }.map(\.value)
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
        of written: String, isRuled: ((String) -> Bool)? = nil
    ) -> (slug: String, plain: String, label: String?) {
        let plain = given[written] ?? plainSlug(isRuled: isRuled)
        guard people.count > 1, let at = person(of: written) else { return (plain, plain, nil) }
        if staysGiven { return (plain, plain, label(of: at)) }
        let named = named(plain, isRuled)[at]
        return (named.slug, plain, named.label)
    }

    /// Those who share the name, each with a slug and what tells them from the others, and for each exhibit the place of
    /// its person; nobody where it is one's alone.
    func identities(isRuled: ((String) -> Bool)?) -> (people: [(slug: String, label: String?)], of: [Int]) {
        guard people.count > 1 else { return ([], []) }
        return (named(plainSlug(isRuled: isRuled), isRuled), personOf)
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
        (people, personOf) = ([], [])
        guard kind == .person || kind == .place else { return }
        personOf = [Int](repeating: 0, count: exhibits.indices.count)
        if personOf.count == 1 { return takeOnly() }
        let isCommon = kind == .person && WordList.commonSurnames.contains(PersonName(fullestName).surname)
        var crowd = Crowd(isCommon: isCommon)
        var firsts: [Int] = []
        for number in exhibits.telling {
            let place = crowd.place(for: exhibits[number])
            personOf[number] = place
            if place == firsts.count { firsts.append(number) }
        }
        people = zip(crowd.people, firsts).map { Person(shown: $0, first: $1) }
        setApart()
        count()
    }

    /// Takes all that is shown for one person's.
    private mutating func takeOnly() {
        guard exhibits.isTelling(0) else { return }
        people.append(Person(shown: exhibits[0], count: exhibits.count(of: 0), first: 0))
    }

    /// Makes a person of what says nothing but contradicts everybody: by its date, say.
    private mutating func setApart() {
        let silent = exhibits.indices.filter { !exhibits.isTelling($0) }
        for number in silent where !people.isEmpty || silent.count > 1 {
            let shown = exhibits[number]
            if !people.contains(where: { $0.shown.agrees(with: shown, isCommon: false) }) {
                people.append(Person(shown: shown, first: number))
            }
        }
    }

    /// Counts how often each person is met, puts the one most often met first, and gives it what says nothing.
    private mutating func count() {
        for at in people.indices { people[at].count = 0 }
        for number in exhibits.indices where exhibits.isTelling(number) {
            people[personOf[number]].count += exhibits.count(of: number)
        }
        let order = people.indices.sorted {
            (people[$1].count, people[$0].first) < (people[$0].count, people[$1].first)
        }
        var place = order
        for (new, old) in order.enumerated() { place[old] = new }
        people = order.map { people[$0] }
        for number in exhibits.indices {
            personOf[number] =
                exhibits.isTelling(number) ? place[personOf[number]] : person(agreeingWith: exhibits[number])
        }
    }

    /// The place of the one most often met whom evidence that says nothing does not contradict.
    private func person(agreeingWith silent: Evidence) -> Int {
        people.firstIndex { $0.shown.agrees(with: silent, isCommon: false) } ?? 0
    }
}

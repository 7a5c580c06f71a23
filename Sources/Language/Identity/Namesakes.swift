import Articles

/// Those who share one name, told apart by what articles show of them, with what each is called.
struct Namesakes: Sendable {
    /// What is shown of each of those who share the name, the one most often met first.
    private let people: [Evidence]
    /// For each piece of evidence, by its number, the place of its person.
    private let places: [Int]
    private let key: NameKey
    private let forms: NameForms

    /// Those who share a name, of its forms and all the evidence.
    init(_ key: NameKey, _ forms: NameForms, _ evidence: EvidenceCounts) {
        self.key = key
        self.forms = forms
        (people, places) =
            key.isShareable
            ? NamesakeDivision(evidence, isCommon: forms.isCommon(for: key)).inOrder(evidence) : ([], [])
    }

    /// Whether several share the name.
    var areSeveral: Bool { people.count > 1 }

    /// Whether several share the name, and none is named three times as often as the next.
    func areEqual(in evidence: EvidenceCounts) -> Bool {
        guard areSeveral else { return false }
        var counts = people.map { _ in 0 }
        for (number, place) in places.enumerated() { counts[place] += evidence.count(of: number) }
        counts.sort(by: >)
        return !NameUse.dominates(counts[0], counts[1])
    }

    /// Those who share the name, each with a slug and what tells it from the others, and for each piece of evidence, by
    /// its number, the place of its person; nobody where the name is one's alone.
    ///
    /// - Parameter isRuled: whether a person ruled about the id of a slug: then it stays with whoever has that name, or
    ///   that name and that role.
    func named(isRuled: ((String) -> Bool)?) -> (people: [NameDecision.Namesake], places: [Int]) {
        guard areSeveral else { return ([], []) }
        let plain = plainSlug(isRuled: isRuled)
        let titles = ownTitles
        let labels = titles.map { titles in titles.min(by: NameForms.tellsMore) }
        let kept = titles.map { titles in
            isRuled.flatMap { isRuled in titles.filter { isRuled(plain + "-" + $0.slug) }.min() }
        }
        let first = kept.firstIndex { $0 == nil }
        let named = people.indices.map { at in
            if let kept = kept[at] {
                return NameDecision.Namesake(slug: plain + "-" + kept.slug, label: kept)
            }
            let slug = at == first ? plain : plain + "-" + (labels[at].map(\.slug) ?? String(at + 1))
            return NameDecision.Namesake(slug: slug, label: labels[at])
        }
        return (named, places)
    }

    /// The slug of the name alone.
    func plainSlug(isRuled: ((String) -> Bool)?) -> String {
        key.fixedSlug ?? isRuled.flatMap { forms.all.map(\.slug).filter($0).min() } ?? forms.fullest.slug
    }

    /// Whether one of several who share the name has a ruled slug of their own.
    func tellsApart(_ slug: String) -> Bool {
        areSeveral && ownTitles.joined().contains { slug.hasSuffix("-" + $0.slug) }
    }

    /// For each of the namesakes the titles that nobody else of them has.
    private var ownTitles: [Set<String>] {
        var bearers: [String: Int] = [:]
        for title in people.lazy.flatMap(\.titles) { bearers[title, default: 0] += 1 }
        return people.map { $0.titles.filter { bearers[$0] == 1 } }
    }
}

/// The forms of one name, each with how many articles write it so.
struct NameForms: Sendable {
    private var counts: [String: Int] = [:]

    /// Counts a form.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    mutating func add(_ form: String, count: Int = 1) -> Bool {
        counts[form, default: 0] += count
        return counts[form] == count
    }

    /// All of them, in no order.
    var all: some Collection<String> { counts.keys }

    /// The one of most words, of these the most frequent.
    var fullest: String {
        if counts.count == 1, let only = counts.keys.first { return only }
        return counts.max { one, other in
            let (mine, theirs) = (PersonName(one.key).units.count, PersonName(other.key).units.count)
            return (mine, one.value, other.key) < (theirs, other.value, one.key)
        }?.key ?? ""
    }

    /// The one that most articles use in full.
    func usual(_ kind: Entity.Kind) -> String { UsualName.of(counts, kind) ?? fullest }

    /// Whether it is a name that many people have, so that it proves less.
    func isCommon(for key: NameKey) -> Bool {
        key.kind == .person && WordList.commonSurnames.contains(PersonName(fullest).surname)
    }

    /// Whether a title tells more of somebody than another: not only `member`; of those that do, the shorter one.
    static func tellsMore(_ one: String, than other: String) -> Bool {
        let (mine, theirs) = (saysLittle(one), saysLittle(other))
        return mine == theirs ? isShorter(one, than: other) : theirs
    }

    private static func saysLittle(_ title: String) -> Bool {
        little.contains(title.folded.split(separator: " ").last.map(String.init) ?? "")
    }

    private static let little: Set<String> = [
        "member", "official", "leader", "head", "chief", "spokesman", "spokeswoman", "resident", "manager",
    ]

    /// Whether a title, or a slug, is shorter than another; of one length, before it in the order of the alphabet.
    static func isShorter(_ one: String, than other: String) -> Bool {
        (one.utf8.count, one) < (other.utf8.count, other)
    }
}

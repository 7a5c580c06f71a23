import Articles

/// Ids for articles that come one after another and leave at once: each has the ids that the articles so far decide, and
/// an id once given stays, though later articles would have decided another.
///
///     var stream = IdentityStream()
///     let annotation = stream.naming(Annotator().annotate(article), of: article)
public struct IdentityStream: Sendable {
    private var names: [NameKey: StreamedName] = [:]
    private var aliases = AliasNames()
    /// How the names are used that short ones may mean.
    private var bearers = BearerIndex()

    /// A stream of no articles yet.
    public init() {}

    /// Adds what the next article shows of its names, and gives its annotation with its ids.
    ///
    /// - Parameter annotation: the article's own, with its own ids.
    public mutating func naming(_ annotation: Annotation, of article: Article) -> Annotation {
        let observed = ObservedEntity.all(in: annotation, of: article)
        for entity in observed {
            if let bearing = names[entity.key, default: StreamedName(entity.key)].add(entity) {
                _ = bearers.set(bearing, asked: [], of: entity.key)
            }
            for alias in entity.aliases { aliases.change(alias.key, for: entity.key, by: 1) }
        }
        return RulingsInForce([]).naming(annotation, observed, in: article.text) { entity in
            let key = Aliases.target(of: entity.key, said: aliases.said) { meant(by: $0, entity) }
            if let known = names[key] { return known.identity(of: entity.written) }
            let slug = entity.entity.name.slug
            return Identity(key, slug: slug, plain: slug)
        }
    }

    /// The name that another means by how names are used so far; nil where there is none.
    private func meant(by key: NameKey, _ entity: ObservedEntity) -> NameKey? {
        guard let name = names[key], !name.stems.asked.isEmpty else { return nil }
        let found = NameBearers(name.stems) { bearers.uses(of: $0) }
        let short = PersonName(entity.entity.name)
        guard key.kind == .person, !short.isFull else {
            return found.name(for: name.use, key).map(NameKey.init(written:))
        }
        let evidence = Evidence(written: entity.written)
        let misread = evidence.isOfSomebody ? nil : found.misread(short, name.evidence)
        let meant = misread ?? found.person(called: short, evidence)
        return meant.map(NameKey.init(written:))
    }
}

/// One name of a stream.
struct StreamedName: Sendable {
    /// Up to how many different pieces of evidence they are divided anew with each that comes; of more, once there is a
    /// sixteenth more of them. In between, what comes is added to what is divided: to divide anew each time would take
    /// time that grows with the square of the number of articles about one person.
    private static let few = 256

    private let key: NameKey
    private var forms = NameForms()
    private(set) var evidence = EvidenceCounts()
    private var counts = NameUse.Counts()
    /// What leads from the name to others, and from others to it.
    private(set) var stems = NameStems()
    /// Whose the evidence is; nil while there is but one piece.
    private var division: NamesakeDivision?
    /// How many pieces of evidence there were when they were divided last.
    private var divided = 0
    private var labels = DistinctTitles()
    /// The slugs given to written evidence.
    private var given: [String: String] = [:]
    private var taken: Set<String> = []
    /// The shortest slug given to each of those who share the name, and of all.
    private var shortest: [NamesakeDivision.Person: String] = [:]
    private var shortestOfAll: String?
    /// The first number that a slug may end in.
    private var number = 2

    init(_ key: NameKey) { self.key = key }

    /// Adds what an article shows of the name.
    ///
    /// - Returns: how it is used now; nil where that is as before.
    mutating func add(_ observed: ObservedEntity) -> Bearing? {
        let isForm = forms.add(observed.entity.name)
        if isForm { stems = NameStems(key, forms) }
        let before = counts.articles
        counts.add(Evidence(written: observed.written))
        let isNew = addEvidence(observed)
        let isOften = NameUse.rounded(before) != NameUse.rounded(counts.articles)
        return isForm || isNew || isOften ? Bearing(of: use, stems) : nil
    }

    /// How articles use the name so far.
    var use: NameUse { counts.use(of: key, forms, isShared: division?.areEqual ?? false) }

    private mutating func addEvidence(_ observed: ObservedEntity) -> Bool {
        let isNew = evidence.add(observed.written)
        guard let at = evidence.number(of: observed.written) else { return isNew }
        if isNew { divide(at) } else { division?.count(at) }
        guard given[observed.written] == nil else { return isNew }
        let person = person(of: at)
        let slug = newSlug(for: person)
        given[observed.written] = slug
        taken.insert(slug)
        shortest[person] = Self.shorter(shortest[person], slug)
        shortestOfAll = Self.shorter(shortestOfAll, slug)
        return isNew
    }

    /// Who shows evidence: under the slug that was given, with what tells them from their namesakes.
    func identity(of written: String) -> Identity {
        let plain = given[written] ?? shortestOfAll ?? plainSlug
        guard let division, division.areSeveral, let at = evidence.number(of: written) else {
            return Identity(key, slug: plain, plain: plain)
        }
        return Identity(key, slug: plain, plain: plain, label: labels.label(of: person(of: at)))
    }

    private var plainSlug: String { key.fixedSlug ?? forms.fullest.slug }

    private func person(of number: Int) -> NamesakeDivision.Person {
        division?.person(of: number, in: evidence) ?? 0
    }

    /// The slug that others of the same person have, or else one that nobody has.
    private mutating func newSlug(for person: NamesakeDivision.Person) -> String {
        if let same = shortest[person] { return same }
        let plain = shortestOfAll ?? plainSlug
        guard taken.contains(plain) else { return plain }
        if let label = labels.label(of: person), !taken.contains(plain + "-" + label.slug) {
            return plain + "-" + label.slug
        }
        while taken.contains("\(plain)-\(number)") { number += 1 }
        return "\(plain)-\(number)"
    }

    private static func shorter(_ one: String?, _ other: String) -> String {
        one.map { NameForms.isShorter($0, than: other) ? $0 : other } ?? other
    }

    /// Takes new evidence into account.
    private mutating func divide(_ number: Int) {
        let count = evidence.indices.count
        guard key.isShareable, count > 1 else { return }
        guard count <= Self.few || count >= divided + divided / 16 else {
            if let person = division?.add(number, of: evidence) {
                labels.add(evidence[number].titles, of: person)
            }
            return
        }
        let division = NamesakeDivision(evidence, isCommon: forms.isCommon(for: key))
        (self.division, divided) = (division, count)
        labels = DistinctTitles()
        for person in division.people { labels.add(division.evidence(of: person).titles, of: person) }
        shortest = [:]
        for (written, slug) in given {
            guard let number = evidence.number(of: written) else { continue }
            let person = person(of: number)
            shortest[person] = Self.shorter(shortest[person], slug)
        }
    }
}

/// The titles of those who share a name, and of each the most telling that nobody else has.
struct DistinctTitles: Sendable {
    /// Whose each title is; nil within where it is several people's.
    private var owners: [String: NamesakeDivision.Person?] = [:]
    private var titles: [NamesakeDivision.Person: Set<String>] = [:]
    private var shortest: [NamesakeDivision.Person: String] = [:]

    /// Adds titles of somebody.
    mutating func add(_ added: Set<String>, of person: NamesakeDivision.Person) {
        for title in added where titles[person, default: []].insert(title).inserted {
            guard let owner = owners[title] else {
                owners[title] = .some(person)
                if shortest[person].map({ NameForms.tellsMore(title, than: $0) }) ?? true {
                    shortest[person] = title
                }
                continue
            }
            owners[title] = .some(nil)
            guard let owner, shortest[owner] == title else { continue }
            shortest[owner] = titles[owner]?.filter { owners[$0] == .some(owner) }
                .min(by: NameForms.tellsMore)
        }
    }

    /// The most telling title that only this one of them has.
    func label(of person: NamesakeDivision.Person) -> String? { shortest[person] }
}

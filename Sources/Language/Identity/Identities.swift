import Articles

/// Stage 6: one id for one person, group or place over a whole set of articles.
///
/// Holds what the articles show of each name, never the articles themselves: adding one reads no other again, and costs
/// look-ups by hash that do not grow with their number. What is decided is a function of the set of articles added, so
/// their order does not change the outcome. An archive keeps the same records as rows: see `NameRecord`.
///
/// People of one full name are one person unless what is said of them contradicts it: see `Evidence`. A bare surname
/// is never joined to a full name of another article. A name that one article says to be another's alias is so in all.
///
/// What a person ruled is above all of this: see `Ruling`, and `docs/identity.md` for what the ids in one stand for.
///
/// ```swift
/// var identities = Identities()
/// let found = Annotator().annotate(article)
/// identities.add(found, of: article)
/// let annotation = identities.naming(found, of: article)
/// let ids = annotation.entities.map(\.id.rawValue)
/// ```
public struct Identities: Sendable {
    private var records: [NameKey: NameRecord] = [:]
    private var aliases = AliasNames()
    /// How the names are used that short ones may mean.
    private var bearers = BearerIndex()
    /// Who goes by the names.
    private var decisions: [NameKey: Decision] = [:]
    /// The names whose records changed since.
    private var undecided: Set<NameKey> = []
    /// The names that are shown under ids that were ruled about.
    private var ruledNames: Set<NameKey> = []
    private var rulings: RulingsInForce

    private struct Decision {
        let plain: String
        let ruled: [Entity.ID]
        let meant: NameKey?
        /// Where several share the name, for each piece of evidence who shows it.
        let namesakes: [String: NameDecision.Namesake]
    }

    /// Identities of no articles.
    ///
    /// - Parameter rulings: what a person ruled about their entities, oldest first. Rulings made later need a new value,
    ///   to which the articles are added again.
    public init(rulings: [Ruling] = []) { self.rulings = RulingsInForce(rulings) }

    /// Adds what an article shows of its names. The annotation is the article's own, with its own ids.
    public mutating func add(_ annotation: Annotation, of article: Article) {
        change(ObservedEntity.all(in: annotation, of: article), by: 1)
    }

    /// Takes back what `add` added.
    public mutating func remove(_ annotation: Annotation, of article: Article) {
        change(ObservedEntity.all(in: annotation, of: article), by: -1)
    }

    /// An article's own annotation with the ids that all articles added so far, and the rulings, decide.
    public mutating func naming(_ annotation: Annotation, of article: Article) -> Annotation {
        decide()
        return rulings.naming(annotation, of: article) { resolved($0, $1) }
    }

    private mutating func change(_ observed: [ObservedEntity], by count: Int) {
        for observed in observed {
            records[observed.key, default: NameRecord(observed.key)].change(observed, by: count)
            undecided.insert(observed.key)
            for alias in observed.aliases { aliases.change(alias.key, for: observed.key, by: count) }
        }
    }

    /// Decides who goes by the names whose records changed, and then who is one by the rulings.
    private mutating func decide() {
        guard !undecided.isEmpty else { return }
        // Names that a changed one may be meant by are decided anew: they change nothing for others in turn.
        while !undecided.isEmpty {
            let names = undecided
            undecided = []
            for key in names { decide(key) }
        }
        if !rulings.isEmpty { rulings = RulingsInForce(rulings.rulings, found: found) }
    }

    private mutating func decide(_ key: NameKey) {
        ruledNames.remove(key)
        guard let record = records[key], !record.isEmpty else {
            (records[key], decisions[key]) = (nil, nil)
            undecided.formUnion(bearers.remove(key))
            return
        }
        let decision = record.decision(ruled: rulings.ids) { bearers.uses(of: $0) }
        var namesakes: [String: NameDecision.Namesake] = [:]
        for (at, observation) in record.observations.enumerated() {
            namesakes[observation.evidence] = decision.namesake(of: at)
        }
        decisions[key] = Decision(
            plain: decision.plain, ruled: decision.ruled, meant: decision.meant.map(NameKey.init(written:)),
            namesakes: namesakes)
        if !decision.ruled.isEmpty { ruledNames.insert(key) }
        undecided.formUnion(
            self.bearers.set(decision.bearing, asked: decision.asked, of: key).subtracting([key]))
    }

    /// The pairs of ids that the program takes for one, of those that were ruled about.
    private var found: [RulingsInForce.Found] {
        ruledNames.flatMap { key -> [RulingsInForce.Found] in
            let target = target(of: key)
            guard let known = decisions[key]?.ruled, let record = records[target],
                let plain = decisions[target]?.plain
            else { return [] }
            return record.found(known, plain: plain)
        }
    }

    /// The name that a name stands for.
    private func target(of key: NameKey) -> NameKey {
        Aliases.target(of: key, said: aliases.said, meant: { decisions[$0]?.meant })
    }

    /// Who goes by a name and shows some evidence; nil where no article shows the name.
    private func resolved(_ name: String, _ evidence: String) -> ResolvedName? {
        let target = target(of: NameKey(written: name))
        guard let decision = decisions[target] else { return nil }
        let namesake = decision.namesakes[evidence]
        if let other = namesake?.name {
            let meant = self.target(of: NameKey(written: other))
            return decisions[meant].map { ResolvedName(name: meant.written, plain: $0.plain) }
        }
        return ResolvedName(
            name: target.written, plain: decision.plain, slug: namesake?.slug, label: namesake?.label)
    }
}

import Articles

/// Stage 6: one id for one person, group or place over a whole run or archive.
///
/// Holds what the articles show of each name, never the articles themselves: adding one never reads another again,
/// and costs look-ups by hash that do not grow with the archive. What it decides is a function of the set of articles
/// added, so their order does not change the outcome; a stream that names each article as it comes gets what the
/// articles so far decide.
///
/// People of one full name are one person unless what is said of them contradicts it: see `Evidence`. A bare surname
/// is never joined to a full name of another article. A name that one article says to be another's alias is so in all.
///
/// What a person ruled is above all of this: see `Ruling`, and `docs/identity.md` for what the ids in one stand for.
public struct Identities: Sendable {
    /// The people, groups and places of each name.
    private var namesakes: [NameKey: Namesakes] = [:]
    /// For each alias, the names it is said to stand for, each with how many articles say so.
    private var aliases: [NameKey: [NameKey: Int]] = [:]
    /// Whether an id once given stays, though later articles would have decided another.
    private let staysGiven: Bool
    /// What a person ruled.
    private var rulebook: Rulebook

    /// An archive of nothing.
    ///
    /// - Parameters:
    ///   - rulings: what a person ruled about its entities, oldest first. Rulings made later need a new value, to which
    ///     the articles are added again.
    ///   - staysGiven: whether ids that `naming` was asked for are to stay as they are: for a stream, whose
    ///     first articles have left when the last come.
    public init(rulings: [Ruling] = [], staysGiven: Bool = false) {
        rulebook = Rulebook(rulings)
        self.staysGiven = staysGiven
    }

    /// Adds what an article shows of its names. The annotation is the article's own, with its own ids.
    public mutating func add(_ annotation: Annotation, of article: Article) {
        change(Sighted.all(in: annotation, of: article), by: 1)
    }

    /// Takes back what `add` added.
    public mutating func remove(_ annotation: Annotation, of article: Article) {
        change(Sighted.all(in: annotation, of: article), by: -1)
    }

    /// An article's own annotation with the ids that all articles added so far, and the rulings, decide.
    public func naming(_ annotation: Annotation, of article: Article) -> Annotation {
        naming(annotation, Sighted.all(in: annotation, of: article), in: article.text)
    }

    /// Adds what an article shows, and gives its annotation as `naming` does.
    public mutating func naming(adding annotation: Annotation, of article: Article) -> Annotation {
        let sightings = Sighted.all(in: annotation, of: article)
        change(sightings, by: 1)
        return naming(annotation, sightings, in: article.text)
    }

    private mutating func change(_ sightings: [Sighted], by count: Int) {
        var decides = false
        for sighting in sightings {
            let (entity, key) = (sighting.entity, sighting.key)
            let stays = staysGiven
            if namesakes[key, default: Namesakes(key, staysGiven: stays)].change(
                entity.name, sighting.evidence, sighting.written, by: count)
            {
                namesakes[key] = nil
            }
            for alias in sighting.aliases.map(\.key) {
                let said = aliases[alias, default: [:]][key, default: 0] + count
                aliases[alias, default: [:]][key] = said > 0 ? said : nil
                if aliases[alias]?.isEmpty == true { aliases[alias] = nil }
            }
            if !rulebook.isEmpty, note(sighting, by: count) { decides = true }
        }
        if decides { decide() }
    }

    /// Notes what a sighting shows of ids that were ruled about, or takes it back; whether that may decide who is one.
    private mutating func note(_ sighting: Sighted, by count: Int) -> Bool {
        let keys = [sighting.key] + sighting.aliases.map(\.key)
        let watched = keys.contains(where: rulebook.watches)
        let ids = Identity.ids(
            of: sighting.entity.name, with: sighting.evidence.titles, under: sighting.key)
        for id in ids + sighting.aliases.map({ Entity.ID(sighting.key.kind, named: $0.written) }) {
            rulebook.note(id, of: sighting.key, by: count)
        }
        return watched || rulebook.watches(sighting.key)
    }

    /// Works out anew who is one and who is two, by the rulings and by what the program found about their ids.
    private mutating func decide() {
        rulebook = rulebook.decided { key, known in
            let key = target(of: key)
            guard let people = namesakes[key], !people.tellsApart(known.rawValue) else { return (key, known) }
            let plain = people.plainSlug(isRuled: rulebook.isRuled(key))
            return (key, Identity(key, slug: plain, plain: plain).id)
        }
    }

    private func naming(_ annotation: Annotation, _ sightings: [Sighted], in text: Text) -> Annotation {
        rulebook.inForce.naming(annotation, sightings, in: text, identity)
    }

    /// Who an entity of an article is in the archive, rulings aside.
    private func identity(of sighting: Sighted) -> Identity {
        let key = target(of: sighting.key)
        guard let known = namesakes[key] else {
            let slug = sighting.entity.name.slug
            return Identity(key, slug: slug, plain: slug)
        }
        let (slug, plain, label) = known.identity(of: sighting.written, isRuled: rulebook.isRuled(key))
        return Identity(key, slug: slug, plain: plain, label: label)
    }

    /// The name that an alias stands for, where all articles that say so agree.
    private func target(of key: NameKey) -> NameKey {
        var key = key
        for _ in 0..<4 {
            guard let targets = aliases[key], targets.count == 1, let only = targets.keys.first else {
                return key
            }
            key = only
        }
        return key
    }
}

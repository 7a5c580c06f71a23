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
        change(annotation, of: article, by: 1)
    }

    /// Takes back what `add` added.
    public mutating func remove(_ annotation: Annotation, of article: Article) {
        change(annotation, of: article, by: -1)
    }

    private mutating func change(_ annotation: Annotation, of article: Article, by count: Int) {
        let context = ArticleContext(annotation, article)
        var decides = false
        for entity in annotation.entities {
            let key = NameKey(entity, in: context)
            let evidence = Evidence(entity, in: context)
            let stays = staysGiven
            if namesakes[key, default: Namesakes(kind: entity.kind, staysGiven: stays)].change(
                entity.name, evidence, by: count)
            {
                namesakes[key] = nil
            }
            let said = NameKey.aliases(of: entity, in: context).filter { $0.key != key }
            for alias in said.map(\.key) {
                let said = aliases[alias, default: [:]][key, default: 0] + count
                aliases[alias, default: [:]][key] = said > 0 ? said : nil
                if aliases[alias]?.isEmpty == true { aliases[alias] = nil }
            }
            guard !rulebook.isEmpty else { continue }
            let watched = rulebook.watches(key) || said.contains { rulebook.watches($0.key) }
            for id in Identity.ids(of: entity, by: key)
                + said.map({ Entity.ID(entity.kind, named: $0.written) })
            {
                rulebook.note(id, of: key, by: count)
            }
            decides = decides || watched || rulebook.watches(key)
        }
        if decides { decide() }
    }

    /// Works out anew who is one and who is two, by the rulings and by what the program found about their ids.
    private mutating func decide() {
        rulebook = rulebook.decided { key, known in
            let key = target(of: key)
            guard let people = namesakes[key], !people.tellsApart(known.rawValue) else { return (key, known) }
            let plain = key.fixedSlug ?? people.plainSlug(isRuled: rulebook.isRuled(key))
            return (key, Identity(key, slug: plain, plain: plain).id)
        }
    }

    /// An article's own annotation with the ids that all articles added so far, and the rulings, decide.
    public func naming(_ annotation: Annotation, of article: Article) -> Annotation {
        let context = ArticleContext(annotation, article)
        var renaming = Renaming()
        var named = annotation
        named.entities = []
        var place: [Entity.ID: Int] = [:]
        for entity in annotation.entities {
            for part in parts(of: entity, in: context, noting: &renaming) {
                if let earlier = place[part.id] {
                    named.entities[earlier].absorb(part)
                } else {
                    place[part.id] = named.entities.count
                    named.entities.append(part)
                }
            }
        }
        renaming.rename(&named)
        return named
    }

    /// An entity of an article under the ids of the archive: one, or several where a person ruled it to be that.
    private func parts(
        of entity: Entity, in context: ArticleContext, noting renaming: inout Renaming
    ) -> [Entity] {
        let identity = identity(of: entity, in: context)
        let parting = Parting(of: entity, identity, by: rulebook, in: context.article.text)
        renaming.note(entity.id, parting)
        return parting.parts
    }

    /// Who an entity of an article is in the archive, rulings aside.
    private func identity(of entity: Entity, in context: ArticleContext) -> Identity {
        let key = target(of: NameKey(entity, in: context))
        guard let known = namesakes[key] else {
            return Identity(key, slug: entity.name.slug, plain: entity.name.slug)
        }
        let (slug, plain, label) = known.identity(
            of: Evidence(entity, in: context), isRuled: rulebook.isRuled(key))
        return Identity(key, slug: key.fixedSlug ?? slug, plain: key.fixedSlug ?? plain, label: label)
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

extension Entity {
    /// Takes the mentions, names and roles of another entity that turned out to be this one.
    fileprivate mutating func absorb(_ other: Entity) {
        for alias in [other.name] + other.aliases where alias != name && !aliases.contains(alias) {
            aliases.append(alias)
        }
        mentions = (mentions + other.mentions).sorted { $0.range.lowerBound < $1.range.lowerBound }
        roles = (roles + other.roles).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

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
public struct Identities: Sendable {
    /// The people, groups and places of each name.
    private var namesakes: [NameKey: Namesakes] = [:]
    /// For each alias, the names it is said to stand for, each with how many articles say so.
    private var aliases: [NameKey: [NameKey: Int]] = [:]
    /// Whether an id once given stays, though later articles would have decided another.
    private let staysGiven: Bool

    /// An archive of nothing.
    ///
    /// - Parameter staysGiven: whether ids that `naming` was asked for are to stay as they are: for a stream, whose
    ///   first articles have left when the last come.
    public init(staysGiven: Bool = false) {
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
        for entity in annotation.entities {
            let key = NameKey(entity, in: context)
            let evidence = Evidence(entity, in: context)
            let stays = staysGiven
            if namesakes[key, default: Namesakes(kind: entity.kind, staysGiven: stays)].change(
                entity.name, evidence, by: count)
            {
                namesakes[key] = nil
            }
            for alias in NameKey.aliases(of: entity, in: context) where alias != key {
                let said = aliases[alias, default: [:]][key, default: 0] + count
                aliases[alias, default: [:]][key] = said > 0 ? said : nil
                if aliases[alias]?.isEmpty == true { aliases[alias] = nil }
            }
        }
    }

    /// An article's own annotation with the ids that all articles added so far decide.
    public func naming(_ annotation: Annotation, of article: Article) -> Annotation {
        let context = ArticleContext(annotation, article)
        var ids: [Entity.ID: Entity.ID] = [:]
        var named = annotation
        named.entities = []
        var place: [Entity.ID: Int] = [:]
        for var entity in annotation.entities {
            let (id, name) = identity(of: entity, in: context)
            ids[entity.id] = id
            entity.id = id
            if let earlier = place[id] {
                named.entities[earlier].absorb(entity)
            } else {
                if let name { entity.name = name }
                place[id] = named.entities.count
                named.entities.append(entity)
            }
        }
        named.rename { ids[$0] ?? $0 }
        return named
    }

    /// The id of an entity, and the name that tells it from its namesakes where it has any.
    private func identity(of entity: Entity, in context: ArticleContext) -> (Entity.ID, String?) {
        let own = NameKey(entity, in: context)
        let key = target(of: own)
        let evidence = Evidence(entity, in: context)
        guard let known = namesakes[key] else {
            return (Entity.ID(entity.kind.rawValue + "/" + entity.name.slug + key.suffix), nil)
        }
        let found = known.identity(of: evidence)
        let slug = key.fixedSlug ?? found.slug
        let name = found.label.map { "\(entity.name) (\($0))" }
        return (Entity.ID(entity.kind.rawValue + "/" + slug + key.suffix), name)
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

extension Annotation {
    /// Gives every entity that quotations, roles and links speak of another id.
    fileprivate mutating func rename(_ id: (Entity.ID) -> Entity.ID) {
        for entity in entities.indices {
            for role in entities[entity].roles.indices {
                entities[entity].roles[role].organization = entities[entity].roles[role].organization.map(id)
            }
        }
        for quotation in quotations.indices {
            quotations[quotation].speaker = quotations[quotation].speaker.map(id)
            var about: [Entity.ID] = []
            for other in quotations[quotation].about.map(id) where !about.contains(other) {
                about.append(other)
            }
            quotations[quotation].about = about
        }
        for link in links.indices {
            links[link].source = id(links[link].source)
            links[link].target = id(links[link].target)
        }
        links.removeAll { $0.source == $0.target }
    }
}

import Articles

/// An entity of one article, and what the identity of its names goes by.
struct Sighted {
    let entity: Entity
    let key: NameKey
    let evidence: Evidence
    /// The evidence as a string.
    let written: String
    /// The names that the article says are the entity's, which are those of other keys.
    let aliases: [(key: NameKey, written: String)]

    /// What an article shows of each of its entities, in their order.
    static func all(in annotation: Annotation, of article: Article) -> [Sighted] {
        let context = ArticleContext(annotation, article)
        return annotation.entities.map { entity in
            let key = NameKey(entity, in: context)
            let evidence = Evidence(entity, in: context)
            return Sighted(
                entity: entity, key: key, evidence: evidence, written: evidence.written,
                aliases: NameKey.aliases(of: entity, in: context).filter { $0.key != key })
        }
    }
}

extension Sighting {
    /// What an article shows of each of its entities, in their order, as an archive keeps it.
    ///
    /// Whoever changes what comes out for the same article has to have archives note it anew: by a step of their schema
    /// that makes all articles unsighted.
    ///
    /// - Parameter annotation: the article's own, with its own ids.
    public static func all(in annotation: Annotation, of article: Article) -> [Sighting] {
        Sighted.all(in: annotation, of: article).map(Sighting.init)
    }

    private init(_ sighted: Sighted) {
        let (key, form) = (sighted.key, sighted.entity.name)
        self.init(
            name: key.written, lead: Lead.toName(key), form: form, formLead: Lead.toForm(form, of: key),
            evidence: sighted.written,
            aliases: sighted.aliases.map { alias in
                Alias(
                    name: alias.key.written, form: alias.written,
                    lead: Lead.toAlias(alias.written, kind: key.kind))
            })
    }
}

/// What leads from an id to the names that it may be made of, though an id tells neither where the name in it ends nor
/// how it was written: kept with each name, and asked for with each id that a person ruled about.
public enum Lead {
    /// All that leads from an id to names.
    public static func all(from id: Entity.ID) -> [String] {
        let parts = id.rawValue.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = parts.first, let slug = parts.dropFirst().first else { return [] }
        var leads = [exact("\(kind)/\(slug)"), "\(kind)/\(slug)", scoped("\(kind)", slug)]
        for hyphen in slug.indices where slug[hyphen] == "-" {
            leads.append("\(kind)/\(slug[..<hyphen])")
            leads.append(scoped("\(kind)", slug[slug.index(after: hyphen)...]))
        }
        return leads
    }

    /// To a name by one of its forms. An id begins with it, and goes on with what tells namesakes apart; in the ids of
    /// names that have a scope, that follows as well.
    static func toForm(_ form: String, of key: NameKey) -> String {
        let id = Entity.ID(key.kind, named: form).rawValue
        return key.scope == nil ? id : exact(id)
    }

    /// To a name however it is written: by its scope, or by the slug that all its forms have.
    static func toName(_ key: NameKey) -> String? {
        if let scope = key.scope { return scoped(key.kind.rawValue, scope.slug[...]) }
        return key.fixedSlug.map { key.kind.rawValue + "/" + $0 }
    }

    /// To a name by what an article says is an alias of it.
    static func toAlias(_ written: String, kind: Entity.Kind) -> String {
        exact(Entity.ID(kind, named: written).rawValue)
    }

    private static func exact(_ id: String) -> String { id + "|" }

    private static func scoped(_ kind: String, _ scope: Substring) -> String { "\(kind)/*\(scope)" }
}

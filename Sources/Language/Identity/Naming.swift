import Articles

extension ResolvedName {
    fileprivate var identity: Identity {
        Identity(NameKey(written: name), slug: slug, plain: plain, label: label)
    }

    /// The ids that the rulings are asked for about an entity of a form and with some evidence.
    public func ids(of form: String, _ evidence: String) -> Set<Entity.ID> {
        let identity = identity
        let kind = NameKey(written: name).kind
        let titles = kind == .person ? Evidence(written: evidence).titles : []
        return Set(
            [identity.id, identity.plain, Entity.ID(kind, named: form)] + titles.map(identity.withRole))
    }
}

extension RulingsInForce {
    /// An article's own annotation with the ids that all articles, and the rulings, decide.
    ///
    /// - Parameter resolved: who goes by a name, told from namesakes by the evidence that the article shows; nil where the
    ///   name is not known.
    public func naming(
        _ annotation: Annotation, of article: Article,
        resolved: (_ name: String, _ evidence: String) throws -> ResolvedName?
    ) rethrows -> Annotation {
        let observed = ObservedEntity.all(in: annotation, of: article)
        return try naming(annotation, observed, in: article.text) { entity in
            if let known = try resolved(entity.key.written, entity.written) { return known.identity }
            let slug = entity.entity.name.slug
            return Identity(entity.key, slug: slug, plain: slug)
        }
    }

    /// An article's own annotation with the ids of the identities of its entities, and what was ruled about them.
    func naming(
        _ annotation: Annotation, _ observed: [ObservedEntity], in text: Text,
        _ identity: (ObservedEntity) throws -> Identity
    ) rethrows -> Annotation {
        var renaming = Renaming()
        var named = annotation
        named.entities = []
        var place: [Entity.ID: Int] = [:]
        for entity in observed {
            let split = SplitEntity(entity.entity, try identity(entity), by: self, in: text)
            renaming.note(entity.entity.id, split)
            for part in split.parts {
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

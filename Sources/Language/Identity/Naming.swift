import Articles

extension NamedPerson {
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
    /// An article's own annotation with the ids that the archive decides.
    ///
    /// - Parameter person: who goes by a name, told from namesakes by the evidence that the article shows; nil where
    ///   the archive does not know the name.
    public func naming(
        _ annotation: Annotation, of article: Article,
        person: (_ name: String, _ evidence: String) throws -> NamedPerson?
    ) rethrows -> Annotation {
        try naming(annotation, Sighted.all(in: annotation, of: article), in: article.text) { sighted in
            if let known = try person(sighted.key.written, sighted.written) { return known.identity }
            let slug = sighted.entity.name.slug
            return Identity(sighted.key, slug: slug, plain: slug)
        }
    }

    /// An article's own annotation with the ids of the identities of its entities, and what was ruled about them.
    func naming(
        _ annotation: Annotation, _ sightings: [Sighted], in text: Text,
        _ identity: (Sighted) throws -> Identity
    ) rethrows -> Annotation {
        var renaming = Renaming()
        var named = annotation
        named.entities = []
        var place: [Entity.ID: Int] = [:]
        for sighting in sightings {
            let parting = Parting(of: sighting.entity, try identity(sighting), by: self, in: text)
            renaming.note(sighting.entity.id, parting)
            for part in parting.parts {
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

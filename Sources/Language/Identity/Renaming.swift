import Articles

/// What the entities of an article are called in the archive, for what speaks of them: quotations, roles and links.
struct Renaming {
    private var ids: [Entity.ID: Entity.ID] = [:]
    /// For each entity that is split, where it is spoken of, and under which id.
    private var split: [Entity.ID: [(range: Range<Int>, id: Entity.ID)]] = [:]

    /// Notes the ids of an entity of the article.
    mutating func note(_ id: Entity.ID, _ entity: SplitEntity) {
        ids[id] = entity.own
        if !entity.places.isEmpty { split[id] = entity.places }
    }

    /// Gives every entity that quotations, roles and links speak of its id.
    func rename(_ annotation: inout Annotation) {
        for entity in annotation.entities.indices {
            for role in annotation.entities[entity].roles.indices {
                let (organization, range) = (
                    annotation.entities[entity].roles[role].organization,
                    annotation.entities[entity].roles[role].range
                )
                annotation.entities[entity].roles[role].organization = organization.map { id($0, in: range) }
            }
        }
        for at in annotation.quotations.indices {
            let quotation = annotation.quotations[at]
            let range = quotation.speakerRange ?? quotation.spans.first ?? 0..<0
            annotation.quotations[at].speaker = quotation.speaker.map { id($0, in: range) }
            var about: [Entity.ID] = []
            for other in quotation.about.flatMap({ ids(of: $0, in: quotation.spans) })
            where !about.contains(other) {
                about.append(other)
            }
            annotation.quotations[at].about = about
        }
        for at in annotation.links.indices {
            let link = annotation.links[at]
            annotation.links[at].source = id(link.source, in: link.range)
            annotation.links[at].target = id(link.target, in: link.range)
        }
        annotation.links.removeAll { $0.source == $0.target }
    }

    /// The id of an entity that some words speak of.
    private func id(_ id: Entity.ID, in range: Range<Int>) -> Entity.ID {
        split[id]?.first { $0.range.overlaps(range) }?.id ?? ids[id] ?? id
    }

    /// The ids of all parts of an entity that some words speak of.
    private func ids(of id: Entity.ID, in ranges: [Range<Int>]) -> [Entity.ID] {
        let here =
            split[id]?.filter { place in ranges.contains { $0.overlaps(place.range) } }.map(\.id) ?? []
        return here.isEmpty ? [ids[id] ?? id] : here
    }
}

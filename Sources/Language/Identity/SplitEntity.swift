import Articles

/// An entity of an article under the ids of the archive: as one, or in parts that a person ruled to be two.
///
/// It is split by the names as written. Pronouns and nouns go with the name that they went by, else with the
/// one last before them; a role goes with the mention it stands at.
struct SplitEntity {
    /// The parts, the one that has the entity's own name first.
    private(set) var parts: [Entity]
    /// The id of the part that has the entity's own name.
    let own: Entity.ID
    /// Where there are several parts, each mention with the id of its part.
    private(set) var places: [(range: Range<Int>, id: Entity.ID)] = []

    init(_ entity: Entity, _ identity: Identity, by rulings: RulingsInForce, in text: Text) {
        let verdict = Verdict(of: entity, identity, by: rulings)
        own = verdict.final(verdict.own)
        parts = [verdict.naming(entity, as: verdict.own)]
        guard verdict.mayPart else { return }
        let ids = verdict.ids(of: entity.mentions, in: text)
        guard ids.contains(where: { $0 != verdict.own }) else { return }
        parts = []
        places = zip(ids, entity.mentions).map { ($1.range, verdict.final($0)) }
        for id in Self.inOrder([verdict.own] + ids) {
            let mentions = zip(ids, entity.mentions).filter { $0.0 == id }.map(\.1)
            guard !mentions.isEmpty else { continue }
            var part = entity
            part.mentions = mentions
            let forms = Self.inOrder(mentions.filter { $0.form == .name }.map { text[$0.range] })
            if let name = forms.contains(entity.name) ? entity.name : forms.max(by: FullestName.isLess) {
                part.name = name
                part.aliases = forms.filter { $0 != name }
            }
            part.roles = entity.roles.filter { role in
                let at = entity.mentions.firstIndex { $0.form == .name && $0.range.overlaps(role.range) }
                return (at.map { ids[$0] } ?? verdict.own) == id
            }
            parts.append(verdict.naming(part, as: id))
        }
    }

    private static func inOrder<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}

/// What the rulings say of one entity of an article.
private struct Verdict {
    private let identity: Identity
    private let kind: Entity.Kind
    private let rulings: RulingsInForce
    private let name: Entity.ID
    /// The id, before it is merged, of the entity's own name.
    let own: Entity.ID

    init(of entity: Entity, _ identity: Identity, by rulings: RulingsInForce) {
        self.identity = identity
        self.rulings = rulings
        kind = entity.kind
        guard !rulings.isEmpty else {
            (name, own) = (identity.plain, identity.id)
            return
        }
        name = Entity.ID(entity.kind, named: entity.name)
        let isParted = { (id: Entity.ID) in
            rulings.names(id) && rulings.groups.areApart(id, identity.id)
        }
        if name != identity.plain, isParted(name) {
            own = name
        } else {
            own = entity.roles.map { identity.withRole($0.title) }.filter(isParted).min() ?? identity.id
        }
    }

    /// Whether there are rulings at all.
    var mayPart: Bool { !rulings.isEmpty }

    /// The id, before it is merged, of each mention.
    func ids(of mentions: [Mention], in text: Text) -> [Entity.ID] {
        var ids = mentions.map { $0.form == .name ? id(of: text[$0.range]) : own }
        let names = mentions.indices.filter { mentions[$0].form == .name }
        for at in mentions.indices where mentions[at].form != .name {
            let evidence = mentions[at].reason.evidence
            let said = names.first { name in evidence.map { $0.overlaps(mentions[name].range) } ?? false }
            if let name = said ?? names.last(where: { $0 < at }) ?? names.first { ids[at] = ids[name] }
        }
        return ids
    }

    private func id(of written: String) -> Entity.ID {
        let id = Entity.ID(kind, named: written)
        guard id != name, rulings.names(id), rulings.groups.areApart(id, own) else { return own }
        return id == identity.plain ? identity.id : id
    }

    /// The id of an id's group.
    func final(_ id: Entity.ID) -> Entity.ID { rulings.groups.group(of: id) }

    /// A part of the entity under an id, which is kept as the reason where a person gave it.
    func naming(_ part: Entity, as id: Entity.ID) -> Entity {
        var named = part
        named.id = final(id)
        let isMerged = rulings.groups.isMade(id)
        if let label = identity.label, id == identity.id, !isMerged { named.name = "\(part.name) (\(label))" }
        if let kind = named.id.kind { named.kind = kind }
        var rules: [String] = []
        if id != identity.id { rules.append("separated by hand") }
        if isMerged, named.id != id { rules.append("merged by hand") }
        for at in named.mentions.indices { named.mentions[at].reason.add(rules) }
        return named
    }
}

extension Reason {
    /// Puts rules after the one that is there; in place of it, where that is but the name.
    fileprivate mutating func add(_ rules: [String]) {
        guard !rules.isEmpty else { return }
        rule = (self == .name ? rules : [rule] + rules).joined(separator: ", ")
    }
}

extension FullestName {
    /// Whether a name says less than another.
    fileprivate static func isLess(_ name: String, than other: String) -> Bool { isFuller(other, than: name) }
}

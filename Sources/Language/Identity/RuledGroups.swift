import Articles

/// Which ids are one and which are two, by what a person ruled and what the program found.
///
/// The newest ruling first: each one holds unless it contradicts a newer one. What the program found comes last and
/// holds unless it contradicts a ruling. To be one is transitive; two that are apart keep all of theirs apart.
struct RuledGroups: Sendable {
    /// For each id that is not the one its group goes by, another of the group that is nearer to it.
    private var above: [Entity.ID: Entity.ID] = [:]
    /// For each id that a group goes by, those of the groups that are apart from it.
    private var apart: [Entity.ID: Set<Entity.ID>] = [:]
    /// The ids of groups that a person made.
    private var made: Set<Entity.ID> = []

    /// Groups by rulings, oldest first, and by pairs that the program takes for one: the id that it computes, and
    /// another that the same name is known by.
    init(rulings: [Ruling], found: [(computed: Entity.ID, known: Entity.ID)]) {
        for ruling in rulings.reversed() {
            let (one, other) = (group(of: ruling.one), group(of: ruling.other))
            guard one != other else { continue }
            switch ruling.verdict {
            case .merge:
                guard apart[one]?.contains(other) != true else { continue }
                made.formUnion([one, other])
                unite(min(one, other), with: max(one, other))
            case .separate:
                apart[one, default: []].insert(other)
                apart[other, default: []].insert(one)
            }
        }
        for pair in found.sorted(by: { ($0.computed, $0.known) < ($1.computed, $1.known) }) {
            let (one, other) = (group(of: pair.computed), group(of: pair.known))
            guard one != other, apart[one]?.contains(other) != true else { continue }
            switch (made.contains(one), made.contains(other)) {
            case (true, true): unite(min(one, other), with: max(one, other))
            case (false, true): unite(other, with: one)
            default: unite(one, with: other)
            }
        }
    }

    /// The id that the group of an id goes by: the smallest of those that a person made one.
    func group(of id: Entity.ID) -> Entity.ID {
        var id = id
        while let next = above[id] { id = next }
        return id
    }

    /// Whether two ids are to stay two.
    func areApart(_ one: Entity.ID, _ other: Entity.ID) -> Bool {
        apart[group(of: one)]?.contains(group(of: other)) ?? false
    }

    /// The ids of the groups that are to stay apart from an id's.
    func apart(from id: Entity.ID) -> Set<Entity.ID> { apart[group(of: id)] ?? [] }

    /// Whether the group of an id is one that a person made.
    func isMade(_ id: Entity.ID) -> Bool { made.contains(group(of: id)) }

    private mutating func unite(_ kept: Entity.ID, with moved: Entity.ID) {
        above[moved] = kept
        for foe in apart.removeValue(forKey: moved) ?? [] {
            apart[foe]?.remove(moved)
            apart[foe]?.insert(kept)
            apart[kept, default: []].insert(foe)
        }
    }
}

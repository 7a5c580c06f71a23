import Articles

/// What a person ruled, with what the program takes for one of the ids that the rulings speak of: all that articles are
/// named by besides who their names are of.
public struct RulingsInForce: Sendable {
    /// Oldest first.
    public let rulings: [Ruling]
    /// The pairs that the program takes for one: the id that it computes, and another that the same name is known by.
    let found: [(computed: Entity.ID, known: Entity.ID)]
    /// All that the rulings speak of.
    public let ids: Set<Entity.ID>
    /// Who is one and who is two.
    let groups: RuledGroups

    init(_ rulings: [Ruling], pairs: [(computed: Entity.ID, known: Entity.ID)]) {
        self.rulings = rulings
        found = pairs.sorted { ($0.computed, $0.known) < ($1.computed, $1.known) }
        ids = Set(rulings.flatMap { [$0.one, $0.other] })
        groups = RuledGroups(rulings: rulings, found: found)
    }

    /// Rulings, oldest first, and for each name that they speak of what its record gives: see `NameRecord.found`.
    public init(_ rulings: [Ruling], found: [Found] = []) {
        self.init(rulings, pairs: found.map { ($0.computed, $0.known) })
    }

    /// Two ids that the program takes for one.
    public struct Found: Sendable, Hashable {
        let computed: Entity.ID
        let known: Entity.ID
    }

    /// Whether there is nothing to obey.
    var isEmpty: Bool { rulings.isEmpty }

    /// Whether a ruling speaks of an id.
    func names(_ id: Entity.ID) -> Bool { ids.contains(id) }

    // MARK: Kept

    /// The rulings as a string, to be kept.
    public var written: String {
        let lines =
            rulings.map { [$0.verdict.rawValue, $0.one.rawValue, $0.other.rawValue] }
            + found.map { [Self.mark, $0.computed.rawValue, $0.known.rawValue] }
        return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    /// The rulings that were written.
    public init(written: String) {
        var rulings: [Ruling] = []
        var found: [(Entity.ID, Entity.ID)] = []
        for line in written.split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 3 else { continue }
            let pair = (Entity.ID(words[1]), Entity.ID(words[2]))
            if words[0] == Self.mark { found.append(pair) }
            if let verdict = Ruling.Verdict(rawValue: words[0]) {
                rulings.append(Ruling(verdict, pair.0, pair.1))
            }
        }
        self.init(rulings, pairs: found)
    }

    private static let mark = "found"

    // MARK: Changes

    /// The ids whose entities may be called otherwise by these rulings than by others.
    ///
    /// An entity is called after its own id; the names and roles of it that are ruled apart from that have theirs. So
    /// whatever is apart from an id that changes may change with it.
    public func changes(from old: RulingsInForce) -> Set<Entity.ID> {
        let known = mentioned.union(old.mentioned)
        let (mine, theirs) = (effects(of: known), old.effects(of: known))
        let changed = known.filter { mine[$0] != theirs[$0] }
        return known.filter { id in
            changed.contains(id)
                || changed.contains { groups.areApart($0, id) || old.groups.areApart($0, id) }
        }
    }

    private var mentioned: Set<Entity.ID> { ids.union(found.flatMap { [$0.computed, $0.known] }) }

    /// All that the rulings mean for an id.
    private struct Effect: Equatable {
        var isRuled: Bool
        var isMade: Bool
        var group: Entity.ID
        var apart: Set<Entity.ID>
    }

    private func effects(of ids: Set<Entity.ID>) -> [Entity.ID: Effect] {
        var effects: [Entity.ID: Effect] = [:]
        for id in ids {
            effects[id] = Effect(
                isRuled: names(id), isMade: groups.isMade(id), group: groups.group(of: id),
                apart: groups.apart(from: id))
        }
        return effects
    }
}

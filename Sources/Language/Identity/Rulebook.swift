import Articles

/// What a person ruled, and which names the rulings speak of, as articles are added one by one.
///
/// A ruling names ids as they were shown. As articles come, the program may compute another id for the same name: by
/// another spelling, or because another namesake is met more often. So the names behind ruled ids are noted, and what
/// is ruled of an id holds for whoever has its name now.
struct Rulebook: Sendable {
    /// The rulings, with what was found of their ids so far.
    private(set) var inForce: RulingsInForce
    /// For each name of the archive that ruled ids are made of, those ids, each with how often articles show it.
    private var shown: [NameKey: [Entity.ID: Int]] = [:]
    /// The names whose ids decide who is one.
    private var watched: Set<NameKey> = []

    init(_ rulings: [Ruling]) { inForce = RulingsInForce(rulings) }

    /// Whether there is nothing to obey.
    var isEmpty: Bool { inForce.isEmpty }

    /// Whether ruled ids are made of a name.
    func concerns(_ key: NameKey) -> Bool { shown[key] != nil }

    /// Whether what the archive knows of a name decides who is one.
    func watches(_ key: NameKey) -> Bool { watched.contains(key) || shown[key] != nil }

    /// Notes that an article shows a name under an id, or takes that back.
    mutating func note(_ id: Entity.ID, of key: NameKey, by count: Int) {
        guard inForce.names(id) else { return }
        let now = (shown[key]?[id] ?? 0) + count
        shown[key, default: [:]][id] = now > 0 ? now : nil
        if shown[key]?.isEmpty == true { shown[key] = nil }
    }

    /// With who is one and who is two worked out anew.
    ///
    /// - Parameter computed: the name that a name stands for, and the id that the program computes for who is
    ///   known there by a ruled id.
    func decided(computed: (NameKey, Entity.ID) -> (NameKey, Entity.ID)) -> Rulebook {
        var decided = self
        decided.watched = []
        var found: [(computed: Entity.ID, known: Entity.ID)] = []
        for (key, ids) in shown {
            decided.watched.insert(key)
            for known in ids.keys {
                let (target, id) = computed(key, known)
                decided.watched.insert(target)
                if id != known { found.append((id, known)) }
            }
        }
        decided.inForce = RulingsInForce(inForce.rulings, pairs: found)
        return decided
    }
}

import Articles

extension Index {
    /// The people, groups and places that an article names, most mentioned first within a kind.
    func tallies(in article: Int) -> [EntityTally] {
        entries[article].mentions
            .filter { $0.count > 0 && records[$0.entity].kind != .nationality }
            .map { tally($0.entity, here: $0.count) }
            .sorted { ($0.kind, -$0.here, -$0.archive, $0.name) < ($1.kind, -$1.here, -$1.archive, $1.name) }
    }

    /// The entities of a kind that some articles name, most mentioned first.
    func tallies(of kind: Entity.Kind, in articles: [Int]) -> [EntityTally] {
        var counts = [Int](repeating: 0, count: records.count)
        for article in articles {
            for mention in entries[article].mentions { counts[mention.entity] += mention.count }
        }
        return mostFirst(
            counts.indices.filter { counts[$0] > 0 && records[$0].kind == kind }.map {
                tally($0, here: counts[$0])
            })
    }

    /// The entities of some kinds that some articles name, by how many of these name them, without one of them.
    func tallies(of kinds: Set<Entity.Kind>, seenIn articles: [Int], without entity: Int) -> [EntityTally] {
        var counts = [Int](repeating: 0, count: records.count)
        for article in articles {
            for mention in entries[article].mentions where mention.count > 0 { counts[mention.entity] += 1 }
        }
        counts[entity] = 0
        return mostFirst(
            counts.indices.filter { counts[$0] > 0 && kinds.contains(records[$0].kind) }.map {
                tally($0, here: counts[$0])
            })
    }

    /// An entity with a count of its own.
    func tally(_ entity: Int, here: Int) -> EntityTally {
        let record = records[entity]
        return EntityTally(
            id: record.id, kind: record.kind, name: record.name, here: here, archive: record.mentions)
    }

    func mostFirst(_ tallies: [EntityTally]) -> [EntityTally] {
        tallies.sorted { (-$0.here, -$0.archive, $0.name, $0.id) < (-$1.here, -$1.archive, $1.name, $1.id) }
    }
}

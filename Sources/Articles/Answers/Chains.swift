/// The ways from one name to another that hold best, each step a sentence that names two.
public struct Chains: Sendable, Hashable {
    /// A step from a name to the next.
    public struct Step: Sendable, Hashable {
        /// Where it begins.
        public var from: EntityTally
        /// Where it leads, with the sentence behind it.
        public var to: Neighbour

        /// A step of its parts.
        public init(from: EntityTally, to: Neighbour) {
            self.from = from
            self.to = to
        }
    }

    /// Where they begin.
    public var start: EntityTally
    /// Where they end.
    public var end: EntityTally
    /// The chains, each of its steps in order: the shortest, and those of a step more. Short ways of strong steps come first.
    public var chains: [[Step]]
    /// Whom they were not to lead through.
    public var barred: [EntityTally]
    /// Whether all was looked at: where not, there may be chains although none is given.
    public var isComplete: Bool

    /// Chains of their parts.
    public init(
        from start: EntityTally, to end: EntityTally, without barred: [EntityTally] = [], _ chains: [[Step]],
        isComplete: Bool
    ) {
        self.start = start
        self.end = end
        self.barred = barred
        self.chains = chains
        self.isComplete = isComplete
    }
}

extension Chains.Step {
    /// How weak it is: a tie that the text tells holds more than names in several sentences, these more than in one. Two
    /// steps that are told hold better than one sentence that happens to name both.
    fileprivate var weakness: Int {
        if to.tie != nil { return 2 }
        return to.sentences > 2 ? 3 : to.sentences > 1 ? 4 : 5
    }
}

/// Breadth-first search from both ends (Pohl 1971): whichever front is smaller is moved on by one step, until they meet.
struct ChainSearch {
    /// Everyone reached from one end, with the steps that lead there from names one step nearer that end.
    private struct Side {
        var before: [Entity.ID: [Chains.Step]]
        var front: [EntityTally]

        init(at end: EntityTally) {
            before = [end.id: []]
            front = [end]
        }
    }

    private let start: EntityTally
    private let end: EntityTally
    private let neighbours: (EntityTally) throws -> [Neighbour]
    private let isWanted: () -> Bool
    private let barred: [EntityTally]
    /// How many names may still have their neighbours looked up.
    private var budget: Int
    private var fromStart: Side
    private var fromEnd: Side

    /// How many chains are given.
    private static let most = 20
    /// How many more names may be looked at for chains of a step more.
    private static let more = 60

    init(
        from start: EntityTally, to end: EntityTally, without barred: [EntityTally] = [], budget: Int,
        while isWanted: @escaping () -> Bool, _ neighbours: @escaping (EntityTally) throws -> [Neighbour]
    ) {
        self.barred = barred
        self.start = start
        self.end = end
        self.budget = budget
        self.isWanted = isWanted
        let closed = Set(barred.map(\.id))
        self.neighbours = { try neighbours($0).filter { !closed.contains($0.entity.id) } }
        fromStart = Side(at: start)
        fromEnd = Side(at: end)
    }

    /// The shortest chains, and those of a step more.
    mutating func chains() throws -> Chains {
        guard start.id != end.id else { return answer([], isComplete: true) }
        var isComplete = true
        while isComplete, !fromStart.front.isEmpty, !fromEnd.front.isEmpty {
            isComplete = try advance()
            guard meeting.isEmpty else {
                // One step more from the smaller front: ways around what the shortest lead through.
                budget = min(budget, Self.more)
                if isComplete { _ = try advance() }
                return answer(joined(at: meeting), isComplete: isComplete)
            }
        }
        return answer([], isComplete: isComplete)
    }

    private func answer(_ chains: [[Chains.Step]], isComplete: Bool) -> Chains {
        Chains(from: start, to: end, without: barred, chains, isComplete: isComplete)
    }

    /// Who was reached from both ends.
    private var meeting: Set<Entity.ID> {
        Set(fromStart.before.keys).intersection(fromEnd.before.keys)
    }

    /// Moves the smaller front one step on.
    private mutating func advance() throws -> Bool {
        try advance(fromStart.front.count <= fromEnd.front.count ? \.fromStart : \.fromEnd)
    }

    /// Moves a front one step on, those with fewest articles first.
    ///
    /// - Returns: whether all of the front was looked at.
    private mutating func advance(_ end: WritableKeyPath<ChainSearch, Side>) throws -> Bool {
        var side = self[keyPath: end]
        var reached: [Entity.ID: (EntityTally, [Chains.Step])] = [:]
        var isWhole = true
        for name in side.front.sorted(by: { ($0.archive, $0.id) < ($1.archive, $1.id) }) {
            guard budget > 0, isWanted() else {
                isWhole = false
                break
            }
            budget -= 1
            for neighbour in try neighbours(name) where side.before[neighbour.entity.id] == nil {
                reached[neighbour.entity.id, default: (neighbour.entity, [])].1.append(
                    Chains.Step(from: name, to: neighbour))
            }
        }
        side.front = reached.values.map(\.0)
        side.before.merge(reached.mapValues(\.1)) { old, _ in old }
        self[keyPath: end] = side
        return isWhole
    }

    // MARK: Joining

    private func joined(at meeting: Set<Entity.ID>) -> [[Chains.Step]] {
        var chains: [[Chains.Step]] = []
        for name in meeting.sorted() {
            let heads = steps(back: name, in: fromStart).map { Array($0.reversed()) }
            let tails = steps(back: name, in: fromEnd).map { $0.map(\.turned) }
            for head in heads { chains += tails.map { head + $0 } }
        }
        let shortest = chains.map(\.count).min() ?? 0
        var seen: Set<[Entity.ID]> = []
        let ranked = chains.filter {
            $0.count == shortest || $0.count == shortest + 1 && !Self.isDetour($0)
        }.map { (rank: Self.rank($0), chain: $0) }.sorted { $0.rank < $1.rank }.map(\.chain)
            .filter { seen.insert($0.map(\.to.entity.id)).inserted }
        return Array(ranked.prefix(Self.most))
    }

    /// The ways from a name to the end of its side, nearest step first.
    private func steps(back name: Entity.ID, in side: Side) -> [[Chains.Step]] {
        guard let before = side.before[name], !before.isEmpty else { return [[]] }
        let strongest = before.sorted {
            ($0.weakness, $1.to.sentences, $0.from.id) < ($1.weakness, $0.to.sentences, $1.from.id)
        }
        return strongest.prefix(Self.most).flatMap { step in
            steps(back: step.from.id, in: side).prefix(Self.most).map { [step] + $0 }
        }
    }

    /// Whether two steps in a row stand in one sentence: as that names both ends, a shorter way is there.
    private static func isDetour(_ chain: [Chains.Step]) -> Bool {
        zip(chain.map(\.to.passage), chain.dropFirst().map(\.to.passage)).contains { step, next in
            step.article.id == next.article.id && step.sentence == next.sentence
        }
    }

    /// Those of fewest weak steps first, of these the ones whose weakest step has most sentences, of these by name.
    private static func rank(_ chain: [Chains.Step]) -> (Int, Int, String) {
        let names = chain.map(\.to.entity.id.rawValue).joined(separator: "\n")
        let weakness = chain.map(\.weakness).reduce(0, +)
        return (weakness, -(chain.map(\.to.sentences).min() ?? 0), names)
    }
}

extension Chains.Step {
    /// The step the other way round, by the same sentence.
    fileprivate var turned: Chains.Step {
        Chains.Step(
            from: to.entity,
            to: Neighbour(from, sentences: to.sentences, passage: to.passage, tie: to.tie))
    }
}

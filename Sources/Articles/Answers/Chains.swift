/// The shortest ways from one name to another, each step a sentence that names two.
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
    /// The chains, each of its steps in order, all of one length; that whose weakest step has most sentences first.
    public var chains: [[Step]]
    /// Whether all was looked at: where not, there may be chains although none is given.
    public var isComplete: Bool

    /// Chains of their parts.
    public init(from start: EntityTally, to end: EntityTally, _ chains: [[Step]], isComplete: Bool) {
        self.start = start
        self.end = end
        self.chains = chains
        self.isComplete = isComplete
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
    /// How many names may still have their neighbours looked up.
    private var budget: Int
    private var fromStart: Side
    private var fromEnd: Side

    /// How many chains are given.
    private static let most = 20

    init(
        from start: EntityTally, to end: EntityTally, budget: Int, while isWanted: @escaping () -> Bool,
        _ neighbours: @escaping (EntityTally) throws -> [Neighbour]
    ) {
        self.start = start
        self.end = end
        self.budget = budget
        self.isWanted = isWanted
        self.neighbours = neighbours
        fromStart = Side(at: start)
        fromEnd = Side(at: end)
    }

    /// The shortest chains.
    mutating func chains() throws -> Chains {
        guard start.id != end.id else { return Chains(from: start, to: end, [], isComplete: true) }
        var isComplete = true
        while isComplete, !fromStart.front.isEmpty, !fromEnd.front.isEmpty {
            isComplete = try advance(fromStart.front.count <= fromEnd.front.count ? \.fromStart : \.fromEnd)
            let meeting = Set(fromStart.before.keys).intersection(fromEnd.before.keys)
            guard meeting.isEmpty else {
                return Chains(from: start, to: end, joined(at: meeting), isComplete: isComplete)
            }
        }
        return Chains(from: start, to: end, [], isComplete: isComplete)
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
        let ordered = chains.map { (rank: Self.rank($0), chain: $0) }.sorted { $0.rank < $1.rank }.map(
            \.chain)
        let shortest = ordered.first?.count ?? 0
        return Array(ordered.filter { $0.count == shortest }.prefix(Self.most))
    }

    /// The ways from a name to the end of its side, nearest step first.
    private func steps(back name: Entity.ID, in side: Side) -> [[Chains.Step]] {
        guard let before = side.before[name], !before.isEmpty else { return [[]] }
        let strongest = before.sorted { ($0.to.sentences, $1.from.id) > ($1.to.sentences, $0.from.id) }
        return strongest.prefix(Self.most).flatMap { step in
            steps(back: step.from.id, in: side).prefix(Self.most).map { [step] + $0 }
        }
    }

    /// Short chains first, of these the ones whose weakest step is strong, of these by name.
    private static func rank(_ chain: [Chains.Step]) -> (Int, Int, String) {
        let names = chain.map(\.to.entity.id.rawValue).joined(separator: "\n")
        return (chain.count, -(chain.map(\.to.sentences).min() ?? 0), names)
    }
}

extension Chains.Step {
    /// The step the other way round, by the same sentence.
    fileprivate var turned: Chains.Step {
        Chains.Step(
            from: to.entity, to: Neighbour(from, sentences: to.sentences, passage: to.passage))
    }
}

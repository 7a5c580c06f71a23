/// Runs of tokens, by which those that overlap another are found without a look at all of them: an interval tree, which
/// is the runs in the order of their beginnings with the furthest end of each stretch of them, stretches halved.
struct RunIndex {
    private let runs: [Range<Int>]
    /// The place in the given list of each of `runs`.
    private let places: [Int]
    /// The furthest end in a stretch of `runs`: of the whole at 1, of its halves at 2 and 3, of theirs at 4 to 7 …
    private var ends: [Int]
    /// How many runs the tree has room for: a power of two.
    private let width: Int

    /// An index of some runs; empty ones are never found.
    init(_ given: [Range<Int>]) {
        let order = given.indices.filter { !given[$0].isEmpty }
            .sorted { (given[$0].lowerBound, $0) < (given[$1].lowerBound, $1) }
        places = order
        runs = order.map { given[$0] }
        var width = 1
        while width < runs.count { width *= 2 }
        self.width = width
        ends = [Int](repeating: .min, count: 2 * width)
        for (at, run) in runs.enumerated() { ends[width + at] = run.upperBound }
        for at in stride(from: width - 1, to: 0, by: -1) { ends[at] = max(ends[2 * at], ends[2 * at + 1]) }
    }

    /// The places, in order, of the runs that have a token in common with another.
    func places(overlapping run: Range<Int>) -> [Int] {
        guard !run.isEmpty else { return [] }
        var found: [Int] = []
        collect(run, below: 1, from: 0, count: width, into: &found)
        return found.sorted()
    }

    private func collect(
        _ run: Range<Int>, below node: Int, from first: Int, count: Int, into found: inout [Int]
    ) {
        guard first < runs.count, ends[node] > run.lowerBound, runs[first].lowerBound < run.upperBound else {
            return
        }
        guard count > 1 else { return found.append(places[first]) }
        collect(run, below: 2 * node, from: first, count: count / 2, into: &found)
        collect(run, below: 2 * node + 1, from: first + count / 2, count: count / 2, into: &found)
    }
}

/// Runs of tokens of several owners, each with any number: those of a run's owners that overlap another.
struct OwnedRuns {
    private let index: RunIndex
    private let owners: [Int]
    private let runs: [Range<Int>]

    /// The runs of each owner, who is the number of the list.
    init(_ lists: some Sequence<[Range<Int>]>) {
        var owners: [Int] = []
        var runs: [Range<Int>] = []
        for (owner, list) in lists.enumerated() {
            owners += repeatElement(owner, count: list.count)
            runs += list
        }
        (self.owners, self.runs) = (owners, runs)
        index = RunIndex(runs)
    }

    /// The runs that overlap another, each with its owner, in the order in which they were given.
    func overlapping(_ run: Range<Int>) -> [(owner: Int, run: Range<Int>)] {
        index.places(overlapping: run).map { (owners[$0], runs[$0]) }
    }

    /// The owners, in order, of runs that overlap another, and of which a test holds.
    func owners(overlapping run: Range<Int>, where isMeant: (Range<Int>) -> Bool = { _ in true }) -> [Int] {
        var found: [Int] = []
        for each in overlapping(run) where found.last != each.owner && isMeant(each.run) {
            found.append(each.owner)
        }
        return found
    }
}

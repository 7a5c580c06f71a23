/// Clusters of the evidence of one name, one for each of those who share it.
///
/// Greedy clustering: each piece of evidence goes to the cluster with which it shares most, of those that it does not
/// contradict. An index of what can be shared gives the clusters that come into question, so that evidence is not compared
/// with each of hundreds.
struct NamesakeClusters {
    /// What is shown of each namesake.
    private(set) var all: [Evidence] = []
    /// Whether the name is one that many people have, so that it proves less.
    private let isCommon: Bool
    /// For what can be shared, the clusters that have it.
    private var holders: [Evidence.Feature: [Int]] = [:]
    /// For middle names, the clusters that have just these.
    private var bearers: [[String]: Set<Int>] = [:]
    /// For the keys of a first middle name, the clusters that have it, and some that had; for nil, those without one.
    private var firstMiddles: [String?: [Int]] = [:]
    /// For each office, wherever it is held, the clusters that have it: `mayor`.
    private var officers: [Substring: [Int]] = [:]
    /// For each cluster, its offices wherever they are held.
    private var offices: [Set<Substring>] = []
    /// For each cluster, how it compares with the evidence that is being added.
    private var comparisons: [Comparison] = []
    /// The clusters that are compared with it: all others share nothing with it.
    private var compared: [Int] = []

    private struct Comparison {
        /// Whether it is among those compared.
        var isMade = false
        /// What both share, as in `Evidence.overlap`.
        var overlap = 0
        /// Whether both have an office of one name, but share neither an office nor a group.
        var isContradicted = false
    }

    init(isCommon: Bool) { self.isCommon = isCommon }

    /// Adds evidence that tells somebody from a namesake.
    ///
    /// - Returns: the number of its cluster, a new one where it contradicts all others.
    mutating func add(_ evidence: Evidence) -> Int {
        compare(with: evidence)
        let number = mostAlike(evidence) ?? all.count
        let isNew = number == all.count
        if isNew {
            all.append(Evidence())
            offices.append([])
            comparisons.append(Comparison())
        }
        index(evidence, of: number)
        let middles = all[number].middles
        if all[number].isTelling { all[number].merge(evidence) } else { all[number] = evidence }
        if all[number].middles != middles {
            bearers[middles]?.remove(number)
            bearers[all[number].middles, default: []].insert(number)
        }
        if isNew || all[number].middles != middles {
            let keys: [String?] = all[number].middles.first.map { PersonName.keysKept(of: $0) } ?? [nil]
            for key in keys { firstMiddles[key, default: []].append(number) }
        }
        return number
    }

    /// The cluster that shares most with the evidence and does not contradict it, of several the first.
    private func mostAlike(_ evidence: Evidence) -> Int? {
        var best: (number: Int, overlap: Int)?
        for number in compared {
            let comparison = comparisons[number]
            guard comparison.overlap > 0, !comparison.isContradicted else { continue }
            let isMore = best.map { ($0.overlap, number) < (comparison.overlap, $0.number) } ?? true
            if isMore, agrees(number, evidence) { best = (number, comparison.overlap) }
        }
        if let best { return best.number }
        // Of a common name, two that share nothing are two.
        guard !isCommon else { return nil }
        return mayAgree(with: evidence).first { !comparisons[$0].isMade && agrees($0, evidence) }
    }

    /// The clusters whose middle names may agree with those of the evidence, in order.
    private func mayAgree(with evidence: Evidence) -> [Int] {
        guard let middle = evidence.middles.first else { return Array(all.indices) }
        let keys = PersonName.keysSought(of: middle).map(Optional.some) + [nil]
        return Set(keys.flatMap { firstMiddles[$0] ?? [] }).sorted()
    }

    private func agrees(_ number: Int, _ evidence: Evidence) -> Bool {
        all[number].agreesButForOffices(with: evidence, isCommon: isCommon)
    }

    private mutating func compare(with evidence: Evidence) {
        for number in compared { comparisons[number] = Comparison() }
        compared.removeAll(keepingCapacity: true)
        for office in evidence.offices {
            for number in officers[Evidence.officeAlone(office)] ?? [] {
                note(number)
                comparisons[number].isContradicted = true
            }
        }
        for feature in evidence.features {
            for number in holders[feature] ?? [] {
                note(number)
                comparisons[number].overlap += feature.weight
                if feature.outweighsOffices { comparisons[number].isContradicted = false }
            }
        }
        guard !evidence.middles.isEmpty else { return }
        for number in bearers[evidence.middles] ?? [] {
            note(number)
            comparisons[number].overlap += Evidence.weightOfMiddles
        }
    }

    private mutating func note(_ number: Int) {
        guard !comparisons[number].isMade else { return }
        comparisons[number].isMade = true
        compared.append(number)
    }

    private mutating func index(_ evidence: Evidence, of number: Int) {
        for feature in evidence.features where !all[number].has(feature) {
            holders[feature, default: []].append(number)
        }
        for office in evidence.offices.map(Evidence.officeAlone)
        where offices[number].insert(office).inserted {
            officers[office, default: []].append(number)
        }
    }
}

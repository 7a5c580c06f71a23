/// The evidence of one name, divided among those who share it.
///
/// The evidence that says most comes first, each piece to whom it shares most with and does not contradict. What says
/// nothing is taken for the one most often met, of those whom it does not contradict: by its date, say.
struct NamesakeDivision: Sendable {
    /// One of those who share the name: the number of its cluster of evidence; or, below zero, one of those of whom articles
    /// say nothing, but who can be none of the others.
    typealias Person = Int

    private struct Count {
        var articles: Int
        /// The first of the evidence, as it is written.
        let first: String

        /// Whether it comes before another in the order of those who share the name.
        func isBefore(_ other: Count) -> Bool {
            articles == other.articles ? first < other.first : articles > other.articles
        }
    }

    private var clusters: NamesakeClusters
    /// The one gender of nearly all evidence.
    private let gender: RoleNoun.Gender?
    private var counts: [Count] = []
    /// For each piece of evidence that tells somebody from a namesake, by its number, the cluster.
    private var clusterOf: [Int: Int] = [:]
    private var others: [(evidence: Evidence, first: String)] = []

    /// Divides evidence.
    ///
    /// - Parameter isCommon: whether the name is one that many people have.
    init(_ evidence: EvidenceCounts, isCommon: Bool) {
        clusters = NamesakeClusters(isCommon: isCommon)
        gender = evidence.plainGender
        for number in evidence.telling { add(number, of: evidence) }
        let silent = evidence.silent
        // A single one that says nothing tells nobody apart.
        if !clusters.all.isEmpty || silent.count > 1 {
            for number in silent { add(number, of: evidence) }
        }
    }

    /// Adds a piece of evidence to what is divided already, in place of dividing all anew.
    ///
    /// - Returns: whose evidence it is kept as; nil where it says nothing that would be kept.
    @discardableResult
    mutating func add(_ number: Int, of evidence: EvidenceCounts) -> Person? {
        let (shown, written) = (shown(number, in: evidence), evidence.written(number))
        guard evidence.isTelling(number) else {
            guard person(agreeingWith: shown) == nil else { return nil }
            others.append((shown, written))
            return ~(others.count - 1)
        }
        let cluster = clusters.add(shown)
        clusterOf[number] = cluster
        if cluster == counts.count { counts.append(Count(articles: 0, first: written)) }
        counts[cluster].articles += evidence.count(of: number)
        return cluster
    }

    /// A piece of evidence, without a gender that is a pronoun misread.
    private func shown(_ number: Int, in evidence: EvidenceCounts) -> Evidence {
        var shown = evidence[number]
        if let gender, shown.gender != gender { shown.gender = .either }
        return shown
    }

    /// Counts one more article that shows a piece of evidence.
    mutating func count(_ number: Int) {
        if let cluster = clusterOf[number] { counts[cluster].articles += 1 }
    }

    /// Whether several share the name.
    var areSeveral: Bool { clusters.all.count + others.count > 1 }

    /// Whether several share the name, and none is named three times as often as the next.
    var areEqual: Bool {
        guard areSeveral else { return false }
        let articles = counts.map(\.articles).sorted(by: >) + [0, 0]
        return !NameUse.dominates(articles[0], articles[1])
    }

    /// Those who share the name, in no order.
    var people: [Person] { Array(clusters.all.indices) + others.indices.map { ~$0 } }

    /// What is shown of somebody.
    func evidence(of person: Person) -> Evidence {
        person < 0 ? others[~person].evidence : clusters.all[person]
    }

    /// Whom a piece of evidence is about.
    func person(of number: Int, in evidence: EvidenceCounts) -> Person {
        clusterOf[number] ?? person(agreeingWith: shown(number, in: evidence))
            ?? counts.indices.min { counts[$0].isBefore(counts[$1]) } ?? 0
    }

    /// The one most often met whom evidence that says nothing does not contradict.
    private func person(agreeingWith silent: Evidence) -> Person? {
        var best: Int?
        for cluster in counts.indices where best.map({ counts[cluster].isBefore(counts[$0]) }) ?? true {
            if clusters.all[cluster].agrees(with: silent, isCommon: false) { best = cluster }
        }
        if let best { return best }
        return others.indices.filter { others[$0].evidence.agrees(with: silent, isCommon: false) }
            .min { others[$0].first < others[$1].first }.map { ~$0 }
    }

    /// What is shown of each of those who share the name, the one most often met first; and for each piece of evidence,
    /// by its number, the place of its person.
    func inOrder(_ evidence: EvidenceCounts) -> (people: [Evidence], places: [Int]) {
        let order =
            counts.indices.sorted { counts[$0].isBefore(counts[$1]) }
            + others.indices.sorted { others[$0].first < others[$1].first }.map { ~$0 }
        var place: [Person: Int] = [:]
        for (at, person) in order.enumerated() { place[person] = at }
        return (
            order.map(self.evidence), evidence.indices.map { place[person(of: $0, in: evidence)] ?? 0 }
        )
    }
}

import Articles

/// What a person decided, in memory.
struct Decisions: Sendable {
    /// What was noted, by the article; none that is empty.
    private(set) var marks: [Article.ID: Marks] = [:]
    /// The rulings, oldest first.
    var rulings: [Ruling] = []
    /// The saved filters by their names.
    var filters: [String: String] = [:]

    /// Notes about an article what is given, each tag once and in the order of the alphabet.
    mutating func mark(_ article: Article.ID, _ noted: Marks) {
        let tags = Set(noted.tags).sorted()
        let noted = Marks(starred: noted.starred, tags: tags, note: noted.note)
        marks[article] = noted == Marks() ? nil : noted
    }

    /// Rules about two entities, in place of what was ruled about them before.
    mutating func rule(_ ruling: Ruling) {
        rulings.removeAll { $0.one == ruling.one && $0.other == ruling.other }
        rulings.append(ruling)
    }

    /// The tags there are, with how many articles bear each, in the order of the alphabet.
    var tags: [(tag: String, articles: Int)] {
        var counts: [String: Int] = [:]
        for noted in marks.values {
            for tag in noted.tags { counts[tag, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

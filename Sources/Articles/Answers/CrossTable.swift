/// People by groups: in how many articles each two are named together.
public struct CrossTable: Sendable, Hashable {
    /// The rows, most mentioned first.
    public var people: [EntityTally]
    /// The columns, most mentioned first.
    public var groups: [EntityTally]
    /// The articles that name both, by row and column.
    public var articles: [[Int]]

    /// A table of its parts; there is a count for each row and column.
    public init(people: [EntityTally] = [], groups: [EntityTally] = [], articles: [[Int]] = []) {
        precondition(articles.count == people.count && articles.allSatisfy { $0.count == groups.count })
        self.people = people
        self.groups = groups
        self.articles = articles
    }

    /// A table of people and groups, given the articles that name each, by numbers that rise.
    public init<Number: Comparable>(
        people: [EntityTally], groups: [EntityTally], named: (EntityTally) throws -> [Number]
    ) rethrows {
        let columns = try groups.map(named)
        self.init(
            people: people, groups: groups,
            articles: try people.map { person in
                let row = try named(person)
                return columns.map { Self.common(row, $0) }
            })
    }

    /// How many numbers two rising lists share.
    private static func common<Number: Comparable>(_ one: [Number], _ other: [Number]) -> Int {
        var (at, beside, common) = (0, 0, 0)
        while at < one.count, beside < other.count {
            if one[at] == other[beside] { common += 1 }
            let (here, there) = (one[at], other[beside])
            if here <= there { at += 1 }
            if there <= here { beside += 1 }
        }
        return common
    }
}

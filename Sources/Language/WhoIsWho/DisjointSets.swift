/// Sets of the numbers from 0 that are joined two at a time (union–find with path halving).
struct DisjointSets {
    private var parent: [Int]

    /// Each of the first numbers in a set of its own.
    init(count: Int) { parent = Array(0..<count) }

    /// Makes one set of those of two numbers.
    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(of: one), root(of: other))
        parent[max(first, second)] = min(first, second)
    }

    /// The least number of a number's set.
    mutating func root(of number: Int) -> Int {
        var at = number
        while parent[at] != at {
            parent[at] = parent[parent[at]]
            at = parent[at]
        }
        return at
    }

    /// The sets, each in order, by their least numbers.
    var sets: [[Int]] {
        var copy = self
        var members: [[Int]] = Array(repeating: [], count: parent.count)
        for number in parent.indices { members[copy.root(of: number)].append(number) }
        return members.filter { !$0.isEmpty }
    }
}

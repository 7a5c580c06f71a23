import Language

extension ParserState {
    /// How many arcs of a tree each move puts out of reach (the dynamic oracle for the arc-hybrid system of
    /// Goldberg and Nivre 2013); nil for a move that may not be made.
    ///
    /// - Parameter heads: the head of each word; the number of words for the root.
    func costs(_ heads: [Int]) -> [Int?] {
        let top = onStack(0)
        var lost = 0
        if !stack.isEmpty { for word in next..<heads.count where heads[word] == top { lost += 1 } }
        return Move.allCases.map { move in
            guard allows(move) else { return nil }
            switch move {
            case .shift:
                let below = stack.dropLast()
                return (below.contains(heads[next]) ? 1 : 0) + stack.count { heads[$0] == next }
            case .left:
                let isElsewhere = heads[top] > next || stack.count > 1 && heads[top] == onStack(1)
                return lost + (isElsewhere ? 1 : 0)
            case .right: return lost + (heads[top] >= next ? 1 : 0)
            }
        }
    }
}

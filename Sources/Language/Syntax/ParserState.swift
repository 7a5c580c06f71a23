/// The arc-hybrid system (Kuhlmann et al. 2011): a stack, what is still to be read, and the arcs made so far.
///
/// Words are numbered from 0; the root comes after the last, so that what hangs on it is attached at the very
/// end, and one word only. Arrays have two places more than words: for the root, and for no word.
package struct ParserState: Sendable {
    /// A step of the parser.
    package enum Move: Int, CaseIterable, Sendable {
        /// Puts the next word on the stack.
        case shift
        /// Hangs the word on top of the stack on the next word.
        case left
        /// Hangs the word on top of the stack on the one below it.
        case right
    }

    /// How many words the sentence has.
    private let count: Int
    /// The stack, its top last.
    package private(set) var stack: [Int] = []
    /// The next word; the root once all are read.
    package private(set) var next = 0
    /// The head of each word that has one; the number of words for the root, -1 where none is found yet.
    package private(set) var heads: [Int]
    /// The numbers of the relations of the words that have a head.
    package private(set) var relations: [UInt8]
    /// The leftmost child of each word, and the one found before it; or no word.
    private(set) var left: [Int]
    private(set) var left2: [Int]
    /// The rightmost child of each word, and the one found before it; or no word.
    private(set) var right: [Int]
    private(set) var right2: [Int]
    /// How many children each word has on either side.
    private(set) var leftCount: [UInt8]
    private(set) var rightCount: [UInt8]
    /// The relations of the children on either side, a bit each.
    private(set) var leftRelations: [UInt64]
    private(set) var rightRelations: [UInt64]

    /// The number that stands for the relation of no word.
    private static let noRelation: UInt8 = 99

    /// The beginning of a sentence of some words.
    package init(count: Int) {
        self.count = count
        let none = count + 1
        heads = Array(repeating: -1, count: count + 2)
        relations = Array(repeating: Self.noRelation, count: count + 2)
        left = Array(repeating: none, count: count + 2)
        left2 = left
        right = left
        right2 = left
        leftCount = Array(repeating: 0, count: count + 2)
        rightCount = leftCount
        leftRelations = Array(repeating: 0, count: count + 2)
        rightRelations = leftRelations
    }

    /// Whether every word has its head.
    package var isDone: Bool { next == count && stack.isEmpty }

    /// Whether a move may be made.
    package func allows(_ move: Move) -> Bool {
        switch move {
        case .shift: next < count
        case .left: !stack.isEmpty && (next < count || stack.count == 1)
        case .right: stack.count >= 2
        }
    }

    /// The only move that may be made; nil where there is a choice.
    package var onlyMove: Move? {
        let (shift, left, right) = (allows(.shift), allows(.left), allows(.right))
        if shift { return left ? nil : .shift }
        return left ? (right ? nil : .left) : .right
    }

    /// The word so far below the top of the stack; no word where there is none.
    @inline(__always)
    package func onStack(_ depth: Int) -> Int {
        depth < stack.count ? stack[stack.count - 1 - depth] : count + 1
    }

    /// Puts the next word on the stack.
    package mutating func shift() {
        stack.append(next)
        next += 1
    }

    /// What a move hangs on what.
    package func arc(of move: Move) -> (word: Int, head: Int) {
        (onStack(0), move == .left ? next : onStack(1))
    }

    /// Takes the word on top of the stack off and hangs it on a head.
    package mutating func attach(_ word: Int, to head: Int, as relation: UInt8) {
        stack.removeLast()
        heads[word] = head
        relations[word] = relation
        let bit = UInt64(1) << UInt64(relation & 63)
        if word < head {
            left2[head] = left[head]
            left[head] = word
            leftCount[head] = min(leftCount[head] + 1, 200)
            leftRelations[head] |= bit
        } else {
            right2[head] = right[head]
            right[head] = word
            rightCount[head] = min(rightCount[head] + 1, 200)
            rightRelations[head] |= bit
        }
    }
}

import Articles

/// A paragraph of an interview or a transcript without marks: `Berg: We will stay.`
struct Turn {
    /// The words that name the speaker.
    var label: Range<Int>
    /// The colon after them.
    var colon: Int
    /// The words said.
    var words: Range<Int>
}

extension QuotationPage {
    /// The paragraphs that begin with a speaker and a colon.
    ///
    /// A line such as `Price: ten crowns` begins so too. So a label has to come again in another paragraph, or to name
    /// a person and stand next to another paragraph with a label.
    func turns(isPerson: (Range<Int>) -> Bool) -> [Turn] {
        let turns = words.blocks.map { $0.role == .paragraph ? turn(in: $0.tokens) : nil }
        var seen: [[UInt32]: Int] = [:]
        for turn in turns.compactMap(\.self) { seen[name(of: turn), default: 0] += 1 }
        return turns.indices.compactMap { index in
            guard let turn = turns[index] else { return nil }
            let neighbours = [index - 1, index + 1].filter(turns.indices.contains)
            let isAnswered = neighbours.contains { turns[$0] != nil && turns[$0].map(name) != name(of: turn) }
            let comesAgain = seen[name(of: turn), default: 0] > 1
            return isAnswered && (comesAgain || isPerson(turn.label)) ? turn : nil
        }
    }

    private func name(of turn: Turn) -> [UInt32] { turn.label.map { keys[$0] } }

    private func turn(in block: Range<Int>) -> Turn? {
        let label = block.prefix { shapes[$0] == .capitalised || shapes[$0] == .upper }
        let colon = label.upperBound
        guard (1...4).contains(label.count), colon < block.upperBound, shapes[colon] == .colon,
            text.utf8[Int(words.tokens[colon].start)] == UInt8(ascii: ":"),
            colon + 2 < block.upperBound, isWord(colon + 1)
        else { return nil }
        return Turn(label: label, colon: colon, words: (colon + 1)..<block.upperBound)
    }
}

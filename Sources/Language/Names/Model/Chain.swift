/// The factors of labels after each other.
package struct Chain: Sendable {
    /// From each label, to each label.
    package let from: [Scores]
    /// To each label, from each label.
    package let to: [Scores]
    /// At the beginning of a sentence.
    package let begin: Scores
    /// At its end.
    package let end: Scores

    /// The factors that transitions are, as logarithms.
    package init(_ transitions: Transitions) {
        let from = transitions.from.map(\.exponential)
        self.from = from
        to = (0..<NameLabel.count).map { label in
            var column = Scores(repeating: 0)
            for before in 0..<NameLabel.count { column[before] = from[before][label] }
            return column
        }
        begin = transitions.begin.exponential
        end = transitions.end.exponential
    }
}

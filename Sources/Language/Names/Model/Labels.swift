import Articles

/// The labels of the sequence model: outside, and for each kind alone, last, first, inside.
///
/// Ordered so that the labels after which a name is closed come first (0 to 10), then those that leave it open.
package enum NameLabel {
    /// The kinds of names that the model tells apart; the last two are not given out as people, groups or places.
    package enum Kind: Int, CaseIterable, Sendable {
        case person, organization, place, nationality, other
    }

    /// The number of kinds.
    package static let kinds = 5
    /// The number of labels.
    package static let count = 1 + 4 * kinds
    /// Outside of any name.
    package static let outside = 0
    /// Labels below it leave no name open.
    static let firstOpen = 1 + 2 * kinds

    /// The only word of a name.
    package static func alone(_ kind: Int) -> Int { 1 + kind }
    /// The last word of a name.
    package static func last(_ kind: Int) -> Int { 1 + kinds + kind }
    /// The first word of a longer name.
    package static func first(_ kind: Int) -> Int { 1 + 2 * kinds + kind }
    /// A word in the middle of a name.
    package static func inside(_ kind: Int) -> Int { 1 + 3 * kinds + kind }

    /// The kind of a label, or nil for outside.
    package static func kind(of label: Int) -> Int? { label == 0 ? nil : (label - 1) % kinds }

    /// Whether the model may go from one label to the next.
    package static func allows(_ label: Int, then next: Int) -> Bool {
        if label < firstOpen { return next < 1 + kinds || (firstOpen..<(firstOpen + kinds)).contains(next) }
        return kind(of: label) == kind(of: next)
            && (next == last((label - 1) % kinds) || next == inside((label - 1) % kinds))
    }

    /// Whether a sentence may begin with a label.
    package static func mayBegin(_ label: Int) -> Bool { allows(outside, then: label) }

    /// Whether a sentence may end with a label.
    package static func mayEnd(_ label: Int) -> Bool { label < firstOpen }

    /// The names that labels spell, as token ranges and kinds.
    package static func names(in labels: some Sequence<UInt8>, from start: Int) -> [(
        tokens: Range<Int>, kind: Int
    )] {
        var names: [(Range<Int>, Int)] = []
        var first = start
        for (at, label) in zip(start..., labels) {
            guard let kind = kind(of: Int(label)) else { continue }
            switch Int(label) {
            case alone(kind): names.append((at..<(at + 1), kind))
            case Self.first(kind): first = at
            case last(kind): names.append((first..<(at + 1), kind))
            default: break
            }
        }
        return names
    }
}

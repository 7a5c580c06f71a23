/// What a person decided about two entries of the archive.
public struct Ruling: Sendable, Hashable {
    /// What was decided. The raw values are those of the archive.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// They are one.
        case merge
        /// They are two.
        case separate
    }

    /// What was decided.
    public var verdict: Verdict
    /// One of the two.
    public var one: Entity.ID
    /// The other.
    public var other: Entity.ID

    /// A ruling about two entities, in whichever order.
    public init(_ verdict: Verdict, _ one: Entity.ID, _ other: Entity.ID) {
        self.verdict = verdict
        (self.one, self.other) = (min(one, other), max(one, other))
    }
}

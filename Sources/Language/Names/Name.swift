import Articles

/// A name found in a text: what stage 2 gives.
public struct Name: Sendable, Hashable {
    /// The tokens of the name.
    public var tokens: Range<Int>
    /// The bytes of the name alone, which may be less than its tokens' (`Bush` of `Bush's`).
    public var range: Range<Int>
    /// What sort of thing it names.
    public var kind: Entity.Kind

    /// A name of its parts.
    public init(tokens: Range<Int>, range: Range<Int>, kind: Entity.Kind) {
        self.tokens = tokens
        self.range = range
        self.kind = kind
    }
}

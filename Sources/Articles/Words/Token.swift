/// A word, number or mark of punctuation: its bytes in the text.
@frozen public struct Token: Sendable, Hashable {
    /// Where it begins.
    public var start: Int32
    /// Where it ends.
    public var end: Int32

    /// A token of a range.
    @inlinable public init(_ range: Range<Int>) {
        start = Int32(range.lowerBound)
        end = Int32(range.upperBound)
    }

    /// Its bytes.
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}

/// That somebody said something: the parts of it, as runs of tokens.
struct Attribution {
    /// The words that name who said it; nil where the text leaves it open.
    var source: Range<Int>?
    /// The words that say that it was said.
    var cue: Range<Int>?
    /// The words said.
    var contents: [Range<Int>]
    /// The rule that found it, as documented.
    var rule: String

    /// Whether the first run of its content is nearly that of another.
    func says(asMuchAs other: Attribution) -> Bool {
        guard let one = contents.first, let two = other.contents.first else { return false }
        let both = one.clamped(to: two).count
        return 10 * both > 8 * (one.count + two.count - both)
    }
}

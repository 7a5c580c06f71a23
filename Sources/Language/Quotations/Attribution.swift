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

    /// Whether nothing is said: a thing is dealt with, `agreed a deal`, `posted a profit`, or one that cannot speak is the
    /// source, `evidence points to …`
    func isMereDeed(on page: QuotationPage) -> Bool {
        guard let cue, let first = contents.first?.lowerBound else { return false }
        if let source, source.contains(where: { isMuteHead($0, of: source, on: page) }) { return true }
        guard first == cue.upperBound, Lexis.dealing.contains(page.keys[first - 1]) else { return false }
        let isThing = Lexis.determiners.contains(page.keys[first]) || page.shapes[first] == .number
        return isThing
            && !contents.joined().contains {
                Lexis.auxiliary.contains(page.keys[$0]) || Lexis.verbs.contains(page.keys[$0])
            }
    }

    private func isMuteHead(_ at: Int, of source: Range<Int>, on page: QuotationPage) -> Bool {
        let next = at + 1
        return Lexis.mute.contains(page.keys[at])
            && (next == source.upperBound || Lexis.headEnd.contains(page.keys[next]))
    }

    /// Whether the first run of its content is nearly that of another.
    func says(asMuchAs other: Attribution) -> Bool {
        guard let one = contents.first, let two = other.contents.first else { return false }
        let both = one.clamped(to: two).count
        return 10 * both > 8 * (one.count + two.count - both)
    }
}

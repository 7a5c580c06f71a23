import Articles

/// Whom a pronoun or a common noun for a speaker does not stand for, by the syntax of its sentence: nobody who is named in the words
/// said, `Berg has failed, he claimed`, and not whom the verb tells them, `he told Berg`. These are the principles C and B of binding
/// theory (Chomsky 1981). People keep to the first in all but very few sentences; groups often do not:
/// `Norvia will close two mills, the company said`.
struct Binding {
    private let page: QuotationPage
    private let who: WhoIsWho
    /// For the first token of the words for each source, the people and groups named in what it says.
    private var named: [Int: Set<Int>] = [:]

    /// Notes who is named in the words of drafts.
    init(page: QuotationPage, who: WhoIsWho, drafts: [Draft]) {
        self.page = page
        self.who = who
        for draft in drafts {
            guard let source = draft.attribution?.source else { continue }
            named[source.lowerBound, default: []].formUnion(entities(in: draft.runs.joined()))
            if let before = wordsBefore(draft, source) {
                named[source.lowerBound, default: []].formUnion(entities(in: before))
            }
        }
    }

    private func entities(in tokens: some Sequence<Int>) -> [Int] {
        tokens.compactMap { page.shapes[$0] == .lower ? nil : who.entityOfToken[$0] }
    }

    /// The words of the sentence before `, he said,`: they are said too.
    private func wordsBefore(_ draft: Draft, _ source: Range<Int>) -> Range<Int>? {
        guard let cue = draft.attribution?.cue, source.count == 1, source.upperBound == cue.lowerBound,
            source.lowerBound > 0,
            page.shapes[source.lowerBound - 1] == .comma, cue.upperBound < page.count,
            !page.isWord(cue.upperBound)
        else { return nil }
        return max(
            page.sentence(at: source.lowerBound).lowerBound, source.lowerBound - 60)..<source.lowerBound
    }

    /// The people and groups named in the words of a draft, or in other words of its source.
    func named(in draft: Draft) -> Set<Int> {
        draft.attribution?.source.flatMap { named[$0.lowerBound] } ?? []
    }

    /// The person or group that a verb tells the words: right after it, or after `the` and words for what they are.
    func hearer(of draft: Draft) -> Int? {
        guard let cue = draft.attribution?.cue, let source = draft.attribution?.source,
            source.upperBound <= cue.lowerBound
        else { return nil }
        for at in cue.upperBound..<min(cue.upperBound + 4, page.count) {
            guard page.isWord(at), page.sentenceOf[at] == page.sentenceOf[cue.lowerBound],
                !Lexis.headEnd.contains(page.keys[at])
            else { return nil }
            if page.shapes[at] != .lower, let named = who.entityOfToken[at] { return named }
        }
        return nil
    }
}

import Articles
import Platform

/// How likely it is that words, speaker and stance of a quotation are right: a logistic regression.
package struct Likelihood {
    let page: QuotationPage

    /// How likely a quotation is right; 1 where there are no weights, as before they are trained.
    package static func chance(of features: [Float], _ weights: [Float]) -> Float {
        guard !weights.isEmpty else { return 1 }
        precondition(weights.count == features.count)
        return 1 / (1 + expf(-zip(features, weights).reduce(0) { $0 + $1.0 * $1.1 }))
    }

    /// What is seen of a draft, as numbers.
    func features(
        of draft: Draft, _ tagged: QuotationTagger.Tagged?, manner: Speaker.Manner, speaker: Entity?,
        rivals: Int, isAgreed: Bool, stance: Quotation.Stance, last: Entity.ID?
    ) -> [Float] {
        var row = Row()
        let isReported = draft.kind != .direct
        for kind in Quotation.Kind.allCases { row.add(draft.kind == kind) }
        for each in Speaker.Manner.allCases { row.add(manner == each && !isReported) }
        for each in Speaker.Manner.allCases { row.add(manner == each && isReported) }
        let rule = draft.attribution?.rule ?? "no source"
        for each in Self.rules { row.add(rule == each) }
        for each in Quotation.Stance.allCases { row.add(stance == each) }
        let grade = Float(tagged?.grade ?? 0)
        let margin = tagged.map { min($0.margin, 20) / 10 } ?? 0
        for each in Int8(-2)...3 { row.add(isReported && tagged?.grade == each) }
        row.add(isReported ? grade : 0)
        row.add(isReported ? 0 : grade)
        row.add(isReported ? margin : 0)
        row.add(isReported ? 0 : margin)
        row.add(isReported && margin < 0.3)
        let said = draft.runs[0]
        let words = draft.runs.reduce(0) { $0 + page.wordCount($1) }
        row.add(isReported ? logf(Float(max(words, 1))) : 0)
        row.add(isReported ? 0 : logf(Float(max(words, 1))))
        row.add(isReported && words <= 2)
        row.add(isReported && words == 3)
        row.add(!isReported && words <= 3)
        row.add(isReported && words > 30)
        row.add(isReported && draft.nesting == 1)
        row.add(isReported && draft.nesting > 1)
        addPlaces(draft, said, to: &row)
        addSource(draft, speaker, last, to: &row)
        let isPronoun = manner == .pronoun
        let isNoun = manner == .noun
        for isOfManner in [isPronoun, isNoun] {
            row.add(isOfManner && isAgreed)
            row.add(isOfManner && rivals == 0)
            row.add(isOfManner ? logf(Float(rivals + 1)) : 0)
        }
        row.add(speaker.map { logf(Float($0.mentions.count + 1)) } ?? 0)
        return row.values
    }

    private static let rules = [
        "tagger", "shared subject", "name beside the verb", "transcript", "quote, verb, source",
        "quote, source, verb",
        "according to",
        "quote, dash, source", "quote, name, verb", "source, verb, quote", "source, colon, quote",
        "interview",
        "goes on", "no source", "syntax", "sentence, verb, source", "sentence, source, verb",
        "source, verb, sentence",
    ]

    /// Where the words stand to their cue, and how they begin and end.
    private func addPlaces(_ draft: Draft, _ said: Range<Int>, to row: inout Row) {
        let isReported = draft.kind != .direct
        let cue = draft.attribution?.cue
        let at = cue?.lowerBound ?? said.lowerBound
        let first = page.keys[said.lowerBound]
        let gap = cue.map { $0.upperBound <= said.lowerBound ? said.lowerBound - $0.upperBound : -1 } ?? -2
        row.add(isReported && gap == 0)
        row.add(isReported && gap == 1)
        row.add(isReported && gap > 1 && gap <= 4)
        row.add(isReported && gap > 4)
        row.add(isReported && gap == -1)
        row.add(isReported && said.lowerBound > 0 && page.keys[said.lowerBound - 1] == Self.that)
        row.add(isReported && first == Lexis.to)
        row.add(isReported && Lexis.headEnd.contains(first))
        row.add(isReported && Lexis.determiners.contains(first))
        row.add(isReported && Lexis.pronouns.contains(first))
        row.add(isReported && page.hasVerb(said))
        let sentence = page.sentence(at: said.lowerBound)
        row.add(isReported && said.lowerBound == sentence.lowerBound)
        let next = said.upperBound
        let ends = next >= page.count || next >= sentence.upperBound || page.shapes[next] == .stop
        row.add(isReported && ends)
        row.add(isReported && !ends && page.shapes[next] == .comma)
        row.add(isReported && !ends && page.isWord(next))
        let role = page.words.blocks[page.blockOf(at)].role
        row.add(role == .title || role == .crosshead)
        row.add(isReported && cue.map { $0.contains { Lexis.verbs.contains(page.keys[$0]) } } == true)
        row.add(isReported && cue.map { $0.count > 1 } == true)
        row.add(isReported && endsIn(at, "ing"))
        row.add(isReported && endsIn(at, "ed"))
        row.add(isReported && endsIn(at, "s"))
        row.add(isReported && page.keys[at] == Self.said)
        row.add(isReported && page.outermost[at] >= 0)
    }

    /// Who is named, and how far away.
    private func addSource(_ draft: Draft, _ speaker: Entity?, _ last: Entity.ID?, to row: inout Row) {
        let source = draft.attribution?.source
        let cue = draft.attribution?.cue
        let isReported = draft.kind != .direct
        var far = 0
        var isAfter = false
        var commas = 0
        if let source, let cue {
            isAfter = source.lowerBound >= cue.upperBound
            let between =
                isAfter
                ? cue.upperBound..<source.lowerBound : min(source.upperBound, cue.lowerBound)..<cue.lowerBound
            far = between.count
            commas = between.count { page.shapes[$0] == .comma }
        }
        row.add(isAfter)
        row.add(logf(Float(far + 1)))
        row.add(commas == 1)
        row.add(commas > 1)
        row.add(isReported && source.map { $0.count > 6 } == true)
        row.add(speaker?.kind == .organization)
        row.add(speaker?.kind == .place)
        row.add(speaker != nil && speaker?.id == last)
        row.add(speaker != nil && last != nil && speaker?.id != last)
        guard let source, let first = source.first else {
            for _ in 0..<8 { row.add(false) }
            return
        }
        let key = page.keys[first]
        row.add(Self.he.contains(key))
        row.add(Self.it.contains(key))
        row.add(Self.they.contains(key))
        row.add(Self.i.contains(key))
        row.add(Self.relative.contains(key))
        row.add(Self.indefinite.contains(key))
        row.add(speaker == nil && Self.the.contains(key))
        row.add(speaker == nil && Self.the.contains(key) == false && endsIn(source.upperBound - 1, "s"))
    }

    private func endsIn(_ at: Int, _ ending: StaticString) -> Bool {
        page.token(at, endsIn: ending, after: 1)
    }

    private struct Row {
        var values: [Float] = [1]
        mutating func add(_ value: Float) { values.append(value) }
        mutating func add(_ value: Bool) { values.append(value ? 1 : 0) }
    }

    private static let that = WordKey.of("that")
    private static let said = WordKey.of("said")
    private static let he = QuotationWord.personPronoun.keys
    private static let it = QuotationWord.thingPronoun.keys
    private static let they = QuotationWord.pluralPronoun.keys
    private static let i = QuotationWord.speakingPronoun.keys
    private static let relative = QuotationWord.relativePronoun.keys
    private static let indefinite = QuotationWord.openDeterminer.keys
    private static let the = QuotationWord.knownDeterminer.keys
}

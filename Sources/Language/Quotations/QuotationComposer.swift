import Articles
import Platform

/// Makes quotations of utterances and attributions.
struct QuotationComposer {
    /// How sure the tagger must be of what it finds, as log odds over finding nothing.
    private static let leastMargin: Float = 0

    let page: QuotationPage
    let speakers: Speaker
    private let rules: RuleAttributions
    private let stances: Stance
    private let utterances: [Utterance]
    private let turns: [Turn]
    private let tagged: [QuotationTagger.Tagged]
    /// For each utterance, the attribution of the tagger that it is the words of.
    private var owner: [Int?]
    private var quotations: [Quotation] = []
    /// For each tagged attribution, the quotation made of its marked words.
    private var made: [Int: Int] = [:]

    init(page: QuotationPage, speakers: Speaker, tagged: [QuotationTagger.Tagged]) {
        self.page = page
        self.speakers = speakers
        self.tagged = Self.sharingSubjects(
            Self.withoutRepetition(tagged.filter { $0.margin > Self.leastMargin }), on: page)
        rules = RuleAttributions(page: page)
        stances = Stance(page: page)
        utterances = page.utterances()
        turns = page.turns { speakers.entity(of: $0)?.kind == .person }
        owner = Array(repeating: nil, count: utterances.count)
    }

    /// The quotations, in the order of the text.
    mutating func compose() -> [Quotation] {
        findOwners()
        addTurns()
        addReported()
        addMarked()
        for index in quotations.indices { quotations[index].about = about(quotations[index]) }
        return quotations.sorted {
            ($0.spans[0].lowerBound, $1.spans[0].upperBound) < (
                $1.spans[0].lowerBound, $0.spans[0].upperBound
            )
        }
    }

    // MARK: - Whose words marked words are

    /// Gives each utterance to the attribution whose content it mostly is and whose cue it does not hold: speech to
    /// the surest, a fragment to the one that says least besides it.
    private mutating func findOwners() {
        for (number, utterance) in utterances.enumerated() where utterance.kind != .term {
            let run = utterance.runs[0]
            var best: (index: Int, merit: Float)?
            for (index, candidate) in tagged.enumerated() {
                guard let cue = candidate.attribution.cue, !run.contains(cue.lowerBound) else { continue }
                for content in candidate.attribution.contents
                where 2 * content.clamped(to: run).count > run.count {
                    // Whose words they are is best told by the closest frame that says who.
                    let open: Float = candidate.attribution.source == nil ? 1000 : 0
                    let merit = utterance.kind == .speech ? candidate.margin : -Float(content.count) - open
                    if merit > best?.merit ?? -.infinity { best = (index, merit) }
                }
            }
            owner[number] = best?.index
        }
    }

    /// Leaves out what says the same as a surer attribution.
    private static func withoutRepetition(_ tagged: [QuotationTagger.Tagged]) -> [QuotationTagger.Tagged] {
        tagged.indices.filter { index in
            !tagged.indices.contains { other in
                (tagged[other].margin, other) > (tagged[index].margin, index)
                    && tagged[other].attribution.says(asMuchAs: tagged[index].attribution)
            }
        }
        .map { tagged[$0] }
    }

    /// Gives an attribution without a source that of the one before in its sentence: `Berg praised … and called for …`
    private static func sharingSubjects(
        _ tagged: [QuotationTagger.Tagged], on page: QuotationPage
    ) -> [QuotationTagger.Tagged] {
        var tagged = tagged
        for index in tagged.indices.dropFirst() {
            guard tagged[index].attribution.source == nil, let cue = tagged[index].attribution.cue,
                let before = tagged[index - 1].attribution.cue,
                let source = tagged[index - 1].attribution.source,
                page.sentenceOf[before.lowerBound] == page.sentenceOf[cue.lowerBound],
                page.outermost[before.lowerBound] == page.outermost[cue.lowerBound],
                source.upperBound <= before.lowerBound, before.lowerBound < cue.lowerBound,
                Lexis.joining.contains(page.keys[cue.lowerBound - 1])
                    || page.shapes[cue.lowerBound - 1] == .comma
            else { continue }
            tagged[index].attribution.source = source
            tagged[index].attribution.rule = "shared subject"
        }
        return tagged
    }

    // MARK: - Marked words

    private mutating func addMarked() {
        var last: (utterance: Utterance, quotation: Int)?
        for (number, utterance) in utterances.enumerated() where utterance.kind == .speech {
            let spans = utterance.runs.map(page.bytes)
            if let index = owner[number] {
                var attribution = tagged[index].attribution
                if let ruled = rules.attribution(of: utterance),
                    attribution.source == nil || isNearer(ruled, than: attribution, to: utterance)
                {
                    attribution = ruled
                }
                if attribution.rule == tagged[index].attribution.rule, let quotation = made[index] {
                    quotations[quotation].spans += spans
                } else {
                    made[index] = quotations.count
                    quotations.append(quotation(utterance.runs, .direct, attribution))
                }
                last = (utterance, made[index] ?? 0)
            } else if let attribution = rules.attribution(of: utterance) {
                if let before = last, let cue = attribution.cue.map(page.bytes),
                    quotations[before.quotation].cueRange?.overlaps(cue) == true
                {
                    quotations[before.quotation].spans += spans
                    last = (utterance, before.quotation)
                    continue
                }
                quotations.append(quotation(utterance.runs, .direct, attribution))
                last = (utterance, quotations.count - 1)
            } else if let before = last, goesOn(utterance, after: before.utterance),
                quotations[before.quotation].speakerRange != nil
            {
                quotations[before.quotation].spans += spans
                last = (utterance, before.quotation)
            } else {
                quotations.append(quotation(utterance.runs, .direct, nil))
                last = (utterance, quotations.count - 1)
            }
        }
    }

    /// Whether a rule found the cue in a sentence of the words themselves, and the tagger elsewhere:
    /// `Berg said no. Dahl differed: “It is open.”`
    private func isNearer(
        _ ruled: Attribution, than tagged: Attribution, to utterance: Utterance
    ) -> Bool {
        let opens = utterance.start >= 2 && page.shapes[utterance.start - 2] == .colon
        let first = page.sentenceOf[utterance.start - (opens ? 2 : 0)]
        let own = first...max(first, page.sentenceOf[utterance.end - 1])
        guard let near = ruled.cue, let far = tagged.cue else { return false }
        return own.contains(page.sentenceOf[near.lowerBound])
            && !own.contains(page.sentenceOf[far.lowerBound])
    }

    /// Whether speech without a speaker goes on from the speech before: in the same paragraph, right after its tag.
    private func goesOn(_ utterance: Utterance, after before: Utterance) -> Bool {
        page.blockOf(before.end - 1) == page.blockOf(utterance.start)
            && page.sentenceOf[utterance.start] - page.sentenceOf[before.end - 1] <= 1
    }

    // MARK: - Interviews

    private mutating func addTurns() {
        for turn in turns {
            let attribution = Attribution(
                source: turn.label, cue: turn.colon..<(turn.colon + 1), contents: [turn.words],
                rule: "interview")
            quotations.append(quotation([turn.words], .indirect, attribution))
        }
    }

    // MARK: - Reported words

    private mutating func addReported() {
        let colons = Set(turns.map(\.colon))
        for (index, candidate) in tagged.enumerated() {
            if let cue = candidate.attribution.cue, colons.contains(cue.lowerBound) { continue }
            for content in candidate.attribution.contents {
                addReported(content, index, candidate.attribution)
            }
        }
        if tagged.isEmpty { addFragmentsByRule() }
    }

    private mutating func addReported(_ content: Range<Int>, _ index: Int, _ attribution: Attribution) {
        let inside = utterances.indices.filter { number in
            utterances[number].runs.contains { $0.overlaps(content) }
        }
        if let speech = inside.first(where: { utterances[$0].kind == .speech }) {
            guard owner[speech] == nil || owner[speech] != index else {
                return addReported(around: speech, content, index, attribution)
            }
        }
        let said = trimmed(withinSentence(content, attribution))
        let isTerm = inside.contains {
            utterances[$0].kind == .term && utterances[$0].runs[0].contains(said)
        }
        guard !said.isEmpty, !isTerm else { return }
        let marked = inside.filter { utterances[$0].kind == .fragment && owner[$0] == index }
        guard let fragment = marked.max(by: { utterances[$0].runs[0].count < utterances[$1].runs[0].count })
        else {
            if isLikely(said, tagged[index]) {
                quotations.append(quotation([said], .indirect, attribution))
            }
            return
        }
        let words = utterances[fragment].runs[0]
        let share = Double(page.bytes(words).count) / Double(max(page.bytes(said).count, 1))
        let isShort = page.wordCount(words) <= 3
        if share >= 0.8 || share >= 0.5 && (isShort || isApart(words)) {
            quotations.append(quotation([words], .mixed, attribution))
        } else if share >= 0.33, marked.count == 1,
            isApart(words) || page.wordCount(words) == 1 && page.wordCount(said) <= 8
        {
            quotations.append(quotation([words], .mixed, attribution))
            quotations.append(quotation([said], .indirect, attribution))
        } else {
            quotations.append(quotation([withMarks(said, of: words)], .mixed, attribution))
        }
    }

    /// Whether reported words are worth giving out: a sure cue, somebody who says them and some length speak for it;
    /// that they are part of what somebody else says speaks against it.
    ///
    /// The weights are those of a logistic regression on held-out articles, made round.
    private func isLikely(_ said: Range<Int>, _ tagged: QuotationTagger.Tagged) -> Bool {
        let hasSource = tagged.attribution.source != nil && tagged.attribution.rule == "tagger"
        let weight = Float(tagged.grade) + (hasSource ? 1 : 0) + logf(Float(max(page.wordCount(said), 1)))
        return weight - 4 * Float(min(nesting(of: said, cue: tagged.attribution.cue), 2)) > -0.5
    }

    /// In how many other pieces of what is said, in marks or not, words stand.
    private func nesting(of said: Range<Int>, cue: Range<Int>?) -> Int {
        let reported = tagged.count { other in
            other.attribution.cue != cue
                && other.attribution.contents.contains { $0.contains(said) }
        }
        let marked = utterances.count { $0.kind == .speech && $0.runs.contains { $0.contains(said) } }
        return reported + marked
    }

    /// What of reported words stands in one sentence: that of the cue, or else the first.
    private func withinSentence(_ content: Range<Int>, _ attribution: Attribution) -> Range<Int> {
        let own = page.sentence(at: attribution.cue?.lowerBound ?? content.lowerBound)
        let sentence = own.overlaps(content) ? own : page.sentence(at: content.lowerBound)
        return content.clamped(to: sentence)
    }

    /// Reported words with the marks of a fragment that they begin or end with.
    private func withMarks(_ said: Range<Int>, of fragment: Range<Int>) -> Range<Int> {
        let opens = said.lowerBound == fragment.lowerBound && fragment.lowerBound > 0
        let closes = trimmed(fragment).upperBound == said.upperBound && fragment.upperBound < page.count
        return (said.lowerBound - (opens ? 1 : 0))..<(closes ? fragment.upperBound + 1 : said.upperBound)
    }

    /// Whether a fragment only adds how, when or where to what stands before it: `return “sadly not this year”`
    private func isApart(_ fragment: Range<Int>) -> Bool {
        let before = fragment.lowerBound - 2
        guard before >= 0, page.shapes[before] == .lower, !Lexis.function.contains(page.keys[before]) else {
            return false
        }
        let first = page.bytes(fragment.lowerBound..<(fragment.lowerBound + 1))
        return Lexis.governing.contains(page.keys[fragment.lowerBound])
            || page.text.utf8[first].suffix(2).elementsEqual("ly".utf8)
    }

    /// Adds what of a content stands outside the speech in it.
    private mutating func addReported(
        around speech: Int, _ content: Range<Int>, _ index: Int, _ attribution: Attribution
    ) {
        guard let run = utterances[speech].runs.first(where: { $0.overlaps(content) }) else { return }
        var rests: [Range<Int>] = []
        if content.lowerBound < run.lowerBound { rests.append(content.lowerBound..<run.lowerBound) }
        if content.upperBound > run.upperBound { rests.append(run.upperBound..<content.upperBound) }
        for rest in rests where page.wordCount(rest) > 2 { addReported(rest, index, attribution) }
    }

    private mutating func addFragmentsByRule() {
        for utterance in utterances where utterance.kind == .fragment {
            guard let attribution = rules.attribution(of: utterance) else { continue }
            quotations.append(quotation(utterance.runs, .mixed, attribution))
        }
    }

    /// A run without the punctuation at its ends.
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while start < end, !page.isWord(start), page.shapes[start] != .bracket { start += 1 }
        while end > start, !page.isWord(end - 1), page.shapes[end - 1] != .bracket { end -= 1 }
        return start..<end
    }

    // MARK: - Quotations

    private func quotation(_ runs: [Range<Int>], _ kind: Quotation.Kind, _ attribution: Attribution?)
        -> Quotation
    {
        let source = attribution?.source.map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
        let stance = stances.stance(of: attribution, saying: runs)
        let cue = attribution?.cue.flatMap { $0.isEmpty ? nil : $0 }.map { cue in
            page.bytes(stance.negates ? stances.withNegation(cue) : cue)
        }
        let speaker = stances.isNobody(source) ? nil : source.flatMap(speakers.entity)?.id
        return Quotation(
            spans: runs.map(page.bytes), kind: kind, stance: stance, speaker: speaker,
            speakerRange: source.map(page.bytes), cueRange: cue,
            because: Reason(attribution?.rule ?? "no source", evidence: cue))
    }

    /// Whom the words mention, in the order of the text.
    private func about(_ quotation: Quotation) -> [Entity.ID] {
        let tokens = quotation.spans.flatMap { page.tokens.tokens(in: $0) }
        let entities = Set(tokens.compactMap { speakers.who.entityOfToken[$0] })
        return entities.sorted().map { speakers.who.entities[$0] }
            .filter { $0.kind != .nationality && $0.id != quotation.speaker }.map(\.id)
    }
}

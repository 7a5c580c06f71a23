import Articles

/// Makes quotations of utterances and attributions.
struct QuotationComposer {
    /// How sure the tagger must be of what it finds, as log odds over finding nothing.
    private static let leastMargin: Float = 0

    let page: QuotationPage
    let speakers: Speaker
    let syntax: Syntax
    let rules: RuleAttributions
    let stances: Stance
    let utterances: [Utterance]
    let tagged: [QuotationTagger.Tagged]
    /// What the tagger found to be said, by its attribution.
    let contents: OwnedRuns
    /// What stands in marks, by its utterance.
    let marked: OwnedRuns
    /// The tokens at which cues begin.
    let cues: Set<Int>
    private let turns: [Turn]
    /// For each utterance, the attribution of the tagger that it is the words of.
    private(set) var owner: [Int?]
    var drafts: [Draft] = []
    /// For each tagged attribution, the draft made of its marked words.
    private var made: [Int: Int] = [:]

    init(page: QuotationPage, speakers: Speaker, tagged: [QuotationTagger.Tagged]) {
        self.page = page
        self.speakers = speakers
        self.tagged = MissingSources(page: page, who: speakers.who).filled(
            Self.withoutRepetition(
                tagged.filter {
                    $0.margin > Self.leastMargin && !Self.isName($0.attribution.cue, speakers.who)
                        && !$0.attribution.isMereDeed(on: page)
                }))
        rules = RuleAttributions(page: page)
        syntax = Syntax(page.text, page.words)
        stances = Stance(page: page)
        utterances = page.utterances()
        contents = OwnedRuns(self.tagged.lazy.map(\.attribution.contents))
        marked = OwnedRuns(utterances.lazy.map(\.runs))
        cues = Set(self.tagged.filter { $0.isCertain }.compactMap(\.attribution.cue?.lowerBound))
        turns = page.turns { speakers.entity(of: $0)?.kind == .person }
        owner = Array(repeating: nil, count: utterances.count)
    }

    /// Whether a cue is a name, which says nothing: what the tagger found by it is none.
    private static func isName(_ cue: Range<Int>?, _ who: WhoIsWho) -> Bool {
        cue.map { $0.allSatisfy { who.tokens.name[$0] >= 0 } } ?? false
    }

    /// The quotations, in the order of the text.
    ///
    /// - Parameter weights: those of `Likelihood`.
    mutating func compose(judgingBy weights: [Float]) -> [Quotation] {
        gather()
        return judge(by: weights).sorted {
            ($0.spans[0].lowerBound, $1.spans[0].upperBound) < (
                $1.spans[0].lowerBound, $0.spans[0].upperBound
            )
        }
    }

    /// Gathers what may be quotations.
    mutating func gather() {
        findOwners()
        addTurns()
        addReported(but: Set(turns.map(\.colon)))
        addMarked()
        addPlain()
    }

    // MARK: - Whose words marked words are

    /// Gives each utterance to the attribution whose content it mostly is and whose cue it does not hold: speech to
    /// the surest, a fragment to the one that says least besides it.
    private mutating func findOwners() {
        for (number, utterance) in utterances.enumerated() where utterance.kind != .term {
            let run = utterance.runs[0]
            var best: (index: Int, merit: Float)?
            for (index, content) in contents.overlapping(run)
            where 2 * content.clamped(to: run).count > run.count {
                let candidate = tagged[index]
                guard let cue = candidate.attribution.cue, !run.contains(cue.lowerBound) else { continue }
                // Whose words they are is best told by the closest frame that says who.
                let open: Float = candidate.attribution.source == nil ? 1000 : 0
                let merit = utterance.kind == .speech ? candidate.margin : -Float(content.count) - open
                if merit > best?.merit ?? -.infinity { best = (index, merit) }
            }
            owner[number] = best?.index
        }
    }

    /// Leaves out what says the same as a surer attribution.
    private static func withoutRepetition(_ tagged: [QuotationTagger.Tagged]) -> [QuotationTagger.Tagged] {
        let firsts = RunIndex(tagged.map { $0.attribution.contents.first ?? 0..<0 })
        return tagged.indices.filter { index in
            guard let first = tagged[index].attribution.contents.first else { return true }
            return !firsts.places(overlapping: first).contains { other in
                (tagged[other].margin, other) > (tagged[index].margin, index)
                    && tagged[other].attribution.says(asMuchAs: tagged[index].attribution)
            }
        }
        .map { tagged[$0] }
    }

    // MARK: - Marked words

    private mutating func addMarked() {
        let framed = tagged.indices.filter { tagged[$0].isCertain && tagged[$0].attribution.source != nil }
        let frames = Dictionary(grouping: framed) { index in
            tagged[index].attribution.cue.map { page.blockOf($0.lowerBound) }
        }
        var last: (utterance: Utterance, draft: Int)?
        for (number, utterance) in utterances.enumerated() where utterance.kind == .speech {
            let ruled = rules.attribution(of: utterance)
            if let index = owner[number] {
                var attribution = tagged[index].attribution
                if let ruled, attribution.source == nil || isNearer(ruled, than: attribution, to: utterance) {
                    attribution = ruled
                }
                if attribution.rule == tagged[index].attribution.rule, let draft = made[index] {
                    drafts[draft].runs += utterance.runs
                } else {
                    made[index] = drafts.count
                    addSpeech(utterance, attribution, index)
                }
                last = (utterance, made[index] ?? 0)
            } else if let ruled {
                if let before = last, let cue = ruled.cue,
                    drafts[before.draft].attribution?.cue?.overlaps(cue) == true
                {
                    drafts[before.draft].runs += utterance.runs
                    last = (utterance, before.draft)
                } else {
                    addSpeech(utterance, ruled, nil)
                    last = (utterance, drafts.count - 1)
                }
            } else if let before = last, goesOn(utterance, after: before.utterance),
                drafts[before.draft].attribution?.source != nil
            {
                drafts[before.draft].runs += utterance.runs
                last = (utterance, before.draft)
            } else {
                let block = page.blockOf(utterance.start)
                let goesOn =
                    carried(to: utterance, from: last, orFrom: frames[block - 1] ?? [])
                    ?? continued(utterance, by: frames[block] ?? [])
                addSpeech(utterance, goesOn, nil)
                last = (utterance, drafts.count - 1)
            }
        }
    }

    private mutating func addSpeech(_ utterance: Utterance, _ attribution: Attribution?, _ index: Int?) {
        drafts.append(
            Draft(runs: utterance.runs, kind: .direct, attribution: attribution, tagged: index))
    }

    /// The attribution of a paragraph that is nothing but speech: whoever spoke last in the paragraph before goes on.
    ///
    /// - Parameter frames: what the tagger found in that paragraph, with a speaker.
    private func carried(
        to utterance: Utterance, from last: (utterance: Utterance, draft: Int)?, orFrom frames: [Int]
    ) -> Attribution? {
        let block = page.blockOf(utterance.start)
        guard block > 0, fills(utterance, page.words.blocks[block].tokens) else { return nil }
        let before = page.words.blocks[block - 1].tokens
        var source: Range<Int>?
        var from = before.lowerBound
        if let last, before.contains(last.utterance.end - 1) {
            source = drafts[last.draft].attribution?.source
            from = last.utterance.end
        }
        for attribution in frames.map({ tagged[$0].attribution }) {
            guard let cue = attribution.cue, cue.lowerBound >= from, before.contains(cue.lowerBound) else {
                continue
            }
            source = attribution.source
        }
        return source.map { Attribution(source: $0, cue: nil, contents: utterance.runs, rule: "goes on") }
    }

    /// The attribution of speech that opens a paragraph whose next sentence goes on with a pronoun: `“We stay.” He said that …`
    ///
    /// - Parameter frames: what the tagger found in that paragraph, with a speaker.
    private func continued(_ utterance: Utterance, by frames: [Int]) -> Attribution? {
        let block = page.words.blocks[page.blockOf(utterance.start)].tokens
        let first = frames.lazy.map { tagged[$0].attribution }.first {
            $0.cue?.lowerBound ?? 0 >= utterance.end
        }
        guard utterance.start - block.lowerBound <= 1, let source = first?.source, source.count == 1,
            source.lowerBound >= utterance.end, Lexis.heOrShe.contains(page.keys[source.lowerBound]),
            page.sentenceOf[source.lowerBound] - page.sentenceOf[utterance.end - 1] == 1
        else { return nil }
        return Attribution(source: source, cue: nil, contents: utterance.runs, rule: "goes on")
    }

    /// Whether a paragraph holds nothing besides an utterance and its marks.
    private func fills(_ utterance: Utterance, _ block: Range<Int>) -> Bool {
        utterance.start - block.lowerBound <= 1
            && (utterance.end..<max(utterance.end, block.upperBound)).allSatisfy { !page.isWord($0) }
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

    /// Adds what plain sentences report in which the tagger found nothing.
    private mutating func addPlain() {
        let known = Set(tagged.filter(\.isCertain).compactMap(\.attribution.cue).joined())
        for attribution in PlainReports(page: page, known: known).attributions() {
            let runs = attribution.contents.map(trimmed)
            guard !runs.contains(where: \.isEmpty) else { continue }
            drafts.append(Draft(runs: runs, kind: .indirect, attribution: attribution))
        }
    }

    // MARK: - Interviews

    private mutating func addTurns() {
        for turn in turns {
            let attribution = Attribution(
                source: turn.label, cue: turn.colon..<(turn.colon + 1), contents: [turn.words],
                rule: "interview")
            drafts.append(Draft(runs: [turn.words], kind: .indirect, attribution: attribution))
        }
    }

    /// A run without the punctuation at its ends.
    func trimmed(_ run: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while start < end, !page.isWord(start), page.shapes[start] != .bracket { start += 1 }
        while end > start, !page.isWord(end - 1), page.shapes[end - 1] != .bracket { end -= 1 }
        return start..<end
    }
}

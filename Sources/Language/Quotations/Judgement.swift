import Articles

/// A quotation with what was seen of it to judge how likely it is right.
package struct Judged {
    package var quotation: Quotation
    package var features: [Float]
    /// The words said, as runs of tokens.
    var runs: [Range<Int>]
}

extension QuotationComposer {
    /// Makes quotations of the drafts: who says them, how, and how likely that is right. Of two that say nearly the same
    /// words the likelier stays.
    func judge(by weights: [Float]) -> [Quotation] {
        var judged = judged()
        for index in judged.indices {
            let chance = Likelihood.chance(of: judged[index].features, weights)
            judged[index].quotation.confidence = Double((chance * 100).rounded()) / 100
        }
        return withoutRepetition(judged).map(\.quotation)
    }

    /// The drafts as quotations, in the order of the text, with what is seen of each.
    func judged() -> [Judged] {
        let likelihood = Likelihood(page: page)
        // What the tagger hardly takes for said is the writer's, and nobody spoke there.
        let said = drafts.filter(isSaid)
        var speakers = LastSpeakers(page: page, who: speakers.who, drafts: said)
        var last: Entity.ID?
        // Whom words for a speaker named before: what goes on is given to the same.
        var known: [Int: Speaker.Reading] = [:]
        let binding = Binding(page: page, who: self.speakers.who, drafts: drafts)
        return drafts.sorted { ($0.place, $1.runs[0].upperBound) < ($1.place, $0.runs[0].upperBound) }.map {
            draft in
            let draft = namingAgent(draft)
            let source = draft.attribution?.source.map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
            let named = source.map(self.speakers.reading(of:)) ?? (nil, .absent)
            var reading =
                source.flatMap { known[$0.lowerBound] }
                ?? resolved(named, of: source, draft, speakers, binding)
            if stances.isNobody(source) { reading.entity = nil }
            if let source { known[source.lowerBound] = reading }
            let stance = stances.stance(of: draft.attribution, saying: draft.runs)
            let features = likelihood.features(
                of: draft, draft.tagged.map { tagged[$0] }, manner: reading.manner, speaker: reading.entity,
                rivals: rivals(of: reading.entity, at: source), isAgreed: isAgreed(reading, named),
                stance: stance, last: last)
            if let speaker = reading.entity, let source {
                last = speaker.id
                if isSaid(draft) { speakers.note(speaker, at: source.lowerBound) }
                if reading.manner == .document, let head = self.speakers.head(of: source) {
                    speakers.note(speaker, authorOf: page.keys[head])
                }
            } else if let source, isSaid(draft), let head = self.speakers.unnamedPerson(in: source) {
                speakers.noteUnnamed(at: head)
            }
            return Judged(
                quotation: quotation(draft, source, reading.entity, stance), features: features,
                runs: draft.runs)
        }
    }

    private func isSaid(_ draft: Draft) -> Bool {
        draft.kind != .indirect || draft.tagged.map { tagged[$0].isCertain } ?? true
    }

    /// A draft with whoever does what its cue says, by the syntax of the cue's sentence, where nothing else told: not
    /// somebody within the words said, and within other marks only where the cue is.
    private func namingAgent(_ draft: Draft) -> Draft {
        guard var attribution = draft.attribution, attribution.source == nil, let cue = attribution.cue,
            let agent = syntax.agent(of: cue), !draft.runs.contains(where: { $0.overlaps(agent) }),
            page.outermost[agent.lowerBound] == page.outermost[cue.lowerBound]
        else { return draft }
        attribution.source = agent
        attribution.rule = "syntax"
        var draft = draft
        draft.attribution = attribution
        return draft
    }

    private func withoutRepetition(_ judged: [Judged]) -> [Judged] {
        // Whoever is named is preferred to nobody, where both are about as likely.
        let merits = judged.map { $0.quotation.confidence + ($0.quotation.speaker == nil ? 0 : 0.15) }
        let order = judged.indices.sorted { (merits[$1], $0) < (merits[$0], $1) }
        let runs = OwnedRuns(judged.lazy.map(\.runs))
        let counts = judged.map { $0.runs.reduce(0) { $0 + $1.count } }
        var isKept = [Bool](repeating: false, count: judged.count)
        for index in order {
            var shared: [Int: Int] = [:]
            for run in judged[index].runs {
                for other in runs.overlapping(run) where isKept[other.owner] {
                    shared[other.owner, default: 0] += other.run.clamped(to: run).count
                }
            }
            isKept[index] = !shared.contains { 2 * $1 * 10 > 6 * (counts[index] + counts[$0]) }
        }
        return judged.indices.filter { isKept[$0] }.map { judged[$0] }
    }

    private func quotation(
        _ draft: Draft, _ source: Range<Int>?, _ speaker: Entity?, _ stance: Quotation.Stance
    ) -> Quotation {
        let cue = draft.attribution?.cue.flatMap { $0.isEmpty ? nil : $0 }.map { cue in
            page.bytes(stance.negates ? stances.withNegation(cue) : cue)
        }
        var quotation = Quotation(
            spans: draft.runs.map(page.bytes), kind: draft.kind, stance: stance, speaker: speaker?.id,
            speakerRange: source.map(page.bytes), cueRange: cue,
            because: Reason(draft.attribution?.rule ?? "no source", evidence: cue))
        quotation.about = about(quotation)
        return quotation
    }

    /// Whom the words mention, in the order of the text.
    private func about(_ quotation: Quotation) -> [Entity.ID] {
        let tokens = quotation.spans.flatMap { page.tokens.tokens(in: $0) }
        let entities = Set(tokens.compactMap { speakers.who.entityOfToken[$0] })
        return entities.sorted().map { speakers.who.entities[$0] }
            .filter { $0.kind != .nationality && $0.id != quotation.speaker }.map(\.id)
    }
}

extension Draft {
    /// Where it stands in the text: at its cue, or else at its words.
    fileprivate var place: Int { min(attribution?.cue?.lowerBound ?? runs[0].lowerBound, runs[0].lowerBound) }
}

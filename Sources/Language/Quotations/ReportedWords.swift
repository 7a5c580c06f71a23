import Articles

/// Reported words, in marks in part or not at all.
extension QuotationComposer {
    /// Adds what the tagger found reported, but for the cues of interviews.
    mutating func addReported(but colons: Set<Int>) {
        for (index, candidate) in tagged.enumerated() {
            if let cue = candidate.attribution.cue, colons.contains(cue.lowerBound) { continue }
            for content in candidate.attribution.contents
            where !isCircumstance(content, candidate.attribution) {
                addReported(content, index)
            }
        }
        if tagged.isEmpty { addFragmentsByRule() }
    }

    /// Whether one of several pieces only tells when, where or on what the others were said: `[After the vote], Berg said […]`,
    /// `[…], Berg said while [leaving the hall]`.
    private func isCircumstance(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
        guard attribution.contents.count > 1, let cue = attribution.cue,
            page.outermost[content.lowerBound] < 0
        else {
            return false
        }
        if opensWithParticiple(content, before: attribution) { return true }
        let before = content.lowerBound - 1
        let follows = content.lowerBound > cue.lowerBound && before >= cue.upperBound
        return Lexis.circumstance.contains(page.keys[content.lowerBound])
            || follows && Lexis.circumstance.contains(page.keys[before])
    }

    /// `[Speaking after the vote], Berg said […]`
    private func opensWithParticiple(_ content: Range<Int>, before attribution: Attribution) -> Bool {
        let first = content.lowerBound
        guard let source = attribution.source, let cue = attribution.cue,
            source.lowerBound >= content.upperBound,
            cue.lowerBound >= source.upperBound, page.sentence(at: first).lowerBound == first
        else { return false }
        return page.shapes[first] == .capitalised && page.token(first, endsIn: "ing", after: 3)
            && content.upperBound < page.count
            && (page.shapes[content.upperBound] == .comma || page.shapes[content.upperBound - 1] == .comma)
    }

    private mutating func addReported(_ content: Range<Int>, _ index: Int) {
        let attribution = tagged[index].attribution
        let inside = marked.owners(overlapping: content)
        if let speech = inside.first(where: { utterances[$0].kind == .speech }) {
            guard owner[speech] == nil || owner[speech] != index else {
                return addReported(around: speech, content, index)
            }
        }
        let whole = withHead(withTail(withinSentence(content, attribution), of: index), of: index)
        let said = trimmed(beforeNextPredicate(whole, of: index))
        // Of two who are named the first says it: `The mill's owner said it was late, according to a newspaper`.
        let isAccording = attribution.cue.map { page.keys[$0.lowerBound] == Lexis.according } ?? false
        guard !isAccording || !said.contains(where: { Lexis.said.contains(page.keys[$0]) }) else { return }
        let isTerm = inside.contains {
            utterances[$0].kind == .term && utterances[$0].runs[0].contains(said)
        }
        guard !said.isEmpty, !isTerm else { return }
        let pieces = inside.filter { number in
            utterances[number].kind == .fragment
                && (owner[number] == index
                    || utterances[number].runs[0].clamped(to: said) == utterances[number].runs[0])
        }
        guard let fragment = pieces.max(by: { utterances[$0].runs[0].count < utterances[$1].runs[0].count })
        else { return add(said, .indirect, index) }
        let words = utterances[fragment].runs[0]
        let share = Double(page.bytes(words).count) / Double(max(page.bytes(said).count, 1))
        let isWord = page.wordCount(words) == 1 && page.wordCount(said) <= 8
        let isMost = share >= 0.8 || share >= 0.5 && (page.wordCount(words) <= 3 || isApart(words))
        let stands = share >= 0.33 && pieces.count == 1 && (isWord || isApart(words))
        add(isMost || stands ? words : withMarks(said, of: words), .mixed, index)
    }

    /// Whether a fragment only adds how, when or where to what stands before it: `return “sadly not this year”`
    private func isApart(_ fragment: Range<Int>) -> Bool {
        let before = fragment.lowerBound - 2
        guard before >= 0, page.shapes[before] == .lower, !Lexis.function.contains(page.keys[before]) else {
            return false
        }
        return Lexis.governing.contains(page.keys[fragment.lowerBound])
            || page.token(fragment.lowerBound, endsIn: "ly")
    }

    private mutating func add(_ said: Range<Int>, _ kind: Quotation.Kind, _ index: Int) {
        let attribution = tagged[index].attribution
        drafts.append(
            Draft(
                runs: [said], kind: kind, attribution: attribution, tagged: index,
                nesting: nesting(of: said, cue: attribution.cue)))
    }

    /// In how many other pieces of what is said, in marks or not, words stand.
    private func nesting(of said: Range<Int>, cue: Range<Int>?) -> Int {
        let reported = contents.owners(overlapping: said) { $0.contains(said) }
        let speech = marked.owners(overlapping: said) { $0.contains(said) }
        return reported.count { tagged[$0].attribution.cue != cue }
            + speech.count { utterances[$0].kind == .speech }
    }

    /// What of reported words stands in one sentence: that of the cue, or else the first.
    private func withinSentence(_ content: Range<Int>, _ attribution: Attribution) -> Range<Int> {
        let own = page.sentence(at: attribution.cue?.lowerBound ?? content.lowerBound)
        let sentence = own.overlaps(content) ? own : page.sentence(at: content.lowerBound)
        return content.clamped(to: sentence)
    }

    /// Reported words without what their speaker, or another, does next: `… that it was late [and insisted …]`,
    /// `… they would sell [and two in ten said …]`
    private func beforeNextPredicate(_ said: Range<Int>, of index: Int) -> Range<Int> {
        guard let cue = tagged[index].attribution.cue, cue.upperBound <= said.lowerBound else { return said }
        for at in said.dropFirst()
        where Lexis.joining.contains(page.keys[at]) && page.outermost[at] == page.outermost[cue.lowerBound] {
            guard let next = attribution(after: at, in: said, from: index + 1),
                let verb = next.cue?.lowerBound
            else { continue }
            let isOwn = next.source == nil || next.source == tagged[index].attribution.source
            if isOwn, isSameForm(verb, cue.lowerBound), page.isPlainVerb(from: at + 1, to: verb) {
                return said.lowerBound..<at
            }
            if let source = next.source, source.lowerBound == at + 1, source.upperBound == verb {
                return said.lowerBound..<at
            }
        }
        return said
    }

    /// The first attribution that the tagger is sure of whose cue comes after a token, in a run.
    private func attribution(after at: Int, in run: Range<Int>, from index: Int) -> Attribution? {
        for other in tagged[min(index, tagged.count)...] {
            guard let cue = other.attribution.cue?.lowerBound, cue < run.upperBound else { return nil }
            if cue > at, other.isCertain { return other.attribution }
        }
        return nil
    }

    /// Whether two verbs end alike: `said` and `added`, `says` and `adds`.
    private func isSameForm(_ verb: Int, _ other: Int) -> Bool {
        page.token(verb, endsIn: "s", after: 1) == page.token(other, endsIn: "s", after: 1)
            && page.token(verb, endsIn: "d", after: 1) == page.token(other, endsIn: "d", after: 1)
    }

    /// Reported words with the clause behind a comma that belongs to them, to the end of the sentence: `…, which was late`,
    /// `…, leaving them in debt`. Not where marks or another cue stand in it: `…, adding that …`
    private func withTail(_ said: Range<Int>, of index: Int) -> Range<Int> {
        guard let cue = tagged[index].attribution.cue, cue.upperBound <= said.lowerBound,
            said.upperBound + 1 < page.count,
            page.shapes[said.upperBound] == .comma
        else { return said }
        let first = said.upperBound + 1
        let tail = first..<max(first, page.sentence(at: said.upperBound).upperBound)
        guard page.shapes[said.upperBound - 1] != .quote, first < tail.upperBound, beginsTail(first),
            isPlain(tail)
        else { return said }
        return said.lowerBound..<tail.upperBound
    }

    /// Reported words before `, according to Berg.` with all of the sentence before them, where they begin behind a comma:
    /// `The mill, which was late, …`. Not where marks or another cue stand in it.
    private func withHead(_ said: Range<Int>, of index: Int) -> Range<Int> {
        guard let cue = tagged[index].attribution.cue, cue.lowerBound > said.upperBound,
            cue.lowerBound - said.upperBound <= 1, page.keys[cue.lowerBound] == Lexis.according
        else { return said }
        let sentence = page.sentence(at: said.lowerBound)
        let head = sentence.lowerBound..<said.lowerBound
        guard let last = head.last, page.shapes[last] == .comma, sentence.contains(cue.lowerBound),
            isPlain(head)
        else { return said }
        return head.lowerBound..<said.upperBound
    }

    /// Whether neither marks nor a cue stand in a run.
    private func isPlain(_ run: Range<Int>) -> Bool {
        !run.contains { page.shapes[$0] == .quote || cues.contains($0) }
    }

    private func beginsTail(_ first: Int) -> Bool {
        Lexis.tail.contains(page.keys[first])
            || page.shapes[first] == .lower && page.token(first, endsIn: "ing", after: 3)
    }

    /// Reported words with the marks of a fragment that they begin or end with.
    private func withMarks(_ said: Range<Int>, of fragment: Range<Int>) -> Range<Int> {
        let opens = said.lowerBound == fragment.lowerBound && fragment.lowerBound > 0
        let closes = trimmed(fragment).upperBound == said.upperBound && fragment.upperBound < page.count
        return (said.lowerBound - (opens ? 1 : 0))..<(closes ? fragment.upperBound + 1 : said.upperBound)
    }

    /// Adds what of a content stands outside the speech in it.
    private mutating func addReported(around speech: Int, _ content: Range<Int>, _ index: Int) {
        guard let run = utterances[speech].runs.first(where: { $0.overlaps(content) }) else { return }
        var rests: [Range<Int>] = []
        if content.lowerBound < run.lowerBound { rests.append(content.lowerBound..<run.lowerBound) }
        if content.upperBound > run.upperBound { rests.append(run.upperBound..<content.upperBound) }
        for rest in rests where page.wordCount(rest) > 2 { addReported(rest, index) }
    }

    private mutating func addFragmentsByRule() {
        for utterance in utterances where utterance.kind == .fragment {
            guard let attribution = rules.attribution(of: utterance) else { continue }
            drafts.append(Draft(runs: utterance.runs, kind: .mixed, attribution: attribution))
        }
    }
}

extension QuotationPage {
    /// Whether nothing but auxiliaries and adverbs stands between two tokens.
    fileprivate func isPlainVerb(from start: Int, to end: Int) -> Bool {
        (start..<max(start, end)).allSatisfy {
            Lexis.auxiliary.contains(keys[$0]) || shapes[$0] == .lower && token($0, endsIn: "ly", after: 3)
        }
    }
}

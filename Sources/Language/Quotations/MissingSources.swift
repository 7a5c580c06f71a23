import Articles

/// Finds who speaks where the tagger found words and their cue alone: by the name beside the verb, or by the subject
/// that the verb shares with another of its sentence. Takes from a verb a subject that cannot be its own.
struct MissingSources {
    let page: QuotationPage
    let who: WhoIsWho

    /// The attributions with the sources that could be filled in.
    func filled(_ tagged: [QuotationTagger.Tagged]) -> [QuotationTagger.Tagged] {
        var tagged = tagged
        let ofSentence = Dictionary(grouping: tagged.indices) { index in
            tagged[index].attribution.cue.map { page.sentence(at: $0.lowerBound).lowerBound }
        }
        for index in tagged.indices {
            guard let cue = tagged[index].attribution.cue else { continue }
            if isPassive(cue, tagged[index].attribution) {
                tagged[index].attribution.source = nil
                continue
            }
            let others = ofSentence[page.sentence(at: cue.lowerBound).lowerBound] ?? []
            if let source = tagged[index].attribution.source {
                guard isBeforeJoining(source, cue), let other = shared(by: cue, with: others, of: tagged),
                    other != source
                else { continue }
                tagged[index].attribution.source = other
                tagged[index].attribution.rule = "shared subject"
            } else if let source = beside(cue, tagged[index].attribution.contents) {
                tagged[index].attribution.source = source
                tagged[index].attribution.rule = "name beside the verb"
            } else if let source = shared(by: cue, with: others, of: tagged) {
                tagged[index].attribution.source = source
                tagged[index].attribution.rule = "shared subject"
            }
        }
        return tagged
    }

    /// `Asked whether …, Berg said`, `Berg, asked what …, said`, `Berg was said to have …`: somebody said it who is not told.
    private func isPassive(_ cue: Range<Int>, _ attribution: Attribution) -> Bool {
        if let content = attribution.contents.first, page.keys[content.lowerBound] == Lexis.to,
            content.lowerBound == cue.upperBound, let last = cue.last, last > 0,
            Lexis.be.contains(page.keys[cue.count > 1 ? last - 1 : cue.lowerBound - 1])
        {
            return true
        }
        guard cue.count == 1, page.keys[cue.lowerBound] == Lexis.asked,
            let content = attribution.contents.first, content.lowerBound >= cue.upperBound
        else { return false }
        let sentence = page.sentence(at: cue.lowerBound)
        let before = cue.lowerBound - 1
        return before < sentence.lowerBound || page.shapes[before] == .comma
            || cue.lowerBound - sentence.lowerBound == 1 && page.keys[before] == Lexis.when
    }

    /// Whether the words for a source end right before the `and` or `but` before the verb: `… criticism by [Berg] but added …`
    private func isBeforeJoining(_ source: Range<Int>, _ cue: Range<Int>) -> Bool {
        let before = beforeAuxiliaries(cue.lowerBound, in: page.sentence(at: cue.lowerBound))
        return before > 0 && source.upperBound == before && Lexis.joining.contains(page.keys[before])
    }

    /// `Berg had not said …`, `…, said Berg`
    private func beside(_ cue: Range<Int>, _ contents: [Range<Int>]) -> Range<Int>? {
        let sentence = page.sentence(at: cue.lowerBound)
        let before = beforeAuxiliaries(cue.lowerBound, in: sentence)
        if before >= sentence.lowerBound, page.outermost[before] == page.outermost[cue.lowerBound],
            !contents.contains(where: { $0.contains(before) }), isSubject(before)
        {
            return named(at: before, in: sentence)
        }
        if let name = beforeApposition(before, in: sentence),
            page.outermost[name] == page.outermost[cue.lowerBound]
        {
            return named(at: name, in: sentence)
        }
        let after = cue.upperBound
        if after < sentence.upperBound, page.outermost[after] == page.outermost[cue.lowerBound],
            let content = contents.first, content.upperBound <= cue.lowerBound, isSubject(after)
        {
            return named(at: after, in: sentence)
        }
        return nil
    }

    /// The name that a description between commas belongs to: `Berg, also known as the Captain, called …`
    private func beforeApposition(_ comma: Int, in sentence: Range<Int>) -> Int? {
        guard comma > sentence.lowerBound + 2, page.shapes[comma] == .comma else { return nil }
        let reach = max(sentence.lowerBound + 1, comma - 12)
        guard let opening = (reach..<comma).last(where: { page.shapes[$0] == .comma }), isSubject(opening - 1)
        else { return nil }
        let start = named(at: opening - 1, in: sentence).lowerBound
        let opens =
            start == sentence.lowerBound || !page.isWord(start - 1)
            || Lexis.clauseStart.contains(page.keys[start - 1])
        return opens ? opening - 1 : nil
    }

    /// `Berg praised … and called for …`, `Noting that …, Berg said …`, `Berg has been ill …, adding that …`
    ///
    /// - Parameter neighbours: the attributions whose cues stand in the same sentence.
    private func shared(
        by cue: Range<Int>, with neighbours: [Int], of tagged: [QuotationTagger.Tagged]
    ) -> Range<Int>? {
        let sentence = page.sentence(at: cue.lowerBound)
        let others = neighbours.lazy.map { tagged[$0] }.filter { other in
            guard let source = other.attribution.source, let at = other.attribution.cue?.lowerBound else {
                return false
            }
            return sentence.contains(source.lowerBound)
                && page.outermost[at] == page.outermost[cue.lowerBound]
        }
        let before = beforeAuxiliaries(cue.lowerBound, in: sentence)
        let joins =
            before >= sentence.lowerBound
            && (Lexis.joining.contains(page.keys[before]) || page.shapes[before] == .comma)
        let opens = cue.lowerBound - sentence.lowerBound <= 1
        if joins,
            let other = others.last(where: { other in
                guard let at = other.attribution.cue, let source = other.attribution.source else {
                    return false
                }
                return at.lowerBound < cue.lowerBound && source.upperBound <= at.lowerBound
            })
        {
            return other.attribution.source
        }
        if opens, isParticiple(cue.lowerBound),
            let other = others.first(where: { ($0.attribution.cue?.lowerBound ?? 0) > cue.lowerBound })
        {
            return other.attribution.source
        }
        guard joins else { return nil }
        return subject(of: sentence, before: cue.lowerBound)
    }

    /// The name or pronoun that opens a sentence.
    private func subject(of sentence: Range<Int>, before end: Int) -> Range<Int>? {
        for at in sentence.prefix(8) where at < end {
            guard page.outermost[at] < 0, !Lexis.governing.contains(page.keys[at]) else { return nil }
            if isSubject(at) { return named(at: at, in: sentence) }
        }
        return nil
    }

    private func isParticiple(_ at: Int) -> Bool { page.token(at, endsIn: "ing", after: 2) }

    /// The token before a verb and its auxiliaries and adverbs.
    private func beforeAuxiliaries(_ verb: Int, in sentence: Range<Int>) -> Int {
        var at = verb - 1
        while at >= sentence.lowerBound, Lexis.auxiliary.contains(page.keys[at]) || isAdverb(at) { at -= 1 }
        return at
    }

    private func isAdverb(_ at: Int) -> Bool {
        page.shapes[at] == .lower && page.token(at, endsIn: "ly", after: 3)
    }

    /// Whether a token names somebody who may speak, or is a pronoun that may.
    private func isSubject(_ at: Int) -> Bool {
        if page.tokens.has(.subjectPronoun, at: at) { return true }
        guard let entity = who.entity(at: at) else { return false }
        let follows = at + 1 < page.count && Lexis.possessive.contains(page.keys[at + 1])
        return (entity.kind == .person || entity.kind == .organization) && !follows
            && !page.tokens.has(.owning, at: at)
    }

    /// The tokens of the name at a token, with the words of its kind before it.
    private func named(at token: Int, in sentence: Range<Int>) -> Range<Int> {
        guard let entity = who.entityOfToken[token] else { return token..<(token + 1) }
        var (start, end) = (token, token + 1)
        while start > sentence.lowerBound, who.entityOfToken[start - 1] == entity { start -= 1 }
        while end < sentence.upperBound, who.entityOfToken[end] == entity { end += 1 }
        return start..<end
    }
}

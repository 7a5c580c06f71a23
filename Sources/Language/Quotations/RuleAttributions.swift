/// Finds who said what stands in marks by where the verb and the speaker stand: the sieve of Muzny et al. (2017),
/// from sure to daring, for news. Vocatives and conversations, which news has hardly, are left out.
struct RuleAttributions {
    let page: QuotationPage

    /// The attribution of an utterance by its own sentence; nil where nothing there tells.
    func attribution(of utterance: Utterance) -> Attribution? {
        if let label = utterance.label {
            return Attribution(source: label, cue: nil, contents: utterance.runs, rule: "transcript")
        }
        let first = utterance.runs[0]
        let last = utterance.runs[utterance.runs.count - 1]
        if utterance.kind == .speech {
            if let found = verbThenSource(after: last) ?? sourceThenVerb(after: last) {
                return found.saying(utterance)
            }
            if let found = according(after: last) ?? signed(after: last) { return found.saying(utterance) }
            if let found = nameThenVerb(after: last) { return found.saying(utterance) }
        }
        return (introduced(before: first) ?? headed(before: first))?.saying(utterance)
    }

    // MARK: - After the words

    /// `“…,” said Anna Berg`
    private func verbThenSource(after run: Range<Int>) -> Attribution? {
        guard let at = next(after: run), isVerb(at) else { return nil }
        let source = sourceForward(from: at + 1)
        guard !source.isEmpty, let first = source.first,
            !Lexis.function.contains(page.keys[first]) || isPronoun(first) || isDeterminer(first)
        else { return nil }
        return Attribution(source: source, cue: at..<(at + 1), contents: [], rule: "quote, verb, source")
    }

    /// `“…,” Berg said`
    private func sourceThenVerb(after run: Range<Int>) -> Attribution? {
        guard let start = next(after: run), page.shapes[start] != .stop else { return nil }
        let limit = min(start + 30, page.sentence(at: start).upperBound)
        var at = start
        while at < limit, page.shapes[at] != .quote {
            if isVerb(at), at > start {
                let source = sourceBackward(from: at, notBefore: start)
                guard !source.isEmpty else { return nil }
                return Attribution(
                    source: source, cue: at..<(at + 1), contents: [], rule: "quote, source, verb")
            }
            at += 1
        }
        return nil
    }

    /// `“…,” according to Berg`
    private func according(after run: Range<Int>) -> Attribution? {
        guard let at = next(after: run), at + 2 < page.count, page.keys[at] == Lexis.according,
            page.keys[at + 1] == Lexis.to
        else { return nil }
        let source = sourceForward(from: at + 2)
        return source.isEmpty
            ? nil : Attribution(source: source, cue: at..<(at + 2), contents: [], rule: "according to")
    }

    /// `“…” — Anna Berg`, `“…” — Anna Berg (@aberg)`
    private func signed(after run: Range<Int>) -> Attribution? {
        let dash = run.upperBound + 1
        guard dash + 1 < page.count, page.shapes[dash] == .dash,
            page.blockOf(dash) == page.blockOf(run.lowerBound)
        else { return nil }
        let block = page.words.blocks[page.blockOf(dash)].tokens
        var end = dash + 1
        while end < block.upperBound, page.isWord(end) { end += 1 }
        let source = (dash + 1)..<end
        let closes =
            end == block.upperBound || page.shapes[end] == .stop || page.shapes[end] == .comma
            || page.shapes[end] == .bracket
        guard (1...6).contains(source.count), closes, source.allSatisfy({ page.shapes[$0] != .lower }) else {
            return nil
        }
        return Attribution(source: source, cue: dash..<(dash + 1), contents: [], rule: "quote, dash, source")
    }

    /// `“…,” Berg sings`: a name or pronoun and a verb that no list has, right after a comma inside the marks.
    private func nameThenVerb(after run: Range<Int>) -> Attribution? {
        guard page.shapes[run.upperBound - 1] == .comma, let start = next(after: run) else { return nil }
        var at = start
        while at < page.count, page.shapes[at] == .capitalised || isPronoun(at) { at += 1 }
        guard at > start, at < page.count, page.shapes[at] == .lower, !Lexis.function.contains(page.keys[at])
        else { return nil }
        return Attribution(source: start..<at, cue: at..<(at + 1), contents: [], rule: "quote, name, verb")
    }

    // MARK: - Before the words

    /// `Berg said: “…”`, `In the words of Berg, “…”`, `Berg: “…”`
    private func introduced(before run: Range<Int>) -> Attribution? {
        let mark = run.lowerBound - 1
        guard mark > 0 else { return nil }
        let sentence = page.sentence(at: mark - 1)
        var at = mark - 1
        while at >= sentence.lowerBound, page.shapes[at] != .quote {
            if isVerb(at) {
                let source = sourceBackward(from: at, notBefore: sentence.lowerBound)
                guard !source.isEmpty else { return nil }
                return Attribution(
                    source: source, cue: at..<(at + 1), contents: [], rule: "source, verb, quote")
            }
            at -= 1
        }
        return nil
    }

    /// `Berg: “…”` with no verb before the colon, or `Berg begged to differ: “…”` with one that no list has.
    private func headed(before run: Range<Int>) -> Attribution? {
        let colon = run.lowerBound - 2
        guard colon > 0, page.shapes[colon] == .colon else { return nil }
        let sentence = page.sentence(at: colon)
        let words = sentence.lowerBound..<colon
        guard (1...6).contains(words.count), words.allSatisfy(page.isWord) else { return nil }
        let name = words.prefix { page.shapes[$0] == .capitalised || page.shapes[$0] == .upper }
        if !name.isEmpty, name.upperBound < colon, page.shapes[name.upperBound] == .lower,
            !Lexis.function.contains(page.keys[name.upperBound]),
            !Lexis.function.contains(page.keys[name.lowerBound])
        {
            let cue = name.upperBound..<(name.upperBound + 1)
            return Attribution(source: name, cue: cue, contents: [], rule: "source, verb, quote")
        }
        return Attribution(
            source: words, cue: colon..<(colon + 1), contents: [], rule: "source, colon, quote")
    }

    // MARK: - The words that name the speaker

    /// The words after a verb that name who spoke.
    private func sourceForward(from start: Int) -> Range<Int> {
        guard start < page.count else { return start..<start }
        let limit = min(start + 14, page.sentence(at: start - 1).upperBound)
        var at = start
        while at < limit {
            switch page.shapes[at] {
            case .comma, .stop, .colon, .dash, .quote: return start..<at
            default: if Lexis.sourceEnd.contains(page.keys[at]) { return start..<at }
            }
            at += 1
        }
        return start..<at
    }

    /// The words before a verb that name who speaks, with what stands in apposition.
    private func sourceBackward(from verb: Int, notBefore limit: Int) -> Range<Int> {
        var end = verb
        while end > limit, Lexis.auxiliary.contains(page.keys[end - 1]) { end -= 1 }
        var at = end
        if at > limit, page.shapes[at - 1] == .comma {
            at -= 1
            while at > limit, page.shapes[at - 1] != .comma, !isEdge(at - 1) { at -= 1 }
            guard at > limit, page.shapes[at - 1] == .comma else { return end..<end }
            at -= 1
        }
        while at > limit, page.shapes[at - 1] != .comma, !isEdge(at - 1) { at -= 1 }
        while at < end, !page.isWord(at) { at += 1 }
        return at..<end
    }

    private func isEdge(_ at: Int) -> Bool {
        switch page.shapes[at] {
        case .stop, .colon, .quote, .dash: true
        default: Lexis.clauseStart.contains(page.keys[at])
        }
    }

    // MARK: - Looking

    /// The first token after an utterance's closing mark and a comma, in the same paragraph.
    private func next(after run: Range<Int>) -> Int? {
        var at = run.upperBound
        while at < page.count, page.shapes[at] == .quote || page.shapes[at] == .comma { at += 1 }
        guard at < page.count, at > run.upperBound, page.sentenceOf[at] == page.sentenceOf[run.upperBound]
        else { return nil }
        return at
    }

    private func isVerb(_ at: Int) -> Bool { Lexis.verbs.contains(page.keys[at]) }
    private func isPronoun(_ at: Int) -> Bool { Lexis.pronouns.contains(page.keys[at]) }
    private func isDeterminer(_ at: Int) -> Bool { Lexis.determiners.contains(page.keys[at]) }
}

extension Attribution {
    /// The same of the words of an utterance.
    fileprivate func saying(_ utterance: Utterance) -> Attribution {
        var attribution = self
        attribution.contents = utterance.runs
        return attribution
    }
}

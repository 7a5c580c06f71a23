import Articles

/// Finds what plain sentences report where the tagger finds nothing: by a verb of saying, and by where commas and the
/// subject stand. Only whole sentences without marks and without another cue are read so.
struct PlainReports {
    let page: QuotationPage
    /// The tokens of the cues that the tagger is sure of.
    let known: Set<Int>
    /// The fewest words that are taken for a clause.
    private static let shortest = 4

    /// The attributions that rules alone find, at most one a sentence, in order.
    func attributions() -> [Attribution] {
        page.words.blocks.filter { $0.role == .paragraph }.flatMap { block in
            page.words.sentences[block.sentences].compactMap { attribution(in: $0) }
        }
    }

    private func attribution(in whole: Range<Int>) -> Attribution? {
        var sentence = whole
        while let last = sentence.last, page.shapes[last] == .stop { sentence = sentence.lowerBound..<last }
        let cues = sentence.filter(isCue)
        guard !cues.isEmpty, !sentence.contains(where: isForeign) else { return nil }
        for cue in cues {
            let found =
                verbThenSource(cue, in: sentence) ?? sourceThenVerb(cue, in: sentence)
                ?? according(cue, in: sentence) ?? verbThenClause(cue, in: sentence)
            if let found { return found }
        }
        return nil
    }

    /// Whether a token is a verb of saying, or `according`.
    private func isCue(_ at: Int) -> Bool { Lexis.verbs.contains(page.keys[at]) || isAccording(at) }

    private func isAccording(_ at: Int) -> Bool {
        page.keys[at] == Lexis.according && at + 1 < page.count && page.keys[at + 1] == Lexis.to
    }

    /// Whether a token is a mark, or a cue of the tagger's: what such a sentence says is read by it.
    private func isForeign(_ at: Int) -> Bool {
        page.shapes[at] == .quote || page.outermost[at] >= 0 || known.contains(at)
    }

    // MARK: - The forms

    /// `The mill was late, said Anna Berg, its owner`
    private func verbThenSource(_ cue: Int, in sentence: Range<Int>) -> Attribution? {
        guard cue > sentence.lowerBound, page.shapes[cue - 1] == .comma, isSure(cue),
            opensSource(sentence.lowerBound)
        else { return nil }
        let source = source(from: cue + 1, in: sentence)
        guard let first = source.first,
            page.shapes[first] == .capitalised || page.shapes[first] == .upper || isDeterminer(first)
        else { return nil }
        return attribution(
            source, cue..<(cue + 1), sentence.lowerBound..<(cue - 1), "sentence, verb, source")
    }

    /// `The mill was late, the owner has said on Monday`
    private func sourceThenVerb(_ cue: Int, in sentence: Range<Int>) -> Attribution? {
        guard !isAccording(cue), !Lexis.dealing.contains(page.keys[cue]), opensSource(sentence.lowerBound),
            let comma = (sentence.lowerBound..<cue).last(where: { page.shapes[$0] == .comma })
        else { return nil }
        let source = (comma + 1)..<beforeAuxiliaries(cue, after: comma + 1)
        let rest = (cue + 1)..<sentence.upperBound
        let isTail =
            rest.isEmpty || rest.count <= 8 && Lexis.sourceEnd.contains(page.keys[rest.lowerBound])
        guard isTail, !isPassive(source.upperBound..<cue), (1...12).contains(source.count),
            opensSource(source.lowerBound),
            source.allSatisfy(page.isWord)
        else { return nil }
        return attribution(source, cue..<(cue + 1), sentence.lowerBound..<comma, "sentence, source, verb")
    }

    /// `According to the owner, the mill was late`, `The mill was late, according to the owner`
    private func according(_ cue: Int, in sentence: Range<Int>) -> Attribution? {
        guard isAccording(cue) else { return nil }
        let source = source(from: cue + 2, in: sentence)
        guard !source.isEmpty else { return nil }
        if cue == sentence.lowerBound {
            guard source.upperBound < sentence.upperBound, page.shapes[source.upperBound] == .comma else {
                return nil
            }
            let said = (source.upperBound + 1)..<sentence.upperBound
            return attribution(source, cue..<(cue + 2), said, "according to")
        }
        guard !(sentence.lowerBound..<cue).contains(where: { Lexis.said.contains(page.keys[$0]) }) else {
            return nil
        }
        let end = page.shapes[cue - 1] == .comma ? cue - 1 : cue
        return attribution(source, cue..<(cue + 2), sentence.lowerBound..<end, "according to")
    }

    /// `The owner said that the mill was late`, `The owner told the town that the mill was late`
    private func verbThenClause(_ cue: Int, in sentence: Range<Int>) -> Attribution? {
        var start = sentence.lowerBound
        if Lexis.joining.contains(page.keys[start]) { start += 1 }
        let source = start..<beforeAuxiliaries(cue, after: start)
        guard !isPassive(source.upperBound..<cue), (1...10).contains(source.count), opensSource(start),
            source.allSatisfy(page.isWord)
        else { return nil }
        let reach = (cue + 1)..<min(cue + 9, sentence.upperBound)
        if Self.sure.contains(page.keys[cue]), let that = reach.first(where: { page.keys[$0] == Self.that }) {
            return attribution(
                source, cue..<(cue + 1), (that + 1)..<sentence.upperBound, "source, verb, sentence")
        }
        guard Lexis.said.contains(page.keys[cue]), let next = reach.first, page.isWord(next),
            !Lexis.headEnd.contains(page.keys[next]), !Lexis.governing.contains(page.keys[next]),
            !Lexis.sourceEnd.contains(page.keys[next]), page.keys[next] != Lexis.to
        else { return nil }
        return attribution(source, cue..<(cue + 1), next..<sentence.upperBound, "source, verb, sentence")
    }

    private func attribution(
        _ source: Range<Int>, _ cue: Range<Int>, _ said: Range<Int>, _ rule: String
    ) -> Attribution? {
        guard page.wordCount(said) >= Self.shortest, page.hasVerb(said) else { return nil }
        return Attribution(source: source, cue: cue, contents: [said], rule: rule)
    }

    // MARK: - The words for the speaker

    /// The words for a speaker from a token on: to a comma, or to what ends them.
    private func source(from start: Int, in sentence: Range<Int>) -> Range<Int> {
        let limit = max(start, min(start + 12, sentence.upperBound))
        let words = (start..<limit).prefix { at in
            page.isWord(at) && (at == start || !Lexis.sourceEnd.contains(page.keys[at]))
        }
        return start..<(start + words.count)
    }

    /// The token at which the auxiliaries and adverbs before a verb begin.
    private func beforeAuxiliaries(_ verb: Int, after start: Int) -> Int {
        var at = verb
        while at > start,
            Lexis.auxiliary.contains(page.keys[at - 1])
                || page.shapes[at - 1] == .lower && page.token(at - 1, endsIn: "ly", after: 3)
        {
            at -= 1
        }
        return at
    }

    /// Whether words for a speaker may begin with a token: a name, a noun with its article or a pronoun, and no
    /// preposition, conjunction or participle.
    private func opensSource(_ at: Int) -> Bool {
        let key = page.keys[at]
        if isDeterminer(at) || Lexis.pronouns.contains(key) { return true }
        return !Lexis.function.contains(key) && !Lexis.governing.contains(key) && !Lexis.tail.contains(key)
            && !Lexis.circumstance.contains(key) && !page.token(at, endsIn: "ing", after: 3)
            && !Lexis.verbs.contains(key)
    }

    /// Whether a token is a verb after which whoever stands is who says it, not who is told it.
    private func isSure(_ cue: Int) -> Bool {
        Self.sure.contains(page.keys[cue]) && !Self.telling.contains(page.keys[cue]) && !isAccording(cue)
    }

    /// Whether the auxiliaries before a verb make it passive: `they were told`.
    private func isPassive(_ auxiliaries: Range<Int>) -> Bool {
        auxiliaries.contains { Lexis.be.contains(page.keys[$0]) }
    }

    private func isDeterminer(_ at: Int) -> Bool { Lexis.determiners.contains(page.keys[at]) }

    private static let that = WordKey.of("that")
    private static let telling = QuotationWord.telling.keys
    /// Verbs that hardly do anything but say.
    private static let sure: Set<UInt32> = {
        let list = WordList.reportingVerbs
        let lines = (0..<list.count).map { list.text(of: $0).split(separator: "\t") }
        return Set(lines.filter { $0.last == "strong" }.compactMap(\.first).map { WordKey.of($0) })
    }()
}

extension QuotationPage {
    /// Whether a run has what looks like a verb.
    func hasVerb(_ run: Range<Int>) -> Bool {
        run.contains {
            Lexis.auxiliary.contains(keys[$0]) || Lexis.verbs.contains(keys[$0])
                || shapes[$0] == .lower
                    && (token($0, endsIn: "ed", after: 1) || token($0, endsIn: "ing", after: 1))
        }
    }
}

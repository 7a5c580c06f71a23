import Articles

/// What a speaker does with words: told by the verb, by what negates it, and by the clause that follows.
struct Stance {
    let page: QuotationPage

    /// The stance of an attribution towards the words, given as runs of tokens.
    ///
    /// Without a cue, or with one that no list has, words are asserted, or asked where they end as a question does.
    func stance(of attribution: Attribution?, saying runs: [Range<Int>]) -> Quotation.Stance {
        let asked = runs.last.map(endsAsQuestion) ?? false
        guard let cue = attribution?.cue, let said = runs.first, !cue.isEmpty else {
            return asked ? .asks : .asserts
        }
        let act = act(of: cue, saying: said)
        if let refused = refusal(before: act.at, in: cue) {
            let accepts = act.sort == .accepting || Self.agreeing.contains(page.keys[act.at])
            return accepts || refused == .accepting ? .denies : .declines
        }
        // `gave no reason`, where the words said are what was not given.
        let gives = cue.first { Self.light.contains(page.keys[$0]) && negatesNext($0) }
        if let gives, act.sort == .other || act.at == gives, said.lowerBound > gives { return .declines }
        if isNegated(act.at) || isNobody(attribution?.source) { return negated(act.sort, saying: said) }
        switch act.sort {
        case .denying: return .denies
        case .declining: return .declines
        case .asking: return .asks
        case .demanding: return .demands
        case .promising: return .promises
        case .saying, .accepting, .other: return asked && isMarked(said) ? .asks : .asserts
        }
    }

    // MARK: - The verb

    /// What sort of verb a cue is, before negation.
    private enum Sort {
        case saying, accepting, denying, declining, demanding, promising, asking, other
    }

    /// The sort of the first word of the cue that tells one, and where it stands.
    private func act(of cue: Range<Int>, saying said: Range<Int>) -> (sort: Sort, at: Int) {
        var refused: Int?
        for at in cue {
            let sort = sort(at, saying: said)
            // `refused to accept` is judged by what is refused.
            if sort == .declining, refused == nil {
                refused = at
            } else if sort != .other {
                return (sort, at)
            }
        }
        return refused.map { (.declining, $0) } ?? (.other, cue.upperBound - 1)
    }

    private func sort(_ at: Int, saying said: Range<Int>) -> Sort {
        let key = page.keys[at]
        let next = at + 1 < page.count ? page.keys[at + 1] : 0
        if Self.denying.contains(key) { return .denying }
        if Self.rule.contains(key), next == Self.out { return .denying }
        if Self.declining.contains(key) { return .declining }
        if Self.call.contains(key) { return isCalled(after: at) ? .demanding : .saying }
        if Self.ask.contains(key) {
            if next == Self.for || orders(from: at, said) { return .demanding }
            return .asking
        }
        if Self.asking.contains(key) { return .asking }
        if let plea = plea(at) { return plea }
        if Self.demanding.contains(key) { return .demanding }
        if Self.telling.contains(key) { return orders(from: at, said) ? .demanding : .saying }
        if Self.promising.contains(key) { return .promising }
        if Self.agreeing.contains(key) {
            return next == Self.to || page.keys[said.lowerBound] == Self.to ? .promising : .accepting
        }
        if Self.accepting.contains(key) { return .accepting }
        return Lexis.verbs.contains(key) ? .saying : .other
    }

    /// `pleaded not guilty` denies, `pleaded guilty` accepts; nil for other words.
    private func plea(_ at: Int) -> Sort? {
        let next = page.keys[(at + 1)..<min(at + 3, page.count)]
        guard let first = next.first else { return nil }
        if first == Self.guilty { return .accepting }
        return Self.negating.contains(first) && next.last == Self.guilty ? .denying : nil
    }

    /// Whether a word of negation stands right after a verb.
    private func negatesNext(_ at: Int) -> Bool {
        at + 1 < page.count && isNegation(at + 1)
    }

    /// Whether a word negates what is beside it: `not`, `no`.
    private func isNegation(_ at: Int) -> Bool {
        Self.negating.contains(page.keys[at]) || Self.nobody.contains(page.keys[at])
    }

    /// `called for`, `called on`, `called again for`, not `called it “a shame”`
    private func isCalled(after at: Int) -> Bool {
        (at + 1..<min(at + 4, page.count)).contains { Self.upon.contains(page.keys[$0]) }
    }

    /// Whether a verb of telling tells somebody to do something: `told them to leave`, not `told them that …`
    private func orders(from at: Int, _ said: Range<Int>) -> Bool {
        let end = page.sentence(at: at).upperBound
        if page.keys[said.lowerBound] == Self.to { return said.lowerBound > at }
        if said.lowerBound > at, said.lowerBound - at <= 2, !page.words.marked.isEmpty,
            page.outermost[said.lowerBound] >= 0, page.outermost[at] < 0
        {
            return false
        }
        var next = at + 1
        while next < min(end, at + 9) {
            let key = page.keys[next]
            if key == Self.to {
                // `spoke to Berg` has no verb after it; `told Berg to leave` has.
                return next > at + 1 && next + 1 < end && page.shapes[next + 1] == .lower
                    && !Lexis.determiners.contains(page.keys[next + 1])
            }
            if Self.opens.contains(key) || page.shapes[next] == .quote || page.shapes[next] == .colon
                || page.shapes[next] == .comma
            {
                return false
            }
            next += 1
        }
        return false
    }

    // MARK: - Negation

    /// What a negated verb makes of the words.
    private func negated(_ sort: Sort, saying said: Range<Int>) -> Quotation.Stance {
        switch sort {
        case .denying, .declining, .promising, .asking: .declines
        case .accepting, .demanding: .denies
        case .saying, .other:
            Self.whether.contains(page.keys[said.lowerBound])
                || page.wordCount(said) <= 2 || page.keys[said.lowerBound] == Self.to ? .declines : .denies
        }
    }

    /// Whether a verb is negated: `did not say`, `never said`, `has yet to say`; not `not only said`.
    private func isNegated(_ at: Int) -> Bool {
        var before = at - 1
        let start = max(page.sentence(at: at).lowerBound, at - 5)
        while before >= start {
            let key = page.keys[before]
            if Self.negating.contains(key) {
                return !(before + 1 < page.count && Self.only.contains(page.keys[before + 1]))
            }
            guard isLight(before) else { return false }
            before -= 1
        }
        return false
    }

    /// Whether the words for the speaker say that nobody speaks: `no minister`, `nobody`, `neither side`
    func isNobody(_ source: Range<Int>?) -> Bool {
        source.flatMap(\.first).map { Self.nobody.contains(page.keys[$0]) } ?? false
    }

    /// A verb of refusing before or in the cue: `refused to say`, `declined an offer to discuss`. Gives `accepting`
    /// where it is a verb that refuses what others say.
    private func refusal(before at: Int, in cue: Range<Int>) -> Sort? {
        let start = max(page.sentence(at: at).lowerBound, min(cue.lowerBound, at) - 3)
        for before in (start..<max(start, at)).reversed() {
            let key = page.keys[before]
            if Self.declining.contains(key) { return isNegated(before) ? nil : .declining }
            guard key == Self.to || cue.contains(before) || Self.light.contains(key) else { return nil }
        }
        return nil
    }

    /// A cue with what negates or refuses it, before or behind it: `did not say`, `refused to say`, `pleaded not guilty`.
    /// So the words of a denial are never told with a verb that says the opposite.
    func withNegation(_ cue: Range<Int>) -> Range<Int> {
        var start = cue.lowerBound
        var before = start - 1
        while before >= max(page.sentence(at: cue.lowerBound).lowerBound, cue.lowerBound - 6) {
            let key = page.keys[before]
            if Self.negating.contains(key) || Self.declining.contains(key) {
                start = before
            } else if key != Self.to, !isLight(before) {
                break
            }
            before -= 1
        }
        var end = cue.upperBound
        if end < page.count, isNegation(end) {
            end += end + 1 < page.count && page.keys[end + 1] == Self.guilty ? 2 : 1
        }
        guard start < cue.lowerBound else { return cue.lowerBound..<end }
        while start > before + 1, Lexis.auxiliary.contains(page.keys[start - 1]) || isContracted(start) {
            start -= 1
        }
        return start..<end
    }

    /// Whether a token ends the word that the one before begins: `did` and `n't`.
    private func isContracted(_ at: Int) -> Bool {
        page.bytes((at - 1)..<at).upperBound == page.bytes(at..<(at + 1)).lowerBound
    }

    /// Whether a word may stand between a verb and what negates it.
    private func isLight(_ at: Int) -> Bool {
        Self.light.contains(page.keys[at]) || Lexis.auxiliary.contains(page.keys[at])
            || page.token(at, endsIn: "ly")
    }

    // MARK: - The words said

    /// Whether words end in a question mark, inside their marks or not.
    private func endsAsQuestion(_ run: Range<Int>) -> Bool {
        var last = run.upperBound
        while last > run.lowerBound, page.shapes[last - 1] == .quote { last -= 1 }
        if last > run.lowerBound, isQuestionMark(last - 1) { return true }
        return run.upperBound < page.count && isQuestionMark(run.upperBound)
    }

    private func isQuestionMark(_ at: Int) -> Bool {
        page.text.utf8[Int(page.words.tokens[at].start)] == UInt8(ascii: "?")
    }

    private func isMarked(_ run: Range<Int>) -> Bool { page.outermost[run.lowerBound] >= 0 }

    // MARK: - Words

    private static let denying = QuotationWord.denying.keys
    private static let declining = QuotationWord.declining.keys
    private static let demanding = QuotationWord.demanding.keys
    private static let telling = QuotationWord.telling.keys
    private static let promising = QuotationWord.promising.keys
    private static let agreeing = QuotationWord.agreeing.keys
    private static let accepting = QuotationWord.accepting.keys
    private static let ask = QuotationWord.ask.keys
    private static let asking = QuotationWord.asking.keys
    private static let call = QuotationWord.call.keys
    private static let rule = QuotationWord.rule.keys
    private static let upon = QuotationWord.upon.keys
    private static let whether = QuotationWord.whether.keys
    private static let opens = QuotationWord.opens.keys
    private static let negating = QuotationWord.negating.keys
    private static let only = QuotationWord.only.keys
    private static let light = QuotationWord.light.keys
    private static let nobody = QuotationWord.nobody.keys
    private static let `for` = WordKey.of("for")
    private static let out = WordKey.of("out")
    private static let to = WordKey.of("to")
    private static let guilty = WordKey.of("guilty")
}

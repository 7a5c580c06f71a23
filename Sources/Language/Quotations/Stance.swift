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
            return act.sort == .accepting || refused == .accepting ? .denies : .declines
        }
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
        return refused.map { (.declining, $0) } ?? (.other, cue.lowerBound)
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
        if Self.demanding.contains(key) { return .demanding }
        if Self.telling.contains(key) { return orders(from: at, said) ? .demanding : .saying }
        if Self.promising.contains(key) { return .promising }
        if Self.agreeing.contains(key) {
            return next == Self.to || page.keys[said.lowerBound] == Self.to ? .promising : .accepting
        }
        if Self.accepting.contains(key) { return .accepting }
        return Lexis.verbs.contains(key) ? .saying : .other
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

    /// A cue with what negates or refuses it before it: `did not say`, `refused to say`. So the words of a denial are
    /// never told with a verb that says the opposite.
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
        guard start < cue.lowerBound else { return cue }
        while start > before + 1, Lexis.auxiliary.contains(page.keys[start - 1]) || isContracted(start) {
            start -= 1
        }
        return start..<cue.upperBound
    }

    /// Whether a token ends the word that the one before begins: `did` and `n't`.
    private func isContracted(_ at: Int) -> Bool {
        page.bytes((at - 1)..<at).upperBound == page.bytes(at..<(at + 1)).lowerBound
    }

    /// Whether a word may stand between a verb and what negates it.
    private func isLight(_ at: Int) -> Bool {
        Self.light.contains(page.keys[at]) || Lexis.auxiliary.contains(page.keys[at])
            || page.text.utf8[page.bytes(at..<(at + 1))].suffix(2).elementsEqual("ly".utf8)
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

    private static let denying = WordKey.set(
        "deny denies denied denying denial denials reject rejects rejected rejecting rejection dismiss dismisses "
            + "dismissed dismissing refute refutes refuted refuting rebut rebuts rebutted dispute disputes disputed "
            + "disputing contradict contradicts contradicted contradicting disavow disavows disavowed repudiate "
            + "repudiates repudiated rebuff rebuffs rebuffed oppose opposes opposed opposing disagree disagrees "
            + "disagreed disagreeing discount discounts discounted disclaim disclaimed debunk debunked pooh-poohed"
    )
    private static let declining = WordKey.set(
        "decline declines declined declining refuse refuses refused refusing refusal evaded evade dodged")
    private static let demanding = WordKey.set(
        "demand demands demanded demanding urge urges urged urging instruct instructs instructed instructing "
            + "order orders ordered ordering request requests requested requesting beg begs begged begging implore "
            + "implores implored imploring plead pleads pleaded pleading recommend recommends recommended "
            + "recommending appeal appeals appealed appealing petition petitioned petitioning exhort exhorts "
            + "exhorted exhorting lobby lobbied lobbying press pressed pressing command commands commanded propose "
            + "proposes proposed proposing encourage encourages encouraged encouraging direct directs directed "
            + "directing beseech besought summon summoned seek seeks sought seeking entreat entreated")
    private static let telling = WordKey.set(
        "tell tells told telling warn warns warned warning advise advises advised advising remind reminds reminded "
            + "challenge challenges challenged challenging invite invites invited inviting argue argued")
    private static let promising = WordKey.set(
        "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing offer offers "
            + "offered offering swear swears swore swearing guarantee guarantees guaranteed guaranteeing undertook "
            + "undertake undertakes threaten threatens threatened threatening volunteered")
    private static let agreeing = WordKey.set("agree agrees agreed agreeing consent consents consented")
    private static let accepting = WordKey.set(
        "accept accepts accepted accepting believe believes believed believing think thinks thought concede concedes "
            + "conceded acknowledge acknowledges acknowledged recognise recognize recognised recognized admit admits "
            + "admitted support supports supported endorse endorsed back backed want wants wanted expect expects "
            + "expected approve approved authorise authorize authorised authorized")
    private static let ask = WordKey.set("ask asks asked asking")
    private static let asking = WordKey.set(
        "wonder wonders wondered wondering question questions questioned questioning inquire inquired enquire "
            + "enquired query queried")
    private static let call = WordKey.set("call calls called calling")
    private static let rule = WordKey.set("rule rules ruled ruling")
    private static let upon = WordKey.set("for on upon")
    private static let whether = WordKey.set("whether if who what when where why how which")
    private static let opens = WordKey.set("that whether if who what when where why how which and but")
    private static let negating = WordKey.set("not 't never nor cannot neither without yet hardly")
    private static let only = WordKey.set("only just merely simply")
    private static let light = WordKey.set(
        "to be been being have has had do does did will would could can may might must should is was were am are "
            + "n't 't didn don doesn hasn haven hadn wouldn couldn won wasn isn able been want wanted wish wished "
            + "made make make given gave give an any immediately")
    private static let nobody = WordKey.set("no nobody none neither no-one")
    private static let `for` = WordKey.of("for")
    private static let out = WordKey.of("out")
    private static let to = WordKey.of("to")
}

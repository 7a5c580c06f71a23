import Articles

/// What an outermost pair of quotation marks holds, over paragraphs if it runs on.
struct Utterance {
    /// What words in quotation marks are.
    enum Kind {
        /// Speech that could stand alone: `“We will stay.”`
        case speech
        /// Words of somebody within the writer's sentence: `called it “a shame”`
        case fragment
        /// A term, a title, a nickname: nobody's speech.
        case term
    }

    /// The tokens between the marks, one run a paragraph.
    var runs: [Range<Int>]
    /// What it is.
    var kind: Kind

    /// The words before a colon that name the speaker of a transcript inside its marks.
    var label: Range<Int>?

    /// The first token.
    var start: Int { runs[0].lowerBound }
    /// The token after the last.
    var end: Int { runs[runs.count - 1].upperBound }
}

extension QuotationPage {
    /// The utterances, in order: outermost marked stretches, those that run over paragraphs joined.
    func utterances() -> [Utterance] {
        var utterances: [Utterance] = []
        var runsOn = false
        for marked in words.marked where marked.depth == 1 && !marked.tokens.isEmpty {
            if let label = speakerLabel(of: marked.tokens), runsOn || !marked.closed {
                utterances.append(
                    Utterance(
                        runs: [(label.upperBound + 1)..<marked.tokens.upperBound], kind: .speech, label: label
                    ))
            } else if runsOn, let last = utterances.indices.last {
                utterances[last].runs.append(marked.tokens)
                utterances[last].kind = .speech
            } else {
                utterances.append(Utterance(runs: [marked.tokens], kind: kind(of: marked.tokens)))
            }
            runsOn = !marked.closed
        }
        return utterances
    }

    /// `BERG: We will stay.`: a name in capitals before a colon, as transcripts have it.
    private func speakerLabel(of run: Range<Int>) -> Range<Int>? {
        var at = run.lowerBound
        while at < run.upperBound, shapes[at] == .upper { at += 1 }
        guard (1...4).contains(at - run.lowerBound), at + 1 < run.upperBound, shapes[at] == .colon else {
            return nil
        }
        return run.lowerBound..<at
    }

    /// Judges what stands between a pair of marks by its length, its edges and the words around it.
    private func kind(of run: Range<Int>) -> Utterance.Kind {
        let length = wordCount(run)
        let opensBlock =
            run.lowerBound < 2 || sentenceOf[run.lowerBound - 1] != sentenceOf[run.lowerBound - 2]
        let introduced =
            run.lowerBound >= 2
            && (shapes[run.lowerBound - 2] == .comma || shapes[run.lowerBound - 2] == .colon)
        let ends = endsClause(run)
        if length == 0 { return .term }
        if introduced, shapes[run.lowerBound - 2] == .comma, shapes[run.lowerBound] == .lower,
            !followsSpeech(run)
        {
            return .fragment
        }
        if ends, opensBlock || introduced { return length > 1 || isAttributed(after: run) ? .speech : .term }
        if ends, length > 4, shapes[run.lowerBound] == .capitalised { return .speech }
        return length <= 3 && isTerm(run) ? .term : .fragment
    }

    /// Whether the words end as a clause does: in a stop or a comma, inside the marks or right after them.
    private func endsClause(_ run: Range<Int>) -> Bool {
        let last = run.upperBound - 1
        switch shapes[last] {
        case .comma, .stop, .dash, .otherMark: return true
        default: break
        }
        guard run.upperBound + 1 < count else { return true }
        let next = shapes[run.upperBound + 1]
        return next == .comma || next == .stop || next == .dash
            || sentenceOf[run.upperBound + 1] != sentenceOf[run.upperBound]
    }

    /// Whether the sentence has words in marks before these: `“We stay,” Berg said, “and you go.”`
    private func followsSpeech(_ run: Range<Int>) -> Bool {
        let sentence = sentence(at: run.lowerBound - 1)
        return (sentence.lowerBound..<max(sentence.lowerBound, run.lowerBound - 1)).contains {
            shapes[$0] == .quote
        }
    }

    private func isAttributed(after run: Range<Int>) -> Bool {
        let next = run.upperBound + 1
        guard next + 1 < count else { return false }
        return Lexis.verbs.contains(keys[next]) || Lexis.verbs.contains(keys[next + 1])
    }

    /// Whether a few words in marks are a term, a title or a nickname by the words around them.
    private func isTerm(_ run: Range<Int>) -> Bool {
        let before = run.lowerBound - 2
        let after = run.upperBound + 1
        if before >= 0 {
            if Lexis.naming.contains(keys[before]) { return true }
            if hasEnding(before, "'s") || hasEnding(before, "ed") && isParticiple(before) { return true }
            let between = shapes[before] == .capitalised && after < count && shapes[after] == .capitalised
            if between, isNickname(run) { return true }
        }
        guard after < count, sentenceOf[after] == sentenceOf[run.lowerBound] else { return false }
        return shapes[after] == .lower && shapes[run.upperBound - 1] != .comma
            && !Lexis.function.contains(keys[after]) && !Lexis.verbs.contains(keys[after])
    }

    /// `“Stumpy”`, `“the Anchor”`
    private func isNickname(_ run: Range<Int>) -> Bool {
        let first = keys[run.lowerBound] == Lexis.the ? run.lowerBound + 1 : run.lowerBound
        return first < run.upperBound && shapes[first] == .capitalised
    }

    /// Whether a word in -ed stands before what it describes rather than after who does it.
    private func isParticiple(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        return shapes[at - 1] == .dash || !Lexis.verbs.contains(keys[at])
    }

    private func hasEnding(_ at: Int, _ ending: StaticString) -> Bool {
        let bytes = words.tokens[at].range
        let count = ending.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        let tail = Array(text.utf8[(bytes.upperBound - count)..<bytes.upperBound])
        return unsafe tail.elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: count))
    }
}

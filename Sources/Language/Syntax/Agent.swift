extension Tree {
    /// Whoever does what a verb or noun says: the token that their words hang by.
    ///
    /// The subject; of a passive the *by*-phrase, and nobody where there is none; in a conjunction the first
    /// verb's; of an infinitive the object of the verb that governs it (`asked Berg to say`), else that
    /// verb's own; of a relative clause or participle the noun that it describes; of an adverbial clause that
    /// of its main verb; of *according* what follows it; of a noun its possessor, or what *of*, *by* or
    /// *from* brings.
    package func agent(of token: Int) -> Int? { agent(of: token, steps: 0) }

    /// The recursion goes up the tree, and no farther than language does.
    private static let mostSteps = 6

    private func agent(of token: Int, steps: Int) -> Int? {
        guard steps <= Self.mostSteps else { return nil }
        func above() -> Int? { head(of: token).flatMap { agent(of: $0, steps: steps + 1) } }
        if isWord(token, Lexis.according) { return agentOfAccording(token) }
        switch relation(of: token) {
        case .auxiliary, .passiveAuxiliary, .copula: return above()
        default: break
        }
        if isPassive(token) { return child(of: token, .agent) }
        if let subject = subject(of: token) { return antecedent(of: subject, in: token) }
        if partOfSpeech(of: token).isNoun, relation(of: token) != .conjunct {
            return agentOfNoun(token, above)
        }
        switch relation(of: token) {
        case .conjunct, .adverbialClause: return above()
        case .openClause:
            if let head = head(of: token), let object = child(of: head, .object), object < token {
                return object
            }
            return above()
        case .relativeClause: return head(of: token)
        case .adnominalClause:
            return partOfSpeech(of: token) == .pastParticiple ? child(of: token, .agent) : head(of: token)
        default: return nil
        }
    }

    /// The subject of a verb: of several, which the parser may give, the nearest.
    private func subject(of verb: Int) -> Int? {
        children(of: verb).filter { [.subject, .clausalSubject].contains(relation(of: $0)) }
            .min { abs($0 - verb) < abs($1 - verb) }
    }

    /// Whether a verb is in the passive.
    package func isPassive(_ verb: Int) -> Bool {
        child(of: verb, .passiveAuxiliary, .passiveSubject, .passiveClausalSubject) != nil
    }

    /// `according to [Berg]`: *according* marks the noun, or the noun hangs on it.
    private func agentOfAccording(_ token: Int) -> Int? {
        switch relation(of: token) {
        case .caseMarker, .fixed, .clauseMarker: return head(of: token)
        default: return child(of: token, .oblique, .object, .nominal)
        }
    }

    /// The subject itself; for `who`, `which`, `that` of a relative clause the noun that the clause
    /// describes.
    private func antecedent(of subject: Int, in verb: Int) -> Int? {
        guard partOfSpeech(of: subject).isInterrogative || isRelative(subject) else {
            return subject
        }
        switch relation(of: verb) {
        case .relativeClause, .adnominalClause: return head(of: verb)
        default: return subject
        }
    }

    /// Whether a token is one that may begin a relative clause.
    func isRelative(_ token: Int) -> Bool {
        isWord(token, SyntaxWords.that) || isAny(token, of: SyntaxWords.relative)
    }

    private func agentOfNoun(_ noun: Int, _ above: () -> Int?) -> Int? {
        if let possessor = child(of: noun, .possessor) { return possessor }
        let brought = children(of: noun).first { child in
            [.nominal, .agent].contains(relation(of: child))
                && children(of: child).contains {
                    relation(of: $0) == .caseMarker && isAny($0, of: SyntaxWords.sources)
                }
        }
        if let brought { return brought }
        switch relation(of: noun) {
        case .object, .oblique: return above()
        default: return nil
        }
    }
}

extension Tree {
    /// The words for whoever does what a verb or noun says: their phrase without the preposition before it,
    /// without relative clauses, and without what stands on the verb's other side.
    func agentPhrase(of token: Int) -> Range<Int>? {
        agent(of: token).flatMap { agent in
            let isNobody = agent == token || span(of: agent).isEmpty || partOfSpeech(of: agent).isVerb
            return isNobody ? nil : phrase(of: agent, without: token)
        }
    }

    /// A noun with what hangs on it closely: titles, names, adjectives, `of …`, an apposition; not what describes it in a
    /// clause of its own, and not a token that hangs on it with what is behind that.
    package func phrase(of noun: Int, without other: Int? = nil) -> Range<Int> {
        var (start, end) = (noun, noun + 1)
        let children = children(of: noun).filter { child in
            other.map { !span(of: child).contains($0) } ?? true
        }
        for child in children.reversed() where child < noun && isOfPhrase(child) {
            start = span(of: child).lowerBound
            // What stands before a determiner is no part of the phrase, whatever the parser hung there.
            if relation(of: child) == .determiner || relation(of: child) == .possessor { break }
        }
        for child in children where child > noun && relation(of: child) != .punctuation {
            let span = span(of: child)
            let isJoined = [.apposition, .conjunct].contains(relation(of: child))
            let isMarkedOff = relation(of: span.lowerBound) == .punctuation || isAfterMark(span, end)
            let isBeside = isMarkedOff ? isJoined : span.lowerBound == end
            guard isBeside, isOfPhrase(child) else { break }
            end = span.upperBound
        }
        while start < noun, relation(of: start) == .punctuation { start += 1 }
        while end > noun + 1, relation(of: end - 1) == .punctuation { end -= 1 }
        return start..<end
    }

    /// Whether only a mark stands between a phrase so far and what follows.
    private func isAfterMark(_ span: Range<Int>, _ end: Int) -> Bool {
        span.lowerBound == end + 1 && relation(of: end) == .punctuation
    }

    /// Whether a child belongs to the words for a noun.
    private func isOfPhrase(_ child: Int) -> Bool {
        switch relation(of: child) {
        case .compound, .flat, .adjective, .number, .determiner, .possessor, .nominal, .apposition, .fixed,
            .conjunct, .coordinator, .unmarkedOblique, .adverb:
            true
        default: false
        }
    }
}

/// The words that questions about trees go by.
enum SyntaxWords {
    static let relative = WordTrait.relative.keys
    static let that = WordKey.of("that")
    /// Prepositions that bring who does what a noun says.
    static let sources = WordTrait.leadsToOwner.keys
}

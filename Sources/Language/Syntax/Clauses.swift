extension Tree {
    /// The words of the clause that completes a cue, without the word that begins it: `said [he would stay]`,
    /// `[He would stay], she said`, `asked Berg to [stay]`, `the claim that [he lied]`; nil where it has
    /// none.
    package func complement(of cue: Int) -> Range<Int>? {
        let clauses = children(of: cue).filter { isComplement($0, of: cue) }
        if let clause = clauses.first { return inner(span(of: clause)) }
        // `The harbour, she said, would close`: the clause holds its cue.
        guard relation(of: cue) == .parataxis, let head = head(of: cue) else { return nil }
        let whole = span(of: head)
        let own = span(of: cue)
        let isBehind = own.upperBound >= whole.upperBound || isOnlyMarks(own.upperBound..<whole.upperBound)
        return inner(isBehind ? whole.lowerBound..<own.lowerBound : whole)
    }

    private func isComplement(_ child: Int, of cue: Int) -> Bool {
        switch relation(of: child) {
        case .clause, .openClause: true
        case .parataxis: partOfSpeech(of: child).isVerb || self.child(of: child, .subject, .copula) != nil
        case .adnominalClause: partOfSpeech(of: cue).isNoun && self.child(of: child, .clauseMarker) != nil
        default: false
        }
    }

    private func isOnlyMarks(_ run: Range<Int>) -> Bool {
        run.allSatisfy { relation(of: $0) == .punctuation }
    }

    /// A clause without marks at its ends and the word that begins it.
    private func inner(_ clause: Range<Int>) -> Range<Int>? {
        var (start, end) = (clause.lowerBound, clause.upperBound)
        while start < end, relation(of: start) == .punctuation || isOpening(start) { start += 1 }
        while end > start, relation(of: end - 1) == .punctuation { end -= 1 }
        return start < end ? start..<end : nil
    }

    private func isOpening(_ token: Int) -> Bool {
        relation(of: token) == .clauseMarker
            && (isRelative(token) || partOfSpeech(of: token) == .infinitiveTo)
    }

    /// The noun that names what another names, beside it: `Berg, the [mayor], …`; nil where there is none.
    package func apposition(of noun: Int) -> Int? { child(of: noun, .apposition) }

    /// The noun that says what another is, over a copula: `Berg is the [mayor]`; nil where there is none.
    package func predicate(of noun: Int) -> Int? {
        guard relation(of: noun) == .subject, let head = head(of: noun), partOfSpeech(of: head).isNoun,
            child(of: head, .copula) != nil
        else { return nil }
        return head
    }
}

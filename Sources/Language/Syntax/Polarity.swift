extension Tree {
    /// The word that says that what a verb or noun tells did not happen, or will not: its own *not* or
    /// *never*, that of the verb which governs it, or a governing verb that refuses (`[refused] to say`); nil
    /// where nothing does.
    ///
    /// A negation reaches over a conjunction to verbs that have no subject of their own: `would not confirm
    /// or deny`.
    package func negation(of token: Int) -> Int? { negation(of: token, steps: 0) }

    private func negation(of token: Int, steps: Int) -> Int? {
        guard steps <= 6 else { return nil }
        if let own = ownNegation(of: token) { return own }
        guard let head = head(of: token) else { return nil }
        switch relation(of: token) {
        case .openClause, .copula, .auxiliary, .passiveAuxiliary:
            if relation(of: token) == .openClause, isAny(head, of: SyntaxWords.refusing) {
                // `did not refuse to say`: two negations say that it was said.
                return negation(of: head, steps: steps + 1) == nil ? head : nil
            }
            return negation(of: head, steps: steps + 1)
        case .conjunct:
            guard child(of: token, .subject, .passiveSubject, .auxiliary, .clauseMarker) == nil,
                !children(of: token).contains(where: { isAny($0, of: SyntaxWords.contrasting) })
            else { return nil }
            return negation(of: head, steps: steps + 1)
        case .clause, .adnominalClause, .object:
            return isAny(head, of: SyntaxWords.refusing) && relation(of: token) != .object ? head : nil
        default: return nil
        }
    }

    private func ownNegation(of token: Int) -> Int? {
        for child in children(of: token) {
            switch relation(of: child) {
            case .adverb, .auxiliary, .clauseMarker, .coordinator, .unspecified:
                if isAny(child, of: SyntaxWords.negating) { return child }
            case .subject, .passiveSubject:
                if isAny(child, of: SyntaxWords.nobody) { return child }
                if let none = self.child(of: child, .determiner), isAny(none, of: SyntaxWords.nobody) {
                    return none
                }
            case .determiner:
                if isAny(child, of: SyntaxWords.nobody) { return child }
            default: break
            }
        }
        return nil
    }

    /// How sure it is that what a verb says happens.
    package enum Modality: Sendable {
        /// It does, or did, or is told as if: `said`, `has said`
        case fact
        /// It will: `will say`
        case future
        /// It would: `would say`
        case conditional
        /// It may, might, can, could: `may say`
        case possible
        /// It should, must, ought to: `should say`
        case necessary
        /// It stands under *if*, *unless*, *whether*: `if he says`
        case supposed
    }

    /// How sure it is that what a verb says happens, by its own modal or the word that begins its clause; a
    /// verb that shares a subject, or is governed by one, shares its modality.
    package func modality(of verb: Int) -> Modality { modality(of: verb, steps: 0) }

    private func modality(of verb: Int, steps: Int) -> Modality {
        guard steps <= 6 else { return .fact }
        for child in children(of: verb) {
            if relation(of: child) == .clauseMarker, isAny(child, of: SyntaxWords.supposing) {
                return .supposed
            }
            guard partOfSpeech(of: child) == .modal else { continue }
            if isAny(child, of: SyntaxWords.will) { return .future }
            if isAny(child, of: SyntaxWords.would) { return .conditional }
            if isAny(child, of: SyntaxWords.may) { return .possible }
            return .necessary
        }
        guard let head = head(of: verb) else { return .fact }
        switch relation(of: verb) {
        case .openClause: return modality(of: head, steps: steps + 1)
        case .conjunct where child(of: verb, .subject, .passiveSubject, .auxiliary) == nil:
            return modality(of: head, steps: steps + 1)
        default: return .fact
        }
    }
}

extension SyntaxWords {
    static let negating = QuotationWord.negating.keys.union(QuotationWord.nobody.keys)
    static let nobody = QuotationWord.nobody.keys
    static let refusing = QuotationWord.refusing.keys
    static let contrasting = QuotationWord.contrasting.keys
    static let supposing = QuotationWord.supposing.keys
    static let will = QuotationWord.future.keys
    static let would = QuotationWord.conditional.keys
    static let may = QuotationWord.possible.keys
}

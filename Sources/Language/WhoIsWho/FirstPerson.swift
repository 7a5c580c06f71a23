import Articles

/// The last step of the sieve, which waits for the quotations: inside them, I and we are the speaker.
extension WhoIsWho {
    /// With the first person inside each quotation taken for its speaker.
    public func namingSpeakers(of quotations: [Quotation]) -> WhoIsWho {
        var told = self
        let places = Dictionary(entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let nested = ArticleTokens.owners(
            of: tokens.count, tokens.words.marked.map { $0.depth > 1 ? $0.tokens : 0..<0 })
        for quotation in quotations where quotation.kind != .indirect {
            guard let speaker = quotation.speaker.flatMap({ places[$0] }) else { continue }
            for span in quotation.spans {
                // Inside a quotation within the quotation, I is somebody else.
                for token in tokens.tokens(in: span) where nested[token] < 0 {
                    told.nameSpeaker(speaker, at: token, of: quotation)
                }
            }
        }
        told.orderMentions()
        return told
    }

    private mutating func nameSpeaker(_ speaker: Int, at token: Int, of quotation: Quotation) {
        guard entityOfToken[token] == nil, let rule = firstPerson(at: token) else { return }
        let reason = Reason(rule, evidence: quotation.speakerRange)
        mention(speaker, at: token..<(token + 1), .pronoun, because: reason)
    }

    private func firstPerson(at token: Int) -> String? {
        if tokens.has(.firstPerson, at: token) { return "first person" }
        return tokens.has(.firstPersonPlural, at: token) ? "first person plural" : nil
    }
}

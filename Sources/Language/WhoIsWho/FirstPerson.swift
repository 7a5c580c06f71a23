import Articles

/// The last step of the sieve, which waits for the quotations: inside them, I and we are the speaker.
extension WhoIsWho {
    /// With the first person inside each quotation taken for its speaker.
    public func namingSpeakers(of quotations: [Quotation]) -> WhoIsWho {
        var told = self
        let places = Dictionary(entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for quotation in quotations where quotation.kind != .indirect {
            guard let speaker = quotation.speaker.flatMap({ places[$0] }) else { continue }
            for span in quotation.spans { told.nameSpeaker(speaker, in: span, of: quotation) }
        }
        return told
    }

    private mutating func nameSpeaker(_ speaker: Int, in span: Range<Int>, of quotation: Quotation) {
        for token in page.tokens(in: span) where entityOfToken[token] == nil {
            guard let rule = Self.firstPerson[page.lower[token]], !isQuotedAgain(token) else { continue }
            let reason = Reason(rule, evidence: quotation.speakerRange)
            mention(speaker, at: token..<(token + 1), .pronoun, because: reason)
        }
    }

    /// Whether a token stands in a quotation inside the quotation.
    private func isQuotedAgain(_ token: Int) -> Bool {
        page.words.marked.contains { $0.depth > 1 && $0.tokens.contains(token) }
    }

    private static let firstPerson: [String: String] = [
        "i": "first person", "me": "first person", "my": "first person", "mine": "first person",
        "myself": "first person", "we": "first person plural", "us": "first person plural",
        "our": "first person plural", "ours": "first person plural", "ourselves": "first person plural",
    ]
}

import Articles

/// The roles that are told of people by other words than their names: `she was appointed director`, `the Norlandic
/// senator said`.
extension RoleReading {
    /// Reads what is said of those for whom a pronoun or noun stands.
    mutating func readReferences() {
        let described = Set(who.attachments.map(\.phrase.head))
        for phrase in who.phrases where !described.contains(phrase.head) && phrase.noun.relation != nil {
            if let (person, status, start) = subject(of: phrase) {
                let range = tokens.bytes(start..<phrase.tokens.upperBound)
                add(role(phrase, status, range, "is, was or became"), to: person)
            } else if let person = holder(of: phrase) {
                let range = tokens.bytes(phrase.tokens)
                add(role(phrase, tokens.status(of: phrase), range, "office spoken of"), to: person)
            }
        }
    }

    private func role(_ phrase: RolePhrase, _ status: Role.Status, _ range: Range<Int>, _ rule: String)
        -> Role
    {
        let group = group(of: phrase) ?? place(of: phrase)
        return Role(
            title: tokens.title(of: phrase), office: tokens.office(of: phrase),
            organization: group.map { entities[$0].id }, status: status,
            range: range, because: Reason(rule, evidence: range))
    }

    /// `she was appointed director`: who the pronoun before the verb stands for, and where it stands.
    private func subject(of phrase: RolePhrase) -> (person: Int, status: Role.Status, start: Int)? {
        guard let verb = tokens.copula(before: phrase) else { return nil }
        let at = verb.tokens.lowerBound - 1
        guard tokens.has(.subjectPronoun, at: at), tokens.sentence[at] == tokens.sentence[phrase.head],
            !["if", "whether"].contains(tokens.word(at - 1)),
            let person = who.entityOfToken[at], entities[person].kind == .person
        else { return nil }
        return (person, verb.status, at)
    }

    /// `the Norlandic senator`: whom the phrase stands for, where it says of what he is one.
    private func holder(of phrase: RolePhrase) -> Int? {
        guard !phrase.isPlural, phrase.determiner == .definite, let person = who.entityOfToken[phrase.head],
            entities[person].kind == .person, group(of: phrase) != nil || place(of: phrase) != nil
        else { return nil }
        return person
    }
}

extension ArticleTokens {
    /// The title of a phrase for one person, as it is written.
    func title(of phrase: RolePhrase) -> String {
        let written = self.phrase(bytes(phrase.title))
        guard phrase.isPlural, let singular = singular(of: lower[phrase.head]) else { return written }
        let head = self.written[phrase.head]
        let before = self.phrase(bytes(phrase.title.lowerBound..<phrase.head))
        let after = self.phrase(bytes((phrase.head + 1)..<phrase.title.upperBound))
        let kept = zip(head, singular).prefix { $0.lowercased() == String($1) }.count
        return [before, String(head.prefix(kept)) + singular.dropFirst(kept), after]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words of an office alone, in small letters and each once, in the order of the alphabet: without names, articles
    /// and prepositions, and without words of time.
    func office(of phrase: RolePhrase) -> String {
        let words = phrase.title.filter { token in
            let isOther: [WordTrait] = [
                .noLonger, .notYet, .ofTime, .titlePreposition, .definite, .indefinite, .possessive,
            ]
            return name[token] < 0 && isWord(token) && !isOther.contains { has($0, at: token) }
        }.map { $0 == phrase.head && phrase.isPlural ? singular(of: lower[$0]) ?? lower[$0] : lower[$0] }
        return Set(words).sorted().joined(separator: " ")
    }

    /// Whether the office of a phrase is held, by its own words: `former`, `designate`.
    func status(of phrase: RolePhrase) -> Role.Status {
        for token in phrase.tokens.lowerBound..<phrase.title.upperBound {
            if has(.noLonger, at: token) { return .held }
            if has(.notYet, at: token) { return .will }
        }
        return .holds
    }
}

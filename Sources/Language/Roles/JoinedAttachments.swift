import Articles

/// Offices and people that stand together: `the poet and teacher Anna Berg`, `Judges Berg and Holm`.
extension ArticleTokens {
    /// `Presidents Berg and Holm`: a plural title describes the names it is shared by.
    func others(than first: Int, titledBy phrase: RolePhrase) -> [Attachment] {
        guard phrase.isPlural else { return [] }
        return list(from: first, in: phrase).dropFirst().map {
            attachment(phrase, $0, "title before the name")
        }
    }

    /// `three other members - Anna Berg, Rolf Lund and Eva Holm`: the names that a plural phrase and a mark lead to, two
    /// at least.
    func names(listedAfter phrase: RolePhrase) -> [Int] {
        let mark = phrase.tokens.upperBound
        guard phrase.isPlural, Self.opens.contains(word(mark)) || word(mark) == ":",
            let first = person(startingAt: mark + 1, in: phrase)
        else { return [] }
        let listed = list(from: first, in: phrase)
        let end = listed.last.map { names[$0].tokens.upperBound } ?? mark
        let isWhole =
            listed.count > 1 && listed.dropLast().last.map { word(after(names[$0])) != "," } ?? false
        return isWhole && (word(mark) != "," || Self.closes.contains(word(end))) ? listed : []
    }

    /// `Anna Berg and Rolf Lund are among the other members`: the people of whom a plural phrase is said, two at least, and
    /// what the verb says of the office.
    func subjects(of phrase: RolePhrase) -> (names: [Int], status: Role.Status)? {
        guard phrase.isPlural else { return nil }
        var at = phrase.tokens.lowerBound - 1
        while ["among", "both", "all", "the", "other"].contains(word(at)) || has(.copulaAdverb, at: at) {
            at -= 1
        }
        guard ["are", "were", "remain", "became"].contains(word(at)) else { return nil }
        let status: Role.Status = word(at) == "were" ? .held : .holds
        var names: [Int] = []
        while let name = name(endingAt: at - 1, in: phrase) {
            names.insert(name, at: 0)
            at = self.names[name].tokens.lowerBound
            if word(at - 1) == "and" { at -= 1 }
            if word(at - 1) == "," { at -= 1 }
            if at == self.names[name].tokens.lowerBound { break }
        }
        guard names.count > 1, startsClause(names[0]) else { return nil }
        return (names, status)
    }

    /// The people of a list that a name begins, `Berg, Lund and Holm`.
    func list(from first: Int, in phrase: RolePhrase) -> [Int] {
        var listed = [first]
        var at = names[first].tokens.upperBound
        while true {
            var next = at
            if word(next) == "," { next += 1 }
            if word(next) == "and" { next += 1 }
            guard next > at, let name = person(startingAt: next, in: phrase) else { return listed }
            listed.append(name)
            at = names[name].tokens.upperBound
        }
    }

    /// What phrases describe whom, and what those beside them do: in `a barrister and chairman of the League` the second
    /// describes whom the first describes.
    func withJoined(_ phrases: [RolePhrase], _ given: [[Attachment]]) -> [[Attachment]] {
        var found = given
        for at in phrases.indices.dropFirst() where found[at].isEmpty {
            guard let last = found[at - 1].last, goesOn(from: phrases[at - 1], to: phrases[at], by: last)
            else {
                continue
            }
            found[at] = found[at - 1].map { attachment(phrases[at], $0.name, $0.rule, $0.status) }
        }
        for at in phrases.indices.dropLast().reversed() where found[at].isEmpty {
            guard leadsTo(phrases[at + 1], from: phrases[at]) else { continue }
            found[at] = found[at + 1].filter { $0.rule == "title before the name" }
                .map { attachment(phrases[at], $0.name, $0.rule) }
        }
        return found
    }

    /// `Berg, a barrister and chairman of the League`: whether a phrase goes on describing whom the one before does.
    private func goesOn(from first: RolePhrase, to next: RolePhrase, by attachment: Attachment) -> Bool {
        guard ["description after the name", "is, was or became"].contains(attachment.rule),
            sentence[first.head] == sentence[next.head],
            first.tokens.upperBound + 1 == next.tokens.lowerBound,
            !next.isPlural, next.possessor == nil, next.determiner != .definite
        else { return false }
        switch word(first.tokens.upperBound) {
        case "and": return attachment.rule != "description after the name" || isClosed(after: next)
        case ",": return next.determiner == .none && isClosed(after: next)
        default: return false
        }
    }

    /// `journalist and author Anna Berg`: whether a phrase describes whom the next is the title of. Not `the king and
    /// Crown Prince Berg`, who are two.
    private func leadsTo(_ next: RolePhrase, from phrase: RolePhrase) -> Bool {
        guard sentence[phrase.head] == sentence[next.head], phrase.isPlural == next.isPlural,
            word(phrase.tokens.upperBound) == "and", phrase.tokens.upperBound + 1 == next.tokens.lowerBound,
            phrase.complement.isEmpty, next.determiner == .none
        else { return false }
        let isCapital = { (token: Int) in self.written[token].utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
        }
        let areCapital = isCapital(phrase.head) && isCapital(next.head)
        return areCapital ? phrase.determiner == .none : !isCapital(next.head)
    }

    /// `Berg replaced Lund as chairman`, `named Berg chairman`, `Berg, sacked as coach`: whom an office passes to and
    /// from.
    func changes(of phrase: RolePhrase) -> [(name: Int, status: Role.Status)] {
        guard !phrase.isPlural, phrase.determiner != .indefinite else { return [] }
        var at = phrase.tokens.lowerBound - 1
        let isAs = word(at) == "as"
        if isAs { at -= 1 }
        if let object = name(endingAt: at, in: phrase) {
            var verb = names[object].tokens.lowerBound - 1
            while has(.honorific, at: verb) { verb -= 1 }
            if isAs, has(.succeeds, at: verb) {
                let heir = subject(ofVerb: verb, in: phrase).map { ($0, Role.Status.holds) }
                return [(object, .held)] + (heir.map { [$0] } ?? [])
            }
            if has(.appoints, at: verb) { return [(object, .holds)] }
            return isAs && has(.dismisses, at: verb) ? [(object, .held)] : []
        }
        guard isAs, has(.dismisses, at: at) || has(.appoints, at: at) else { return [] }
        let status: Role.Status = has(.dismisses, at: at) ? .held : .holds
        at -= 1
        while has(.copulaAdverb, at: at) || word(at).hasSuffix("ly") { at -= 1 }
        guard word(at) == ",", let name = name(endingAt: at - 1, in: phrase) else { return [] }
        return [(name, status)]
    }

    /// The person whose name ends at a token in the sentence of a phrase.
    private func name(endingAt token: Int, in phrase: RolePhrase) -> Int? {
        guard token >= 0, name[token] >= 0, sentence[token] == sentence[phrase.head] else { return nil }
        let found = Int(name[token])
        return names[found].kind == .person ? found : nil
    }

    /// The person before a verb and its auxiliaries, who begins the clause.
    private func subject(ofVerb verb: Int, in phrase: RolePhrase) -> Int? {
        var at = verb - 1
        while ["has", "had"].contains(word(at)) || has(.copulaAdverb, at: at) { at -= 1 }
        guard let found = name(endingAt: at, in: phrase), startsClause(found) else { return nil }
        return found
    }
}

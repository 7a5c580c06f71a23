import Articles

/// That a role phrase describes a named person: `Hamas official` the person whose name follows it.
struct Attachment: Sendable {
    var phrase: RolePhrase
    /// The name of the person.
    var name: Int
    /// The pattern it was read by.
    var rule: String
    /// The bytes from the phrase to the name, or the other way round.
    var range: Range<Int>
}

extension ArticleTokens {
    /// Which role phrases describe which named people.
    func attachments(of phrases: [RolePhrase]) -> [Attachment] {
        var found: [Attachment] = []
        for phrase in phrases {
            if let name = nameAfter(phrase) {
                found.append(attachment(phrase, name, "title before the name"))
                found += others(than: name, titledBy: phrase)
            } else if let name = nameInFront(of: phrase) {
                found.append(attachment(phrase, name, "description after the name"))
            } else if let name = subject(of: phrase) {
                found.append(attachment(phrase, name, "is, was or became"))
            } else if let name = nameBeyondComma(phrase) {
                found.append(attachment(phrase, name, "description before the name"))
            }
        }
        return found
    }

    private func attachment(_ phrase: RolePhrase, _ name: Int, _ rule: String) -> Attachment {
        let (one, other) = (bytes(phrase.tokens), names[name].range)
        let range = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
        return Attachment(phrase: phrase, name: name, rule: rule, range: range)
    }

    private func person(startingAt token: Int, in phrase: RolePhrase) -> Int? {
        guard token < count, name[token] >= 0, sentence[token] == sentence[phrase.head] else { return nil }
        let found = Int(name[token])
        guard names[found].kind == .person, names[found].tokens.lowerBound == token else { return nil }
        return found
    }

    /// `Hamas official Ismail`: the title ends where the name begins. Kinship needs an owner: `his wife Anna`.
    private func nameAfter(_ phrase: RolePhrase) -> Int? {
        guard phrase.complement.isEmpty, phrase.tokens.upperBound == phrase.title.upperBound else {
            return nil
        }
        return person(startingAt: phrase.title.upperBound, in: phrase)
    }

    /// `Presidents Berg and Holm`: a plural title describes the names it is shared by.
    private func others(than first: Int, titledBy phrase: RolePhrase) -> [Attachment] {
        guard phrase.isPlural else { return [] }
        var found: [Attachment] = []
        var at = names[first].tokens.upperBound
        while word(at) == "and" || word(at) == ",", let next = person(startingAt: at + 1, in: phrase) {
            found.append(attachment(phrase, next, "title before the name"))
            at = names[next].tokens.upperBound
        }
        return found
    }

    /// `Rolf Brandt, a party official,` and `Rolf Brandt (the mayor)`.
    private func nameInFront(of phrase: RolePhrase) -> Int? {
        guard !phrase.isPlural, isClosed(after: phrase) else { return nil }
        var at = phrase.tokens.lowerBound - 1
        while has(.copulaAdverb, at: at) { at -= 1 }
        guard Self.opens.contains(word(at)) else { return nil }
        at = beforeAge(at - 1)
        guard at >= 0, name[at] >= 0, sentence[at] == sentence[phrase.head] else { return nil }
        let found = Int(name[at])
        guard names[found].kind == .person, found != phrase.possessor, isBare(phrase) else { return nil }
        return found
    }

    /// The token before an age between commas, `Berg, 34`; the same token where there is none.
    func beforeAge(_ at: Int) -> Int {
        let isAge = at > 1 && word(at).utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && word(at - 1) == ","
        return isAge ? at - 2 : at
    }

    /// Without a determiner or owner a phrase describes only where it says of what, or is a title of office.
    private func isBare(_ phrase: RolePhrase) -> Bool {
        phrase.determiner != .none || !phrase.complement.isEmpty || !phrase.modifiers.isEmpty
            || phrase.title.count > 1 || [.leads, .officialOf, .speaksFor].contains(phrase.noun.relation)
    }

    /// Whether the phrase ends where a description may: at a mark, at the sentence's end, before `who`.
    private func isClosed(after phrase: RolePhrase) -> Bool {
        let at = phrase.tokens.upperBound
        guard at < count, sentence[at] == sentence[phrase.head] else { return true }
        if Self.closes.contains(lower[at]) { return !startsList(at) }
        if has(.endsDescription, at: at) { return true }
        return lower[at] == "of"
            || (has(.titlePreposition, at: at) && closingMark(from: at, in: sentence(of: at)))
    }

    /// Whether a mark closes the description within a few words, with no verb of saying before it.
    private func closingMark(from start: Int, in sentence: Range<Int>) -> Bool {
        for at in start..<min(start + 9, sentence.upperBound) {
            if Self.closes.contains(lower[at]) { return true }
            if has(.plainSaying, at: at) { return false }
        }
        return start + 9 >= sentence.upperBound
    }

    /// `, a teacher, two nurses and`: several things, none a description.
    private func startsList(_ comma: Int) -> Bool {
        guard lower[comma] == ",", comma + 1 < count else { return false }
        return has(.number, at: comma + 1)
    }

    /// `Rolf Brandt is/was/became the leader of the movement`.
    private func subject(of phrase: RolePhrase) -> Int? {
        guard !phrase.isPlural, !["'s", "'"].contains(word(phrase.tokens.upperBound)) else { return nil }
        var at = phrase.tokens.lowerBound - 1
        while has(.copulaAdverb, at: at) { at -= 1 }
        guard at > 0, let verb = copula(endingAt: at), verb.lowerBound > 0 else { return nil }
        var last = verb.lowerBound - 1
        let isRelative = word(last) == "who"
        if isRelative || word(last) == "and" { last -= 1 }
        if word(last) == ",", last == verb.lowerBound - 2 { last -= 1 }
        if word(last) == ")" || word(last) == "," { return nil }
        guard last >= 0, name[last] >= 0, sentence[last] == sentence[phrase.head] else { return nil }
        let found = Int(name[last])
        guard names[found].kind == .person else { return nil }
        if isRelative { return word(names[found].tokens.lowerBound - 1) == "of" ? nil : found }
        return startsClause(found) ? found : nil
    }

    /// The tokens of a verb that makes its subject what follows; nil where none ends here.
    private func copula(endingAt at: Int) -> Range<Int>? {
        for length in stride(from: 4, through: 1, by: -1) where at - length + 1 >= 0 {
            let words = lower[(at - length + 1)...at].joined(separator: " ")
            if WordList.copulas.contains(words) { return (at - length + 1)..<(at + 1) }
        }
        return nil
    }

    /// Whether a name begins its clause, its titles apart: no verb or preposition governs it.
    func startsClause(_ found: Int) -> Bool {
        let sentence = sentence(of: names[found].tokens.lowerBound)
        var at = names[found].tokens.lowerBound - 1
        while at >= sentence.lowerBound,
            name[at] >= 0 && names[Int(name[at])].kind != .person
                || WordList.roleModifiers.contains(lower[at]) || RoleNoun(lower[at]) != nil
                || has(.honorific, at: at)
        {
            at -= 1
        }
        guard at >= sentence.lowerBound else { return true }
        if ["if", "whether", "of", "'s", "'"].contains(lower[at]) { return false }
        return has(.clauseOpener, at: at)
            || !(lower[at].utf8.first.map { $0 >= 97 && $0 <= 122 } ?? true)
    }

    /// `Norland's foreign minister, Rolf Brandt,`.
    private func nameBeyondComma(_ phrase: RolePhrase) -> Int? {
        guard !phrase.isPlural, phrase.determiner != .none, word(phrase.tokens.upperBound) == "," else {
            return nil
        }
        guard
            phrase.determiner != .indefinite
                || phrase.tokens.lowerBound == sentence(of: phrase.head).lowerBound
        else { return nil }
        guard let found = person(startingAt: phrase.tokens.upperBound + 1, in: phrase) else { return nil }
        let end = after(names[found])
        let close = word(end)
        guard end >= sentence(of: phrase.head).upperBound || Self.closes.contains(close) else { return nil }
        if close == ",", ["and", "or"].contains(word(end + 1)) { return nil }
        if close == ",", end + 1 < count, name[end + 1] >= 0, names[Int(name[end + 1])].kind == .person {
            return nil
        }
        return found
    }

    static let opens: Set<String> = [",", "(", "--", "-", "\u{2014}", "\u{2013}"]
    static let closes: Set<String> = [
        ",", ".", ";", ":", ")", "--", "-", "\u{2014}", "\u{2013}", "\"", "\u{201D}", "''", "!", "?", "...",
        "]",
    ]
}

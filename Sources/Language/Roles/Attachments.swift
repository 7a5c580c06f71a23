import Articles

/// That a role phrase describes a named person: `Hamas official` the person whose name follows it.
struct Attachment: Sendable {
    var phrase: RolePhrase
    /// The name of the person.
    var name: Int
    /// Whether the person holds the office, as the words between the two say; nil where they say nothing.
    var status: Role.Status?
    /// The pattern it was read by.
    var rule: String
    /// The bytes from the phrase to the name, or the other way round.
    var range: Range<Int>
}

extension ArticleTokens {
    /// Which role phrases describe which named people.
    func attachments(of phrases: [RolePhrase]) -> [Attachment] {
        withJoined(phrases, phrases.map(attachments(of:))).flatMap { $0 }
    }

    private func attachments(of phrase: RolePhrase) -> [Attachment] {
        guard !isPraise(phrase) else { return [] }
        if let name = nameAfter(phrase) {
            return [attachment(phrase, name, "title before the name")] + others(than: name, titledBy: phrase)
        }
        let listed = names(listedAfter: phrase)
        if !listed.isEmpty { return listed.map { attachment(phrase, $0, "title before a list") } }
        if let name = nameInFront(of: phrase) {
            return [attachment(phrase, name, "description after the name")]
        }
        if let (name, status) = subject(of: phrase) {
            return [attachment(phrase, name, "is, was or became", status)]
        }
        if let (names, status) = subjects(of: phrase) {
            return names.map { attachment(phrase, $0, "is, was or became", status) }
        }
        let changes = changes(of: phrase)
        if !changes.isEmpty {
            return changes.map { attachment(phrase, $0.name, "change of office", $0.status) }
        }
        if let name = nameBeyondComma(phrase) {
            return [attachment(phrase, name, "description before the name")]
        }
        return []
    }

    /// `is a key player`, `one of the best players`, `how good a minister`: such words say what somebody is like, not
    /// what office is held.
    private func isPraise(_ phrase: RolePhrase) -> Bool {
        guard phrase.determiner == .indefinite || phrase.isPlural else { return false }
        let start = max(sentence(of: phrase.head).lowerBound, phrase.tokens.lowerBound - 1)
        return (start..<phrase.head).contains { has(.praises, at: $0) }
    }

    func attachment(
        _ phrase: RolePhrase, _ name: Int, _ rule: String, _ status: Role.Status? = nil
    ) -> Attachment {
        let (one, other) = (bytes(phrase.tokens), names[name].range)
        let range = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
        return Attachment(phrase: phrase, name: name, status: status, rule: rule, range: range)
    }

    /// The person whose name begins at a token, its titles apart, in the sentence of a phrase.
    func person(startingAt start: Int, in phrase: RolePhrase) -> Int? {
        var token = start
        while token < start + 2, token < count, name[token] < 0, has(.honorific, at: token) { token += 1 }
        guard token < count, name[token] >= 0, sentence[token] == sentence[phrase.head] else { return nil }
        let found = Int(name[token])
        guard names[found].kind == .person, names[found].tokens.lowerBound == token else { return nil }
        return found
    }

    /// `Hamas official Ismail`, `inspector of the Port Authority Anna Berg`: the phrase ends where the name begins.
    private func nameAfter(_ phrase: RolePhrase) -> Int? {
        let end = phrase.tokens.upperBound
        if phrase.determiner == .indefinite, ["named", "called"].contains(word(end)) {
            return person(startingAt: end + 1, in: phrase)
        }
        guard let found = person(startingAt: end, in: phrase) else { return nil }
        if phrase.isPlural, list(from: found, in: phrase).count < 2 { return nil }
        let isTitle = written[end - 1].utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
        let ends =
            isTitle || end == phrase.head + 1 || has(.afterTitle, at: end - 1) || has(.portfolio, at: end - 1)
            || WordList.roleModifiers.contains(lower[end - 1])
        return ends || !phrase.complement.isEmpty && !phrase.isPlural ? found : nil
    }

    /// `Rolf Brandt, a party official,` and `Rolf Brandt (the mayor)`.
    private func nameInFront(of phrase: RolePhrase) -> Int? {
        guard let start = start(of: phrase), isClosed(after: phrase) else { return nil }
        var at = start - 1
        while has(.copulaAdverb, at: at) { at -= 1 }
        guard Self.opens.contains(word(at)) else { return nil }
        at = beforeAge(at - 1)
        guard at >= 0, name[at] >= 0, sentence[at] == sentence[phrase.head] else { return nil }
        let found = Int(name[at])
        guard names[found].kind == .person, found != phrase.possessor, isBare(phrase) else { return nil }
        return found
    }

    /// The first token of a phrase for one person, `one of the bank's directors` among them; nil for several people.
    func start(of phrase: RolePhrase) -> Int? {
        guard phrase.isPlural else { return phrase.tokens.lowerBound }
        var at = phrase.tokens.lowerBound
        while has(.honorific, at: at - 1) || word(at - 1) == "the" { at -= 1 }
        return word(at - 1) == "of" && word(at - 2) == "one" ? at - 2 : nil
    }

    /// The token before an age between commas, `Berg, 34`; the same token where there is none.
    func beforeAge(_ at: Int) -> Int {
        let isAge = at > 1 && word(at).utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && word(at - 1) == ","
        return isAge ? at - 2 : at
    }

    /// Without a determiner or owner a phrase describes only where it says of what, or is a title of office.
    private func isBare(_ phrase: RolePhrase) -> Bool {
        phrase.determiner != .none || !phrase.complement.isEmpty || !phrase.modifiers.isEmpty
            || phrase.title.count > 1 || phrase.isPlural
            || [.leads, .officialOf, .speaksFor].contains(phrase.noun.relation)
    }

    /// Whether the phrase ends where a description may: at a mark, at the sentence's end, before `who`.
    func isClosed(after phrase: RolePhrase) -> Bool {
        let at = phrase.tokens.upperBound
        guard at < count, sentence[at] == sentence[phrase.head] else { return true }
        if Self.closes.contains(lower[at]) { return !startsList(at) }
        if has(.endsDescription, at: at) { return true }
        // `Berg, economist at Quay Bank said rates …`; not `Berg, a bank official said, …`.
        if phrase.determiner == .none, !phrase.complement.isEmpty, WordList.reportingVerbs.contains(lower[at])
        {
            return word(at + 1) != ","
        }
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

    /// `Rolf Brandt is/was/became the leader of the movement`: the name, and what the verb says of the office.
    private func subject(of phrase: RolePhrase) -> (name: Int, status: Role.Status)? {
        guard let verb = copula(before: phrase), verb.tokens.lowerBound > 0 else { return nil }
        var last = verb.tokens.lowerBound - 1
        let isRelative = word(last) == "who"
        if isRelative || word(last) == "and" { last -= 1 }
        if word(last) == ",", last == verb.tokens.lowerBound - 2 { last = beforeAge(last - 1) }
        if word(last) == ")" || word(last) == "," { return nil }
        guard last >= 0, name[last] >= 0, sentence[last] == sentence[phrase.head] else { return nil }
        let found = Int(name[last])
        guard names[found].kind == .person else { return nil }
        if isRelative { return isOwner(found) ? nil : (found, verb.status) }
        return startsClause(found) ? (found, verb.status) : nil
    }

    /// Whether what is said after a name may be said of what is its own: `the son of Berg, who`.
    private func isOwner(_ found: Int) -> Bool {
        let before = names[found].tokens.lowerBound - 1
        return word(before) == "of" && RoleNoun(word(before - 1)) != nil
    }

    /// The verb right before a phrase that makes its subject the phrase, and what it says of the office; nil where there
    /// is none.
    func copula(before phrase: RolePhrase) -> (tokens: Range<Int>, status: Role.Status)? {
        guard let start = start(of: phrase), !["'s", "'"].contains(word(phrase.tokens.upperBound)) else {
            return nil
        }
        var at = start - 1
        while has(.copulaAdverb, at: at) { at -= 1 }
        guard at > 0, let verb = copula(endingAt: at) else { return nil }
        let words = lower[verb].joined(separator: " ")
        return (verb, WordList.copulas.value(of: words).flatMap(Role.Status.init) ?? .holds)
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
        guard !phrase.isPlural, word(phrase.tokens.upperBound) == "," else { return nil }
        let sentence = sentence(of: phrase.head)
        let begins = phrase.tokens.lowerBound == sentence.lowerBound
        switch phrase.determiner {
        case .definite, .pronoun: break
        case .indefinite: guard begins else { return nil }
        case .none:
            let isTold = has(.plainSaying, at: phrase.tokens.lowerBound - 1)
            guard begins || isTold || isOfGroup(phrase) else { return nil }
        }
        var start = phrase.tokens.upperBound + 1
        while start < sentence.upperBound, name[start] < 0, RoleNoun(lower[start]) != nil { start += 1 }
        guard let found = person(startingAt: start, in: phrase) else { return nil }
        let end = after(names[found])
        let close = word(end)
        guard
            end >= sentence.upperBound || Self.closes.contains(close)
                || begins && (WordList.reportingVerbs.contains(close) || has(.plainSaying, at: end))
        else { return nil }
        if close == ",", ["and", "or"].contains(word(end + 1)) { return nil }
        if close == ",", end + 1 < count, name[end + 1] >= 0, names[Int(name[end + 1])].kind == .person {
            return nil
        }
        return found
    }

    private func isOfGroup(_ phrase: RolePhrase) -> Bool {
        (phrase.modifiers + phrase.complement).contains { names[$0].kind == .organization }
    }

    static let opens: Set<String> = [",", "(", "--", "-", "\u{2014}", "\u{2013}"]
    static let closes: Set<String> = [
        ",", ".", ";", ":", ")", "--", "-", "\u{2014}", "\u{2013}", "\"", "\u{201D}", "''", "!", "?", "...",
        "]",
    ]
}

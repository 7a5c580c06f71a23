import Articles

/// The links that verbs and owners make.
extension RoleReading {
    /// `Berg, who heads the Harbour Union`, `Berg leads the Harbour Union`.
    mutating func readVerbs() {
        for (at, word) in tokens.lower.enumerated() {
            guard tokens.name[at] < 0, let verb = OfficeVerb.of(word), let subject = subject(of: at, verb)
            else {
                continue
            }
            var last = at
            if let particle = verb.particle {
                guard tokens.word(at + 1) == particle else { continue }
                last += 1
            }
            guard let target = group(after: last), !isDriven(target) else { continue }
            let range = tokens.names[subject].range.lowerBound..<tokens.names[target].range.upperBound
            link(
                subject, target, verb.relation, tokens.phrase(tokens.bytes(at..<(last + 1))), range,
                "verb of office")
        }
    }

    /// Whether something is done to a group rather than with it: `headed Lagoon United into the lead`.
    private func isDriven(_ group: Int) -> Bool {
        ["into", "past", "by"].contains(tokens.word(tokens.names[group].tokens.upperBound))
    }

    /// The person whom a verb says something of; nil where that is not plain.
    private func subject(of verb: Int, _ kind: OfficeVerb) -> Int? {
        var at = verb - 1
        while tokens.has(.copulaAdverb, at: at) { at -= 1 }
        if ["has", "had"].contains(tokens.word(at)) { at -= 1 }
        while tokens.has(.copulaAdverb, at: at) { at -= 1 }
        let isRelative = tokens.word(at) == "who"
        if isRelative { at -= 1 }
        if isRelative, tokens.word(at) == "," { at = tokens.beforeAge(at - 1) }
        guard isRelative || kind.standsAlone, at >= 0, tokens.name[at] >= 0 else { return nil }
        let found = Int(tokens.name[at])
        guard tokens.names[found].kind == .person, tokens.sentence[at] == tokens.sentence[verb] else {
            return nil
        }
        return isRelative || tokens.startsClause(found) ? found : nil
    }

    /// The group that stands after a token, past an article and a few plain words.
    private func group(after token: Int) -> Int? {
        var at = token + 1
        var plain = 0
        while at < tokens.count, tokens.sentence[at] == tokens.sentence[token] {
            if tokens.name[at] >= 0 {
                let chain = tokens.chain(from: Int(tokens.name[at]))
                if let last = chain.last, tokens.names[last].kind == .organization { return last }
                guard tokens.names[Int(tokens.name[at])].kind == .nationality else { return nil }
                at = tokens.names[Int(tokens.name[at])].tokens.upperBound
                continue
            }
            let word = tokens.lower[at]
            let isArticle = at == token + 1 && tokens.determiner(at: at) != nil
            let isPlain = word == "-" || word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
            guard isArticle || (isPlain && plain < 3 && !tokens.has(.notInTitle, at: at)) else {
                return nil
            }
            if !isArticle { plain += 1 }
            at += 1
        }
        return nil
    }

    /// `Abbas' ruling party`-like owners: a person's possessive before a group, with a noun that says it is one or
    /// with the end of the phrase.
    mutating func readOwners() {
        for owner in tokens.names.indices where tokens.names[owner].kind == .person {
            guard tokens.isPossessive(tokens.names[owner]), let (group, isSure) = owned(by: owner) else {
                continue
            }
            let next = tokens.names[group].tokens.upperBound
            let isNoun = WordList.groupNouns.contains(tokens.word(next))
            guard isNoun || (isSure && isEnd(next)) else { continue }
            let end =
                isNoun ? tokens.bytes(next..<(next + 1)).upperBound : tokens.names[group].range.upperBound
            let label = tokens.phrase(tokens.names[group].range.lowerBound..<end)
            link(owner, group, .member, label, tokens.names[owner].range.lowerBound..<end, "person's group")
        }
    }

    /// The group after a person's possessive, past at most two plain words; and whether those are such as stand before
    /// a group.
    private func owned(by owner: Int) -> (group: Int, isSure: Bool)? {
        var at = tokens.after(tokens.names[owner])
        let start = at
        var isSure = true
        while at < tokens.count, at < start + 2, tokens.name[at] < 0 {
            let word = tokens.lower[at]
            let isPlain =
                word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 == 45 }
                && !tokens.has(.notInTitle, at: at)
            guard isPlain else { return nil }
            isSure = isSure && WordList.roleModifiers.contains(word)
            at += 1
        }
        guard at < tokens.count, tokens.name[at] >= 0, tokens.sentence[at] == tokens.sentence[start - 1]
        else {
            return nil
        }
        let group = Int(tokens.name[at])
        return tokens.names[group].kind == .organization ? (group, isSure) : nil
    }

    /// Whether a phrase is over before a token: a mark, a verb of saying, a word of a closed class.
    private func isEnd(_ at: Int) -> Bool {
        guard at < tokens.count, tokens.sentence[at] == tokens.sentence[at - 1] else { return true }
        let word = tokens.lower[at]
        return ArticleTokens.closes.contains(word) || tokens.has(.notInTitle, at: at)
            || WordList.reportingVerbs.contains(word)
    }
}

/// A verb that says that a person belongs to a group: `heads`, `works for`.
private struct OfficeVerb {
    var relation: Link.Relation
    /// The preposition it needs.
    var particle: String?
    /// Whether it says so without `who` before it.
    var standsAlone: Bool

    /// The verb of a word in lower case; nil where it is none.
    static func of(_ word: String) -> OfficeVerb? {
        WordList.officeVerbs.line(of: word).flatMap { verbs[$0] }
    }

    /// What each line of the list says.
    private static let verbs: [OfficeVerb?] = (0..<WordList.officeVerbs.count).map { line in
        let fields = WordList.officeVerbs.text(of: line).split(
            separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 4, let relation = Link.Relation(rawValue: String(fields[1])) else { return nil }
        return OfficeVerb(
            relation: relation, particle: fields[2].isEmpty ? nil : String(fields[2]),
            standsAlone: fields[3] == "alone")
    }
}

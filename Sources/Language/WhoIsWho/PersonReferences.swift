import Articles

/// The step of the sieve that finds people called by their age, `the 64-year-old`, or by an office that the article gives
/// them nowhere, `the Norlandic senator said`: the one last spoken of, where nothing tells against it.
extension WhoIsWho {
    /// Makes such phrases mentions of those they stand for.
    mutating func findPersonReferences() {
        var people = PeopleSoFar(self)
        let offices = Dictionary(phrases.map { ($0.head, $0) }) { first, _ in first }
        for token in tokens.lower.indices {
            if let entity = entityOfToken[token] {
                if entities[entity].kind == .person { people.see(entity, at: token) }
            } else if let phrase = offices[token], let holder = people.holder(of: phrase) {
                add(holder, at: token, "person last spoken of")
                people.see(holder.person, at: token)
            } else if let (age, head) = tokens.age(at: token), entityOfToken[head] == nil,
                let holder = people.holder(ofAge: age, at: token)
            {
                add(holder, at: head, "age of a person here")
                people.see(holder.person, at: head)
            }
        }
        orderMentions()
    }

    private mutating func add(_ found: PeopleSoFar.LastMention, at token: Int, _ rule: String) {
        let reason = Reason(rule, evidence: tokens.bytes(found.token..<(found.token + 1)))
        mention(found.person, at: token..<(token + 1), .nominal, because: reason)
    }
}

/// The people of an article that were mentioned before a token, which moves from left to right.
private struct PeopleSoFar {
    /// A person, and the token of a mention.
    typealias LastMention = (person: Int, token: Int)

    private let tokens: ArticleTokens
    private let described: Set<Int>
    /// The offices that the article gives each person.
    private let offices: [Int: [RolePhrase]]
    /// The groups in which each person has an office, with the offices.
    private let groups: [Int: [(group: Int, office: RolePhrase)]]
    /// The groups of the names in phrases.
    private let groupOfName: [Int?]
    /// The phrases that speak of somebody unnamed who said something: `a Norvia spokesman`.
    private let unnamed: [RolePhrase]
    /// The people whose age stands after their name, `Berg, 64,` and `Berg (64)`, with the name.
    private let ages: [String: LastMention]
    /// The last people seen, each at its last mention, the last at the end.
    private var recent: [LastMention] = []

    /// How many people, and how many sentences, a phrase may go back.
    private static let (reach, sentences) = (4, 2)

    init(_ who: WhoIsWho) {
        tokens = who.tokens
        described = Set(who.attachments.map(\.phrase.head))
        groupOfName = who.entityOfOwnName.map { who.entities[$0].kind == .organization ? $0 : nil }
        var offices: [Int: [RolePhrase]] = [:]
        var groups: [Int: [(group: Int, office: RolePhrase)]] = [:]
        for attachment in who.attachments where who.tokens.isOffice(attachment.phrase) {
            let person = who.entityOfOwnName[attachment.name]
            offices[person, default: []].append(attachment.phrase)
            if let group = Self.group(of: attachment.phrase, groupOfName) {
                groups[person, default: []].append((group, attachment.phrase))
            }
        }
        self.offices = offices
        self.groups = groups
        let described = described
        unnamed = who.phrases.filter {
            $0.determiner == .indefinite && !$0.isPlural && !described.contains($0.head)
                && (who.tokens.says(after: $0.tokens.upperBound - 1)
                    || WordList.reportingVerbs.contains(who.tokens.word($0.tokens.lowerBound - 1)))
        }
        var ages: [String: LastMention] = [:]
        for (name, entity) in who.entityOfOwnName.enumerated() where who.entities[entity].kind == .person {
            let end = who.tokens.names[name].tokens.upperBound
            if let age = who.tokens.age(after: end), ages[age] == nil { ages[age] = (entity, end - 1) }
        }
        self.ages = ages
    }

    /// Notes that a token mentions a person.
    mutating func see(_ person: Int, at token: Int) {
        recent.removeAll { $0.person == person }
        recent.append((person, token))
        if recent.count > Self.reach { recent.removeFirst() }
    }

    /// Who may hold an office that speaks, of those last spoken of: one who is given no other office.
    func holder(of phrase: RolePhrase) -> LastMention? {
        guard phrase.determiner == .definite, !phrase.isPlural, tokens.isOffice(phrase),
            !described.contains(phrase.head), tokens.says(after: phrase.tokens.upperBound - 1)
        else { return nil }
        guard !unnamed.contains(where: { isSame($0, as: phrase) }) else { return nil }
        let near = recent.filter {
            isNear($0.token, to: phrase.head) && tokens.sentence[$0.token] != tokens.sentence[phrase.head]
        }
        return near.last { isOfGroup(of: phrase, $0.person) }
            ?? near.last { mayHold(phrase, offices[$0.person] ?? []) }
    }

    /// Whether somebody unnamed was called so before: `a Norvia spokesman`, then `the spokesman`.
    private func isSame(_ unnamed: RolePhrase, as phrase: RolePhrase) -> Bool {
        guard unnamed.head < phrase.head, tokens.lower[unnamed.head] == tokens.lower[phrase.head] else {
            return false
        }
        let known = Set(unnamed.title.map { tokens.lower[$0] })
        return phrase.title.allSatisfy { known.contains(tokens.lower[$0]) }
    }

    /// Whether a person leads, or speaks for, the group that a phrase names: `Norvia's president`, then `the Norvia leader`.
    private func isOfGroup(of phrase: RolePhrase, _ person: Int) -> Bool {
        guard let group = Self.group(of: phrase, groupOfName) else { return false }
        return (groups[person] ?? []).contains { known in
            known.group == group && known.office.noun.relation == phrase.noun.relation
                && tokens.isLesser(known.office) == tokens.isLesser(phrase)
        }
    }

    /// The group that a phrase names, of those that its names stand for.
    private static func group(of phrase: RolePhrase, _ groupOfName: [Int?]) -> Int? {
        phrase.complement.last.flatMap { groupOfName[$0] } ?? phrase.possessor.flatMap { groupOfName[$0] }
            ?? phrase.modifiers.last.flatMap { groupOfName[$0] }
    }

    private func mayHold(_ phrase: RolePhrase, _ theirs: [RolePhrase]) -> Bool {
        let noun = tokens.lower[phrase.head]
        let country = tokens.country(of: phrase)
        return theirs.isEmpty
            || theirs.contains { other in
                let known = tokens.country(of: other)
                return tokens.lower[other.head] == noun && tokens.isLesser(other) == tokens.isLesser(phrase)
                    && (country == nil || known == nil || known == country)
            }
    }

    /// Who is of an age: whose age the text gives, or else the one last spoken of.
    func holder(ofAge age: String, at token: Int) -> LastMention? {
        ages[age] ?? recent.last.flatMap { isNear($0.token, to: token) ? $0 : nil }
    }

    private func isNear(_ seen: Int, to token: Int) -> Bool {
        tokens.sentence[token] - tokens.sentence[seen] <= Self.sentences
    }
}

extension ArticleTokens {
    /// Whether a phrase names an office below or beside the one that its noun names: `shadow chancellor`.
    func isLesser(_ phrase: RolePhrase) -> Bool { phrase.title.contains { has(.lesserOffice, at: $0) } }

    /// Whether a phrase names an office that one person holds.
    func isOffice(_ phrase: RolePhrase) -> Bool {
        guard phrase.noun.field != "people" else { return false }
        return [.leads, .speaksFor].contains(phrase.noun.relation) || has(.office, at: phrase.head)
    }

    /// Whether a verb of saying follows a token, an auxiliary or adverb aside; not `it is said`.
    func says(after token: Int) -> Bool {
        for at in (token + 1)..<min(token + 4, max(count, token + 1)) {
            if WordList.reportingVerbs.contains(lower[at]) { return true }
            guard has(.beforeSaying, at: at) else { return false }
        }
        return false
    }

    /// The age at a token after `the`, and the token that heads the phrase: `old`, or the noun behind it; nil where
    /// none is there, or the words behind name somebody.
    fileprivate func age(at token: Int) -> (age: String, head: Int)? {
        guard shapes[token] == .number, token > 0, lower[token - 1] == "the", isAge(lower[token]),
            word(token + 1) == "-", word(token + 2) == "year", word(token + 3) == "-",
            word(token + 4) == "old"
        else { return nil }
        let head = RoleNoun(word(token + 5)) != nil ? token + 5 : token + 4
        return endsPhrase(at: head) ? (lower[token], head) : nil
    }

    /// The age that stands after a name, between commas or brackets.
    fileprivate func age(after end: Int) -> String? {
        guard [",", "("].contains(word(end)), [",", ")", "."].contains(word(end + 2)), isAge(word(end + 1))
        else {
            return nil
        }
        return word(end + 1)
    }

    private func isAge(_ word: String) -> Bool {
        (1...3).contains(word.utf8.count) && word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }

    /// Whether a noun is the last of its phrase: a mark, a word of a closed class or a verb follows.
    func endsPhrase(at noun: Int) -> Bool {
        let next = noun + 1
        guard next < count, sentence[next] == sentence[noun] else { return true }
        guard name[next] < 0, lower[next] != "-" else { return false }
        return !isWord(next) || has(.notInTitle, at: next) || mayBeVerb(at: next)
    }

    /// Whether a token looks like a verb, or like an adverb before one.
    func mayBeVerb(at token: Int) -> Bool {
        has(.irregularPast, at: token) || WordList.reportingVerbs.contains(lower[token])
            || lower[token].hasSuffix("ed") || lower[token].hasSuffix("ly")
    }
}

import Articles

/// The step of the sieve that finds nouns and pronouns which stand for a group: `the company`, `the charity`, `it said`.
///
/// A noun of a kind of group goes back to the group that was last named of those that the article, or else the lists,
/// show to be of that kind. `It` goes back to a group where it is the subject of a verb of saying: groups speak.
extension WhoIsWho {
    /// Makes such nouns and pronouns mentions of their groups.
    mutating func findGroupReferences() {
        var groups = GroupsSoFar(self)
        for token in tokens.lower.indices {
            if let entity = entityOfToken[token] {
                groups.see(entity, at: token)
            } else if tokens.name[token] < 0, let found = groups.noun(at: token) ?? groups.pronoun(at: token)
            {
                let form: Mention.Form = tokens.lower[token] == "it" ? .pronoun : .nominal
                let reason = Reason(found.rule, evidence: tokens.bytes(found.seen..<(found.seen + 1)))
                mention(found.group, at: token..<(token + 1), form, because: reason)
                groups.see(found.group, at: token)
            }
        }
        orderMentions()
    }
}

/// The groups of an article that were mentioned before a token, which moves from left to right.
private struct GroupsSoFar {
    /// What a noun or pronoun goes back to.
    struct Found {
        var group: Int
        /// The token of the mention it goes back to.
        var seen: Int
        var rule: String
    }

    /// How surely a group is of a kind.
    private enum Fit: Int {
        case unknown, byList, byWords
    }

    private let tokens: ArticleTokens
    private let entities: [Entity]
    /// For each group, the nouns of kinds in its names and descriptions.
    private let nouns: [Int: Set<String>]
    /// For each group, its kinds by its names, its descriptions and the lists.
    private let kinds: [Int: Set<Substring>]
    /// The groups seen, each at its last mention, the last seen at the end.
    private var recent: [(group: Int, token: Int)] = []

    /// How many groups back a noun may reach.
    private static let reach = 30
    /// How many sentences back a noun, and a pronoun, may reach past what its words tell.
    private static let (nounSentences, pronounSentences) = (8, 3)

    init(_ who: WhoIsWho) {
        tokens = who.tokens
        entities = who.entities
        var nouns: [Int: Set<String>] = [:]
        var kinds: [Int: Set<Substring>] = [:]
        for (group, entity) in who.entities.enumerated() where entity.kind == .organization {
            let names = [entity.name] + entity.aliases
            nouns[group] = Set(names.flatMap(GroupKind.nouns))
            kinds[group] = Set(names.flatMap(GroupKind.listed))
        }
        for (name, group) in who.entityOfOwnName.enumerated() where nouns[group] != nil {
            nouns[group]?.formUnion(who.tokens.kindsDescribing(who.tokens.names[name]))
        }
        for (group, words) in nouns { kinds[group]?.formUnion(words.flatMap { GroupKind.kinds(of: $0) }) }
        self.nouns = nouns
        self.kinds = kinds
    }

    /// Notes that a token mentions an entity.
    mutating func see(_ entity: Int, at token: Int) {
        guard nouns[entity] != nil else { return }
        if let last = recent.last, last.group == entity {
            recent[recent.count - 1].token = token
        } else {
            recent.removeAll { $0.group == entity }
            recent.append((entity, token))
            if recent.count > Self.reach { recent.removeFirst() }
        }
    }

    // MARK: - Nouns

    /// The group that a noun at a token stands for, after `the`: `the company`, `the state broadcaster`.
    func noun(at token: Int) -> Found? {
        let noun = tokens.lower[token]
        guard !recent.isEmpty, let modifiers = modifiers(before: token) else { return nil }
        let wanted = GroupKind.kinds(of: noun)
        guard !wanted.isEmpty, ends(at: token) else { return nil }
        let fits = recent.map { fit($0.group, noun: noun, wanted: wanted) }
        guard let best = fits.compactMap({ $0?.rawValue }).max() else { return nil }
        // Other words before the noun may tell another group of the kind apart: `the rival company`.
        let isOnly = fits.count { $0 != nil } == 1 && tokens.says(after: token)
        guard modifiers == 0 || best == Fit.byWords.rawValue || isOnly else { return nil }
        guard let at = fits.lastIndex(where: { $0?.rawValue == best }) else { return nil }
        let found = recent[at]
        let away = tokens.sentence[token] - tokens.sentence[found.token]
        guard best == Fit.byWords.rawValue || away <= Self.nounSentences else { return nil }
        return Found(group: found.group, seen: found.token, rule: "last group of the kind")
    }

    private func fit(_ group: Int, noun: String, wanted: [Substring]) -> Fit? {
        if nouns[group]?.contains(noun) == true { return .byWords }
        let known = kinds[group] ?? []
        if known.contains(where: wanted.contains) { return .byList }
        // Companies and associations mostly have names that say nothing.
        return known.isEmpty && wanted.contains(where: { GroupKind.commonest.contains($0) }) ? .unknown : nil
    }

    /// How many plain words stand between `the` and a noun; nil where there are more than three, or no `the`.
    private func modifiers(before token: Int) -> Int? {
        for count in 0...3 {
            let at = token - 1 - count
            guard at >= 0, tokens.sentence[at] == tokens.sentence[token] else { return nil }
            if tokens.lower[at] == "the" { return count }
            let isPlain = tokens.lower[at].utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 == 45 }
            guard isPlain, tokens.name[at] < 0, !tokens.has(.notInTitle, at: at),
                !tokens.has(.another, at: at)
            else { return nil }
        }
        return nil
    }

    /// Whether a noun is the last of its phrase, and what follows does not tell it apart from others.
    private func ends(at token: Int) -> Bool {
        tokens.endsPhrase(at: token)
            && !["of", "that", "which", "who", "whose"].contains(tokens.word(token + 1))
    }

    // MARK: - It

    /// The group that `it` stands for before a verb of saying.
    func pronoun(at token: Int) -> Found? {
        guard tokens.lower[token] == "it", opensClause(token), tokens.says(after: token) else { return nil }
        let sentence = Int(tokens.sentence[token])
        let near = recent.filter { sentence - Int(tokens.sentence[$0.token]) <= Self.pronounSentences }
        guard let last = near.last else { return nil }
        let subject = near.last {
            isSubject($0.token) && tokens.sentence[$0.token] == tokens.sentence[last.token]
        }
        let found = subject ?? last
        return Found(group: found.group, seen: found.token, rule: "group that speaks")
    }

    /// Whether a clause begins with a token, so that `it` is no object: not `the company that bought it said`.
    private func opensClause(_ token: Int) -> Bool {
        let before = token - 1
        guard before >= 0, tokens.sentence[before] == tokens.sentence[token] else { return true }
        return !tokens.isWord(before) || tokens.has(.clauseOpener, at: before)
    }

    /// Whether a mention stands before a verb, and not after a preposition.
    private func isSubject(_ at: Int) -> Bool {
        let name = tokens.name[at]
        let run = name >= 0 ? tokens.names[Int(name)].tokens : at..<(at + 1)
        let before = tokens.lower.indices.contains(run.lowerBound - 1) ? run.lowerBound - 1 : run.lowerBound
        let start = tokens.lower[before] == "the" ? before - 1 : before
        guard !tokens.has(.titlePreposition, at: start), run.upperBound < tokens.count else { return false }
        return tokens.has(.notInTitle, at: run.upperBound)
            && !tokens.has(.titlePreposition, at: run.upperBound)
            || tokens.mayBeVerb(at: run.upperBound)
    }
}

/// The kinds of groups, by the nouns that name them.
enum GroupKind {
    /// The kinds that a noun names: `company`, `bank`; none where it names none.
    static func kinds(of noun: String) -> [Substring] {
        // The list is asked first, since no string is made for that.
        guard WordList.groupKinds.contains(noun) else { return [] }
        return WordList.groupKinds.value(of: noun)?.split(separator: " ") ?? []
    }

    /// Whether a noun may name most groups: `company`, `organisation`.
    static func isCommon(_ noun: String) -> Bool {
        kinds(of: noun).contains { $0 == "company" || $0 == "body" }
    }

    /// The nouns of kinds in a name: `bank` of `Northern Bank`.
    static func nouns(in name: String) -> [String] {
        name.folded.split { $0 == " " || $0 == "-" }.map(String.init).filter(WordList.groupKinds.contains)
    }

    /// The kinds that the lists know a name as.
    static func listed(_ name: String) -> [Substring] {
        var kinds: [Substring] = []
        let words = name.folded.split { $0 == " " || $0 == "," }.map(String.init)
        if WordList.media.contains(name) || words.contains(where: WordTrait.namesPaper.contains) {
            kinds.append("media")
        }
        if WordList.companies.contains(name) { kinds.append("company") }
        if WordList.sports.contains(name) { kinds.append("club") }
        if WordList.governmentBodies.contains(name) { kinds.append("agency") }
        if WordList.internationalBodies.contains(name) { kinds.append("body") }
        if words.contains(where: WordTrait.legalForm.contains) { kinds.append("company") }
        return kinds
    }

    /// The kinds that a group whose name says nothing may be of.
    static let commonest: Set<Substring> = ["company", "body", "airline", "charity", "club"]
}

extension ArticleTokens {
    /// The nouns of kinds that the words beside a name describe its group by: `the airline Norvia`, `Norvia, an airline`.
    fileprivate func kindsDescribing(_ name: Name) -> [String] {
        var found: [String] = []
        let before = name.tokens.lowerBound - 1
        if before >= 0, sentence[before] == sentence[name.tokens.lowerBound],
            WordList.groupKinds.contains(lower[before])
        {
            found.append(lower[before])
        }
        let comma = name.tokens.upperBound
        guard word(comma) == ",", determiner(at: comma + 1) != nil else { return found }
        let end = min(comma + 9, sentence(of: comma).upperBound)
        for at in (comma + 2)..<max(end, comma + 2) {
            guard self.name[at] < 0 || names[Int(self.name[at])].kind != .person, lower[at] != "," else {
                break
            }
            if WordList.groupKinds.contains(lower[at]),
                at + 1 >= end || !isWord(at + 1) || has(.notInTitle, at: at + 1)
            {
                found.append(lower[at])
                break
            }
        }
        return found
    }
}

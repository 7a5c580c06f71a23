import Articles

/// The steps of the sieve that find nouns which speak of somebody named: `the minister`, `the ministry`.
extension WhoIsWho {
    /// Makes descriptions, offices and heads of names mentions of those they speak of.
    mutating func findNominals() {
        takeDescriptions()
        takeOffices()
        takeHeads()
    }

    /// `Rolf Brandt, a party official,`: the description is itself a mention.
    private mutating func takeDescriptions() {
        for attachment in attachments where attachment.rule != "title before the name" {
            let phrase = attachment.phrase
            guard entityOfToken[phrase.head] == nil else { continue }
            let entity = entityOfOwnName[attachment.name]
            mention(
                entity, at: phrase.head..<(phrase.head + 1), .nominal,
                because: Reason(attachment.rule, evidence: attachment.range))
        }
    }

    /// `the foreign minister`, where one person here holds that office.
    private mutating func takeOffices() {
        let described = Set(attachments.map(\.phrase.head))
        for phrase in phrases where !described.contains(phrase.head) && entityOfToken[phrase.head] == nil {
            guard phrase.determiner == .definite, !phrase.isPlural,
                Self.isOffice(phrase, page.lower[phrase.head])
            else { continue }
            let holders = attachments.filter { isHeld(phrase, by: $0) }
            let people = Set(holders.map { entityOfOwnName[$0.name] })
            guard people.count == 1, let holder = holders.first else { continue }
            mention(
                entityOfOwnName[holder.name], at: phrase.head..<(phrase.head + 1), .nominal,
                because: Reason("office of one person here", evidence: holder.range))
        }
    }

    private static func isOffice(_ phrase: RolePhrase, _ head: String) -> Bool {
        guard phrase.noun.field != "people" else { return false }
        if [.leads, .speaksFor].contains(phrase.noun.relation) { return true }
        return offices.contains(head)
    }

    /// Whether the person of an attachment may hold the office that a phrase names.
    private func isHeld(_ phrase: RolePhrase, by attachment: Attachment) -> Bool {
        let theirs = attachment.phrase
        guard page.lower[theirs.head] == page.lower[phrase.head] else { return false }
        let mine = words(of: phrase)
        let known = words(of: theirs)
        guard mine.subtracting(known).isEmpty else { return false }
        let (country, other) = (country(of: phrase), country(of: theirs))
        if let country, country != other { return false }
        let group = phrase.complement.last.map { entityOfOwnName[$0] }
        if let group, group != theirs.complement.last.map({ entityOfOwnName[$0] }) { return false }
        return true
    }

    /// The words of a title, without its noun, its country and what time it is of.
    private func words(of phrase: RolePhrase) -> Set<String> {
        let words = phrase.title.filter { $0 != phrase.head }.map { page.lower[$0] }
        return Set(words.filter { Countries.embedded.country(of: $0) == nil && !Self.passing.contains($0) })
    }

    private func country(of phrase: RolePhrase) -> String? {
        for token in phrase.title {
            if let country = Countries.embedded.country(of: page.lower[token]) { return country.folded }
        }
        guard let owner = phrase.possessor, page.names[owner].kind == .place else { return nil }
        return Countries.place(page.phrase(of: page.names[owner])).folded
    }

    /// `the ministry`, `the Court`: the noun that one group's name here begins or ends in.
    private mutating func takeHeads() {
        var groups: [String: Set<Int>] = [:]
        for entity in entities.indices where entities[entity].kind == .organization {
            for form in [entities[entity].name] + entities[entity].aliases {
                let words = form.folded.split(separator: " ").map(String.init)
                guard words.count > 1, let first = words.first, let last = words.last else { continue }
                groups[last, default: []].insert(entity)
                if words[1] == "of" { groups[first, default: []].insert(entity) }
            }
        }
        for at in page.lower.indices.dropFirst() where page.name[at] < 0 && entityOfToken[at] == nil {
            guard page.lower[at - 1] == "the", let fits = groups[page.lower[at]], fits.count == 1,
                let group = fits.first
            else { continue }
            let isLast =
                at + 1 >= page.count
                || page.name[at + 1] < 0 && RoleNoun(page.lower[at + 1]) == nil && page.lower[at + 1] != "of"
            guard isLast, let first = entities[group].mentions.first,
                first.range.lowerBound < page.bytes(at..<(at + 1)).lowerBound
            else { continue }
            mention(
                group, at: at..<(at + 1), .nominal,
                because: Reason("head of the organization's name", evidence: first.range))
        }
    }

    /// Nouns of offices that one person holds, among those that say who belongs rather than who leads.
    private static let offices: Set<String> = [
        "minister", "secretary", "ambassador", "envoy", "chancellor", "commissioner", "senator",
        "congressman",
        "congresswoman", "prosecutor", "judge", "justice", "general", "colonel", "admiral", "treasurer",
        "sheriff",
        "professor", "pope", "archbishop", "cardinal", "bishop", "prince", "princess", "duke", "duchess",
        "attorney",
        "negotiator", "mediator",
    ]
    private static let passing: Set<String> = [
        "former", "new", "then", "late", "-", "acting", "outgoing", "incoming", "current",
    ]
}

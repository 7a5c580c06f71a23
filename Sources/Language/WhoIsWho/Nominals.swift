import Articles

/// The steps of the sieve that find nouns which speak of somebody named: `the minister`, `the ministry`.
extension WhoIsWho {
    /// Makes descriptions, offices and heads of names mentions of those they speak of.
    mutating func findNominals() {
        findDescriptions()
        findOffices()
        findHeads()
        orderMentions()
    }

    /// `Rolf Brandt, a party official,`: the description is itself a mention.
    private mutating func findDescriptions() {
        for attachment in attachments where attachment.rule != "title before the name" {
            let phrase = attachment.phrase
            guard entityOfToken[phrase.head] == nil else { continue }
            let entity = entityOfOwnName[attachment.name]
            mention(
                entity, at: phrase.head..<(phrase.head + 1), .nominal,
                because: Reason(attachment.rule, evidence: attachment.range))
        }
    }

    /// `the foreign minister`, `Norvia secretary`, where one person here holds that office.
    private mutating func findOffices() {
        let described = Set(attachments.map(\.phrase.head))
        var holders = OfficeHolders(self)
        for phrase in phrases where !described.contains(phrase.head) && entityOfToken[phrase.head] == nil {
            guard phrase.determiner == .definite || phrase.determiner == .none && !phrase.modifiers.isEmpty,
                !phrase.isPlural, tokens.isOffice(phrase)
            else { continue }
            guard let holder = holders.only(of: phrase) else { continue }
            mention(
                entityOfOwnName[holder.name], at: phrase.head..<(phrase.head + 1), .nominal,
                because: Reason("office of one person here", evidence: holder.range))
        }
    }

    /// `the ministry`, `the Court`: the noun that one group's name here begins or ends in.
    private mutating func findHeads() {
        var groups: [String: Set<Int>] = [:]
        for entity in entities.indices where entities[entity].kind == .organization {
            for form in [entities[entity].name] + entities[entity].aliases {
                let words = form.folded.split(separator: " ").map(String.init)
                guard words.count > 1, let first = words.first, let last = words.last else { continue }
                groups[last, default: []].insert(entity)
                if words[1] == "of" { groups[first, default: []].insert(entity) }
            }
        }
        for at in tokens.lower.indices.dropFirst() where tokens.name[at] < 0 && entityOfToken[at] == nil {
            guard tokens.lower[at - 1] == "the", let fits = groups[tokens.lower[at]], fits.count == 1,
                let group = fits.first
            else { continue }
            let isLast =
                at + 1 >= tokens.count
                || tokens.name[at + 1] < 0 && RoleNoun(tokens.lower[at + 1]) == nil
                    && tokens.lower[at + 1] != "of"
            guard isLast, let first = entities[group].mentions.first,
                first.range.lowerBound < tokens.bytes(at..<(at + 1)).lowerBound
            else { continue }
            mention(
                group, at: at..<(at + 1), .nominal,
                because: Reason("head of the organization's name", evidence: first.range))
        }
    }
}

import Articles

/// The ties of families: `his wife Anna Berg`, `Rolf Lund, the son of Anna Berg`.
extension RoleReading {
    /// Links people to those whose relatives they are said to be, by the noun that says so.
    mutating func readFamily() {
        for attachment in who.attachments where attachment.phrase.noun.relation == nil {
            guard let relative = relative(of: attachment.phrase) else { continue }
            link(
                entities[who.entityOfOwnName[attachment.name]].id, entities[relative].id, .linkedTo,
                tokens.title(of: attachment.phrase), attachment.range, "family")
        }
    }

    /// The person whose relative a phrase is about: the owner before it, or the one after `of`.
    private func relative(of phrase: RolePhrase) -> Int? {
        let names = (phrase.possessor.map { [$0] } ?? []) + phrase.complement
        if let name = names.first(where: { tokens.names[$0].kind == .person }) {
            return who.entityOfOwnName[name]
        }
        guard phrase.determiner == .pronoun else { return nil }
        return (phrase.tokens.lowerBound..<phrase.head).lazy.compactMap { who.entityOfToken[$0] }
            .first { entities[$0].kind == .person }
    }
}

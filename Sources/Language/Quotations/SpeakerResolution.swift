import Articles

/// Whom words for a speaker stand for, given who spoke before.
extension QuotationComposer {
    /// Whom the words for a speaker stand for; pronouns and common nouns by who spoke last.
    ///
    /// - Parameter reading: whom the words name by themselves.
    func resolved(
        _ reading: Speaker.Reading, of source: Range<Int>?, _ draft: Draft, _ last: LastSpeakers,
        _ binding: Binding
    ) -> Speaker.Reading {
        guard let source, let head = speakers.head(of: source), reading.manner != .name else {
            return reading
        }
        let named = binding.named(in: draft)
        let others = binding.hearer(of: draft).map { named.union([$0]) } ?? named
        func person(_ read: Entity?) -> Entity? {
            last.person(at: head, saying: draft.runs[0], readAs: read, but: others)
        }
        func group() -> Entity? { last.it(at: head, saying: draft.runs[0], but: others) }
        let word = page.keys[head]
        if source.count == 1, word == Lexis.it {
            return group().map { ($0, .pronoun) } ?? reading
        }
        if source.count == 1, Lexis.heOrShe.contains(word) {
            return person(reading.entity).map { ($0, .pronoun) } ?? (nil, .openPronoun)
        }
        guard page.keys[source.lowerBound] == Lexis.the else { return reading }
        switch reading.entity {
        case nil where reading.manner == .nobody || reading.manner == .unread:
            if Lexis.groups.contains(word), let found = group() { return (found, .noun) }
            if speakers.mayBePerson(head), let found = person(nil) { return (found, .noun) }
            if let author = last.author(ofDocument: word) { return (author, .document) }
            if let author = speakers.author(ofDocumentAt: head) { return (author, .document) }
        case .some(let read) where reading.manner == .noun && read.kind == .person:
            guard named.contains(where: { speakers.who.entities[$0].id == read.id }) else { break }
            return person(nil).map { ($0, .noun) } ?? (nil, .nobody)
        case .some(let read) where reading.manner == .noun && read.kind == .organization:
            // What many groups are called says less than who spoke last, unless it is part of the name.
            let noun = page.tokens.lower[head]
            guard GroupKind.isCommon(noun), !GroupKind.nouns(in: read.name).contains(noun),
                let found = group()
            else { break }
            return (found, .noun)
        default: break
        }
        return reading
    }

    /// How many tokens before the words for a speaker others are looked for.
    private static let reach = 200

    /// How many others of the kind of a speaker the text speaks of in the sentence of the words for them and the two before.
    func rivals(of speaker: Entity?, at source: Range<Int>?) -> Int {
        guard let speaker, let source else { return 0 }
        let last = Int(page.sentenceOf[source.lowerBound])
        var others: Set<Int> = []
        var at = source.lowerBound - 1
        while at >= 0, source.lowerBound - at <= Self.reach, last - Int(page.sentenceOf[at]) <= 2 {
            if let entity = speakers.who.entityOfToken[at],
                speakers.who.entities[entity].kind == speaker.kind,
                speakers.who.entities[entity].id != speaker.id
            {
                others.insert(entity)
            }
            at -= 1
        }
        return others.count
    }

    /// Whether a pronoun or noun for a speaker names by itself whom it is taken to stand for.
    func isAgreed(_ resolved: Speaker.Reading, _ reading: Speaker.Reading) -> Bool {
        guard let entity = resolved.entity, resolved.manner == .pronoun || resolved.manner == .noun else {
            return false
        }
        return reading.entity?.id == entity.id
    }
}

import Articles

/// Who spoke last, by which pronouns and common nouns for speakers are read: `he said` goes on with the one who spoke, not
/// with one whom he spoke of, and `it said`, `the company said` with the group that spoke.
struct LastSpeakers {
    let page: QuotationPage
    let who: WhoIsWho
    /// For each token, whether it is part of the words of a quotation.
    private var isSaid: [Bool]
    private let numbers: [Entity.ID: Int]
    private var person: (entity: Int, at: Int)?
    private var group: (entity: Int, at: Int)?

    /// Nobody has spoken yet.
    init(page: QuotationPage, who: WhoIsWho, drafts: [Draft]) {
        self.page = page
        self.who = who
        numbers = Dictionary(who.entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
        isSaid = Array(repeating: false, count: page.count)
        for draft in drafts where (draft.tagged == nil || draft.nesting == 0) {
            for at in draft.runs.joined() { isSaid[at] = true }
        }
    }

    /// Notes who spoke, with the words for it at a token.
    mutating func note(_ speaker: Entity, at token: Int) {
        guard let entity = numbers[speaker.id] else { return }
        switch speaker.kind {
        case .person: person = (entity, token)
        case .organization: group = (entity, token)
        case .place, .nationality: break
        }
    }

    /// The group that `it` or `the company` stands for as a speaker: the last that spoke or that opened a sentence of the writer's, as
    /// long as it is no further than the paragraph before.
    func it(at pronoun: Int, saying said: Range<Int>) -> Entity? {
        let end = min(page.sentence(at: pronoun).lowerBound, page.sentence(at: said.lowerBound).lowerBound)
        var last = group
        let near = page.words.blocks[max(page.blockOf(pronoun) - 2, 0)].tokens.lowerBound
        if let opening = lastOpening(before: end, after: max(last?.at ?? -1, near - 1), of: .organization) {
            last = (opening.entity, opening.at)
        }
        guard let last, page.blockOf(pronoun) - page.blockOf(last.at) <= 2 else { return nil }
        return who.entities[last.entity]
    }

    /// The person that `he`, `she` or `the minister` stands for as a speaker, given whom it is read as: whoever spoke last, unless
    /// another opened a sentence since.
    func person(at pronoun: Int, saying said: Range<Int>, readAs read: Entity?) -> Entity? {
        guard let last = person, page.blockOf(pronoun) - page.blockOf(last.at) <= 2,
            agrees(who.genders[last.entity], pronoun)
        else { return read }
        let end = min(pronoun, page.sentence(at: said.lowerBound).lowerBound)
        if let opening = lastOpening(before: end, after: last.at, of: .person), opening.entity != last.entity,
            agrees(who.genders[opening.entity], pronoun)
        {
            return read
        }
        // The writer may have come to speak of another: `…, Berg said, but Dahl was not moved. He called it …`
        let since = (last.at..<max(last.at, pronoun)).compactMap { isSaid[$0] ? nil : who.entityOfToken[$0] }
        if let read, since.contains(where: { who.entities[$0].id == read.id }) { return read }
        return who.entities[last.entity]
    }

    private func agrees(_ gender: RoleNoun.Gender, _ pronoun: Int) -> Bool {
        switch gender {
        case .either: true
        case .female: !page.tokens.has(.masculine, at: pronoun)
        case .male: !page.tokens.has(.feminine, at: pronoun)
        }
    }

    /// The last person or group that opens a sentence of the writer's between two places.
    private func lastOpening(
        before end: Int, after start: Int, of kind: Entity.Kind
    ) -> (entity: Int, at: Int)? {
        var at = end - 1
        while at > max(start, 0) {
            let sentence = page.sentence(at: at)
            for token in sentence.prefix(6) where token > start && !isSaid[token] {
                guard let entity = who.entityOfToken[token] else {
                    if page.shapes[token] == .comma { break }
                    continue
                }
                if who.entities[entity].kind == kind { return (entity, token) }
                break
            }
            at = sentence.lowerBound - 1
        }
        return nil
    }
}

import Articles

/// Who spoke last, by which pronouns and common nouns for speakers are read: `he said` goes on with the one who spoke, not
/// with one whom he spoke of, and `it said`, `the company said` with the group that spoke.
struct LastSpeakers {
    let page: QuotationPage
    let who: WhoIsWho
    /// For each token, whether it is part of the words of a quotation.
    private var isSaid: [Bool]
    /// The place of each entity among those of the article.
    private let numbers: [Entity.ID: Int]
    private var person: (entity: Int, at: Int)?
    private var group: (entity: Int, at: Int)?
    /// The head of the words for somebody unnamed who spoke since: `an analyst said`.
    private var unnamed: Int?
    /// Whose the last document of a kind was, by the key of its noun.
    private var authors: [UInt32: Entity] = [:]

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
        case .person:
            person = (entity, token)
            unnamed = nil
        case .organization: group = (entity, token)
        case .place, .nationality: break
        }
    }

    /// Notes whose a document is: `the report by Norvia`.
    mutating func note(_ author: Entity, authorOf document: UInt32) { authors[document] = author }

    /// Whose document a noun stands for: `the report`.
    func author(ofDocument noun: UInt32) -> Entity? { authors[noun] }

    /// Notes that somebody spoke whom the words at a token do not name.
    mutating func noteUnnamed(at token: Int) { unnamed = token }

    /// The group that `it` or `the company` stands for as a speaker: the last that spoke or that opened a sentence of the writer's, as
    /// long as it is no further than the paragraph before; not one of `others`.
    func it(at pronoun: Int, saying said: Range<Int>, but others: Set<Int>) -> Entity? {
        let end = min(page.sentence(at: pronoun).lowerBound, page.sentence(at: said.lowerBound).lowerBound)
        var last = group
        let near = page.words.blocks[max(page.blockOf(pronoun) - 2, 0)].tokens.lowerBound
        if let opening = lastOpening(before: end, after: max(last?.at ?? -1, near - 1), of: .organization) {
            last = (opening.entity, opening.at)
        }
        if let found = last?.entity, others.contains(found) { last = group }
        guard let last, !others.contains(last.entity), page.blockOf(pronoun) - page.blockOf(last.at) <= 2
        else { return nil }
        return who.entities[last.entity]
    }

    /// The person that `he`, `she` or `the minister` stands for as a speaker, given whom it is read as: whoever spoke last, unless
    /// another opened a sentence since; not one of `others`. Nobody where somebody unnamed spoke last.
    func person(
        at pronoun: Int, saying said: Range<Int>, readAs read: Entity?, but others: Set<Int>
    ) -> Entity? {
        let read = read.flatMap { read in others.contains { who.entities[$0].id == read.id } ? nil : read }
        if let unnamed, page.blockOf(pronoun) - page.blockOf(unnamed) <= 1,
            !isSpokenOf(read, since: unnamed, before: pronoun)
        {
            return nil
        }
        let isFree = person.map { others.contains($0.entity) } ?? true
        let start = min(pronoun, said.lowerBound)
        if isFree, read == nil, let only = onlyPerson(before: start, but: others, as: pronoun) { return only }
        guard let last = person, !others.contains(last.entity),
            page.blockOf(pronoun) - page.blockOf(last.at) <= 2,
            agrees(who.genders[last.entity], pronoun)
        else { return read }
        let end = min(pronoun, page.sentence(at: said.lowerBound).lowerBound)
        if let opening = lastOpening(before: end, after: last.at, of: .person), opening.entity != last.entity,
            agrees(who.genders[opening.entity], pronoun)
        {
            return read ?? (others.contains(opening.entity) ? nil : who.entities[opening.entity])
        }
        // The writer may have come to speak of another: `…, Berg said, but Dahl was not moved. He called it …`
        return isSpokenOf(read, since: last.at, before: pronoun) ? read : who.entities[last.entity]
    }

    /// The only person but `others` named in the sentence before that of a token: `Berg was ill. The senator wrote …`
    private func onlyPerson(before token: Int, but others: Set<Int>, as pronoun: Int) -> Entity? {
        let start = page.sentence(at: token).lowerBound
        guard start > 0 else { return nil }
        let people = Set(
            page.sentence(at: start - 1).compactMap { who.entityOfToken[$0] }
                .filter { who.entities[$0].kind == .person && !others.contains($0) })
        guard people.count == 1, let only = people.first, agrees(who.genders[only], pronoun)
        else { return nil }
        return who.entities[only]
    }

    /// Whether the writer speaks of somebody between two tokens, by a name or noun.
    private func isSpokenOf(_ somebody: Entity?, since start: Int, before end: Int) -> Bool {
        guard let somebody else { return false }
        return (start..<max(start, end)).contains { at in
            !isSaid[at] && !Lexis.pronouns.contains(page.keys[at])
                && who.entityOfToken[at].map { who.entities[$0].id == somebody.id } == true
        }
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

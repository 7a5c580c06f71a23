import Articles

/// Whom the words for a speaker name.
struct Speaker {
    let page: QuotationPage
    let who: WhoIsWho

    /// How the words for a source name somebody, or fail to.
    enum Manner: Int, CaseIterable {
        /// There are no words for one.
        case absent
        /// Nobody is named: `a Hamas leader`, `officials`.
        case nobody
        /// A pronoun that is nobody's.
        case openPronoun
        /// Words with a name in them that name nobody.
        case unread
        case name
        case noun
        case pronoun
        /// A person named right after the comma.
        case apposition
        /// A document of somebody's: `Berg's letter`.
        case document
    }

    /// Whom words name, and how.
    typealias Reading = (entity: Entity?, manner: Manner)

    /// The entity that the words for a source name; nil where they name nobody: `a Hamas leader`.
    func entity(of source: Range<Int>) -> Entity? { reading(of: source).entity }

    /// The entity that the words for a source name, and how.
    ///
    /// The head of the words decides: `Berg of the ministry` is Berg, `Berg's ministry` the ministry, `a ministry
    /// official` nobody. `Berg's letter` and `Berg's office` speak for Berg, `Berg's spokesman` and `Berg's campaign` for nobody named.
    func reading(of source: Range<Int>) -> Reading {
        let trimmed = afterObject(trimming(source))
        guard let head = head(of: trimmed) else { return (nil, .nobody) }
        let isPronoun = Lexis.pronouns.contains(page.keys[head])
        if let found = who.entity(at: head), found.kind != .nationality {
            if isOneOfSeveral(head, in: trimmed) { return (nil, .nobody) }
            return (found, isPronoun ? .pronoun : page.shapes[head] == .lower ? .noun : .name)
        }
        if Lexis.relative.contains(page.keys[head]), let found = antecedent(of: head) {
            return (found, .noun)
        }
        if isPronoun { return (nil, .openPronoun) }
        if let found = inApposition(in: trimmed) { return (found, .apposition) }
        if Lexis.document.contains(page.keys[head]), let owner = owner(of: head, in: trimmed) {
            return (owner, .document)
        }
        if let found = named(by: head, in: trimmed) { return found }
        let hasName = trimmed.contains { page.shapes[$0] == .capitalised && page.spots[$0].fromStart != 1 }
        return (nil, hasName && page.shapes[head] != .lower ? .unread : .nobody)
    }

    /// Whether a name is one of several that speak as one: `Berg and Dahl`, `Berg, Dahl and Lund`, `Berg and his colleague Dahl`.
    private func isOneOfSeveral(_ head: Int, in source: Range<Int>) -> Bool {
        let own = who.entityOfToken[head]
        func other(from start: Int, within reach: Int) -> Bool {
            for at in start..<min(start + reach, max(start, source.upperBound)) {
                if let entity = who.entityOfToken[at] {
                    return entity != own && who.entities[entity].kind != .nationality
                }
                guard page.isWord(at),
                    !Lexis.beforeOthers.contains(page.keys[at]) || Lexis.determiners.contains(page.keys[at])
                else { return false }
            }
            return false
        }
        let next = head + 1
        guard source.contains(next) else { return false }
        if page.keys[next] == Lexis.and { return other(from: next + 1, within: 7) }
        guard page.shapes[next] == .comma, other(from: next + 1, within: 1) else { return false }
        return (next..<source.upperBound).contains { page.keys[$0] == Lexis.and }
    }

    /// Whether a noun after `the` may stand for the person who spoke last: `the minister`, `the Norlander`.
    func mayBePerson(_ head: Int) -> Bool {
        Lexis.people.contains(page.keys[head])
            || who.entity(at: head)?.kind == .nationality && head > 0 && page.keys[head - 1] == Lexis.the
    }

    /// The head of words for one person who is not named: `a ministry official`, `one analyst`.
    func unnamedPerson(in source: Range<Int>) -> Int? {
        guard Lexis.one.contains(page.keys[source.lowerBound]), let head = head(of: source),
            head > source.lowerBound,
            page.shapes[head] == .lower, RoleNoun(page.tokens.lower[head]) != nil
        else { return nil }
        return head
    }

    /// Who is named at the end of a description, `the chairman of the harbour board Anna Berg`, or before its noun,
    /// `the Berg report`.
    private func named(by head: Int, in source: Range<Int>) -> (Entity?, Manner)? {
        if head > source.lowerBound, Lexis.groupNouns.contains(page.keys[head]),
            let group = who.entity(at: head - 1) ?? owner(of: head, in: source), group.kind == .organization
        {
            return (group, .name)
        }
        var last = source.upperBound - 1
        while last > head, page.shapes[last] == .bracket || page.shapes[last] == .comma { last -= 1 }
        guard last > head, let number = who.entityOfToken[last], who.entities[number].kind == .person else {
            return nil
        }
        var first = last
        while first > head, who.entityOfToken[first - 1] == number { first -= 1 }
        let before = first - 1
        guard before > head, page.isWord(before), !Lexis.beforeOthers.contains(page.keys[before]) else {
            return nil
        }
        return (who.entities[number], .apposition)
    }

    /// The name before a relative pronoun: `Berg, who …`
    private func antecedent(of pronoun: Int) -> Entity? {
        let before = pronoun - 1
        guard before > 0 else { return nil }
        return who.entity(at: page.shapes[before] == .comma ? before - 1 : before).flatMap {
            $0.kind == .person || $0.kind == .organization ? $0 : nil
        }
    }

    /// Whose a document is: `Berg's latest letter`, `the letter from Berg`, `a Norvia statement`
    private func owner(of head: Int, in source: Range<Int>, reach: Int = 3) -> Entity? {
        var places: [Int] = []
        var before = head - 1
        while before > source.lowerBound, page.shapes[before] == .lower,
            !Lexis.possessive.contains(page.keys[before])
        {
            before -= 1
        }
        if before > source.lowerBound, Lexis.possessive.contains(page.keys[before]) {
            places.append(before - 1)
        } else if head > source.lowerBound, who.entity(at: head - 1)?.kind == .organization {
            places.append(head - 1)
        }
        if head + 2 < source.upperBound, Lexis.from.contains(page.keys[head + 1]) {
            places += [head + 2, head + 3, source.upperBound - 1].prefix(reach)
        }
        if let maker = maker(after: head, in: source) { return maker }
        for place in places where source.contains(place) {
            if let owner = who.entity(at: place), owner.kind == .person || owner.kind == .organization {
                return owner
            }
        }
        return nil
    }

    /// Whose a document is by how the text spoke of it before: `the lawsuit filed by Berg … the lawsuit said`, `Berg's report … the report said`
    func author(ofDocumentAt head: Int) -> Entity? {
        let key = page.keys[head]
        guard Lexis.document.contains(key) else { return nil }
        for at in (0..<head).reversed() where page.keys[at] == key {
            let sentence = page.sentence(at: at)
            let around = max(sentence.lowerBound, at - 4)..<min(sentence.upperBound, at + 12)
            if let owner = owner(of: at, in: around, reach: 2) { return owner }
        }
        return nil
    }

    /// Who made a document: `the lawsuit filed by a former clerk named Berg`
    private func maker(after head: Int, in source: Range<Int>) -> Entity? {
        guard head + 3 < source.upperBound, page.shapes[head + 1] == .lower,
            page.token(head + 1, endsIn: "ed", after: 2) || page.token(head + 1, endsIn: "en", after: 2),
            Lexis.from.contains(page.keys[head + 2])
        else { return nil }
        for at in (head + 3)..<source.upperBound {
            if let owner = who.entity(at: at), owner.kind == .person || owner.kind == .organization {
                return owner
            }
            guard page.isWord(at),
                !Lexis.beforeOthers.contains(page.keys[at]) || Lexis.determiners.contains(page.keys[at])
            else { return nil }
        }
        return nil
    }

    /// Without what a bracket closes that opens before the words: `Berg Corp (BRG) chairman Dahl`.
    private func afterBracket(_ source: Range<Int>) -> Range<Int> {
        guard let bracket = source.prefix(3).first(where: { page.shapes[$0] == .bracket }),
            ")]".utf8.contains(page.text.utf8[Int(page.words.tokens[bracket].start)]),
            bracket + 1 < source.upperBound
        else { return source }
        return (bracket + 1)..<source.upperBound
    }

    /// The last token before what only describes.
    func head(of source: Range<Int>) -> Int? {
        let source = afterBracket(source)
        var at = source.lowerBound
        while at < source.upperBound {
            let isInside = at > source.lowerBound && who.entityOfToken[at - 1] != nil
            let named =
                who.entityOfToken[at] != nil && isInside && who.entityOfToken[at - 1] == who.entityOfToken[at]
            if !named,
                page.shapes[at] == .comma || page.shapes[at] == .bracket
                    || isInside && page.shapes[at] == .dash && !isBased(at, in: source)
                    || Lexis.headEnd.contains(page.keys[at]) && !joinsModifiers(at, in: source)
            {
                break
            }
            at += 1
        }
        while at > source.lowerBound, !page.isWord(at - 1) || Lexis.auxiliary.contains(page.keys[at - 1]) {
            at -= 1
        }
        return at > source.lowerBound ? at - 1 : nil
    }

    /// Whether a dash belongs to where a group sits: `the Norham-based institute`.
    private func isBased(_ dash: Int, in source: Range<Int>) -> Bool {
        dash + 2 < source.upperBound && page.keys[dash + 1] == Lexis.based
    }

    /// Whether `and` stands between two words before a noun: `the chemicals and plastics company`.
    private func joinsModifiers(_ at: Int, in source: Range<Int>) -> Bool {
        page.keys[at] == Lexis.and && page.keys[source.lowerBound] == Lexis.the
            && at > source.lowerBound + 1 && at + 2 < source.upperBound
            && (source.lowerBound + 1..<source.upperBound).allSatisfy { next in
                (page.shapes[next] == .lower || page.shapes[next] == .dash)
                    && (next == at || !Lexis.headEnd.contains(page.keys[next]))
                    && !Lexis.determiners.contains(page.keys[next])
            }
    }

    /// `The minister of the environment, Anna Berg,`: a person named after the first comma, with or without a title.
    private func inApposition(in source: Range<Int>) -> Entity? {
        guard let comma = source.first(where: { page.shapes[$0] == .comma }), comma > source.lowerBound else {
            return nil
        }
        var at = comma + 1
        while at < source.upperBound, at < comma + 5, page.isWord(at) {
            if let found = who.entity(at: at) { return found.kind == .person ? found : nil }
            guard !Lexis.beforeOthers.contains(page.keys[at]) else { return nil }
            at += 1
        }
        return nil
    }

    /// The words after the comma where those before it are governed by a preposition: `At talks with [Berg, Dahl]`.
    private func afterObject(_ source: Range<Int>) -> Range<Int> {
        let before = source.lowerBound - 1
        guard before >= 0, Lexis.governing.contains(page.keys[before]),
            page.sentenceOf[before] == page.sentenceOf[source.lowerBound],
            let comma = source.first(where: { page.shapes[$0] == .comma }), comma + 1 < source.upperBound
        else { return source }
        return (comma + 1)..<source.upperBound
    }

    private func trimming(_ source: Range<Int>) -> Range<Int> {
        var start = source.lowerBound
        while start < source.upperBound, !page.isWord(start) { start += 1 }
        var end = source.upperBound
        if end > start, Lexis.possessive.contains(page.keys[end - 1]) { end -= 1 }
        return start..<max(start, end)
    }
}

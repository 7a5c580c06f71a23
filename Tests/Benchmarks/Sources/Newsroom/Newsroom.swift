import Articles

/// Writes invented news: as many articles as one wants, no two alike, each the same each time, with what is in them.
///
/// The people, groups and places of an article are drawn so that few are in many articles and many in few (Zipf), as
/// in the news, and some more than others are seen together.
public struct Newsroom: Sendable {
    private static let nouns = [
        "agreement", "border", "budget", "ceasefire", "committee", "crisis", "deadline", "delegation",
        "election",
        "factory", "harbour", "hospital", "inquiry", "law", "market", "meeting", "mission", "plan", "power",
        "price",
        "protest", "reform", "region", "report", "river", "road", "school", "strike", "talks", "tax",
        "treaty", "vote",
    ]
    private static let verbs = [
        "accepted", "announced", "backed", "blamed", "blocked", "called for", "delayed", "denied",
        "discussed", "ended",
        "faced", "left", "met over", "offered", "praised", "promised", "refused", "rejected", "signed",
        "welcomed",
    ]
    private static let adjectives = [
        "bitter", "broad", "costly", "early", "final", "fragile", "joint", "large", "late", "local", "new",
        "old", "rare",
        "regional", "secret", "sudden", "third", "urgent", "weak", "wide",
    ]
    private static let titles = [
        "chairman", "director", "minister", "mayor", "spokeswoman", "secretary", "deputy",
    ]
    private static let papers = [
        "The Tide", "Morning Ledger", "Northern Wire", "Capital Post", "Evening Record",
    ]

    private let seed: UInt64

    /// A newsroom whose articles depend on a seed alone.
    public init(seed: UInt64) { self.seed = seed }

    /// The article of a number, with all that it says.
    public func article(_ number: Int) -> AnnotatedArticle {
        var dice = Dice(seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
        var desk = Desk(number)
        let people = (0..<(2 + dice.below(5))).map { _ in Cast.person(dice.rank(below: 400_000)) }
        let groups = (0..<(1 + dice.below(4))).map { _ in Cast.group(dice.rank(below: 100_000)) }
        let places = (0..<(1 + dice.below(3))).map { _ in Cast.place(dice.rank(below: 12_000)) }
        for (index, person) in people.enumerated() {
            paragraph(
                person, groups[index % groups.count], places[index % places.count], number, &desk, &dice)
        }
        for _ in 0..<(2 + dice.below(4)) {
            statement(dice.pick(people), dice.pick(groups), dice.pick(places), &desk, &dice)
        }
        return desk.article(
            title:
                "\(groups[0].name) \(dice.pick(Self.verbs)) \(dice.pick(Self.adjectives)) \(dice.pick(Self.nouns))",
            published: Day(year: 1996 + dice.below(10), month: 1 + dice.below(12), day: 1 + dice.below(28)),
            publisher: dice.pick(Self.papers))
    }

    private func thing(_ dice: inout Dice) -> String {
        "the \(dice.pick(Self.adjectives)) \(dice.pick(Self.nouns))"
    }

    /// A paragraph that brings a person in: with an office, a sentence, a quotation.
    private func paragraph(
        _ person: Cast.Member, _ group: Cast.Member, _ place: Cast.Member, _ number: Int, _ desk: inout Desk,
        _ dice: inout Dice
    ) {
        desk.beginParagraph()
        let title = dice.pick(Self.titles)
        desk.office(person, title, group)
        desk.add(" \(dice.pick(Self.verbs)) \(thing(&dice)) in ")
        desk.name(place)
        desk.add(" on case \(number). ")
        desk.name(group)
        desk.add(" \(dice.pick(Self.verbs)) \(thing(&dice)). ")
        if dice.happens(60) {
            let words = "We \(dice.pick(Self.verbs)) \(thing(&dice)) because of \(thing(&dice))"
            desk.quotation(words, of: person, about: dice.happens(40) ? group : nil)
        }
    }

    /// A paragraph about those whom the article has brought in.
    private func statement(
        _ person: Cast.Member, _ group: Cast.Member, _ place: Cast.Member, _ desk: inout Desk,
        _ dice: inout Dice
    ) {
        desk.beginParagraph()
        desk.name(person, short: true)
        desk.add(" \(dice.pick(Self.verbs)) \(thing(&dice)), while ")
        desk.name(group)
        desk.add(" \(dice.pick(Self.verbs)) \(thing(&dice)) and \(thing(&dice)) near ")
        desk.name(place)
        desk.add(". Observers \(dice.pick(Self.verbs)) \(thing(&dice)), \(thing(&dice)) and \(thing(&dice)).")
    }
}

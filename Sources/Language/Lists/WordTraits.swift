import CModels

/// What the rules of the language stages go by in a word, wherever it stands. The list of words names each by its case.
enum WordTrait: UInt8, CaseIterable, Sendable {
    // Titles and descriptions: `a former Hamas official`.

    /// A noun of people who have to do with a group and do not belong to it: `victim`.
    case outsider
    /// A determiner: `a`, `the`, `his`.
    case indefinite, definite, owning
    /// Belongs to the noun of office before it: `general`, `elect`.
    case afterTitle
    /// A preposition that leads to what an office is of.
    case titlePreposition
    /// A noun that an office is of without a name: `state`.
    case portfolio
    /// A noun after one of office that makes the phrase name something else: `post`.
    case takesOver
    /// A noun of office that is also a verb: `heads`.
    case alsoVerb
    /// Before such a noun makes it the verb: `who heads`.
    case leadsToVerb
    /// Of the closed classes: never inside a title.
    case notInTitle
    /// A noun of an office that one person holds, among those that say who belongs rather than who leads: `minister`.
    case office
    /// Says of what time an office is: `former`.
    case ofTime
    /// A noun of an office that is of something, or of two: `energy and mines minister`.
    case hasPortfolio
    /// Says that an office is not held any more, or not yet: `former`, `designate`.
    case noLonger, notYet
    /// Before a noun of office, says what somebody is like or might be: `good`, `likely`.
    case praises
    /// A verb by which an office passes to somebody, from somebody, or from one to another: `named`, `sacked`,
    /// `replaced`.
    case appoints, dismisses, succeeds
    /// A noun of an office that many hold at one place: `official`.
    case heldByMany
    /// Before a noun of office, and no part of what the office is for: `deputy`.
    case notPortfolio
    /// Before a noun of office, makes it another office: `shadow`, `deputy`.
    case lesserOffice
    /// An adjective that looks like a verb: `alleged`.
    case participle

    // What stands around them.

    /// An adverb beside a verb such as `is`.
    case copulaAdverb
    /// A word before which a description of a person may end.
    case endsDescription
    /// A plain verb of saying.
    case plainSaying
    /// Before a noun, tells what it names from what was named before: `another`, `rival`.
    case another
    /// May stand between a subject and its verb of saying: `has`, `also`.
    case beforeSaying
    /// A verb of the past that does not end in -ed.
    case irregularPast
    /// A word for a number of things.
    case number
    /// A word after which a clause begins.
    case clauseOpener
    /// Ties one group to another: `linked`.
    case tie
    /// A noun for a part of a group, or for one that is linked to it: `wing`, `offshoot`.
    case partNoun, linkedNoun

    // Names.

    /// Stands before a person's name: `mr.`
    case honorific
    /// Stands before the name of a man, of a woman.
    case maleTitle, femaleTitle
    /// Stands behind a person's name: `jr`.
    case nameSuffix
    /// Belongs to the word of a name that follows; even at the beginning of the name.
    case particle, leadingParticle
    /// A surname that stands first: `kim`.
    case leadingSurname
    /// Joins the words of a group's name, and has no letter in its acronym.
    case joinsGroupName
    /// The legal form of a company: `inc`.
    case legalForm
    /// A noun for a kind of place, before `of` and its name: `town`.
    case placeNoun
    /// A word in the names of newspapers: `herald`.
    case namesPaper
    /// A first word that many groups share.
    case commonInGroups
    /// Begins the name of a body that is none of one country's: `european`.
    case acrossCountries
    /// Between words with capitals, belongs to the name: `of`. The model of names was trained with these.
    case linksCapitals
    /// A preposition that often stands before a place: `near`. The model of names was trained with these.
    case leadsToPlace

    // Pronouns of the third person; `her` and `it` are in two cases.

    /// Stands for a man, for a woman.
    case masculine, feminine
    /// In which case it is: `he`, `him`, `his`, `himself`.
    case subjectPronoun, objectPronoun, possessivePronoun, reflexivePronoun
    /// Stands for the noun before its clause: `who`.
    case relative
    /// Begins a clause beside another: `and`.
    case joinsClauses
    /// A preposition that leads to whose or by whom something is: `the letter from Berg`.
    case leadsToOwner

    // Quotations.

    /// The speaker, inside a quotation: `i`, `we`.
    case firstPerson, firstPersonPlural
    /// Reports speech, beside the reporting verbs.
    case says
    /// Stands before a term, a title or a nickname: `the so-called “surge”`.
    case namesATerm
    /// May stand between two verbs and their subject: auxiliaries and adverbs of one clause.
    case beforeVerb
    /// Of the closed classes: follows a clause rather than being what a modifier stands before.
    case function
    /// Where the words that name a speaker end, after a verb: `said X on Monday`.
    case endsSource
    /// The words that name a speaker begin after it, before a verb.
    case startsClause
    /// Ends the head of the words for a speaker: `spokesman for`.
    case endsHead
    /// A determiner that the words for a speaker begin with.
    case opensSource
    /// Stands between two verbs with one subject.
    case joinsVerbs
    /// A preposition before which no subject stands.
    case governs
    /// A form of `be`.
    case formOfBe
    /// A text that speaks for its owner: `Berg's letter`.
    case speaksForOwner
    /// `'s` and `'`.
    case possessive
    /// A pronoun that may stand for a speaker.
    case sourcePronoun
    /// Begins a clause, as the tagger counts them.
    case beginsClause
}

/// The traits of a word.
struct WordTraits: Sendable, Hashable {
    private var bits: UInt128 = 0

    /// None.
    init() {}

    /// Those that a line of the list names, with spaces between; nil where one is none.
    init?(named names: Substring) {
        precondition(WordTrait.allCases.count <= UInt128.bitWidth, "there is room for all traits")
        for name in names.split(separator: " ") {
            guard let trait = WordTrait.named[name] else { return nil }
            bits |= 1 << UInt128(trait.rawValue)
        }
    }

    /// Whether the word has a trait.
    func contains(_ trait: WordTrait) -> Bool { bits & 1 << UInt128(trait.rawValue) != 0 }
}

extension WordTrait {
    fileprivate static let named = Dictionary(
        allCases.map { (Substring("\($0)"), $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether a word in lower case has it.
    func contains(_ word: String) -> Bool {
        WordTable.embedded.traits(of: WordKey.of(word[...])).contains(self)
    }

    /// The keys of the words that have it.
    var keys: Set<UInt32> { WordTable.embedded.keys { $0.contains(self) } }

    /// The words that have it.
    var words: [Substring] { WordTable.lines().filter { $0.traits.contains(self) }.map(\.word) }
}

/// The embedded list of words: a line each with the word, its class for the pronoun ranking if it is of a closed one,
/// and its traits.
struct WordTable: Sendable {
    /// Read when it is first asked.
    static let embedded = WordTable()

    private struct Row {
        var key: UInt32
        var traits: WordTraits
        var kind: WordClass?
    }

    private let rows: [Row]
    /// For each key, cut to the table's size, the number of a row and one; 0 where there is none.
    private let slots: [UInt16]

    private init() {
        rows = Self.lines().map { line in
            Row(key: WordKey.of(line.word), traits: line.traits, kind: WordClass(named: line.kind))
        }
        var slots = [UInt16](repeating: 0, count: 4096)
        precondition(rows.count * 2 < slots.count, "the table of words has become too small")
        for (number, row) in rows.enumerated() {
            var slot = Int(row.key) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt16(number + 1)
        }
        self.slots = slots
    }

    /// The lines of the list.
    fileprivate static func lines() -> [(word: Substring, kind: Substring, traits: WordTraits)] {
        let list = unsafe byname_list_text(byname_list_words)
        let text = unsafe String(
            decoding: UnsafeBufferPointer(start: list.start, count: list.count), as: UTF8.self)
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            precondition(fields.count == 3, "a word of the list has a class and traits")
            guard let traits = WordTraits(named: fields[2]) else {
                preconditionFailure("the list names a trait that is none: \(line)")
            }
            return (fields[0], fields[1], traits)
        }
    }

    /// How many words it has.
    var count: Int { rows.count }

    private func row(of key: UInt32) -> Int? {
        var slot = Int(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if rows[number].key == key { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The traits of the word of a key.
    func traits(of key: UInt32) -> WordTraits { row(of: key).map { rows[$0].traits } ?? WordTraits() }

    /// The traits of the words of some keys.
    func traits(of keys: [UInt32]) -> [WordTraits] { keys.map { traits(of: $0) } }

    /// The closed class of the word of a key; nil where it is of none.
    func kind(of key: UInt32) -> WordClass? { row(of: key).flatMap { rows[$0].kind } }

    /// The keys of the words with certain traits.
    func keys(where isWanted: (WordTraits) -> Bool) -> Set<UInt32> {
        Set(rows.filter { isWanted($0.traits) }.map(\.key))
    }
}

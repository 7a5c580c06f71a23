/// The words that the rules for quotations go by, as keys.
enum Lexis {
    /// Verbs that report speech: `said`, `warned`, `told`.
    static let verbs: Set<UInt32> = {
        let verbs = WordList.reportingVerbs.words.filter { !$0.contains(" ") }
        return WordTrait.says.keys.union(verbs.map { WordKey.of($0) })
    }()

    /// Words before a term, a title or a nickname: `the so-called “surge”`, `the film “Dawn”`.
    static let naming = WordTrait.namesATerm.keys

    /// What may stand between two verbs and their subject: auxiliaries and adverbs of one clause.
    static let auxiliary = WordTrait.beforeVerb.keys

    /// Words of the closed classes: what follows a clause rather than what a modifier stands before.
    static let function = WordTrait.function.keys

    /// Where the words that name a speaker end, after a verb: `said X on Monday`.
    static let sourceEnd = WordTrait.endsSource.keys

    /// Where the words that name a speaker begin, before a verb, after one of these.
    static let clauseStart = WordTrait.startsClause.keys

    /// Prepositions and the like that end the head of the words for a speaker: `spokesman for`, `minister of`.
    static let headEnd = WordTrait.endsHead.keys

    static let determiners = WordTrait.opensSource.keys

    /// Between two verbs with one subject.
    static let joining = WordTrait.joinsVerbs.keys

    /// Prepositions before which no subject stands.
    static let governing = WordTrait.governs.keys

    static let the = WordKey.of("the")
    /// Verbs after which a clause needs no `that` to be what is said.
    static let said = Set(["said", "says", "say"].map { WordKey.of($0) })

    static let according = WordKey.of("according")
    static let to = WordKey.of("to")
    static let and = WordKey.of("and")
    /// The forms of `be`.
    static let be = WordTrait.formOfBe.keys
    static let based = WordKey.of("based")
    static let asked = WordKey.of("asked")
    static let when = WordKey.of("when")
    /// Before a noun for somebody who is not named: `an analyst`.
    static let one = QuotationWord.openDeterminer.keys
    /// What somebody says something in, and is then its speaker: `Berg's letter`.
    static let document = WordTrait.speaksForOwner.keys
    /// Leads to whose a document is: `the letter from Berg`.
    static let from = WordTrait.leadsToOwner.keys

    /// Nouns after the name of a group that say what it is, and what a group publishes: `the Berg report`.
    static let groupNouns = QuotationWord.saysWhatAGroupIs.keys
    /// Nouns that stand for the group that spoke last: `the company said`.
    static let groups = QuotationWord.standsForAGroup.keys
    /// Nouns that stand for the person who spoke last: `the minister said`.
    static let people = QuotationWord.standsForAPerson.keys
    /// Before which a name at the end of the words for a source is not the speaker: `spokesman for Berg`.
    static let beforeOthers = QuotationWord.beforeOthers.keys
    /// After a comma, begins a clause that belongs to the words said.
    static let tail = QuotationWord.goesOn.keys
    /// Begins words on when, where or of what something was said: `after`.
    static let circumstance = QuotationWord.circumstance.keys
    /// Say something before a clause only: `agreed that …`, not `agreed a deal`.
    static let dealing = QuotationWord.dealing.keys
    /// As a source say nothing: `evidence`.
    static let mute = QuotationWord.mute.keys
    static let relative = WordTrait.relative.keys
    static let it = WordKey.of("it")
    static let heOrShe = WordTrait.subjectPronoun.keys
        .intersection(WordTrait.masculine.keys.union(WordTrait.feminine.keys))
    static let possessive = WordTrait.possessive.keys
    static let pronouns = WordTrait.sourcePronoun.keys
}

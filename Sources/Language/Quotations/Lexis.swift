import CModels

/// The words that the rules for quotations go by, as keys.
enum Lexis {
    /// Verbs that report speech: `said`, `warned`, `told`.
    static let verbs: Set<UInt32> = {
        let bytes = unsafe byname_list_text(byname_list_say_verbs)
        let text = unsafe String(
            decoding: UnsafeBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
        var keys: Set<UInt32> = []
        for line in text.split(separator: "\n") {
            guard let verb = line.split(separator: "\t").first, !verb.contains(" ") else { continue }
            keys.insert(WordKey.of(verb))
        }
        return keys.union(more)
    }()

    private static let more = WordKey.set(
        "described describes describing calling asserting chanting chanted chant shouting reads read goes "
            + "writes went recounted exclaimed reasoned joked tweeting recalling concluding labeled labelled")

    /// Words before a term, a title or a nickname: `the so-called “surge”`, `the film “Dawn”`.
    static let naming = WordKey.set(
        "so-called called-so nicknamed dubbed titled entitled named term word words phrase expression film movie "
            + "book novel song album show series play magazine newspaper hit single code-named codenamed aka known"
    )

    /// What may stand between two verbs and their subject: auxiliaries and adverbs of one clause.
    static let auxiliary = WordKey.set(
        "has have had is was were are be been also later then now already again once often even previously "
            + "repeatedly recently reportedly simply just never will would did does do can could may might must not "
            + "further earlier still publicly privately angrily quickly briefly flatly")

    /// Words of the closed classes: what follows a clause rather than what a modifier stands before.
    static let function = WordKey.set(
        "a an the and or but nor so yet of in on at to for from by with without about against between among into "
            + "over under after before since until during than as if because while when where who which that what "
            + "how why is was are were be been being has have had do does did will would shall should can could may "
            + "might must he she it they we i you his her its their our my your this these those not no too also"
    )

    /// Where the words that name a speaker end, after a verb: `said X on Monday`.
    static let sourceEnd = WordKey.set(
        "in on at after during when while as before by with via to from adding about following because that if "
            + "and but who earlier later through amid over since until")

    /// Where the words that name a speaker begin, before a verb, after one of these.
    static let clauseStart = WordKey.set(
        "that but and while when because although though if as since whereas which where after before or so said"
    )

    /// Prepositions and the like that end the head of the words for a speaker: `spokesman for`, `minister of`.
    static let headEnd = WordKey.set(
        "of for in on at with from to by near who which that whose and or as about against inside outside")

    static let determiners = WordKey.set("a an the his her its their our my one some another this that no")

    /// Between two verbs with one subject.
    static let joining = WordKey.set("and but also then or later while even to")

    /// Prepositions before which no subject stands.
    static let governing = WordKey.set("with at in from of against for between during after before near on")

    static let the = WordKey.of("the")
    static let according = WordKey.of("according")
    static let to = WordKey.of("to")
    static let office = WordKey.set("office statement camp campaign account letter memo blog book")
    static let possessive = WordKey.set("'s '")
    static let pronouns = WordKey.set("he she they it i we him her them us you who")
}

/// What the rules for quotations, and for whether a clause is so at all, go by in a word: the sorts of the list
/// `quotation-words.txt`, where a line is a word with its sorts.
enum QuotationWord: String, CaseIterable {
    // What a verb of speech does with the words: `Stance`.

    /// Says that something is not so, or is not accepted: `denied`, `dismissed`.
    case denying
    /// Says that nothing is said or done: `declined`.
    case declining
    /// Wants something done: `urged`.
    case demanding
    /// Demands where somebody is told to do something, asserts else: `told`, `warned`.
    case telling
    /// Offers or threatens: `pledged`.
    case promising
    /// Promises before an infinitive, accepts else: `agreed`.
    case agreeing
    /// Takes something for right, so that its negation denies: `admitted`.
    case accepting
    /// `asked`, which demands before `for` or an infinitive.
    case ask
    /// Asks whatever follows: `wondered`.
    case asking
    /// `called`, which demands before `for` and `on`.
    case call
    /// `ruled`, which denies before `out`.
    case rule
    /// What `called` demands with.
    case upon
    /// Begins an indirect question.
    case whether
    /// Begins the clause of what is said.
    case opens
    /// Negates a verb: `not`, `never`.
    case negating
    /// After `not` makes it no negation: `not only said`.
    case only
    /// May stand between a verb and what negates it: auxiliaries and the like.
    case light
    /// As a speaker says that nobody spoke.
    case nobody
    /// Says that what it governs does not happen: `refused to`.
    case refusing
    /// What comes after it is not under a negation before: `did not deny it but confirmed it`.
    case contrasting

    /// Says something before a clause only: `agreed that …`, not `agreed a deal`.
    case dealing
    /// As a speaker says nothing: `evidence`.
    case mute

    // How sure it is that what a clause says is so.

    /// Begins a clause of what may not be: `if`.
    case supposing
    /// Modals: of what will be, would be, may be.
    case future, conditional, possible

    // The words that name a speaker.

    /// After the name of a group says what it is, or what it publishes: `the Berg report`.
    case saysWhatAGroupIs
    /// Stands for the group that spoke last: `the company said`.
    case standsForAGroup
    /// Stands for the person who spoke last: `the minister said`.
    case standsForAPerson
    /// Before a name at the end of the words for a speaker, who is then another: `spokesman for Berg`.
    case beforeOthers

    /// After a comma, begins a clause that belongs to the words said: `which`.
    case goesOn
    /// Begins words on when, where or of what something was said: `after`.
    case circumstance

    // What `Likelihood` sees in the first word for a speaker. Its weights were trained with these words and no other.

    /// `he`, `its`, `they`, `we`, in any case.
    case personPronoun, thingPronoun, pluralPronoun, speakingPronoun
    /// Begins a relative clause: `who`.
    case relativePronoun
    /// Leaves open who of several is meant: `some`.
    case openDeterminer
    /// Says that it is known who is meant: `the`, `their`.
    case knownDeterminer

    /// The keys of the words of this sort.
    var keys: Set<UInt32> { Self.keysOfSorts[self] ?? [] }

    private static let keysOfSorts: [QuotationWord: Set<UInt32>] = {
        let list = WordList.quotationWords
        var keys: [QuotationWord: Set<UInt32>] = [:]
        for number in 0..<list.count {
            let fields = list.text(of: number).split(separator: "\t")
            precondition(fields.count == 2, "a word of the list has its sorts")
            for name in fields[1].split(separator: " ") {
                guard let sort = QuotationWord(rawValue: String(name)) else {
                    preconditionFailure("the list names a sort that is none: \(name)")
                }
                keys[sort, default: []].insert(WordKey.of(fields[0]))
            }
        }
        return keys
    }()
}

import Testing

@testable import Language

@Suite("Lists of words")
struct WordListTests {
    @Test("Each trait has words, and each word of the list has a class or a trait")
    func traits() {
        for trait in WordTrait.allCases { #expect(!trait.keys.isEmpty, "\(trait)") }
        #expect(
            WordTable.embedded.keys { $0 == WordTraits() }.allSatisfy {
                WordTable.embedded.kind(of: $0) != nil
            })
    }

    @Test("A word has the traits that its line names, and no other")
    func words() {
        #expect(WordTrait.honorific.contains("mr."))
        #expect(WordTrait.maleTitle.contains("mr."))
        #expect(!WordTrait.femaleTitle.contains("mr."))
        #expect(!WordTrait.honorific.contains("harbour"))
        #expect(WordTable.embedded.kind(of: WordKey.of("after")) == .preposition)
    }

    @Test("A list names no trait that is none")
    func unknown() {
        #expect(WordTraits(named: "honorific maleTitle") != nil)
        #expect(WordTraits(named: "honorific mail") == nil)
    }

    @Test("Each sort of the words of quotations has words")
    func sorts() {
        for sort in QuotationWord.allCases { #expect(!sort.keys.isEmpty, "\(sort)") }
    }

    @Test("The walk of life of each noun of office is in the list of them")
    func fields() {
        let nouns = WordList.roleNouns
        for number in 0..<nouns.count {
            let noun = nouns.text(of: number)
            let field = noun.split(separator: "\t", omittingEmptySubsequences: false)[2]
            #expect(WordList.roleFields.contains(String(field)), "\(noun)")
        }
        #expect(WordList.roleFields.keys(valued: "anybody").contains("people"))
    }

    @Test(
        "A pronoun of the third person has its gender and case by its traits",
        arguments: [
            ("he", RoleNoun.Gender.male, Pronoun.Case.subject), ("him", .male, .object),
            ("his", .male, .possessive), ("himself", .male, .reflexive), ("she", .female, .subject),
            ("her", .female, .objectOrPossessive), ("hers", .female, .possessive),
            ("herself", .female, .reflexive),
        ])
    func pronouns(word: String, gender: RoleNoun.Gender, form: Pronoun.Case) throws {
        let pronoun = try #require(Pronoun(WordTable.embedded.traits(of: WordKey.of(word[...]))))
        #expect(pronoun.gender == gender)
        #expect(pronoun.form == form)
    }

    @Test("What is no pronoun of one person is none", arguments: ["it", "they", "its", "them", "minister"])
    func noPronoun(word: String) {
        #expect(Pronoun(WordTable.embedded.traits(of: WordKey.of(word[...]))) == nil)
    }

    @Test("No word stands twice in the list of words")
    func once() {
        #expect(Set(WordTable.embedded.keys { _ in true }).count == WordTable.embedded.count)
    }
}

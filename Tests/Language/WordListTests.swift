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

    @Test("No word stands twice in the list of words")
    func once() {
        #expect(Set(WordTable.embedded.keys { _ in true }).count == WordTable.embedded.count)
    }
}

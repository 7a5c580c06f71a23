import Articles
import Testing

@Suite("The usual name")
struct UsualNameTests {
    @Test("What most articles call somebody in full is shown, not what says most")
    func commonest() {
        #expect(UsualName.of(["Anna Berg": 9, "Anna Maria Berg": 1, "Berg": 40], .person) == "Anna Berg")
        #expect(UsualName.of(["Oslo": 90, "The Oslo": 1], .place) == "Oslo")
        #expect(
            UsualName.of(["Dunport Motors": 30, "Dunport Motors Acceptance Corp": 2], .organization)
                == "Dunport Motors")
    }

    @Test("A group goes by its name and not by its acronym, unless hardly anybody writes the name")
    func acronym() {
        #expect(
            UsualName.of(["NFC": 90, "Northern Fishing Council": 8], .organization)
                == "Northern Fishing Council")
        #expect(UsualName.of(["NFC": 90, "Nfc.n": 1], .organization) == "NFC")
    }

    @Test("Who is named by a surname alone is shown by it; capitals throughout are the last choice")
    func short() {
        #expect(UsualName.of(["Berg": 4, "BERG": 9], .person) == "BERG")
        #expect(UsualName.of(["ANNA BERG": 9, "Anna Berg": 1], .person) == "Anna Berg")
    }

    @Test("Of names that as many articles use the fullest is shown, whichever came first; none of none")
    func draw() {
        #expect(UsualName.of(["Anna Berg": 2, "Anna M. Berg": 2], .person) == "Anna M. Berg")
        #expect(UsualName.of(["Anna Berg": 0], .person) == nil)
    }
}

import Articles
import Export
import Testing

@Suite("Excerpts")
struct ExcerptTests {
    private let row = ArticleSummary(
        id: Article.ID("storm"), displayTitle: "Storm  shuts\nharbour", published: Day("2003-06-07"),
        publisher: "Coast Radio")
    private let from = "“Storm shuts harbour”, Coast Radio, 2003-06-07, 1.txt"

    private func excerpt(
        _ words: String, _ kind: Quotation.Kind, _ stance: Quotation.Stance = .asserts, cue: String? = "said",
        sentence: String = ""
    ) -> Excerpt {
        let berg = EntityTally(
            id: Entity.ID("person/berg"), kind: .person, name: "Anna Berg", here: 1, archive: 1)
        let passage = Passage(article: row, range: 0..<4, sentence: sentence)
        return Excerpt(
            Dossier.Saying(
                speaker: berg, speakerWords: "she", words: words, kind: kind, stance: stance, cue: cue,
                passage: passage, reason: .name), source: "1.txt")
    }

    @Test("What was said is given as it was said, and cited with who said it")
    func direct() {
        let said = excerpt("We wait", .direct)
        #expect(said.plain == "We wait")
        #expect(said.cited == "Anna Berg said: “We wait” — \(from)")
    }

    @Test(
        "Words that were reported are given as the sentence that reports them, marked so, however they are copied"
    )
    func reported() {
        let said = excerpt("they wait", .indirect, sentence: "She said they\nwait.")
        #expect(said.cited == "She said they wait. — reported: Anna Berg said, \(from)")
        #expect(said.plain == said.cited)
    }

    @Test(
        "No words that their speaker does not stand by are given alone, also those in quotation marks",
        arguments: Quotation.Kind.allCases)
    func denied(kind: Quotation.Kind) {
        let denied = excerpt("a bribe", kind, .denies, cue: "denied", sentence: "She denied “a bribe”.")
        #expect(denied.plain == "She denied “a bribe”. — reported: Anna Berg denied, \(from)")
        #expect(denied.cited == denied.plain)
        let declined = excerpt(
            "why", kind, .declines, cue: "would not say", sentence: "She would not say why.")
        #expect(declined.plain.hasPrefix("She would not say why. — reported: Anna Berg would not say, "))
    }

    @Test(
        "A sentence and an article are cited without a speaker, what is not known is left out, a name is only itself"
    )
    func others() {
        let bare = ArticleSummary(id: Article.ID("storm"), displayTitle: "Storm")
        #expect(Excerpt(words: "It blew.", article: bare).cited == "“It blew.” — “Storm”, storm")
        let article = Excerpt(words: nil, article: row)
        #expect(article.plain == "Storm shuts harbour")
        #expect(article.cited == "“Storm shuts harbour”, Coast Radio, 2003-06-07, storm")
        let berg = EntityTally(id: Entity.ID("person/berg"), kind: .person, name: "Berg", here: 1, archive: 1)
        #expect(Excerpt(name: berg).cited == "Berg")
    }

    @Test("A line of columns is one line, whatever is in them")
    func columns() {
        let line = TabSeparated.line(["2003-06-07", "a\tb", "\u{1B}[31mred\n"])
        #expect(String(decoding: line, as: UTF8.self) == "2003-06-07\ta b\t [31mred \n")
    }
}

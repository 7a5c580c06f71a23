import Articles
import Export
import Testing

@Suite("Excerpts")
struct ExcerptTests {
    private let row = ArticleSummary(
        id: Article.ID("storm"), displayTitle: "Storm  shuts\nharbour", published: Day("2003-06-07"),
        publisher: "Coast Radio")

    @Test("Words are cited with who said them, the headline, the publisher, the day and the source")
    func cited() {
        let excerpt = Excerpt(words: "We wait", speaker: "Anna Berg", article: row, source: "1.txt")
        #expect(excerpt.plain == "We wait")
        #expect(
            excerpt.cited == "“We wait” — Anna Berg, “Storm shuts harbour”, Coast Radio, 2003-06-07, 1.txt")
    }

    @Test("Words that were not said so stand without marks, and what is not known is left out")
    func reported() {
        let bare = ArticleSummary(id: Article.ID("storm"), displayTitle: "Storm")
        let excerpt = Excerpt(words: "they wait", isVerbatim: false, speaker: nil, article: bare, source: nil)
        #expect(excerpt.cited == "they wait — “Storm”, storm")
    }

    @Test("An article is cited without words, and a name is only itself")
    func wholes() {
        let article = Excerpt(words: nil, speaker: nil, article: row, source: nil)
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

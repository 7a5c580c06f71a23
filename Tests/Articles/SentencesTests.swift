import Articles
import Testing

@Suite("Sentences of a stretch")
struct SentencesTests {
    /// The sentences of a text.
    private func sentences(_ text: String) -> [String] {
        let text = Text(text)
        return text.sentences(in: text.range).map { text[$0] }
    }

    @Test(
        "No sentence ends with a title",
        arguments: ["Prof.", "Gen.", "Sen.", "Messrs.", "Supt."])
    func titles(title: String) {
        #expect(sentences("\(title) Berg left. She waved.") == ["\(title) Berg left.", "She waved."])
    }

    @Test("Only the stretch is read")
    func stretch() {
        let text = Text("One. Two. Three.")
        #expect(text.sentences(in: 5..<16).map { text[$0] } == ["Two.", "Three."])
        #expect(text.sentences(in: 4..<4) == [])
    }

    @Test("A range is extended over all sentences that it touches, and over no other")
    func extended() {
        let sentences = [0..<4, 5..<9, 10..<16]
        #expect((6..<7).extended(over: sentences) == 5..<9)
        #expect((3..<6).extended(over: sentences) == 0..<9)
        #expect((9..<10).extended(over: sentences) == 9..<10)
        #expect((4..<12).extended(over: sentences) == 4..<16)
        #expect((20..<30).extended(over: sentences) == 20..<30)
    }

    @Test("The first sentence is the title of an article without one, whatever abbreviations it has")
    func title() {
        let text = Text("Prof. Berg told Gov. Dahl to go. He went.")
        let article = Article(
            id: Article.ID("a"), text: text, parts: [Part(text.range, .paragraph)])
        #expect(article.displayTitle == "Prof. Berg told Gov. Dahl to go.")
    }
}

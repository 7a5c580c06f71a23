import Testing

@testable import Articles

@Suite("Quotations of a dossier")
struct SayingsTests {
    private func saying(
        _ words: String, by speaker: String = "Lind", _ stance: Quotation.Stance = .asserts
    ) -> Dossier.Saying {
        let article = ArticleSummary(id: Article.ID("a"), displayTitle: "A")
        return Dossier.Saying(
            speaker: nil, speakerWords: speaker, words: words, kind: .direct, stance: stance,
            passage: Passage(article: article, range: 0..<1, sentence: words), reason: .name)
    }

    private func kept(_ sayings: [Dossier.Saying]) -> [String] {
        var gathered = Sayings()
        for saying in sayings { gathered.add(saying) }
        #expect(gathered.count == gathered.kept.count)
        return gathered.kept.map(\.words)
    }

    private let whole = "A bridge does not go on strike, and it needs no crew."

    @Test("What is quoted in part beside the whole is left out, whichever comes first")
    func parts() {
        let part = "does not go on “strike”"
        #expect(kept([saying(whole), saying(part)]) == [whole])
        #expect(kept([saying(part), saying(whole)]) == [whole])
        #expect(kept([saying(whole), saying("Another word of mine."), saying(whole)]).count == 2)
    }

    @Test("What another says, what is denied and words that are too few are no parts")
    func others() {
        let part = "does not go on strike"
        #expect(kept([saying(whole), saying(part, by: "Berg")]).count == 2)
        #expect(kept([saying(whole), saying(part, .denies)]).count == 2)
        #expect(kept([saying(whole), saying("no crew")]).count == 2)
        #expect(kept([saying(whole), saying("A bridge needs no crew")]).count == 2)
    }
}

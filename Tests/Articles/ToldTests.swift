import Articles
import Testing

@Suite("Who said what")
struct ToldTests {
    /// A quotation of a text of its own: `source|cue|words`, each empty where there is none.
    private func saying(
        _ written: String, _ kind: Quotation.Kind, _ stance: Quotation.Stance, named: Bool = true
    ) -> Dossier.Saying {
        let text = Text(written)
        var ends: [Range<Int>] = []
        var start = 0
        for (at, byte) in (text.utf8 + [UInt8(ascii: "|")]).enumerated() where byte == UInt8(ascii: "|") {
            ends.append(start..<at)
            start = at + 1
        }
        let id = Entity.ID("person/tony-blair")
        let quotation = Quotation(
            spans: [ends[2]], kind: kind, stance: stance, speaker: named ? id : nil,
            speakerRange: ends[0].isEmpty ? nil : ends[0], cueRange: ends[1].isEmpty ? nil : ends[1],
            because: .name)
        let article = Article(id: Article.ID("a"), text: text, parts: [])
        let blair = Entity(id: id, kind: .person, name: "Tony Blair")
        let passage = Passage(article: ArticleSummary(article), range: ends[2], sentence: written)
        return Dossier.Saying(
            quotation, in: AnnotatedArticle(article, Annotation(entities: [blair])), at: passage)
    }

    @Test(
        "Speaker and verb stand before the words, as the text has them",
        arguments: [
            (
                "he|denied|he had asked her to go", Quotation.Stance.denies,
                "Tony Blair denied: he had asked her to go"
            ),
            ("Blair|did not\nsay|why", .declines, "Tony Blair did not say: why"),
            ("Blair|according to|it rains", .asserts, "According to Tony Blair: it rains"),
            ("Blair||it rains", .asserts, "Tony Blair: it rains"),
            ("Blair||it rains", .denies, "Tony Blair denied: it rains"),
            ("Blair|:|it rains", .denies, "Tony Blair denied: it rains"),
            ("Blair|rebutted|it rains", .denies, "Tony Blair rebutted: it rains"),
            ("Blair|wouldn’t say|why", .declines, "Tony Blair wouldn’t say: why"),
        ])
    func told(written: String, stance: Quotation.Stance, told: String) {
        #expect(saying(written, .indirect, stance).told == told)
    }

    @Test("Where nobody is named the words for the speaker stand there, and where there are none, that")
    func unnamed() {
        #expect(
            saying("a minister|hinted|it rains", .indirect, .asserts, named: false).told
                == "a minister hinted: it rains")
        #expect(
            saying("no minister|said|it rains", .indirect, .denies, named: false).told
                == "no minister said: it rains")
        #expect(
            saying("|denied|it rains", .indirect, .denies, named: false).told == "Unnamed denied: it rains")
        #expect(saying("||It rains", .direct, .asserts, named: false).told == "“It rains”")
    }

    @Test("Words are the speaker's own only where they stand in marks and the speaker stands by them")
    func reported() {
        for stance in Quotation.Stance.allCases {
            #expect(
                saying("he|said|it", .indirect, stance).isReported
                    && saying("he|said|it", .mixed, stance).isReported)
            #expect(
                saying("he|said|it", .direct, stance).isReported == [.denies, .declines].contains(stance))
        }
    }
}

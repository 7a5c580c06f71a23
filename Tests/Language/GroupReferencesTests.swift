import Articles
import Testing

@testable import Language

@Suite("Nouns and pronouns that stand for a group, ages that stand for a person")
struct GroupReferencesTests {
    /// What nouns and pronouns of an article go back to: `company: Norvia`.
    private func references(_ marked: String) -> [String] {
        let read = MarkedArticle(marked)
        return read.who.entities.flatMap { entity in
            entity.mentions.filter { $0.form != .name }.map {
                ($0.range.lowerBound, read.article.text[$0.range] + ": " + entity.name)
            }
        }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }

    @Test(
        "A noun of a kind goes back to the last group of the kind",
        arguments: [
            ("#[Brandt Inc] and the #[Workers' Union] met. The company said no.", "company: Brandt Inc"),
            (
                "#[Brandt Inc] and the #[Dockers' Union] met #[Lund Bank]. The union said no.",
                "union: Dockers' Union"
            ),
            (
                "The airline #[Norvia] lost money. #[Brandt Inc] did not. The airline is closed.",
                "airline: Norvia"
            ),
            (
                "#[Norvia], a small airline, lost money. #[Brandt Inc] did not. The airline is closed.",
                "airline: Norvia"
            ),
            ("#[Norvia], a small airline, lost money. The troubled airline is closed.", "airline: Norvia"),
        ])
    func nouns(text: String, expected: String) {
        #expect(references(text) == [expected])
    }

    @Test(
        "A noun that is told apart, or that begins a longer phrase, goes back to nobody",
        arguments: [
            "#[Brandt Inc] lost money. A company said no.",
            "#[Brandt Inc] lost money. The other company said no.",
            "#[Brandt Inc] lost money. The company that bought it said no.",
            "#[Brandt Inc] lost money. The company chairman slept.",
            "#[Brandt Inc] lost money. The court was closed.",
        ])
    func others(text: String) {
        #expect(references(text) == [])
    }

    @Test("It goes back to a group where it speaks")
    func pronoun() {
        #expect(references("#[Norvia] lost money. It said that winter was hard.") == ["It: Norvia"])
        #expect(
            references("#[Norvia] sued #[Brandt Inc] in %[Oslo]. It has also denied that.") == ["It: Norvia"])
        #expect(references("#[Norvia] lost money. It rained.") == [])
        #expect(references("#[Norvia] lost money. It is said that winter was hard.") == [])
    }

    @Test("An office that nobody is given stands for the one last spoken of, where it speaks")
    func offices() {
        #expect(
            references("@[Anna Berg] met nobody. The ~[Danish] senator said so.") == ["senator: Anna Berg"])
        #expect(references("@[Anna Berg] met nobody. The ~[Danish] senator was named.") == [])
        let told =
            "Prime Minister @[Karl Dahl] met @[Anna Berg]. She and @[Dahl] sat. The ~[Danish] senator said so."
        #expect(references(told) == ["She: Anna Berg", "senator: Anna Berg"])
    }

    @Test("An office of a group stands for whoever leads that group, before whoever was last spoken of")
    func officesOfGroups() {
        #expect(
            references("#[Norvia] president @[Jon Vik] met @[Anna Berg]. The #[Norvia] leader said so.") == [
                "leader: Jon Vik"
            ])
        #expect(
            references("#[Lund Bank] president @[Jon Vik] met @[Anna Berg]. The #[Norvia] leader said so.")
                == ["leader: Anna Berg"])
    }

    @Test("An office of somebody who spoke unnamed stands for nobody who is named")
    func unnamed() {
        #expect(
            references("A #[Norvia] spokesman said no. @[Anna Berg] slept. The #[Norvia] spokesman said so.")
                == [])
        #expect(
            references("@[Anna Berg] slept. The #[Norvia] spokesman said so.") == ["spokesman: Anna Berg"])
    }

    @Test("An age stands for the person whose age it is, or for the one last spoken of")
    func ages() {
        #expect(
            references("@[Anna Berg], 64, met @[Karl Dahl]. The 64-year-old was glad.") == ["old: Anna Berg"])
        #expect(
            references("@[Anna Berg] met nobody. The 64-year-old singer was glad.") == ["singer: Anna Berg"])
        #expect(references("@[Anna Berg] met nobody. The 64-year-old bridge was shut.") == [])
    }
}

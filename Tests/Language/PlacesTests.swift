import Articles
import Testing

@testable import Language

@Suite("Places that share a name")
struct PlacesTests {
    /// For each article, the ids of its places, in the order of the text.
    private func ids(_ texts: [String]) -> [[String]] {
        let articles = texts.enumerated().map { MarkedArticle($1, id: "a\($0)") }
        var identities = Identities()
        for marked in articles { identities.add(marked.annotation, of: marked.article) }
        return articles.map { marked in
            identities.naming(marked.annotation, of: marked.article).entities.map(\.id.rawValue)
        }
    }

    @Test("Two cities of one name are two where their regions are said, the one met more often without it")
    func said() {
        let found = ids([
            "Rain fell in %[Portland], %[Oregon].", "Snow fell in %[Portland], %[Maine].",
            "A fair opened in %[Portland], %[Oregon], on Monday.", "%[Portland] was quiet.",
        ])
        #expect(
            found.map { $0[0] } == [
                "place/portland", "place/portland-maine", "place/portland", "place/portland",
            ])
    }

    @Test("A state and a country of one name are two by the places beside them")
    func shown() {
        let found = ids([
            "In %[Georgia] and all over %[Atlanta] it rained.",
            "%[Georgia] and its capital %[Tbilisi] slept.",
            "Voters in %[Georgia], not least those of %[Savannah], waited.",
        ])
        #expect(found.map { $0[0] } == ["place/georgia", "place/georgia-caucasus", "place/georgia"])
    }

    @Test("A list of places says nothing of where they are")
    func list() {
        let found = ids(["He saw %[Paris], %[Kenya] and %[Peru].", "She saw %[Paris], %[France]."])
        #expect(found.map { $0[0] } == ["place/paris", "place/paris"])
        let states = ids(["From %[Texas], %[Alabama] they came.", "%[Texas], %[United States], slept."])
        #expect(states.map { $0[0] } == ["place/texas", "place/texas"])
    }

    @Test("Two places of one name in one article are two, each with the mentions that follow it")
    func inside() {
        let read = MarkedArticle(
            "%[Portland], %[Maine], froze. %[Portland] slept. In %[Portland], %[Oregon], it rained on %[Portland]'s roofs."
        )
        let mentions = read.who.entities.filter { $0.name == "Portland" }.map { entity in
            entity.mentions.map(\.range.lowerBound)
        }
        #expect(mentions == [[0, 24], [43, 74]])
    }

    @Test("A city and its country are two")
    func city() {
        #expect(ids(["%[Kuwait City], %[Kuwait], was hot."])[0] == ["place/kuwait-city", "place/kuwait"])
    }
}

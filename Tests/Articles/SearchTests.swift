import Articles
import Testing

@Suite("What is searched for")
struct SearchTests {
    @Test(
        "Words and phrases are read as they are written",
        arguments: [
            ("last offer", [["last"], ["offer"]], true),
            ("\"road map\" Gulf ", [["road", "map"], ["gulf"]], false),
            ("“Road map”", [["road", "map"]], false), ("\"road ma", [["road", "ma"]], true), ("", [], false),
            ("— \"\"", [], false), ("U.S. aid", [["u"], ["s"], ["aid"]], true),
        ] as [(String, [[String]], Bool)])
    func reads(written: String, phrases: [[String]], begun: Bool) {
        let search = Search(written)
        #expect(search.phrases == phrases && search.isLastBegun == begun)
    }

    private func hits(_ written: String, _ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        return Search(written).hits(in: utf8).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    }

    @Test("Hits are found whatever their case and marks; the last word may be only begun")
    func finds() {
        let text = "The Ferry left. No ferries, said Zoë; the last ferry-boat."
        #expect(hits("ferr", text) == ["Ferry", "ferries", "ferry"])
        #expect(hits("ferry ", text) == ["Ferry", "ferry"])
        #expect(hits("zoe ", text) == ["Zoë"])
        #expect(hits("\"the last fer", text) == ["the last ferry"])
        #expect(hits("ferr left", text) == ["left"])
        #expect(hits("", text).isEmpty)
    }

    @Test("The hit to show is where the words stand nearest to each other")
    func best() throws {
        let text = Array("Oak spoke. Berg left, and much later Oak met Berg.".utf8)
        let search = Search("berg oak")
        let best = try #require(search.best(of: search.hits(in: text)))
        #expect(best.lowerBound == 37)
        #expect(search.best(of: []) == nil)
    }
}

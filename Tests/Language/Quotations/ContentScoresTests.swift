import Articles
import Language
import Testing

@Suite struct ContentScoresTests {
    @Test("What is kept from row to row changes no score")
    func kept() throws {
        let text = Text(
            "Anna Berg said the harbour, which the town had closed, “would not open,” and warned that ships, she "
                + "said, must wait. The owners told Karl Dahl that nobody had asked them about the “long winter.”"
        )
        let article = Article(
            id: Article.ID("test"), text: text, parts: [Part(0..<text.count, .paragraph)])
        let model = try #require(QuotationModel.embedded)
        let words = Words(article)
        let page = QuotationPage(text, words, clusters: model.clusters)
        let block = try #require(words.blocks.first)
        let grades = block.tokens.map { Int8(truncatingIfNeeded: $0 % 5) - 2 }
        var scores = ContentScores(model.contents)
        scores.begin(block.tokens)
        for cue in block.tokens {
            let window = ContentWindow(page: page, block: block, cue: cue, grades: grades)
            var summed: [SIMD8<Int16>] = []
            window.eachPlace { summed.append(model.contents.sum(of: $0)) }
            let kept = scores.scores(of: window)
            #expect(kept.count == summed.count)
            for (one, other) in zip(kept, summed) {
                for label in QuotationModel.Label.allCases.indices { #expect(one[label] == other[label]) }
            }
        }
    }

    @Test("A sum counts the features that a table knows, and no others")
    func sum() throws {
        let known = (1...40).map {
            (feature: FeatureList.feature(7, UInt32($0)), row: [Int8($0), Int8(-$0)])
        }
        let bytes = WeightTable.bytes(
            of: known, log2: 8, width: 2, scale: 1, transitions: [0, 0, 0, 0])
        var offset = 0
        let padding = [UInt8](repeating: 9, count: WeightTable.padding)
        let table = try #require(WeightTable(ModelBytes(keeping: bytes + padding), at: &offset))
        let unknown = (41...80).map { FeatureList.feature(7, UInt32($0)) }
        let sum = table.sum(of: unknown + known.map(\.feature))
        #expect(sum[0] == 820)
        #expect(sum[1] == -820)
        #expect(table.sum(of: [])[0] == 0)
    }
}

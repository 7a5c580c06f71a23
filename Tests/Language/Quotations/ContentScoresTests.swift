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
            var summed: [[Int]] = []
            window.eachPlace { summed.append(sum(of: $0, in: model.contents)) }
            let kept = scores.scores(of: window).map { sum in (0..<6).map { Int(sum[$0]) } }
            #expect(kept == summed)
        }
    }

    @Test("A sum counts the features of its group that the table knows")
    func groups() throws {
        let rows = (1...90).map { (feature: FeatureList.feature(7, $0), row: [Int8($0), Int8(-Int($0))]) }
        let bytes = WeightTable.bytes(of: rows, log2: 9, width: 2, scale: 1, transitions: [0, 0, 0, 0])
        var offset = 0
        let padding = [UInt8](repeating: 9, count: WeightTable.padding)
        let table = try #require(WeightTable(ModelBytes(keeping: bytes + padding), at: &offset))
        var list = FeatureList()
        for one: UInt32 in 1...40 { list.add(7, one) }
        list.endGroup()
        list.endGroup()
        for one: UInt32 in 41...130 { list.add(7, one) }
        list.endGroup()
        var sums: [SIMD8<Int16>] = []
        table.sum(list, into: &sums)
        #expect(sums.map { $0[0] } == [820, 0, 3275])
        #expect(sums.map { $0[1] } == [-820, 0, -3275])
    }

    /// The sum of the rows of features, looked up one by one.
    private func sum(of features: [UInt64], in table: WeightTable) -> [Int] {
        features.compactMap(table.row).reduce(into: Array(repeating: 0, count: table.width)) { sum, row in
            for label in row.indices { sum[label] += Int(row[label]) }
        }
    }
}

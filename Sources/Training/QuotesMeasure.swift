import Articles
import FoundationEssentials
import Language

/// Reads marked articles with the quotation stage alone, and writes what it finds as extract does.
public enum QuotesMeasure {
    private struct Output: Encodable {
        struct Quote: Encodable {
            let spans: [[Int]]
            let kind: String
            let speakerSpan: [Int]?
            let cueSpan: [Int]?
            let rule: String
        }
        let id: String
        let quotes: [Quote]
    }

    /// Writes a JSON line for each article of a file; with the model of another file where one is named.
    public static func write(_ path: String, model: String?, log: (String) -> Void) throws {
        let articles = try MarkedArticle.read(path)
        var tagger = QuotationModel.embedded
        if let model {
            tagger = unsafe try Data(contentsOf: URL(filePath: model)).withUnsafeBytes {
                unsafe QuotationModel($0)
            }
        }
        let encoder = JSONEncoder()
        let clock = ContinuousClock()
        var spent: Duration = .zero
        var words = 0
        for marked in articles {
            let who = WhoIsWho(article: marked.article, words: marked.words, names: [])
            let start = clock.now
            let found = Quotations.read(article: marked.article, words: marked.words, who: who, model: tagger)
            spent += clock.now - start
            words += marked.words.tokens.count
            let points = CodePoints(marked.article.text)
            func span(_ range: Range<Int>) -> [Int] {
                let range = points.range(ofBytes: range)
                return [range.lowerBound, range.upperBound]
            }
            let output = Output(
                id: marked.article.id.rawValue,
                quotes: found.map {
                    Output.Quote(
                        spans: $0.spans.map(span), kind: $0.kind.rawValue,
                        speakerSpan: $0.speakerRange.map(span),
                        cueSpan: $0.cueRange.map(span), rule: $0.reason.rule)
                })
            print(String(decoding: try encoder.encode(output), as: UTF8.self))
        }
        let seconds = Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds)
        log("\(Int(Double(words) / seconds)) tokens a second")
    }
}

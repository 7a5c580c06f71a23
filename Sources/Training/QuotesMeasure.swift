import Articles
import FoundationEssentials
import Language
import Platform

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
            let padding = [UInt8](repeating: 0, count: WeightTable.padding)
            tagger = QuotationModel(
                ModelBytes(keeping: try Array(Data(contentsOf: URL(filePath: model))) + padding))
        }
        let encoder = JSONEncoder()
        var spent = 0.0
        var words = 0
        for marked in articles {
            let tokens = ArticleTokens(marked.article.text, marked.words)
            let who = WhoIsWho(tokens)
            let start = processorSeconds()
            let found = Quotations.read(tokens, who: who, model: tagger)
            spent += processorSeconds() - start
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
        log("\(Int(Double(words) / spent)) tokens a second of processor time")
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

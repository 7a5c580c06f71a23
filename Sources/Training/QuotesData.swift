import Articles
import FoundationEssentials
import Language
import Reading

/// An article with the quotations that people marked in it: what the quotation tagger learns from.
struct MarkedArticle {
    /// The article, a part for each line.
    let article: Article
    /// Its words.
    let words: Words
    /// What people marked, in tokens.
    let attributions: [MarkedAttribution]
    /// How often it is learned from for each time that another is.
    var weight = 1
}

/// An attribution that people marked: runs of tokens.
struct MarkedAttribution {
    var source: [Range<Int>]
    var cue: [Range<Int>]
    var contents: [Range<Int>]
    /// Neither to be found nor not to be found: its bounds are bad, or it is an attitude rather than words.
    var isOpen = false
}

extension MarkedArticle {
    private struct Row: Decodable {
        struct Quote: Decodable {
            let spans: [[Int]]
            let speaker: [[Int]]
            let cue: [[Int]]
        }
        let id: String
        let title: String?
        let text: String
        let quotes: [Quote]
    }

    /// What an editor calls each quotation of an article, in its order.
    private struct Letters: Decodable {
        let id: String
        let what: [String?]

        /// The letters of what was said or written: statements, denials, demands, promises, questions, refusals.
        static let said: Set<String> = ["S", "D", "Q", "P", "A", "X"]

        /// Whether it is what was said; nil where its bounds are bad. Direct speech has no letter.
        static func isSaid(_ letter: String?) -> Bool? {
            guard let letter else { return true }
            if said.contains(letter) { return true }
            return said.contains(letter.uppercased()) ? nil : false
        }
    }

    /// Articles marked for the reader's questions, with their speech, demands, refusals and attitudes.
    private struct ReaderRow: Decodable {
        struct Quotation: Decodable {
            let at: [[Int]]
            let sourceAt: [Int]?
            let cueAt: [Int]?
            let optional: Bool?
        }
        let id: String
        let text: String
        let quotations: [Quotation]
    }

    /// Reads the articles of a file of JSON lines: `{"id","title","text","quotes":[{"spans","speaker","cue"}]}`; where
    /// letters are given, `{"id","what":[…]}`, only those of them that an editor calls said.
    static func read(_ path: String, letters: String? = nil) throws -> [MarkedArticle] {
        let decoder = JSONDecoder()
        var what: [String: [String?]] = [:]
        if let letters {
            for line in try lines(letters) {
                let row = try decoder.decode(Letters.self, from: line)
                what[row.id] = row.what
            }
        }
        return try lines(path).map { line in
            let row = try decoder.decode(Row.self, from: line)
            let said = what[row.id]?.map(Letters.isSaid) ?? row.quotes.map { _ in true }
            let text = Text(row.text)
            let parts = parts(of: text, title: row.title)
            let article = Article(id: Article.ID(row.id), title: row.title, text: text, parts: parts)
            return MarkedArticle(article) { runs in
                zip(row.quotes, said).compactMap { quote, isSaid in
                    guard isSaid != false else { return nil }
                    return MarkedAttribution(
                        source: runs(quote.speaker), cue: runs(quote.cue), contents: runs(quote.spans),
                        isOpen: isSaid == nil)
                }
            }
        }
    }

    /// Reads articles marked for the reader's questions:
    /// `{"id","text","quotations":[{"at":[[s,e]],"sourceAt":[s,e],"cueAt":[s,e],"optional"}]}`.
    static func readReader(_ path: String, weight: Int) throws -> [MarkedArticle] {
        let decoder = JSONDecoder()
        return try lines(path).map { line in
            let row = try decoder.decode(ReaderRow.self, from: line)
            let text = PlainText.article(id: Article.ID(row.id), text: Text(row.text))
            var article = MarkedArticle(text) { runs in
                row.quotations.map { quotation in
                    MarkedAttribution(
                        source: runs(quotation.sourceAt.map { [$0] } ?? []),
                        cue: runs(quotation.cueAt.map { [$0] } ?? []), contents: runs(quotation.at),
                        isOpen: quotation.optional == true)
                }
            }
            article.weight = weight
            return article
        }
    }

    private static func lines(_ path: String) throws -> [Data] {
        try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    }

    /// An article with what is marked in it, given what makes runs of tokens of spans of code points.
    private init(_ article: Article, _ marked: (([[Int]]) -> [Range<Int>]) -> [MarkedAttribution]) {
        self.article = article
        let words = Words(article)
        let points = CodePoints(article.text)
        self.words = words
        attributions = marked { spans in
            // A few spans of the data end before they begin.
            spans.filter { $0[0] < $0[1] }.compactMap { span in
                Self.tokens(
                    points.byte(ofOffset: span[0])..<points.byte(ofOffset: span[1]), of: words.tokens)
            }
        }
    }

    private static func parts(of text: Text, title: String?) -> [Part] {
        var parts: [Part] = []
        var start = 0
        for end in text.utf8.indices + [text.count]
        where end == text.count || text.utf8[end] == UInt8(ascii: "\n") {
            if text.utf8[start..<end].contains(where: { $0 > 0x20 }) {
                let isTitle =
                    parts.isEmpty && title.map { text[start..<end].hasPrefix($0.prefix(30)) } == true
                parts.append(Part(start..<end, isTitle ? .title : .paragraph))
            }
            start = end + 1
        }
        return parts
    }

    private static func tokens(_ bytes: Range<Int>, of tokens: [Token]) -> Range<Int>? {
        func first(from offset: Int) -> Int {
            var low = 0
            var high = tokens.count
            while low < high {
                let middle = (low + high) / 2
                if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let run = first(from: bytes.lowerBound)..<first(from: bytes.upperBound)
        return run.isEmpty ? nil : run
    }
}

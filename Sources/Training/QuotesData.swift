import Articles
import FoundationEssentials
import Language

/// An article with the quotations that people marked in it: what the quotation tagger learns from.
struct MarkedArticle {
    /// The article, a part for each line.
    let article: Article
    /// Its words.
    let words: Words
    /// What people marked, in tokens.
    let attributions: [MarkedAttribution]
}

/// An attribution that people marked: runs of tokens.
struct MarkedAttribution {
    var source: [Range<Int>]
    var cue: [Range<Int>]
    var contents: [Range<Int>]
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

        /// The letters of what was said or written, well cut: statements, denials, demands, promises, questions,
        /// refusals. Direct speech has no letter.
        static let said: Set<String?> = [nil, "S", "D", "Q", "P", "A", "X"]
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
            let letters = what[row.id] ?? row.quotes.map { _ in nil }
            return MarkedArticle(row.id, row.title, row.text) { runs in
                zip(row.quotes, letters).filter { Letters.said.contains($1) }.map { quote, _ in
                    MarkedAttribution(
                        source: runs(quote.speaker), cue: runs(quote.cue), contents: runs(quote.spans))
                }
            }
        }
    }

    private static func lines(_ path: String) throws -> [Data] {
        try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    }

    /// An article with what is marked in it, given what makes runs of tokens of spans of code points.
    init(
        _ id: String, _ title: String?, _ text: String,
        _ marked: (([[Int]]) -> [Range<Int>]) -> [MarkedAttribution]
    ) {
        let text = Text(text)
        article = Article(
            id: Article.ID(id), title: title, text: text, parts: Self.parts(of: text, title: title))
        let words = Words(article)
        let points = CodePoints(text)
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

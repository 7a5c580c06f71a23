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

    /// Reads the articles of a file of JSON lines: `{"id","title","text","quotes":[{"spans","speaker","cue"}]}`.
    static func read(_ path: String) throws -> [MarkedArticle] {
        let data = try Data(contentsOf: URL(filePath: path))
        let decoder = JSONDecoder()
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            MarkedArticle(try decoder.decode(Row.self, from: line))
        }
    }

    private init(_ row: Row) {
        let text = Text(row.text)
        article = Article(
            id: Article.ID(row.id), title: row.title, text: text,
            parts: Self.lines(of: text, title: row.title))
        let words = Words(article)
        let points = CodePoints(text)
        func runs(_ spans: [[Int]]) -> [Range<Int>] {
            // A few spans of the data end before they begin.
            spans.filter { $0[0] < $0[1] }.compactMap { span in
                Self.tokens(
                    points.byte(ofOffset: span[0])..<points.byte(ofOffset: span[1]), of: words.tokens)
            }
        }
        self.words = words
        attributions = row.quotes.map {
            MarkedAttribution(source: runs($0.speaker), cue: runs($0.cue), contents: runs($0.spans))
        }
    }

    private static func lines(of text: Text, title: String?) -> [Part] {
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

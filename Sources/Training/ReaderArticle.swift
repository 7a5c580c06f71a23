import Articles
import FoundationEssentials
import Language
import Reading

/// An article marked for the reader's questions: what somebody says in it, who, and with what stance.
struct ReaderArticle: Decodable {
    private struct Entity: Decodable {
        let name: String
        let aliases: [String]
    }

    private struct Quotation: Decodable {
        let at: [[Int]]
        let sourceAt: [Int]?
        let cueAt: [Int]?
        let speaker: String?
        let stance: String
        let optional: Bool?

        /// Whether it is an attitude or a claim within a claim rather than words said.
        var isAttitude: Bool { optional == true && stance == "asserts" }
    }

    /// The article.
    let article: Article
    /// The same as the tagger learns from it, without attitudes.
    let marked: MarkedArticle
    /// For each quotation: its bytes, the folded names of its speaker, or nil, and its stance.
    private let said: [(bytes: Set<Int>, speaker: Set<String>?, stance: String)]

    private enum CodingKeys: String, CodingKey { case id, text, entities, quotations }

    /// Reads the articles of a file of JSON lines:
    /// `{"id","text","entities":[{"name","aliases"}],"quotations":[{"at","speaker","stance"}]}`.
    static func read(_ path: String) throws -> [ReaderArticle] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(ReaderArticle.self, from: $0)
        }
    }

    init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: CodingKeys.self)
        let id = try row.decode(String.self, forKey: .id)
        let string = try row.decode(String.self, forKey: .text)
        let text = Text(string)
        article = PlainText.article(id: Article.ID(id), text: text)
        let quotations = try row.decode([Quotation].self, forKey: .quotations)
        let unwrapped = Self.unwrapped(string)
        marked = MarkedArticle(id, Self.title(of: unwrapped), unwrapped) { runs in
            quotations.filter { !$0.isAttitude }.map { quotation in
                MarkedAttribution(
                    source: runs(quotation.sourceAt.map { [$0] } ?? []),
                    cue: runs(quotation.cueAt.map { [$0] } ?? []), contents: runs(quotation.at))
            }
        }
        let points = CodePoints(text)
        var names: [String: Set<String>] = [:]
        for entity in try row.decode([Entity].self, forKey: .entities) {
            names[entity.name] = Set(([entity.name] + entity.aliases).map(Self.folded))
        }
        said = quotations.map { quotation in
            var bytes: Set<Int> = []
            for span in quotation.at where span[0] < span[1] {
                bytes.formUnion(points.byte(ofOffset: span[0])..<points.byte(ofOffset: span[1]))
            }
            let speaker = quotation.speaker.map { names[$0] ?? [Self.folded($0)] }
            return (bytes, speaker, quotation.stance)
        }
    }

    /// A text whose paragraphs are indented and broken into lines, with a space for each break inside one.
    private static func unwrapped(_ text: String) -> String {
        guard text.contains("\n    ") else { return text }
        var scalars = Array(text.unicodeScalars)
        for at in scalars.indices.dropFirst().dropLast()
        where scalars[at] == "\n" {
            let (before, after) = (scalars[at - 1], scalars[at + 1])
            if before != "\n", after != "\n", after != " " { scalars[at] = " " }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The first line, where it is short and a blank line follows it.
    private static func title(of text: String) -> String? {
        guard let end = text.firstIndex(of: "\n"), text[end...].hasPrefix("\n\n"),
            text[..<end].unicodeScalars.count < 120
        else { return nil }
        return String(text[..<end])
    }

    private static func folded(_ name: String) -> String {
        name.replacing("’", with: "'").lowercased().split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }

    /// Which of the quotations found are right in words, speaker and stance: words agree where F of their bytes is at
    /// least 0.7, one to one, the best first.
    func right(among found: [Articles.Quotation], _ entities: [Articles.Entity]) -> Set<Int> {
        let shown = found.map { $0.spans.reduce(into: Set<Int>()) { $0.formUnion($1) } }
        var pairs: [(share: Double, mine: Int, theirs: Int)] = []
        for (mine, bytes) in shown.enumerated() {
            for (theirs, other) in said.enumerated() {
                let both = bytes.intersection(other.bytes).count
                let share = Double(2 * both) / Double(max(bytes.count + other.bytes.count, 1))
                if share >= 0.7 { pairs.append((share, mine, theirs)) }
            }
        }
        pairs.sort { ($1.share, $0.mine, $0.theirs) < ($0.share, $1.mine, $1.theirs) }
        var (right, mine, theirs): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
        for pair in pairs where !mine.contains(pair.mine) && !theirs.contains(pair.theirs) {
            mine.insert(pair.mine)
            theirs.insert(pair.theirs)
            let (one, other) = (found[pair.mine], said[pair.theirs])
            guard one.stance.rawValue == other.stance else { continue }
            if isSame(one.speaker, other.speaker, entities) { right.insert(pair.mine) }
        }
        return right
    }

    private func isSame(
        _ speaker: Articles.Entity.ID?, _ names: Set<String>?, _ entities: [Articles.Entity]
    ) -> Bool {
        guard let names else { return speaker == nil }
        guard let entity = entities.first(where: { $0.id == speaker }) else { return false }
        let mentioned = entity.mentions.filter { $0.form == .name }.map { article.text[$0.range] }
        return ([entity.name] + entity.aliases + mentioned).contains { names.contains(Self.folded($0)) }
    }
}

import Articles
import Language

/// Strict scores of names: the same bytes and the same kind, over people, organizations and places.
public struct NameScore: Sendable, CustomStringConvertible {
    private var right: [Entity.Kind: Int] = [:]
    private var given: [Entity.Kind: Int] = [:]
    private var marked: [Entity.Kind: Int] = [:]
    private var words = 0
    private var seconds: Double = 0
    private static let kinds: [Entity.Kind] = [.person, .organization, .place]

    /// Nothing scored yet.
    init() {}

    /// Counts the names given to an article, and what it took to find them.
    mutating func count(_ names: [Name], in article: NamedArticle, seconds: Double = 0) {
        words += article.words.tokens.count
        self.seconds += seconds
        var gold: [Range<Int>: String] = [:]
        for mention in article.mentions { gold[mention.range] = mention.kind }
        for mention in article.mentions {
            if let kind = Entity.Kind(rawValue: mention.kind), Self.kinds.contains(kind) {
                marked[kind, default: 0] += 1
            }
        }
        for name in names where Self.kinds.contains(name.kind) {
            given[name.kind, default: 0] += 1
            if gold[name.range] == name.kind.rawValue { right[name.kind, default: 0] += 1 }
        }
    }

    /// Precision, recall and F1, all kinds taken together, in per cent.
    public var overall: (precision: Double, recall: Double, f1: Double) {
        Self.figures(sum(right), sum(given), sum(marked))
    }

    /// F1 of a kind, in per cent.
    public func f1(of kind: Entity.Kind) -> Double {
        Self.figures(right[kind] ?? 0, given[kind] ?? 0, marked[kind] ?? 0).2
    }

    /// The figures in a line: `83.6 82.0 82.8 (PER 90.8 ORG 75.9 LOC 81.0)`.
    public var description: String {
        let all = overall
        let kinds = Self.kinds.map { "\($0.rawValue.prefix(3).uppercased()) \(Self.written(f1(of: $0)))" }
        return "P \(Self.written(all.precision)) R \(Self.written(all.recall)) F1 \(Self.written(all.f1)) ("
            + kinds.joined(separator: " ") + ")"
            + (seconds > 0 ? " \(Int(Double(words) / seconds)) words/s" : "")
    }

    private func sum(_ counts: [Entity.Kind: Int]) -> Int { counts.values.reduce(0, +) }

    private static func figures(_ right: Int, _ given: Int, _ marked: Int) -> (Double, Double, Double) {
        let share = { (part: Int, whole: Int) in whole == 0 ? 0 : 100 * Double(part) / Double(whole) }
        return (share(right, given), share(right, marked), share(2 * right, given + marked))
    }

    private static func written(_ figure: Double) -> String {
        let hundredths = Int((figure * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

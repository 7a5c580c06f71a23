/// The quotations of a dossier as they are gathered, newest first: what is quoted in part beside what the same speaker is
/// quoted with whole, in the same article or another, is left out.
///
/// Words are compared folded. Fewer than three are no part of anything: they may be anybody's.
public struct Sayings: Sendable {
    /// Three words in a row of one speaker.
    private struct Run: Hashable {
        var speaker: String
        var negates: Bool
        var words: [UInt64]
    }

    private static let least = 3

    /// Those that came; nil for one that is left out.
    private var sayings: [Dossier.Saying?] = []
    private var words: [[UInt64]] = []
    /// The numbers of the sayings that have a run, and of those that begin with it.
    private var having: [Run: [Int]] = [:]
    private var beginning: [Run: [Int]] = [:]
    /// How many are kept.
    public private(set) var count = 0

    /// None yet.
    public init() {}

    /// Those that are kept, in their order.
    public var kept: [Dossier.Saying] { sayings.compactMap(\.self) }

    /// Adds one that is no newer than those before it.
    public mutating func add(_ saying: Dossier.Saying) {
        let own = FoldedWords.keys(of: saying.words)
        let runs = Self.runs(of: own, by: saying)
        if let first = runs.first {
            let isPart =
                having[first]?.contains { sayings[$0] != nil && FoldedWords.holds(words[$0], own) } ?? false
            guard !isPart else { return }
            for run in Set(runs) {
                for part in beginning[run] ?? []
                where sayings[part] != nil && FoldedWords.holds(own, words[part]) {
                    sayings[part] = nil
                    count -= 1
                }
            }
            for run in Set(runs) { having[run, default: []].append(sayings.count) }
            beginning[first, default: []].append(sayings.count)
        }
        sayings.append(saying)
        words.append(own)
        count += 1
    }

    private static func runs(of words: [UInt64], by saying: Dossier.Saying) -> [Run] {
        guard words.count >= least else { return [] }
        let speaker = saying.speaker?.id.rawValue ?? saying.speakerWords?.lowercased() ?? ""
        return (0...(words.count - least)).map {
            Run(speaker: speaker, negates: saying.stance.negates, words: Array(words[$0..<($0 + least)]))
        }
    }
}

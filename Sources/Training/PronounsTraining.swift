import Articles
import FoundationEssentials
import Language

/// Trains the ranking of whom pronouns speak of: log-linear, by stochastic gradient descent with a step for each
/// weight that shrinks as the weight is used (Duchi et al. 2011), averaged over all steps (Collins 2002). The same
/// data give the same bytes.
public struct PronounsTraining {
    private var weights = PronounWeights()
    /// For each weight, the sum of the squares of its slopes.
    private var squares: [Float] = Array(repeating: 1, count: PronounWeights.count)
    /// For each weight, its values summed over the articles read, and how many those are.
    private var sums: [Float] = Array(repeating: 0, count: PronounWeights.count)
    private var read: Float = 0
    private let rate: Float = 0.2
    private let decay: Float = 1e-2

    /// A training that has read nothing.
    public init() {}

    /// Trains on a file of pairs and a file of whole documents, and gives the bytes to embed.
    ///
    /// - Parameters:
    ///   - held: of how many articles one is held out and only measured; 0 for none.
    ///   - unseen: a file of pairs that is only measured.
    public mutating func run(
        pairs: String, documents: String, epochs: Int, heldOut held: Int, unseen path: String?,
        report: (String) -> Void
    ) throws -> [UInt8] {
        let unseen = try path.map { try PronounArticle.pairs($0).map(Prepared.init) } ?? []
        let articles = try PronounArticle.pairs(pairs) + PronounArticle.documents(documents)
        let prepared = articles.map(Prepared.init)
        let isHeld = { (at: Int) in held > 0 && at % held == 0 }
        var order = prepared.indices.filter { !isHeld($0) }
        var seed: UInt64 = 20_030_607
        for epoch in 1...epochs {
            for at in order.indices.reversed() {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(at, Int((seed >> 33) % UInt64(at + 1)))
            }
            var seen = Tally()
            for at in order {
                seen += pass(over: prepared[at], learning: true)
                read += 1
                for weight in sums.indices { sums[weight] += weights.values[weight] }
            }
            let current = weights
            weights = averaged
            let rest = prepared.indices.filter(isHeld).map { prepared[$0] } + unseen
            var right = Tally()
            for article in rest { right += pass(over: article, learning: false) }
            weights = current
            report("epoch \(epoch): trained on \(seen), held out \(right)")
        }
        return averaged.encoded
    }

    private var averaged: PronounWeights {
        var averaged = PronounWeights()
        for weight in sums.indices { averaged.values[weight] = sums[weight] / max(read, 1) }
        return averaged
    }

    /// Reads one article's pronouns from left to right, learning from those whose answer is known.
    private mutating func pass(over prepared: Prepared, learning: Bool) -> Tally {
        var reader = prepared.reader
        var tally = Tally()
        for pronoun in reader.pronouns {
            let candidates = reader.candidates(for: pronoun)
            let scores = candidates.map { weights.score($0.features) }
            var chosen = scores.indices.max { scores[$0] < scores[$1] } ?? 0
            if let answer = prepared.answers[pronoun] {
                let right = candidates.indices.filter { answer.allows(candidates[$0].person) }
                if !right.isEmpty {
                    tally.count(right.contains(chosen))
                    if learning {
                        learn(candidates, scores, right)
                        if right.count == 1 { chosen = right[0] }
                    }
                } else if case .people = answer {
                    tally.count(false)
                }
            }
            if let person = candidates[chosen].person { reader.resolve(pronoun, to: person) }
        }
        return tally
    }

    /// One step up the likelihood of the right candidates.
    private mutating func learn(_ candidates: [PronounReader.Candidate], _ scores: [Float], _ right: [Int]) {
        let top = scores.max() ?? 0
        let powers = scores.map { Float(exponential: $0 - top) }
        let all = powers.reduce(0, +)
        let good = right.map { powers[$0] }.reduce(0, +)
        for (at, candidate) in candidates.enumerated() {
            let wanted = right.contains(at) ? powers[at] / good : 0
            let gradient = wanted - powers[at] / all
            guard abs(gradient) > 1e-4 else { continue }
            for feature in candidate.features {
                let slope = gradient - decay * weights.values[feature]
                squares[feature] += slope * slope
                weights.values[feature] += rate * slope / squares[feature].squareRoot()
            }
        }
    }
}

/// An article ready to be read many times.
private struct Prepared {
    /// Whom a pronoun speaks of, as far as known.
    enum Answer {
        case people(Set<Int>)
        case nobody
        case notPeople(Set<Int>)

        func allows(_ person: Int?) -> Bool {
            switch self {
            case .people(let people): person.map(people.contains) ?? false
            case .nobody: person == nil
            case .notPeople(let people): person.map { !people.contains($0) } ?? true
            }
        }
    }

    let reader: PronounReader
    let answers: [Int: Answer]

    init(_ read: PronounArticle) {
        let words = Words(read.article)
        var names = NameReader().names(in: read.article, words: words)
        for marked in read.marked where !names.contains(where: { $0.range.overlaps(marked) }) {
            let tokens = words.tokens.indices.filter { words.tokens[$0].range.overlaps(marked) }
            guard let first = tokens.first, let last = tokens.last else { continue }
            names.append(Name(tokens: first..<(last + 1), range: marked, kind: .person))
        }
        names.sort { $0.range.lowerBound < $1.range.lowerBound }
        let who = WhoIsWho(ArticleTokens(read.article.text, words, names: names))
        reader = who.pronounReader()
        var answers: [Int: Answer] = [:]
        for pronoun in reader.pronouns {
            let known = read.answers[words.tokens[pronoun].range.lowerBound]
            let people = { (ranges: [Range<Int>]) in Set(who.people(namedIn: ranges)) }
            switch known {
            case .named(let ranges): answers[pronoun] = .people(people(ranges))
            case .nobody: answers[pronoun] = .nobody
            case .noneOf(let ranges): answers[pronoun] = .notPeople(people(ranges))
            case nil: break
            }
        }
        self.answers = answers
    }
}

/// How many answers were right.
private struct Tally: CustomStringConvertible {
    private var right = 0
    private var all = 0

    mutating func count(_ isRight: Bool) {
        all += 1
        if isRight { right += 1 }
    }

    static func += (one: inout Tally, other: Tally) {
        one.right += other.right
        one.all += other.all
    }

    var description: String { "\(right)/\(all)" }
}

extension Float {
    /// e to a power, by squaring: the same bytes on every machine.
    fileprivate init(exponential power: Float) {
        guard power > -30 else {
            self = 0
            return
        }
        var result = 1 + power / 1024
        for _ in 0..<10 { result *= result }
        self = result
    }
}

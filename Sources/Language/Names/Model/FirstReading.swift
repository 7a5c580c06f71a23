/// What the first reading made of a document: how sure it is of each kind for each token, and its names.
package struct FirstReading: Sendable {
    /// How likely each token is outside (lane 0) or of each kind (from lane 1).
    let kinds: [SIMD8<Float>]
    /// The likeliest of them for each token.
    let likeliest: [UInt8]
    /// The names, in order.
    let names: [(tokens: Range<Int>, kind: Int)]

    /// Reads the scores of a document's tokens.
    package init(_ document: NameDocument, _ scores: [Scores], _ transitions: Transitions) {
        var decoder = Decoder(transitions)
        self.init(document, scores, &decoder)
    }

    init(_ document: NameDocument, _ scores: [Scores], _ decoder: inout Decoder) {
        var kinds: [SIMD8<Float>] = []
        kinds.reserveCapacity(document.count)
        var names: [(tokens: Range<Int>, kind: Int)] = []
        for sentence in document.sentences {
            for share in decoder.certainties(scores[sentence]) { kinds.append(Self.kinds(share)) }
            names += NameLabel.names(in: decoder.labels(scores[sentence]), from: sentence.lowerBound)
        }
        self.kinds = kinds
        self.names = names
        likeliest = kinds.map(Self.likeliest)
    }

    private static func kinds(_ share: Scores) -> SIMD8<Float> {
        var kinds = SIMD8<Float>(repeating: 0)
        kinds[0] = share[NameLabel.outside]
        for kind in 0..<NameLabel.kinds {
            kinds[kind + 1] =
                share[NameLabel.alone(kind)] + share[NameLabel.first(kind)] + share[NameLabel.inside(kind)]
                + share[NameLabel.last(kind)]
        }
        return kinds
    }

    /// The lane that is the greatest.
    static func likeliest(_ kinds: SIMD8<Float>) -> UInt8 {
        var best = 0
        for lane in 1...NameLabel.kinds where kinds[lane] > kinds[best] { best = lane }
        return UInt8(best)
    }
}

/// What the first reading of the rest of a document says of each token; 0 where it says nothing.
struct DocumentReading {
    /// The likeliest kind of the other mentions of a word, with how likely.
    private(set) var word: [UInt8]
    /// The likeliest kind of name of the other mentions, with how likely.
    private(set) var nameWord: [UInt8]
    /// The likeliest kind of the other mentions, with how many there are.
    private(set) var count: [UInt8]
    /// The commonest kind of the other mentions of the same name.
    private(set) var name: [UInt8]
    /// The commonest kind of the longer names that hold this one, and where in them it stands.
    private(set) var longer: [UInt8]

    init(_ document: NameDocument, _ reading: FirstReading) {
        let none = [UInt8](repeating: 0, count: document.count)
        (word, nameWord, count, name, longer) = (none, none, none, none, none)
        readWords(document, reading)
        readNames(document, reading)
    }

    private mutating func readWords(_ document: NameDocument, _ reading: FirstReading) {
        var sums = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: document.wordCount + 1)
        var counts = [Float](repeating: 0, count: document.wordCount + 1)
        for at in 0..<document.count where document.evidence[at].isCapital {
            sums[document.word(at)] += reading.kinds[at]
            counts[document.word(at)] += 1
        }
        for at in 0..<document.count where document.evidence[at].isCapital {
            let others = counts[document.word(at)] - 1
            guard others > 0 else { continue }
            let mean = (sums[document.word(at)] - reading.kinds[at]) / others
            let best = FirstReading.likeliest(mean)
            word[at] = 1 + best * 5 + Self.fifth(mean[Int(best)])
            var names = mean
            names[0] = -1
            let bestName = FirstReading.likeliest(names)
            nameWord[at] = 1 + bestName * 5 + Self.fifth(mean[Int(bestName)])
            count[at] =
                1 + best * 8
                + UInt8(others >= 16 ? 4 : others >= 8 ? 3 : others >= 4 ? 2 : others >= 2 ? 1 : 0)
        }
    }

    private static func fifth(_ share: Float) -> UInt8 { UInt8(max(0, min(share, 1)) * 4.999) }

    private mutating func readNames(_ document: NameDocument, _ reading: FirstReading) {
        var same: [UInt64: SIMD8<Int32>] = [:]
        var within: [UInt64: SIMD16<Int32>] = [:]
        for (tokens, kind) in reading.names {
            same[Self.hash(tokens, document), default: SIMD8(repeating: 0)][kind] += 1
            guard (2...8).contains(tokens.count) else { continue }
            for first in tokens {
                var hash = UInt64(0)
                for last in first..<tokens.upperBound {
                    hash = first == last ? document[last].lower : Hash.mixed(hash, document[last].lower)
                    if last + 1 - first == tokens.count { continue }
                    let place = first == tokens.lowerBound ? 0 : last + 1 == tokens.upperBound ? 1 : 2
                    within[hash, default: SIMD16(repeating: 0)][kind * 3 + place] += 1
                }
            }
        }
        for (tokens, kind) in reading.names {
            let hash = Self.hash(tokens, document)
            var others = same[hash] ?? SIMD8(repeating: 0)
            others[kind] -= 1
            let ownName = others.max() > 0 ? UInt8(1 + Self.greatest(others)) : 0
            let ownLonger = within[hash].map { UInt8(1 + Self.greatest($0)) } ?? 0
            for at in tokens {
                name[at] = ownName
                longer[at] = ownLonger
            }
        }
        for at in 0..<document.count where document.evidence[at].isCapital && reading.likeliest[at] == 0 {
            let hash = document[at].lower
            if let others = same[hash] { name[at] = UInt8(20 + Self.greatest(others)) }
            if let longer = within[hash] { self.longer[at] = UInt8(1 + Self.greatest(longer)) }
        }
    }

    private static func hash(_ tokens: Range<Int>, _ document: NameDocument) -> UInt64 {
        tokens.dropFirst().reduce(document[tokens.lowerBound].lower) { Hash.mixed($0, document[$1].lower) }
    }

    private static func greatest(_ counts: some SIMD<Int32>) -> Int {
        var best = 0
        for lane in counts.indices where counts[lane] > counts[best] { best = lane }
        return best
    }
}

/// What sort of word a token is, as far as closed classes and endings show it: enough to tell a subject from an object.
enum WordClass: Int, CaseIterable {
    case border, determiner, preposition, auxiliary, saying, and, subordinating, comma, stop, mark,
        possessive, pronoun
    case past, present, capitalised, ing, adverb, number, relative, dash, role, to, other

    init(_ tokens: ArticleTokens, at token: Int) {
        let word = tokens.lower[token]
        if let known = WordTable.embedded.kind(of: tokens.keys[token]) {
            self = known
        } else if WordList.reportingVerbs.contains(word) {
            self = .saying
        } else if let first = tokens.written[token].utf8.first, first < 65 {
            self = first >= 48 && first <= 57 ? .number : .stop
        } else if let first = tokens.written[token].utf8.first, first <= 90 {
            self = .capitalised
        } else {
            self = Self.byEnding(word, isPast: tokens.has(.irregularPast, at: token))
        }
    }

    /// The class of that name in the list of words; nil where there is none.
    init?(named name: Substring) {
        guard let known = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = known
    }

    private static func byEnding(_ word: String, isPast: Bool) -> WordClass {
        var last: UInt32 = 0
        for byte in word.utf8 { last = last << 8 | UInt32(byte) }
        if last & 0xFFFF == 0x6564 || isPast { return .past }  // ed
        if last & 0xFF_FFFF == 0x69_6E67 { return .ing }
        if last & 0xFFFF == 0x6C79 { return .adverb }  // ly
        if RoleNoun(word) != nil { return .role }
        return last & 0xFF == 0x73 && last & 0xFFFF != 0x7373 ? .present : .other  // s, not ss
    }
}

/// How many tokens of an article before each are of the classes that part one clause from another.
struct ClassCounts {
    /// The numbers of verbs, commas and words that begin a clause before each token, and before the end.
    private var before: [SIMD4<Int32>] = []

    init(_ classes: [WordClass]) {
        before.reserveCapacity(classes.count + 1)
        var counts = SIMD4<Int32>.zero
        before.append(counts)
        for kind in classes {
            switch kind {
            case .auxiliary, .past, .saying: counts[0] += 1
            case .comma, .dash: counts[1] += 1
            case .and, .subordinating, .relative: counts[2] += 1
            default: break
            }
            before.append(counts)
        }
    }

    /// How many there are in a run of tokens.
    func counts(in run: Range<Int>) -> (verbs: Int, commas: Int, borders: Int) {
        let counts = before[run.upperBound] &- before[run.lowerBound]
        return (Int(counts[0]), Int(counts[1]), Int(counts[2]))
    }
}

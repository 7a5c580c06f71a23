/// What sort of word a token is, as far as closed classes and endings show it: enough to tell a subject from an object.
enum WordClass: Int {
    case border, determiner, preposition, auxiliary, saying, and, subordinating, comma, stop, mark,
        possessive, pronoun
    case past, present, capitalised, ing, adverb, number, relative, dash, role, to, other

    init(_ tokens: ArticleTokens, at token: Int) {
        let word = tokens.lower[token]
        if let known = Self.closed[word] {
            self = known
        } else if WordList.reportingVerbs.contains(word) {
            self = .saying
        } else if let first = tokens.written[token].utf8.first, first < 65 {
            self = first >= 48 && first <= 57 ? .number : .stop
        } else if let first = tokens.written[token].utf8.first, first <= 90 {
            self = .capitalised
        } else {
            self = Self.byEnding(word)
        }
    }

    private static func byEnding(_ word: String) -> WordClass {
        var last: UInt32 = 0
        for byte in word.utf8 { last = last << 8 | UInt32(byte) }
        if last & 0xFFFF == 0x6564 || irregularPast.contains(word) { return .past }  // ed
        if last & 0xFF_FFFF == 0x69_6E67 { return .ing }
        if last & 0xFFFF == 0x6C79 { return .adverb }  // ly
        if RoleNoun(word) != nil { return .role }
        return last & 0xFF == 0x73 && last & 0xFFFF != 0x7373 ? .present : .other  // s, not ss
    }

    private static let closed: [String: WordClass] = {
        let rows: [(WordClass, String)] = [
            (.determiner, "a an the this that these those another each every some any no"),
            (
                .preposition,
                "of in for on with at by from about against among between during into over through under "
                    + "after before since until without toward towards upon near behind like despite including"
            ),
            (
                .auxiliary,
                "is was are were be been am has had have does did do will would can could may might must should"
            ),
            (.and, "and or &"),
            (
                .subordinating,
                "but because although though while when if as whether so where unless once whereas than yet"
            ),
            (.comma, ","), (.stop, ". ! ? ; : ..."),
            (.mark, "\" \u{201C} \u{201D} `` '' ) ]"), (.dash, "( - -- \u{2014} \u{2013} ["),
            (.possessive, "'s '"),
            (
                .pronoun,
                "i he she it we they you me him her us them his hers its their our my your himself herself"
            ),
            (.relative, "who whom whose which"), (.to, "to"),
            (
                .adverb,
                "also not n't never then now later still already again however once even too just only"
            ),
        ]
        var closed: [String: WordClass] = [:]
        for (kind, words) in rows {
            for word in words.split(separator: " ") where closed[String(word)] == nil {
                closed[String(word)] = kind
            }
        }
        return closed
    }()

    private static let irregularPast: Set<String> = Set(
        ("went took made came became got gave left won led met saw found wrote began brought built bought caught chose "
            + "did drew drove ate fell felt fought flew forgot forgave held hit hurt kept knew laid lent let lay lost meant "
            + "paid put quit ran read rode rose sat sold sent set shot sang sank sat slept spoke spent stood stole struck "
            + "swam swore taught threw thought understood woke wore wed grew hid broke born shook sought dealt beat cut")
            .split(separator: " ").map(String.init))
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

import Articles

/// One reading of a name in one article, where the reading of names has several.
struct ConsistentNames {
    /// The names, with those that were missed, in the order of the text.
    private(set) var names: [Name]
    /// For each of the names that were given, its place in `names`.
    private(set) var places: [Int] = []

    init(_ tokens: ArticleTokens) {
        let given = tokens.names
        names = given
        agreeOnKinds(tokens)
        addRepeats(tokens)
        names.sort { $0.range.lowerBound < $1.range.lowerBound }
        var at = 0
        for name in given {
            while at < names.count, names[at].range != name.range { at += 1 }
            places.append(at)
        }
    }

    /// Where most mentions of a name are of one kind, all are; where no kind has most, the word lists decide.
    private mutating func agreeOnKinds(_ tokens: ArticleTokens) {
        var kinds: [String: [Entity.Kind: Int]] = [:]
        for name in names { kinds[tokens.phrase(of: name), default: [:]][name.kind, default: 0] += 1 }
        for at in names.indices {
            guard let votes = kinds[tokens.phrase(of: names[at])], votes.count > 1, votes[.nationality] == nil
            else { continue }
            let all = votes.values.reduce(0, +)
            guard let (kind, count) = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
                continue
            }
            if count * 3 >= all * 2 {
                names[at].kind = kind
            } else if let known = Self.knownKind(of: tokens.phrase(of: names[at])), votes[known] != nil {
                names[at].kind = known
            }
        }
    }

    /// The kind that the word lists give a name, where they give it one.
    private static func knownKind(of phrase: String) -> Entity.Kind? {
        let isIn = { (list: WordList) in list.contains(phrase) }
        let groups: [WordList] = [.governmentBodies, .groups, .internationalBodies, .media]
        switch (groups.contains(where: isIn), isIn(.countries) || isIn(.geography)) {
        case (true, false): return .organization
        case (false, true): return .place
        default: return nil
        }
    }

    /// A word that is a name elsewhere in the article is one here too, unless capitals beside it make it part of another.
    private mutating func addRepeats(_ tokens: ArticleTokens) {
        var known: [String: Entity.Kind] = [:]
        for name in names where name.kind != .nationality {
            let words = name.tokens.map { tokens.written[$0] }
            guard let last = words.last else { continue }
            if words.count == 1 { known[last] = name.kind }
            if words.count > 1, name.kind == .person, known[last] == nil { known[last] = .person }
        }
        for at in tokens.written.indices where tokens.name[at] < 0 {
            guard let kind = known[tokens.written[at]], tokens.written[at].utf8.count > 2, isAlone(at, tokens)
            else { continue }
            guard ArticleTokens.isCapital(tokens.written[at]),
                !tokens.has(.notInTitle, at: at)
            else { continue }
            guard RoleNoun(tokens.lower[at]) == nil, !WordList.roleModifiers.contains(tokens.lower[at]) else {
                continue
            }
            names.append(Name(tokens: at..<(at + 1), range: tokens.bytes(at..<(at + 1)), kind: kind))
        }
    }

    /// Whether the words beside one are not capitalised.
    private func isAlone(_ at: Int, _ tokens: ArticleTokens) -> Bool {
        let sentence = tokens.sentence(of: at)
        let isSmall = { (other: Int) in
            !sentence.contains(other) || !ArticleTokens.isCapital(tokens.written[other])
                || (other == sentence.lowerBound && tokens.name[other] < 0)
        }
        let isHyphened = tokens.word(at - 1) == "-" || tokens.word(at + 1) == "-"
        return at > sentence.lowerBound && isSmall(at - 1) && isSmall(at + 1) && !isHyphened
    }
}

extension ArticleTokens {
    static func isCapital(_ word: String) -> Bool {
        word.unicodeScalars.first?.properties.isUppercase ?? false
    }
}

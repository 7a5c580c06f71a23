import Articles

/// A pronoun and one whom it may speak of.
struct MentionPair {
    var token: Int
    var pronoun: Pronoun
    var person: Int
    /// The nearest mention: before the pronoun, or else after it.
    var antecedent: PronounReader.Antecedent
    /// That mention's place among the antecedents.
    var place: Int
    /// How many other candidates were mentioned since.
    var rank: Int
    /// How many other candidates were last a subject nearer to the pronoun; nil where this one was none before it.
    var subjectRank: Int?
    /// How many candidates there are.
    var rivals: Int
}

/// What the ranking of candidates weighs (after Soon et al. 2001, Denis & Baldridge 2008, and the syntactic
/// parallelism of Webster et al. 2018), by word classes instead of a parse.
extension PronounReader {
    /// The features of a candidate that is a person.
    func features(of pair: MentionPair) -> [Int] {
        let token = pair.token
        let antecedent = pair.antecedent
        let form = effectiveForm(pair)
        let distance = distance(from: antecedent, to: token)
        let far = min(distance, 3)
        let rank = min(pair.rank, 3)
        let before = classAt(antecedent.tokens.lowerBound - 1, near: antecedent.tokens.lowerBound)
        let after = classAfter(antecedent)
        let own = classAt(token - 1, near: token)
        let next = classAt(token + 1, near: token)
        let isFirst = isFirstInSentence(pair.place)
        var features = Features()
        features.add(1, form, far)
        features.add(2, form, rank, far)
        features.add(3, before, after, min(far, 2))
        features.add(4, form * 32 + after, min(far, 2))
        features.add(5, form * 32 + before, min(far, 2))
        features.add(6, isFirst ? 1 : 0, form, min(far, 2))
        features.add(7, antecedent.isPronoun ? 1 : 0, form, far)
        features.add(8, antecedent.isPronoun ? pronounForm(antecedent) : -1, form, min(far, 2))
        features.add(9, genders[pair.person] == .either ? 1 : 0)
        features.add(10, min(frequency[pair.person], 5), min(far, 2))
        features.add(11, isMostFrequent(pair.person) ? 1 : 0, form)
        features.add(12, pair.person == antecedents.first?.person ? 1 : 0, min(far, 2))
        features.add(13, before == own ? 1 : 0, after == next ? 1 : 0, min(far, 2))
        features.add(14, own, next, isFirst ? min(far, 2) : 9)
        features.add(15, word(antecedent.tokens.lowerBound - 1))
        features.add(16, word(antecedent.tokens.upperBound))
        features.add(17, word(token - 1), min(far, 1), isFirst ? 1 : 0)
        features.add(18, word(token + 1), min(far, 1), isFirst ? 1 : 0)
        features.add(19, quotation(of: token, and: antecedent.tokens.lowerBound), form, min(far, 2))
        features.add(
            20, tokens.block[token] == tokens.block[antecedent.tokens.lowerBound] ? 1 : 0, min(far, 2))
        features.add(21, min(antecedent.tokens.count, 3), min(far, 2))
        features.add(22, token == tokens.sentence(of: token).lowerBound ? 1 : 0, isFirst ? 1 : 0, far)
        let subject = pair.subjectRank.map { min($0, 3) } ?? 4
        features.add(23, subject, form, far)
        features.add(24, subject, rank, form)
        features.add(25, subject, isSubject(antecedent) ? 1 : 0, isFirst ? 1 : 0)
        let opens = token == tokens.sentence(of: token).lowerBound
        if isSubject(antecedent), !isFirst, far == 1 { features.add(26, before, subject, opens ? 1 : 0) }
        let called = called[pair.person]
        let isMan = pair.pronoun.gender == .male
        let (same, opposite) = isMan ? (called.male, called.female) : (called.female, called.male)
        features.add(27, min(same, 2), min(opposite, 2), genders[pair.person] == .either ? 1 : 0)
        features.add(28, min(same, 4), min(frequency[pair.person], 4), form)
        features.add(29, isSubject(antecedent) ? 1 : 0, form * 8 + rank, far)
        if far == 0 { addBetween(pair, form: form, to: &features) }
        return features.places
    }

    /// What stands between a pronoun and a mention in its own sentence.
    private func addBetween(_ pair: MentionPair, form: Int, to features: inout Features) {
        let (token, antecedent) = (pair.token, pair.antecedent)
        let isAfter = antecedent.tokens.lowerBound > token
        let between =
            isAfter ? (token + 1)..<antecedent.tokens.lowerBound : antecedent.tokens.upperBound..<token
        let (verbs, commas, borders) = counts.counts(in: between)
        features.add(30, isAfter ? 1 : 0, form)
        features.add(31, min(verbs, 3) + (isAfter ? 8 : 0), form, min(borders, 2))
        features.add(32, min(commas, 3) + (isAfter ? 8 : 0), form)
        features.add(33, min(between.count / 3, 6), form, isAfter ? 1 : 0)
        if between.count <= 3 {
            var mixed = between.count
            for at in between { mixed = mixed &* 31 &+ word(at) }
            features.add(34, mixed, isAfter ? 1 : 0, form)
        }
        if isAfter, between.count <= 4, between.contains(where: { RoleNoun(tokens.lower[$0]) != nil }) {
            features.add(35, form)
        }
        let start = classAt(tokens.sentence(of: token).lowerBound, near: token)
        features.add(36, start, isAfter ? 1 : 0, form)
    }

    /// The features of the answer that the pronoun speaks of nobody named.
    func featuresOfNobody(_ token: Int, _ pronoun: Pronoun, _ rivals: Int) -> [Int] {
        var features = Features()
        let sentence = Int(tokens.sentence[token])
        let near = unnamed(of: pronoun.gender, before: token).suffix(2).filter {
            sentence - Int(tokens.sentence[$0.token]) < 2
        }
        let last = near.last
        let here = antecedents.count(before: token)
        let lastAntecedent = here > 0 ? antecedents[here - 1] : nil
        let isNearer = (last?.token ?? -1) > (lastAntecedent?.tokens.lowerBound ?? -1)
        features.add(50, min(rivals, 3))
        features.add(51, min(near.count, 2), isNearer ? 1 : 0)
        features.add(52, last.map { $0.gender == pronoun.gender ? 2 : 1 } ?? 0, isNearer ? 1 : 0)
        features.add(53, tokens.marked[token] >= 0 ? 1 : 0, pronoun.form.rawValue)
        features.add(54, lastAntecedent.map { min(distance(from: $0, to: token), 4) } ?? 5)
        features.add(55, lastAntecedent?.isPronoun == true ? 1 : 0)
        return features.places
    }

    /// The class of the word after a mention, or after the description between commas that follows it.
    private func classAfter(_ antecedent: Antecedent) -> Int {
        let next = antecedent.tokens.upperBound
        let sentence = tokens.sentence(of: antecedent.tokens.lowerBound)
        guard sentence.contains(next), tokens.lower[next] == "," else {
            return classAt(next, near: antecedent.tokens.lowerBound)
        }
        let end = min(next + 14, sentence.upperBound)
        guard let close = (next + 1..<max(end, next + 1)).first(where: { tokens.lower[$0] == "," }) else {
            return WordClass.comma.rawValue
        }
        return classAt(close + 1, near: antecedent.tokens.lowerBound)
    }

    /// Whether a mention stands where a subject does: before a verb, not after a preposition or another verb.
    func isSubject(_ antecedent: Antecedent) -> Bool {
        if antecedent.isPronoun {
            return Pronoun(tokens.traits[antecedent.tokens.lowerBound])?.form == .subject
        }
        switch WordClass(
            rawValue: classAt(antecedent.tokens.lowerBound - 1, near: antecedent.tokens.lowerBound))
        {
        case .preposition, .possessive, .to, .ing, .auxiliary: return false
        default: break
        }
        switch WordClass(rawValue: classAfter(antecedent)) {
        case .auxiliary, .past, .present, .saying, .adverb, .relative: return true
        default: return false
        }
    }

    private func distance(from antecedent: Antecedent, to token: Int) -> Int {
        abs(Int(tokens.sentence[token]) - Int(tokens.sentence[antecedent.tokens.lowerBound]))
    }

    /// The case as a number, `her` told apart by what follows.
    private func effectiveForm(_ pair: MentionPair) -> Int {
        guard pair.pronoun.form == .objectOrPossessive else { return pair.pronoun.form.rawValue }
        switch WordClass(rawValue: classAt(pair.token + 1, near: pair.token)) {
        case .other, .role, .capitalised, .present, .ing, .number: return Pronoun.Case.possessive.rawValue
        default: return Pronoun.Case.object.rawValue
        }
    }

    private func pronounForm(_ antecedent: Antecedent) -> Int {
        Pronoun(tokens.traits[antecedent.tokens.lowerBound])?.form.rawValue ?? -1
    }

    private func isFirstInSentence(_ place: Int) -> Bool {
        place == 0
            || tokens.sentence[antecedents[place - 1].tokens.lowerBound]
                != tokens.sentence[antecedents[place].tokens.lowerBound]
    }

    private func isMostFrequent(_ person: Int) -> Bool {
        frequency[person] == highest
    }

    /// How the pronoun and a mention stand to quotation marks: neither, both in the same, one in, the other out.
    private func quotation(of token: Int, and mention: Int) -> Int {
        let (mine, theirs) = (tokens.marked[token], tokens.marked[mention])
        if mine < 0, theirs < 0 { return 0 }
        if mine == theirs { return 1 }
        if mine >= 0, theirs < 0 {
            let speaks = classAt(mention - 1, near: mention) == WordClass.saying.rawValue
            return speaks ? 3 : 2
        }
        return mine >= 0 ? 4 : 5
    }

    /// The class of a token in the sentence of another; the border's outside it.
    private func classAt(_ token: Int, near other: Int) -> Int {
        guard tokens.sentence(of: other).contains(token) else { return WordClass.border.rawValue }
        return classes[token].rawValue
    }

    private func word(_ at: Int) -> Int {
        guard at >= 0, at < tokens.count else { return 0 }
        return Int(tokens.lower[at].utf8.reduce(FNV1a.empty32, FNV1a.continued))
    }
}

/// Features as places in a table of weights, found by hashing a template's number and its values.
private struct Features {
    var places: [Int] = []

    init() { places.reserveCapacity(32) }

    mutating func add(_ template: Int, _ one: Int, _ two: Int = 0, _ three: Int = 0) {
        var hash = UInt64(truncatingIfNeeded: template) &* 0x9E37_79B9_7F4A_7C15
        for value in [one, two, three] {
            hash ^= UInt64(truncatingIfNeeded: value) &+ 0x9E37_79B9_7F4A_7C15 &+ (hash << 6) &+ (hash >> 2)
            hash = hash &* 0xBF58_476D_1CE4_E5B9
        }
        hash ^= hash >> 31
        places.append(Int(hash & UInt64(PronounWeights.count - 1)))
    }
}

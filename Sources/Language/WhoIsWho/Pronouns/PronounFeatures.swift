import Articles

/// A pronoun and one whom it may speak of.
struct Situation {
    var token: Int
    var pronoun: Pronoun
    var person: Int
    /// The nearest mention: before the pronoun, or else after it.
    var spot: PronounReader.Spot
    /// That mention's place among the spots.
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
    func features(of situation: Situation) -> [Int] {
        let token = situation.token
        let spot = situation.spot
        let form = effectiveForm(situation)
        let distance = distance(from: spot, to: token)
        let far = min(distance, 3)
        let rank = min(situation.rank, 3)
        let before = classAt(spot.tokens.lowerBound - 1, near: spot.tokens.lowerBound)
        let after = classAfter(spot)
        let own = classAt(token - 1, near: token)
        let next = classAt(token + 1, near: token)
        let isFirst = isFirstInSentence(situation.place)
        var features = Features()
        features.add(1, form, far)
        features.add(2, form, rank, far)
        features.add(3, before, after, min(far, 2))
        features.add(4, form * 32 + after, min(far, 2))
        features.add(5, form * 32 + before, min(far, 2))
        features.add(6, isFirst ? 1 : 0, form, min(far, 2))
        features.add(7, spot.isPronoun ? 1 : 0, form, far)
        features.add(8, spot.isPronoun ? pronounForm(spot) : -1, form, min(far, 2))
        features.add(9, genders[situation.person] == .either ? 1 : 0)
        features.add(10, min(frequency[situation.person], 5), min(far, 2))
        features.add(11, isMostFrequent(situation.person) ? 1 : 0, form)
        features.add(12, situation.person == spots.first?.person ? 1 : 0, min(far, 2))
        features.add(13, before == own ? 1 : 0, after == next ? 1 : 0, min(far, 2))
        features.add(14, own, next, isFirst ? min(far, 2) : 9)
        features.add(15, word(spot.tokens.lowerBound - 1))
        features.add(16, word(spot.tokens.upperBound))
        features.add(17, word(token - 1), min(far, 1), isFirst ? 1 : 0)
        features.add(18, word(token + 1), min(far, 1), isFirst ? 1 : 0)
        features.add(19, quotation(of: token, and: spot.tokens.lowerBound), form, min(far, 2))
        features.add(20, tokens.block[token] == tokens.block[spot.tokens.lowerBound] ? 1 : 0, min(far, 2))
        features.add(21, min(spot.tokens.count, 3), min(far, 2))
        features.add(22, token == tokens.sentence(of: token).lowerBound ? 1 : 0, isFirst ? 1 : 0, far)
        let subject = situation.subjectRank.map { min($0, 3) } ?? 4
        features.add(23, subject, form, far)
        features.add(24, subject, rank, form)
        features.add(25, subject, isSubject(spot) ? 1 : 0, isFirst ? 1 : 0)
        let opens = token == tokens.sentence(of: token).lowerBound
        if isSubject(spot), !isFirst, far == 1 { features.add(26, before, subject, opens ? 1 : 0) }
        let called = called[situation.person]
        let isMan = situation.pronoun.gender == .male
        let (same, opposite) = isMan ? (called.male, called.female) : (called.female, called.male)
        features.add(27, min(same, 2), min(opposite, 2), genders[situation.person] == .either ? 1 : 0)
        features.add(28, min(same, 4), min(frequency[situation.person], 4), form)
        features.add(29, isSubject(spot) ? 1 : 0, form * 8 + rank, far)
        if far == 0 { addBetween(situation, form: form, to: &features) }
        return features.places
    }

    /// What stands between a pronoun and a mention in its own sentence.
    private func addBetween(_ situation: Situation, form: Int, to features: inout Features) {
        let (token, spot) = (situation.token, situation.spot)
        let isAfter = spot.tokens.lowerBound > token
        let between = isAfter ? (token + 1)..<spot.tokens.lowerBound : spot.tokens.upperBound..<token
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
        let near = strangers(of: pronoun.gender, before: token).suffix(2).filter {
            sentence - Int(tokens.sentence[$0.token]) < 2
        }
        let last = near.last
        let here = spots.count(before: token)
        let lastSpot = here > 0 ? spots[here - 1] : nil
        let isNearer = (last?.token ?? -1) > (lastSpot?.tokens.lowerBound ?? -1)
        features.add(50, min(rivals, 3))
        features.add(51, min(near.count, 2), isNearer ? 1 : 0)
        features.add(52, last.map { $0.gender == pronoun.gender ? 2 : 1 } ?? 0, isNearer ? 1 : 0)
        features.add(53, tokens.marked[token] >= 0 ? 1 : 0, pronoun.form.rawValue)
        features.add(54, lastSpot.map { min(distance(from: $0, to: token), 4) } ?? 5)
        features.add(55, lastSpot?.isPronoun == true ? 1 : 0)
        return features.places
    }

    /// The class of the word after a mention, or after the description between commas that follows it.
    private func classAfter(_ spot: Spot) -> Int {
        let next = spot.tokens.upperBound
        let sentence = tokens.sentence(of: spot.tokens.lowerBound)
        guard sentence.contains(next), tokens.lower[next] == "," else {
            return classAt(next, near: spot.tokens.lowerBound)
        }
        let end = min(next + 14, sentence.upperBound)
        guard let close = (next + 1..<max(end, next + 1)).first(where: { tokens.lower[$0] == "," }) else {
            return WordClass.comma.rawValue
        }
        return classAt(close + 1, near: spot.tokens.lowerBound)
    }

    /// Whether a mention stands where a subject does: before a verb, not after a preposition or another verb.
    func isSubject(_ spot: Spot) -> Bool {
        if spot.isPronoun { return Pronoun(tokens.lower[spot.tokens.lowerBound])?.form == .subject }
        switch WordClass(rawValue: classAt(spot.tokens.lowerBound - 1, near: spot.tokens.lowerBound)) {
        case .preposition, .possessive, .to, .ing, .auxiliary: return false
        default: break
        }
        switch WordClass(rawValue: classAfter(spot)) {
        case .auxiliary, .past, .present, .saying, .adverb, .relative: return true
        default: return false
        }
    }

    private func distance(from spot: Spot, to token: Int) -> Int {
        abs(Int(tokens.sentence[token]) - Int(tokens.sentence[spot.tokens.lowerBound]))
    }

    /// The case as a number, `her` told apart by what follows.
    private func effectiveForm(_ situation: Situation) -> Int {
        guard situation.pronoun.form == .objectOrPossessive else { return situation.pronoun.form.rawValue }
        switch WordClass(rawValue: classAt(situation.token + 1, near: situation.token)) {
        case .other, .role, .capitalised, .present, .ing, .number: return Pronoun.Case.possessive.rawValue
        default: return Pronoun.Case.object.rawValue
        }
    }

    private func pronounForm(_ spot: Spot) -> Int {
        Pronoun(tokens.lower[spot.tokens.lowerBound])?.form.rawValue ?? -1
    }

    private func isFirstInSentence(_ place: Int) -> Bool {
        place == 0
            || tokens.sentence[spots[place - 1].tokens.lowerBound]
                != tokens.sentence[spots[place].tokens.lowerBound]
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

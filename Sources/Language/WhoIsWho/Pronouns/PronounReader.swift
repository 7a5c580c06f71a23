import Articles

/// The step of the sieve that resolves `he` and `she`: a log-linear ranking of the people here as antecedents.
///
/// Reads the pronouns from left to right; each one found becomes a mention that the next may go by. Who is not of
/// the pronoun's gender is no candidate. What the ranking weighs is in `PronounFeatures`; its weights are trained.
package struct PronounReader {
    /// A mention that a pronoun may go back to.
    struct Antecedent {
        /// Its tokens.
        var tokens: Range<Int>
        /// The person, as a place in `genders`.
        var person: Int
        var isPronoun: Bool
    }

    /// What a pronoun may speak of: a person, or nobody named.
    package struct Candidate {
        /// The person; nil for nobody named.
        package var person: Int?
        /// The features that hold, as places in the weights.
        package var features: [Int]
    }

    /// A role noun that describes nobody named.
    typealias UnnamedPerson = (token: Int, gender: RoleNoun.Gender)

    let tokens: ArticleTokens
    let classes: [WordClass]
    let counts: ClassCounts
    /// For each person: the gender shown, by their number.
    let genders: [RoleNoun.Gender]
    /// Mentions by name, in order, then each pronoun as it is found.
    private(set) var antecedents: Antecedents
    /// How often each person is named, and how often the one named most.
    let frequency: [Int]
    let highest: Int
    /// For each person, how often a pronoun of each gender was resolved to them.
    private(set) var called: [(male: Int, female: Int)]
    /// The tokens of role nouns that describe nobody named, `the teacher`, in order, for each gender that they may have.
    private let unnamed: [RoleNoun.Gender: [UnnamedPerson]]
    /// The pronouns, by token, in order.
    package let pronouns: [Int]

    /// A reader for people whose names are given: for each person the names' tokens, and the gender shown.
    init(
        tokens: ArticleTokens, people: [(names: [Range<Int>], gender: RoleNoun.Gender)],
        unnamed: [UnnamedPerson]
    ) {
        var unnamedByGender: [RoleNoun.Gender: [UnnamedPerson]] = [:]
        self.tokens = tokens
        for gender in [RoleNoun.Gender.female, .male] {
            unnamedByGender[gender] = unnamed.filter { $0.gender == .either || $0.gender == gender }
        }
        genders = people.map(\.gender)
        called = people.map { _ in (0, 0) }
        frequency = people.map(\.names.count)
        highest = frequency.max() ?? 0
        self.unnamed = unnamedByGender
        antecedents = Antecedents(
            people.enumerated().flatMap { person, known in
                known.names.map { Antecedent(tokens: $0, person: person, isPronoun: false) }
            })
        pronouns = tokens.traits.indices.filter { tokens.name[$0] < 0 && Pronoun(tokens.traits[$0]) != nil }
        classes = pronouns.isEmpty ? [] : tokens.lower.indices.map { WordClass(tokens, at: $0) }
        counts = ClassCounts(classes)
    }

    /// Whom each pronoun speaks of, by token, and by which rule; a pronoun of nobody named is left out.
    mutating func resolved(by weights: PronounWeights) -> [(token: Int, person: Int, rule: String)] {
        var found: [(token: Int, person: Int, rule: String)] = []
        for pronoun in pronouns {
            if let (person, rule) = plain(pronoun) ?? ranked(pronoun, by: weights) {
                resolve(pronoun, to: person)
                found.append((pronoun, person, rule))
            }
        }
        return found
    }

    private func ranked(_ pronoun: Int, by weights: PronounWeights) -> (Int, String)? {
        let candidates = candidates(for: pronoun)
        let best = candidates.max { weights.score($0.features) < weights.score($1.features) }
        return best?.person.map { ($0, "pronoun ranking") }
    }

    /// Whom a pronoun speaks of where it is plain without a ranking.
    private func plain(_ token: Int) -> (Int, String)? {
        let here = antecedents.count(before: token)
        guard let pronoun = Pronoun(tokens.traits[token]), here > 0 else { return nil }
        let last = antecedents[here - 1]
        guard genders[last.person] == .either || genders[last.person] == pronoun.gender else {
            return onlyOne(of: pronoun.gender, before: token)
        }
        let gap = tokens.sentence[token] - tokens.sentence[last.tokens.lowerBound]
        let opens = token == tokens.sentence(of: token).lowerBound && pronoun.form == .subject
        let joined = tokens.has(.joinsClauses, at: last.tokens.lowerBound - 1)
        if opens, gap == 1, joined, isSubject(last) { return (last.person, "subject of the clause before") }
        return onlyOne(of: pronoun.gender, before: token)
    }

    /// The one person of a gender in the two sentences before a pronoun and its own, where no unnamed person of it is there.
    private func onlyOne(of gender: RoleNoun.Gender, before token: Int) -> (Int, String)? {
        let isNear = { (other: Int) in other < token && tokens.sentence[token] - tokens.sentence[other] <= 2 }
        let here = antecedents.count(before: token)
        let near = (max(0, here - 20)..<here).map { antecedents[$0] }.filter { isNear($0.tokens.lowerBound) }
        let people = Set(near.map(\.person)).filter { genders[$0] != (gender == .male ? .female : .male) }
        guard people.count == 1, let only = people.first, genders[only] == gender else { return nil }
        if let other = unnamed(of: gender, before: token).last, isNear(other.token) { return nil }
        return (only, "only one of the gender")
    }

    /// Makes a pronoun a mention of a person.
    package mutating func resolve(_ pronoun: Int, to person: Int) {
        switch Pronoun(tokens.traits[pronoun])?.gender {
        case .male: called[person].male += 1
        case .female: called[person].female += 1
        default: break
        }
        antecedents.insert(Antecedent(tokens: pronoun..<(pronoun + 1), person: person, isPronoun: true))
    }

    /// The role nouns before a token that describe nobody named and may be of a gender.
    func unnamed(of gender: RoleNoun.Gender, before token: Int) -> ArraySlice<UnnamedPerson> {
        let unnamed = unnamed[gender] ?? []
        var low = 0
        var high = unnamed.count
        while low < high {
            let middle = (low + high) / 2
            if unnamed[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return unnamed[..<low]
    }

    /// How many mentions back, and on in its sentence, a pronoun may reach.
    private static let reach = 80

    /// The people a pronoun may speak of, and nobody named, each with what speaks for it.
    package func candidates(for token: Int) -> [Candidate] {
        guard let pronoun = Pronoun(tokens.traits[token]) else { return [] }
        let sentence = tokens.sentence(of: token)
        let here = antecedents.count(before: token)
        let seen = max(0, here - Self.reach)..<here
        var before: [Int: Int] = [:]
        for place in seen { before[antecedents[place].person] = place }
        var after: [Int: Int] = [:]
        for place in here..<min(antecedents.count, here + Self.reach) {
            guard antecedents[place].tokens.lowerBound < sentence.upperBound else { break }
            if after[antecedents[place].person] == nil { after[antecedents[place].person] = place }
        }
        let able = Set(before.keys).union(after.keys).filter {
            genders[$0] == .either || genders[$0] == pronoun.gender
        }
        .sorted { (before[$0] ?? -1, $1) > (before[$1] ?? -1, $0) }
        let near = able.prefix(12)
        let subjects = subjectRanks(of: Array(near), in: seen)
        var candidates: [Candidate] = []
        for (rank, person) in near.enumerated() {
            guard let place = before[person] ?? after[person] else { continue }
            let pair = MentionPair(
                token: token, pronoun: pronoun, person: person, antecedent: antecedents[place], place: place,
                rank: rank,
                subjectRank: subjects[person], rivals: near.count)
            candidates.append(Candidate(person: person, features: features(of: pair)))
        }
        candidates.append(Candidate(person: nil, features: featuresOfNobody(token, pronoun, near.count)))
        return candidates
    }
}

extension PronounReader {
    /// For each of the people, how many others were a subject after it last was one.
    private func subjectRanks(of people: [Int], in seen: Range<Int>) -> [Int: Int] {
        var ranks: [Int: Int] = [:]
        for antecedent in seen.reversed().lazy.map({ antecedents[$0] }) {
            guard ranks.count < people.count else { break }
            if ranks[antecedent.person] == nil, people.contains(antecedent.person), isSubject(antecedent) {
                ranks[antecedent.person] = ranks.count
            }
        }
        return ranks
    }
}

/// A personal pronoun of the third person singular.
struct Pronoun {
    /// What it is in its clause; `her` may be either of two.
    enum Case: Int { case subject, object, possessive, reflexive, objectOrPossessive }

    let gender: RoleNoun.Gender
    let form: Case

    /// The pronoun of a word with some traits; nil for other words.
    init?(_ traits: WordTraits) {
        switch (traits.contains(.masculine), traits.contains(.feminine)) {
        case (true, false): gender = .male
        case (false, true): gender = .female
        default: return nil
        }
        switch (traits.contains(.objectPronoun), traits.contains(.possessivePronoun)) {
        case (true, true): form = .objectOrPossessive
        case (true, false): form = .object
        case (false, true): form = .possessive
        default: form = traits.contains(.subjectPronoun) ? .subject : .reflexive
        }
    }
}

import Articles

/// The full names that a short one may stand for, of which one has to dominate: be named in full in two articles at
/// least, and three times as often as the next.
struct NameBearers {
    private let stems: NameStems
    /// The names of each stem that is asked for, the most used first.
    private let bearers: [String: [NameUse]]

    /// The names that a name with some stems may mean.
    ///
    /// - Parameter uses: the names of a stem as `NameUse.written`, the most used first.
    init(_ stems: NameStems, _ uses: (String) throws -> [String]) rethrows {
        self.stems = stems
        var bearers: [String: [NameUse]] = [:]
        for stem in stems.asked { bearers[stem] = try uses(stem).compactMap { NameUse(written: $0) } }
        self.bearers = bearers
    }

    private func named(_ stem: String) -> [NameUse] { bearers[stem] ?? [] }

    // MARK: People

    /// The name that a surname or a given name alone means, where an article shows some evidence; nil where none dominates.
    func person(called short: PersonName, _ evidence: Evidence) -> String? {
        let surnames = bearers(.surname, of: short)
        let exact = surnames.filter { Self.isSpelled(short, in: $0, .surname) }
        let given = bearers(.givenName, of: short).filter { Self.isSpelled(short, in: $0, .givenName) }
        // Spellings of one surname, where it is long enough to be no other.
        let isLong = short.surname.utf8.count > 5
        let alike = exact.isEmpty && given.isEmpty && isLong ? surnames : exact
        let others = WordList.givenNames.contains(short.surname) ? given : []
        if alike.isEmpty { return Self.dominating(given, besides: [], evidence, all: true) }
        return Self.dominating(alike, besides: others, evidence, all: false)
    }

    /// The group or place that a name means where an article takes it for a person of whom it says nothing: used more often than
    /// so, three times as often as for people and, of a single word, ten times as often as any full name with it.
    ///
    /// - Parameter evidence: what articles show of those whom they take to have the name.
    func misread(_ name: PersonName, _ evidence: EvidenceCounts) -> String? {
        let stem = stems.asked.first { $0.hasPrefix(NameStems.Way.kind.stem("")) }
        let uses = (stem.map(named) ?? []).filter { use in
            !use.isShared && (!name.isFull || NameKey(written: use.name).kind == .organization)
        }
        guard let best = uses.first, best.articles > 3 else { return nil }
        let silent = NameUse.rounded(evidence.articles(ofSomebody: false))
        guard silent > 0, best.articles > silent else { return nil }
        let people =
            name.isFull
            ? []
            : [NameStems.Way.surname, .givenName].flatMap { way in
                bearers(way, of: name).filter { Self.isSpelled(name, in: $0, way) }
            }
        let somebody = NameUse.rounded(evidence.articles(ofSomebody: true))
        let next = max(somebody, uses.dropFirst().first?.articles ?? 0)
        guard NameUse.dominates(best.articles, next), people.allSatisfy({ 10 * $0.articles < best.articles })
        else { return nil }
        return best.name
    }

    private func bearers(_ way: NameStems.Way, of short: PersonName) -> [NameUse] {
        stems.asked.first { $0.hasPrefix(way.stem("")) }.map(named) ?? []
    }

    private static func isSpelled(_ short: PersonName, in use: NameUse, _ way: NameStems.Way) -> Bool {
        let name = PersonName(use.form)
        let unit = (way == .surname) == (name.leadingSurname == nil) ? name.surname : name.given
        return PersonName.bare(unit) == PersonName.bare(short.surname)
    }

    /// The one of some bearers who may be meant and dominates.
    ///
    /// - Parameters:
    ///   - others: more who may be meant, but are not looked for.
    ///   - all: whether the others together count, not the next alone: of given names, which say less.
    private static func dominating(
        _ bearers: [NameUse], besides others: [NameUse], _ evidence: Evidence, all: Bool
    ) -> String? {
        let count = { (use: NameUse) in use.mayBe(evidence) ? use.articles(near: evidence.decade) : 0 }
        let counts = bearers.map { (count($0), $0) }.sorted { ($0.0, $1.1.name) > ($1.0, $0.1.name) }
        guard let best = counts.first, best.0 > 1, !best.1.isShared else { return nil }
        let rest = counts.dropFirst().map(\.0) + others.filter { $0.name != best.1.name }.map(count)
        let next = all ? rest.reduce(0, +) : rest.max() ?? 0
        return NameUse.dominates(best.0, next) ? best.1.name : nil
    }

    // MARK: Full names

    /// The name that another full name is a variant of, or short for; nil where none dominates.
    func name(for use: NameUse, _ key: NameKey) -> String? {
        switch key.kind {
        case .person: variant(of: use) ?? groupTaken(for: use)
        case .organization: group(for: use, key)
        case .place: groupTaken(for: use)
        case .nationality: nil
        }
    }

    private func variant(of use: NameUse) -> String? {
        var bearers: [String: NameUse] = [:]
        for stem in stems.asked where stem.hasPrefix(NameStems.Way.variant.stem("")) {
            for bearer in named(stem) where bearer.name != use.name { bearers[bearer.name] = bearer }
        }
        let name = PersonName(use.form)
        let alike = bearers.values.filter { Self.areVariants(name, PersonName($0.form)) && $0.mayBe(use) }
            .sorted { ($0.articles, $1.name) > ($1.articles, $0.name) }
        guard let best = alike.first, best.articles > 1, !best.isShared, !use.isShared,
            NameUse.dominates(best.articles, use.articles),
            NameUse.dominates(best.articles, alike.dropFirst().first?.articles ?? 0)
        else { return nil }
        return best.name
    }

    /// Whether two full names with surnames that sound alike may be one person's, by their other parts.
    private static func areVariants(_ one: PersonName, _ other: PersonName) -> Bool {
        if let mine = one.suffix, let theirs = other.suffix, mine != theirs { return false }
        let isCommon = WordList.commonSurnames.contains(one.surname)
        guard one.surname == other.surname || (one.surname.utf8.count > 5 && !isCommon) else { return false }
        return calls(one).contains { mine in
            calls(other).contains { theirs in
                if PersonName.isInitial(mine) || PersonName.isInitial(theirs) {
                    return !isCommon && mine.first == theirs.first
                }
                let (short, long) = mine.utf8.count < theirs.utf8.count ? (mine, theirs) : (theirs, mine)
                return PersonName.areVariants(mine, theirs)
                    || !isCommon
                        && (isOneLetterOff(mine, theirs) || short.utf8.count > 2 && long.hasPrefix(short))
            }
        }
    }

    /// Whether two words of five letters or more differ in one of them.
    private static func isOneLetterOff(_ one: String, _ other: String) -> Bool {
        let (mine, theirs) = (Array(one.utf8), Array(other.utf8))
        guard min(mine.count, theirs.count) > 4, abs(mine.count - theirs.count) <= 1 else { return false }
        let same = zip(mine, theirs).prefix { $0 == $1 }.count
        let ends = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
        return same + ends >= max(mine.count, theirs.count) - 1
    }

    /// What somebody is called before the surname: the first name; after an initial the second too.
    private static func calls(_ name: PersonName) -> [String] {
        guard name.units.count > 2, PersonName.isInitial(name.given) else { return [name.given] }
        return [name.given, name.units[1]]
    }

    // MARK: Groups

    /// The group that articles call so, where this one takes it for a person or place.
    private func groupTaken(for use: NameUse) -> String? {
        guard !use.isSomebody,
            let stem = stems.asked.first(where: { $0.hasPrefix(NameStems.Way.kind.stem("")) }),
            let best = named(stem).first(where: { NameKey(written: $0.name).kind == .organization }),
            best.articles > 1, best.articles > use.articles
        else { return nil }
        return best.name
    }

    private func group(for use: NameUse, _ key: NameKey) -> String? {
        for stem in stems.asked.sorted() {
            guard let way = NameStems.Way(rawValue: String(stem.prefix(1))) else { continue }
            let bearers = named(stem).filter { $0.name != use.name && Self.may($0, be: use, key, way) }
            guard let best = bearers.first, best.articles > 1,
                way != .withoutPlace || !Self.isNational(key) || Self.isPlain(best, of: key, among: bearers),
                NameUse.dominates(best.articles, bearers.dropFirst().first?.articles ?? 0)
            else { continue }
            if Self.isUsed(best, enoughFor: use, key, way) { return best.name }
        }
        return nil
    }

    /// Whether a name is used often enough that another as often used may be short for it.
    private static func isUsed(
        _ best: NameUse, enoughFor use: NameUse, _ key: NameKey, _ way: NameStems.Way
    ) -> Bool {
        switch way {
        case .acronym: best.articles * (key.words.utf8.count > 3 ? 10 : 1) >= use.articles
        case .withoutPlace where isNational(key): NameUse.dominates(best.articles, use.articles)
        case .withoutPlace: best.articles * 3 >= use.articles
        // A body of a country is one among others: it has to be well known.
        case .country: best.articles * 3 >= use.articles && best.articles >= 16
        default: best.articles >= 2 * use.articles
        }
    }

    private static func may(_ bearer: NameUse, be use: NameUse, _ key: NameKey, _ way: NameStems.Way) -> Bool
    {
        let long = NameKey(written: bearer.name).words
        switch way {
        case .beginning:
            let rest = long.dropFirst(key.words.utf8.count + 1).split(separator: " ").map(String.init)
            let isAbroad = rest.contains { Countries.embedded.isCountry(Countries.place($0)) }
            return !isAbroad && OrganizationName.part(long, of: key.words) == nil
        // Another country's body is another body, and stands in the way; a short name means none of them.
        case .withoutPlace: return isNational(key) || !isNational(NameKey(written: bearer.name))
        default: return true
        }
    }

    /// Whether a name is that of a country's body without the country, and no other country has one.
    private static func isPlain(_ best: NameUse, of key: NameKey, among bearers: [NameUse]) -> Bool {
        key.words.hasSuffix(" " + NameKey(written: best.name).words)
            && !bearers.contains { isNational(NameKey(written: $0.name)) }
    }

    /// Whether a name begins with a country: `U.S. Geological Survey`.
    private static func isNational(_ key: NameKey) -> Bool {
        let first = key.words.split(separator: " ").first.map(String.init) ?? ""
        return key.scope == nil && Countries.embedded.country(of: first) != nil
    }
}

extension NameUse {
    /// Whether what an article shows of a short name may be said of who has this name: no other gender, office, country.
    func mayBe(_ evidence: Evidence) -> Bool {
        if gender != .either, evidence.gender != .either, gender != evidence.gender { return false }
        guard holds(evidence.singleOffices) else { return false }
        return countries.isEmpty || evidence.countries.isEmpty
            || !countries.isDisjoint(with: evidence.countries)
    }

    private func holds(_ asked: Set<String>) -> Bool {
        guard !asked.isEmpty, offices.isDisjoint(with: asked) else { return true }
        return offices.isEmpty && asked.isDisjoint(with: Self.highest)
    }

    /// Offices so high that whoever holds one is called by it with the full name too.
    private static let highest: Set<String> = ["president", "king", "queen", "pope", "emperor"]

    /// Whether two names may be one person's: no other gender, country or time.
    func mayBe(_ other: NameUse) -> Bool {
        if gender != .either, other.gender != .either, gender != other.gender { return false }
        if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) {
            return false
        }
        let (mine, theirs) = (decades.keys.compactMap(\.self), other.decades.keys.compactMap(\.self))
        return mine.isEmpty || theirs.isEmpty
            || theirs.allSatisfy { decade in mine.contains { abs($0 - decade) <= 3 } }
    }
}

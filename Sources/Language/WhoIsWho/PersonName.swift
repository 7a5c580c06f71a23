/// A person's name in its parts, made ready to be compared: lower case, no diacritics.
struct PersonName: Sendable, Hashable {
    /// The words that refer on their own, particles with what they lead: `ziad`, `abu amr`; `enrique`, `peña`, `nieto`.
    let units: [String]
    /// `jr`, `sr`, `ii` … where it has one.
    let suffix: String?

    init(_ written: String) {
        var words = Self.withoutHonours(written).folded.split { $0 == " " || $0 == "," }.map(String.init)
        while let first = words.first, words.count > 1, Self.isHonorific(first) { words.removeFirst() }
        var suffix: String?
        while let last = words.last, words.count > 1, WordTrait.nameSuffix.contains(last) {
            suffix = last.filter { $0 != "." }
            words.removeLast()
        }
        self.suffix = suffix
        units = Self.units(of: words)
    }

    /// The last unit: what the person is called for short in most of the world.
    var surname: String { units.last ?? "" }

    /// The first unit.
    var given: String { units.first ?? "" }

    /// The units between the first and the last.
    var middles: ArraySlice<String> { units.dropFirst().dropLast() }

    /// Whether it has more than one unit.
    var isFull: Bool { units.count > 1 }

    /// The surname where it stands first, as Chinese, Korean and Vietnamese names have it.
    var leadingSurname: String? { isFull && WordTrait.leadingSurname.contains(given) ? given : nil }

    /// How a shorter name may stand for this one; nil where it may not.
    enum Short: String {
        case surname = "surname"
        case leadingSurname = "leading surname"
        case givenName = "given name"
        case middle = "part of the name"
    }

    /// How `short` may stand for this name, by its units; nil where it may not.
    func shortened(to short: PersonName) -> Short? {
        guard units.count > short.units.count, !short.units.isEmpty else { return nil }
        if Self.same(units.suffix(short.units.count), short.units[...]) { return .surname }
        if short.units.count == 1, let last = units.last, Self.bare(last) == Self.bare(short.surname) {
            return .surname
        }
        if leadingSurname == short.surname, short.units.count == 1 { return .leadingSurname }
        if Self.same(units.prefix(short.units.count), short.units[...]) { return .givenName }
        if short.units.count == 1, Self.areVariants(given, short.surname) { return .givenName }
        if units.count > 2, units[1...].contains(short.surname), short.units.count == 1 { return .middle }
        return nil
    }

    /// Whether two full names may be one person's: the same surname, given names that agree, middle names that do
    /// not contradict each other.
    func agrees(with other: PersonName) -> Bool {
        guard isFull, other.isFull, Self.bare(surname) == Self.bare(other.surname) else { return false }
        guard Self.areVariants(given, other.given) else { return false }
        if let suffix, let theirs = other.suffix, suffix != theirs { return false }
        return middles.isEmpty || other.middles.isEmpty || Self.middlesAgree(middles, other.middles)
    }

    /// Whether two given names may be one person's: the same, an initial and its name, a nickname.
    static func areVariants(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        if isInitial(short) { return short.first == long.first }
        let (first, second) = (WordList.nicknames.value(of: one), WordList.nicknames.value(of: other))
        if first == other || second == one || (first != nil && first == second) { return true }
        return Transliteration.key(one) == Transliteration.key(other)
    }

    private static func middlesAgree(_ one: ArraySlice<String>, _ other: ArraySlice<String>) -> Bool {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard short.count == long.count else {
            return short.allSatisfy { middle in long.contains { areVariants(middle, $0) } }
        }
        return zip(short, long).allSatisfy { areVariants($0, $1) }
    }

    private static func same(_ one: ArraySlice<String>, _ other: ArraySlice<String>) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { bare($0) == bare($1) }
    }

    /// A unit without the article that writers leave out: `al-maliki` and `maliki`.
    static func bare(_ unit: String) -> String {
        for article in ["al-", "el-", "al ", "el ", "as-", "ash-"] where unit.hasPrefix(article) {
            return String(unit.dropFirst(article.utf8.count))
        }
        return unit
    }

    static func isInitial(_ word: String) -> Bool {
        word.utf8.count == 1 || (word.utf8.count == 2 && word.hasSuffix("."))
    }

    private static func isHonorific(_ word: String) -> Bool {
        WordTrait.honorific.contains(word) || RoleNoun(word).map { $0.relation != nil } ?? false
    }

    /// Without the letters of honours and degrees after a name: `Anna Berg DBE RA`.
    private static func withoutHonours(_ written: String) -> String {
        var words = written.split(separator: " ")
        while words.count > 2, let last = words.last, (2...4).contains(last.utf8.count),
            last.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }),
            words[1].utf8.contains(where: { $0 >= 97 })
        {
            guard !["II", "III", "IV"].contains(last) else { break }
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    private static func units(of words: [String]) -> [String] {
        var units: [String] = []
        var led = ""
        for (at, word) in words.enumerated() {
            let leads =
                at + 1 < words.count && WordTrait.particle.contains(word)
                && (at > 0 || WordTrait.leadingParticle.contains(word))
            if leads {
                led += word + " "
            } else {
                units.append(led + word)
                led = ""
            }
        }
        return units
    }
}

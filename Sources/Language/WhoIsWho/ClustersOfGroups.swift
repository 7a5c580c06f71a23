import Articles

/// The name of a group, as words in lower case.
enum OrganizationName {
    /// Without the legal form a company's name may end in: `brandt industries inc.`
    static func withoutForm(_ key: String) -> String {
        var words = key.split { $0 == " " || $0 == "," }
        while words.count > 1, let last = words.last, WordTrait.legalForm.contains(String(last)) {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    /// The letters of an acronym: `eu` of `e.u.`; nil where there are too few or too many.
    static func letters(of short: String) -> [UInt8]? {
        let letters = short.utf8.filter { $0 != UInt8(ascii: ".") }
        return (2...longestAcronym).contains(letters.count) ? letters : nil
    }

    /// The acronyms that a name of several words may have: the first letters of those that count, and of all.
    static func initials(of long: String) -> [[UInt8]] {
        let words = long.split { $0 == " " || $0 == "-" }
        guard words.count > 1 else { return [] }
        let all = words.compactMap(\.utf8.first)
        let full = words.filter { !joining.contains(String($0)) }.compactMap(\.utf8.first)
        return (full == all ? [all] : [full, all]).filter { (2...longestAcronym).contains($0.count) }
    }

    /// The shorter names that a name begins with: `harbour union` of `harbour union of norland`.
    static func beginnings(of long: String) -> [String] {
        let words = long.split(separator: " ", maxSplits: longestHead, omittingEmptySubsequences: false)
        return words.dropLast().map { String(long[..<$0.endIndex]) }
    }

    /// The shorter names that a name ends in, where what stands before is a place or a people: `interior ministry` of
    /// `norlandic interior ministry`.
    static func endings(of long: String) -> [String] {
        let words = long.split(separator: " ", maxSplits: longestPlace, omittingEmptySubsequences: false)
        return words.dropLast().indices.compactMap { at in
            let rest = String(long[..<words[at].endIndex])
            let isPlace = Countries.embedded.country(of: rest) != nil || WordList.places.contains(rest)
            return isPlace ? String(long[words[at + 1].startIndex...]) : nil
        }
    }

    private static let longestAcronym = 8
    /// How many words the head of a longer name may have.
    private static let longestHead = 16
    /// How many words a place before a head may have.
    private static let longestPlace = 6
    /// The noun for the part, where a longer name is that of a part of the group of a shorter: `committee` of `senate
    /// judiciary committee` and `senate`; nil where it is the same group's.
    static func part(_ long: String, of short: String) -> String? {
        guard long.hasPrefix(short + " ") else { return nil }
        let rest = long.dropFirst(short.utf8.count + 1).split(separator: " ").map(String.init)
        let head = rest.prefix { !joining.contains($0) }
        guard let last = head.last else { return nil }
        if rest.contains(where: { $0.utf8.contains { $0 >= 48 && $0 <= 57 } }) { return last }
        let isKnown = isKnown(short)
        if WordList.partNouns.contains(last) {
            // One noun alone may say what kind of group it is: `Quayside` and `Quayside University`.
            return isKnown || head.count > 1 || alwaysParts.contains(last) ? last : nil
        }
        let isCountry = Countries.embedded.isCountry(Countries.place(rest.last ?? ""))
        if isKnown, isCountry { return rest.last }
        return isKnown && !named.contains(last) && !WordTrait.legalForm.contains(last) ? last : nil
    }

    /// Whether a group is so well known that a longer name of it is seldom made.
    private static func isKnown(_ name: String) -> Bool {
        bodies.contains(name) || WordList.organizations.contains(name)
            || [WordList.companies, .internationalBodies, .governmentBodies].contains {
                $0.contains(name.titleCased)
            }
    }

    /// Bodies whose names other bodies' names begin with.
    private static let bodies: Set<String> = [
        "u.n.", "un", "united nations", "senate", "house", "congress", "parliament", "white house",
        "pentagon",
    ]
    /// Nouns that never say what kind of group it is.
    private static let alwaysParts: Set<String> = [
        "acceptance", "center", "centre", "corps", "credit", "fleet", "leasing", "model", "overseas",
    ]
    /// Nouns after the name of a group that say what it is: `the Labour Party`, `Apple Computer`.
    private static let named: Set<String> = [
        "airlines", "airways", "bank", "broadcasting", "brothers", "communications", "company", "computer",
        "computers",
        "electric", "electronics", "entertainment", "foods", "group", "guerrillas", "holding", "holdings",
        "industries",
        "insurance", "militia", "motor", "motors", "movement", "network", "news", "oil", "organisation",
        "organization", "party", "petroleum", "pharmaceuticals", "pictures", "rebels", "steel", "stores",
        "systems",
        "technologies", "technology", "telecom", "television", "tv",
    ]

    /// Words between the others of a name, which have no letter in its acronym.
    static let joining = WordTrait.joinsGroupName
    /// First words that many groups share: none stands for a group alone.
    static let common = WordTrait.commonInGroups
}

/// The steps of the sieve that join groups.
extension Clusters {
    /// Step 3: `the European Union (EU)`; an acronym of a name here, or one that is known.
    mutating func joinAcronyms() {
        joinParentheses()
        let names = distinctNames(of: .organization)
        let byKey = Dictionary(names.map { (keys[$0], $0) }) { first, _ in first }
        var byInitials: [[UInt8]: [Int]] = [:]
        for name in names {
            for initials in OrganizationName.initials(of: keys[name]) {
                byInitials[initials, default: []].append(name)
            }
        }
        var grown: Set<Int> = []
        for short in roots(of: .organization) where isAcronym(short) {
            var long = OrganizationName.letters(of: keys[short]).flatMap { byInitials[$0] } ?? []
            if let known = WordList.organizations.value(of: keys[short])?.folded, let name = byKey[known] {
                long.append(name)
            }
            var found = Set(long.map { root[$0] })
            if !grown.contains(root[short]) { found.remove(root[short]) }
            guard found.count == 1, let only = found.first else { continue }
            join(only, short, because: "acronym")
            grown.insert(root[short])
        }
    }

    /// The first of each of the names of a kind that are written alike.
    private func distinctNames(of kind: Entity.Kind) -> [Int] {
        var seen: Set<String> = []
        return keys.indices.filter { tokens.names[$0].kind == kind && seen.insert(keys[$0]).inserted }
    }

    private func isAcronym(_ name: Int) -> Bool {
        let written = tokens.phrase(of: tokens.names[name])
        return !written.contains(" ") && written.isShouted
    }

    /// How the step is called that joins `Harbour Workers' Union (HWU)`.
    static let ruleOfParentheses = "acronym in parentheses"

    private mutating func joinParentheses() {
        for short in tokens.names.indices.dropFirst() where tokens.names[short].kind == .organization {
            let long = short - 1
            guard tokens.names[long].kind == .organization,
                tokens.word(tokens.names[short].tokens.lowerBound - 1) == "(",
                tokens.names[long].tokens.upperBound == tokens.names[short].tokens.lowerBound - 1,
                tokens.word(tokens.names[short].tokens.upperBound) == ")", isAcronym(short)
            else { continue }
            join(long, short, because: Self.ruleOfParentheses)
        }
    }

    /// Step 5: `the Brigades` … the beginning of a name, or its end after a country, where one group here fits.
    mutating func joinHeads() {
        let names = distinctNames(of: .organization)
        let beginnings = names.indexed { OrganizationName.beginnings(of: keys[$0]) }
        let endings = names.indexed { OrganizationName.endings(of: keys[$0]) }
        for short in roots(of: .organization) {
            guard root[short] == short else { continue }
            let key = keys[fullest(short)]
            guard !key.isEmpty, !OrganizationName.common.contains(key) else { continue }
            let begun = endsOpen(key) ? [] : (beginnings[key] ?? []).filter { !isPart(keys[$0], of: key) }
            let ended = (endings[key] ?? []).filter { !keys[$0].hasPrefix(key + " ") }
            let long = Set((begun + ended).map { root[$0] }).subtracting([short]).sorted()
            if long.count == 1, let only = long.first {
                join(only, short, because: "head of the organization's name")
            } else if long.count > 1, let owned = long.first(where: { isOwn(short, $0) }) {
                join(owned, short, because: "organization of its minister")
            }
        }
    }

    private func isPart(_ long: String, of short: String) -> Bool {
        OrganizationName.part(long, of: short) != nil
    }

    /// `Bank of`, `University`: beginnings that end before what tells them apart.
    private func endsOpen(_ key: String) -> Bool {
        guard let last = key.split(separator: " ").last.map(String.init) else { return true }
        return OrganizationName.joining.contains(last) || OrganizationName.common.contains(last)
    }

    /// Whether a name here is owned by a person whose office is of the other's country: `Brandt's Interior Ministry`
    /// where Brandt is the Norlandic interior minister, and the Norlandic Interior Ministry.
    private func isOwn(_ short: Int, _ long: Int) -> Bool {
        guard let people = keys[fullest(long)].split(separator: " ").first.map(String.init) else {
            return false
        }
        var seen: Set<Int> = []
        return members[short].contains { member in
            let first = tokens.names[member].tokens.lowerBound
            guard first > 1, ["'s", "'"].contains(tokens.lower[first - 1]), tokens.name[first - 2] >= 0 else {
                return false
            }
            let owner = root[Int(tokens.name[first - 2])]
            guard seen.insert(owner).inserted else { return false }
            return attachments.contains { attachment in
                root[attachment.name] == owner
                    && attachment.phrase.title.contains { tokens.lower[$0] == people }
            }
        }
    }
}

extension [Int] {
    /// Some numbers by what each of them gives, in order.
    fileprivate func indexed(by strings: (Int) -> [String]) -> [String: [Int]] {
        var index: [String: [Int]] = [:]
        for number in self {
            for string in strings(number) { index[string, default: []].append(number) }
        }
        return index
    }
}

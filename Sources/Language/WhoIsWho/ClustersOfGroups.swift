import Articles

/// The name of a group, as words in lower case.
enum OrganizationName {
    /// Without the legal form a company's name may end in: `brandt industries inc.`
    static func withoutForm(_ key: String) -> String {
        var words = key.split { $0 == " " || $0 == "," }
        while words.count > 1, let last = words.last, legalForms.contains(String(last)) { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// Whether a short form is made of the first letters of the words: `eu` of `european union`.
    static func isAcronym(_ short: String, of long: String) -> Bool {
        let letters = short.utf8.filter { $0 != UInt8(ascii: ".") }
        guard letters.count > 1, letters.count <= 8 else { return false }
        let words = long.split { $0 == " " || $0 == "-" }
        guard words.count > 1 else { return false }
        let all = words.compactMap(\.utf8.first)
        let full = words.filter { !joining.contains(String($0)) }.compactMap(\.utf8.first)
        return letters.elementsEqual(full) || letters.elementsEqual(all)
    }

    static let joining: Set<String> = ["of", "the", "and", "for", "in", "on", "de", "la", "&", "'s", "to"]
    private static let legalForms: Set<String> = [
        "inc", "inc.", "corp", "corp.", "corporation", "co", "co.", "company", "ltd", "ltd.", "limited",
        "llc", "plc",
        "ag", "sa", "s.a.", "gmbh", "nv", "n.v.", "spa", "s.p.a.", "pty", "llp", "se", "incorporated",
    ]
    /// First words that many groups share: none stands for a group alone.
    static let common: Set<String> = [
        "national", "international", "united", "american", "british", "central", "federal", "state", "world",
        "new",
        "first", "royal", "general", "university", "bank", "ministry", "department", "democratic",
        "republican",
        "social", "european", "african", "asian", "supreme", "high", "north", "south", "east", "west",
        "northern",
        "southern", "eastern", "western", "committee", "council", "institute", "islamic", "christian",
        "catholic",
        "people's", "workers'", "labor", "labour", "communist", "socialist", "conservative", "liberal",
        "free",
    ]
}

/// The steps of the sieve that join groups.
extension Clusters {
    /// Step 3: `the European Union (EU)`; an acronym of a name here, or one that is known.
    mutating func joinAcronyms() {
        joinParentheses()
        let groups = roots(of: .organization)
        for short in groups where isAcronym(short) {
            let known = WordList.organizations.value(of: keys[short])?.folded
            let long = groups.filter { long in
                long != short
                    && members[root[long]].contains {
                        OrganizationName.isAcronym(keys[short], of: keys[$0]) || keys[$0] == known
                    }
            }
            if Set(long.map { root[$0] }).count == 1, let only = long.first {
                join(only, short, because: "acronym")
            }
        }
    }

    private func isAcronym(_ name: Int) -> Bool {
        let written = page.phrase(of: page.names[name])
        return !written.contains(" ") && written.isShouted
    }

    private mutating func joinParentheses() {
        for short in page.names.indices.dropFirst() where page.names[short].kind == .organization {
            let long = short - 1
            guard page.names[long].kind == .organization,
                page.word(page.names[short].tokens.lowerBound - 1) == "(",
                page.names[long].tokens.upperBound == page.names[short].tokens.lowerBound - 1,
                page.word(page.names[short].tokens.upperBound) == ")", isAcronym(short)
            else { continue }
            join(long, short, because: "acronym in parentheses")
        }
    }

    /// Step 5: `the Brigades` … the beginning of a name, or its end after a country, where one group here fits.
    mutating func joinHeads() {
        for short in roots(of: .organization) {
            guard root[short] == short else { continue }
            let long = roots(of: .organization).filter { $0 != short && isHead(short, of: $0) }
            if long.count == 1, let only = long.first {
                join(only, short, because: "head of the organization's name")
            } else if long.count > 1, let owned = long.first(where: { isOwn(short, $0) }) {
                join(owned, short, because: "organization of its minister")
            }
        }
    }

    private func isHead(_ short: Int, of long: Int) -> Bool {
        let key = keys[fullest(short)]
        guard !key.isEmpty, !OrganizationName.common.contains(key) else { return false }
        return members[long].contains { member in
            let full = keys[member]
            guard full.utf8.count > key.utf8.count else { return false }
            if full.hasPrefix(key + " ") { return !endsOpen(key) }
            guard full.hasSuffix(" " + key) else { return false }
            let rest = String(full.dropLast(key.utf8.count + 1))
            return Countries.embedded.country(of: rest) != nil || WordList.places.contains(rest)
        }
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
        return members[short].contains { member in
            let first = page.names[member].tokens.lowerBound
            guard first > 1, ["'s", "'"].contains(page.lower[first - 1]), page.name[first - 2] >= 0 else {
                return false
            }
            let owner = root[Int(page.name[first - 2])]
            return attachments.contains { attachment in
                root[attachment.name] == owner
                    && attachment.phrase.title.contains { page.lower[$0] == people }
            }
        }
    }
}

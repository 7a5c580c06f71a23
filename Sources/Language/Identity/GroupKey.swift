import Articles

/// The words of a group's name as they are compared: without articles, marks, the dots of initials and the legal form.
struct GroupWords {
    /// The words, in lower case.
    let words: [String]
    /// The words, with spaces between.
    var joined: String { words.joined(separator: " ") }

    init(_ written: String) {
        let marks: Set<Unicode.Scalar> = ["(", ")", "<", ">", "[", "]", ",", "\"", "_", "/"]
        var plain = String.UnicodeScalarView()
        for scalar in written.folded.unicodeScalars { plain.append(marks.contains(scalar) ? " " : scalar) }
        var words: [String] = []
        var isInitial = false
        for word in String(plain).split(separator: " ") {
            let letters = word.filter { $0 != "." }
            // `U. S. Postal Service` has the initials of `U.S.`
            let isLetter = letters.utf8.count == 1 && word.hasSuffix(".")
            if isLetter, isInitial, let last = words.popLast() {
                words.append(last + letters)
            } else if !letters.isEmpty, letters != "the" {
                words.append(Self.spelled(letters))
            }
            isInitial = isLetter
        }
        words = Self.withoutForm(words)
        if let last = words.last { words[words.count - 1] = Self.withoutPossessive(last) }
        self.words = Self.officeLast(words)
    }

    /// Whether a name is written with the legal form of a company.
    static func hasForm(_ written: String) -> Bool {
        guard let last = written.folded.split(separator: " ").last else { return false }
        return WordTrait.legalForm.contains(String(last))
    }

    /// `brandt` of `brandt and co inc`.
    private static func withoutForm(_ words: [String]) -> [String] {
        var words = words
        while words.count > 1, let last = words.last,
            WordTrait.legalForm.contains(last) || last == "and" || last == "&"
        {
            words.removeLast()
        }
        return words
    }

    private static func withoutPossessive(_ word: String) -> String {
        for ending in ["'s", "'"] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 1 {
            return String(word.dropLast(ending.utf8.count))
        }
        return word
    }

    /// `danish finance ministry` of `danish ministry of finance`.
    private static func officeLast(_ words: [String]) -> [String] {
        let isOffice = { (at: Int) in
            words.count > at + 2 && words[at + 1] == "of" && ["ministry", "department"].contains(words[at])
        }
        guard let at = [0, 1].first(where: isOffice) else { return words }
        return words[..<at] + words[(at + 2)...] + [words[at]]
    }

    /// One spelling of words that Britain and America spell differently.
    private static func spelled(_ word: String) -> String {
        switch word {
        case "&": "and"
        case "organisation": "organization"
        case "organisations": "organizations"
        case "defence": "defense"
        case "centre": "center"
        case "programme": "program"
        case "co-operation": "cooperation"
        default: word
        }
    }
}

extension NameKey {
    /// The key of a group's name, as an article with some context writes it.
    static func organization(_ written: String, in context: ArticleContext) -> NameKey {
        var parts = GroupWords(written).words
        if let known = WordList.organizations.value(of: parts.joined(separator: " ")) {
            parts = GroupWords(known).words
        }
        let words = parts.joined(separator: " ")
        if let first = parts.first, parts.count > 1, let country = Countries.embedded.country(of: first) {
            let rest = Array(parts.dropFirst())
            guard isGeneric(rest) else { return NameKey(.organization, words) }
            return national(rest.joined(separator: " "), of: country)
        }
        if let of = parts.lastIndex(of: "of"), of > 0, of + 1 < parts.count {
            let country = Countries.place(parts[(of + 1)...].joined(separator: " "))
            let rest = Array(parts[..<of])
            if Countries.embedded.isCountry(country), isGeneric(rest) {
                return national(rest.joined(separator: " "), of: country)
            }
        }
        guard isGeneric(parts) else { return NameKey(.organization, words) }
        if let homes = WordList.partyHomes.value(of: words)?.split(separator: "|") {
            // Where no other country's is meant it is the one of Britain, whose papers seldom say it.
            let home = context.country.flatMap { country in homes.contains { $0 == country } ? country : nil }
            return NameKey(.organization, words, scope: home.map(place))
        }
        return NameKey(.organization, words, scope: context.country.map(place))
    }

    /// A body of a country: `interior ministry` of `Norway`.
    private static func national(_ words: String, of country: String) -> NameKey {
        NameKey(.organization, words, scope: place(country))
    }

    /// A country under one of its names.
    private static func place(_ country: String) -> String { Countries.place(country).folded }

    /// Whether a body's name is that of an office which many countries have: `interior ministry`, `supreme court`.
    private static func isGeneric(_ words: [String]) -> Bool {
        let name = words.joined(separator: " ")
        guard let first = words.first, !WordList.singleBodies.contains(name),
            !WordTrait.acrossCountries.contains(first)
        else { return false }
        if words.count == 1 {
            return WordList.bodyNouns.contains(first) || first == "army" || WordList.partyHomes.contains(name)
        }
        return words.allSatisfy { word in
            OrganizationName.common.contains(word) || OrganizationName.joining.contains(word)
                || WordList.roleModifiers.contains(word) || WordList.bodyNouns.contains(word)
                || WordList.groupNouns.contains(word)
        }
    }
}

import Articles

/// What leads from short names to the full names that they may stand for: each full name has stems, and a short name asks
/// for the names of a stem.
///
/// A stem is one way of being called for short, which its first letters say, and the words that are left: `s:reagan` of
/// all whose surname sounds so.
struct NameStems: Sendable, Hashable {
    /// The stems under which the name may be the one that a short name means.
    private(set) var own: Set<String> = []
    /// The stems of the names that this one may stand for.
    private(set) var asked: Set<String> = []

    /// None.
    init() {}

    /// The ways in which a name is short for another.
    enum Way: String {
        case surname = "s"
        case givenName = "g"
        /// Another given name of the same person: an initial, a nickname, a spelling.
        case variant = "v"
        case acronym = "a"
        /// What is left of a name without the place before it: `Rovers` of `Dunport Rovers`.
        case withoutPlace = "p"
        /// The beginning of a name: `Ulver` of `Ulver Brothers`.
        case beginning = "b"
        /// A body of one country, where no country is said.
        case country = "c"
        /// A group or place that an article takes for something else.
        case kind = "k"

        func stem(_ words: String) -> String { rawValue + ":" + words }
    }

    /// The stems of a name that is written in some forms.
    init(_ key: NameKey, _ forms: NameForms) {
        switch key.kind {
        case .person: addPerson(key, forms)
        case .organization: addGroup(key, forms)
        case .place:
            addMisread(key)
            if key.scope == nil { own.insert(Way.kind.stem(key.words)) }
        case .nationality: break
        }
    }

    /// Whether a name of a single article is looked at beside those that dominate: another who bears a surname.
    static func countsOnce(_ stem: String) -> Bool {
        stem.hasPrefix(Way.surname.stem("")) || stem.hasPrefix(Way.givenName.stem(""))
    }

    /// A name of several words may be a group's, of which the article says too little.
    private mutating func addMisread(_ key: NameKey) {
        let words = GroupWords(key.words).words
        if words.count > 1 { asked.insert(Way.kind.stem(words.joined(separator: " "))) }
    }

    // MARK: People

    private mutating func addPerson(_ key: NameKey, _ forms: NameForms) {
        let name = PersonName(forms.usual(.person))
        guard name.isFull else {
            asked = [
                Way.surname.stem(Self.sound(name.surname)), Way.givenName.stem(Self.sound(name.surname)),
                Way.kind.stem(GroupWords(forms.usual(.person)).joined),
            ]
            return
        }
        addMisread(NameKey(.place, forms.usual(.person).folded))
        let surname = name.leadingSurname ?? name.surname
        let given = name.leadingSurname == nil ? name.given : name.surname
        own = [Way.surname.stem(Self.sound(surname))]
        if !PersonName.isInitial(given) { own.insert(Way.givenName.stem(Self.sound(given))) }
        guard name.leadingSurname == nil else { return }
        // An initial before the name that one goes by is left out elsewhere: `W. Mark Felt`.
        let calls = name.units.count > 2 ? [given, name.units[1]] : [given]
        for call in calls {
            for spelled in [call, WordList.nicknames.value(of: call)] {
                guard let letter = spelled?.first else { continue }
                let stem = Way.variant.stem("\(Self.sound(surname)) \(letter)")
                own.insert(stem)
                asked.insert(stem)
            }
        }
    }

    /// A surname by its letters' sound, without an article.
    private static func sound(_ surname: String) -> String {
        PersonName.bare(surname).split(separator: " ").map { Transliteration.key(String($0)) }.joined(
            separator: " ")
    }

    // MARK: Groups

    private mutating func addGroup(_ key: NameKey, _ forms: NameForms) {
        let words = key.words
        guard key.scope == nil else {
            own = [Way.country.stem(words)]
            return
        }
        let parts = words.split(separator: " ").map(String.init)
        guard parts.count > 1 else {
            addShortGroup(words, forms)
            return
        }
        own.insert(Way.kind.stem(words))
        if let letters = OrganizationName.initials(of: words).first, letters.count > 2 {
            own.insert(Way.acronym.stem(String(decoding: letters, as: UTF8.self)))
        }
        for beginning in OrganizationName.beginnings(of: words) where OrganizationName.isTelling(beginning) {
            own.insert(Way.beginning.stem(beginning))
        }
        asked = [Way.country.stem(words)]
        // What is written with the legal form of a company is one, and what begins so is another.
        if !forms.all.contains(where: GroupWords.hasForm) { asked.insert(Way.beginning.stem(words)) }
        let rest = parts.dropFirst().joined(separator: " ")
        if Countries.embedded.country(of: parts[0]) != nil {
            // `U.S. Geological Survey` and `Geological Survey`: one, unless another country has one too.
            if parts.count > 2 { asked.insert(Way.withoutPlace.stem(rest)) }
            own.insert(Way.withoutPlace.stem(rest))
        } else {
            own.insert(Way.withoutPlace.stem(words))
            for at in 1..<min(parts.count, 3) {
                let place = parts[..<at].joined(separator: " ").titleCased
                let isTeam = parts.count - at == 1 && parts[at].hasSuffix("s") && parts[at - 1] != "and"
                guard WordList.geography.contains(place) || isTeam, !WordTrait.namesPaper.contains(parts[at]),
                    OrganizationName.isTelling(parts[at...].joined(separator: " "))
                else { continue }
                own.insert(Way.withoutPlace.stem(parts[at...].joined(separator: " ")))
            }
        }
    }

    private mutating func addShortGroup(_ word: String, _ forms: NameForms) {
        own.insert(Way.kind.stem(word))
        asked = [Way.country.stem(word)]
        guard OrganizationName.isTelling(word) else { return }
        if forms.all.contains(where: \.isShouted), !WordList.places.contains(word),
            let letters = OrganizationName.letters(of: word),
            letters.count > 2
        {
            asked.insert(Way.acronym.stem(word))
        }
        guard !forms.all.contains(where: GroupWords.hasForm) else { return }
        asked.formUnion([Way.withoutPlace.stem(word), Way.beginning.stem(word)])
    }
}

extension OrganizationName {
    /// Whether a short name of a group tells it from others: not `bank`, `national`.
    static func isTelling(_ short: String) -> Bool {
        let words = short.split(separator: " ").map(String.init)
        guard let last = words.last, short.utf8.count > 2, !joining.contains(last), !common.contains(last)
        else {
            return false
        }
        let isKind =
            WordList.groupKinds.contains(last) || WordList.groupNouns.contains(last)
            || WordList.bodyNouns.contains(last) || WordList.partNouns.contains(last)
        return !(words.count == 1 && isKind)
    }
}

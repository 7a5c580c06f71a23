import Articles

/// What an article shows of a person, by which namesakes are told apart.
struct Evidence: Sendable, Hashable {
    /// The units of the name between the first and the last.
    var middles: [String] = []
    /// `jr`, `ii` …
    var suffix: String?
    /// What its pronouns show.
    var gender: RoleNoun.Gender = .either
    /// The walks of life of its roles: `politics`, `sport` …
    var fields: Set<String> = []
    /// The countries that its roles name.
    var countries: Set<String> = []
    /// Offices of a place: `mayor@chicago`.
    var offices: Set<String> = []
    /// The groups it is linked to.
    var groups: Set<String> = []
    /// The decade of the article; nil where its date is unknown.
    var decade: Int?
    /// The roles' words, to tell namesakes apart in a list.
    var titles: Set<String> = []

    /// Nothing.
    init() {}

    /// What an article shows of one of its entities.
    init(_ entity: Entity, in context: ArticleContext) {
        defer { forgetEnds() }
        if entity.kind == .place, let region = context.region(of: entity) {
            countries = [region.folded]
            titles = [region]
        }
        guard entity.kind == .person else { return }
        let name = PersonName(entity.name)
        if name.units.count > 2 { middles = Array(name.units[1..<(name.units.count - 1)]) }
        suffix = name.suffix
        groups = context.groups[entity.id] ?? []
        decade = context.article.published.map { $0.year / 10 }
        gender = Self.gender(of: entity, in: context.article.text)
        for role in entity.roles { read(role, in: context) }
    }

    /// Whether it says something that is said of people.
    var isOfSomebody: Bool {
        gender != .either || !titles.isEmpty || !groups.isEmpty || !countries.isEmpty
    }

    private mutating func read(_ role: Role, in context: ArticleContext) {
        titles.insert(role.title)
        let words = role.title.folded.split { $0 == " " || $0 == "-" }.map(String.init)
        var head: String?
        for word in words {
            if let noun = RoleNoun(word) {
                head = word
                fields.insert(noun.field)
            }
            if let country = Countries.embedded.country(of: word) { countries.insert(country) }
        }
        guard let head, !WordTrait.heldByMany.contains(head) else { return }
        let rest = role.title.split(separator: " ").filter {
            let word = String($0).folded
            return $0.first?.isUppercase == true && RoleNoun(word) == nil
                && !WordList.roleModifiers.contains(word)
                && Countries.embedded.country(of: word) == nil
        }
        // An office is held in a place: two of one name elsewhere are two people's. What else stands there tells none.
        let place = rest.joined(separator: " ").folded
        if context.isPlace(place) { offices.insert(head + "@" + place) }
    }

    /// The offices of its roles that one person holds at a time: `president`.
    var singleOffices: Set<String> {
        Set(
            titles.flatMap { title in
                title.folded.split { $0 == " " || $0 == "-" }.map(String.init).filter(Self.single.contains)
            })
    }

    private static let single: Set<String> = [
        "ambassador", "chancellor", "coach", "congressman", "congresswoman", "emperor", "governor", "judge",
        "king",
        "mayor", "minister", "pope", "premier", "president", "prince", "princess", "queen", "secretary",
        "senator",
        "sheriff",
    ]

    private static func gender(of entity: Entity, in text: Text) -> RoleNoun.Gender {
        var female = 0
        var male = 0
        for mention in entity.mentions where mention.form == .pronoun {
            switch Pronoun(WordTable.embedded.traits(of: WordKey.of(text.utf8, in: mention.range)))?.gender {
            case .female: female += 1
            case .male: male += 1
            default: break
            }
        }
        if female == male { return titled(entity, in: text) }
        return female > male ? .female : .male
    }

    /// What stands before the name says: `Mrs.`
    private static func titled(_ entity: Entity, in text: Text) -> RoleNoun.Gender {
        for mention in entity.mentions where mention.form == .name {
            let end = mention.range.lowerBound - 1
            guard end > 1, text.utf8[end] == UInt8(ascii: " ") else { continue }
            var start = end
            while start > 0, end - start < 6, text.utf8[start - 1] > UInt8(ascii: " ") { start -= 1 }
            let word = text[start..<end].lowercased()
            if WordTrait.maleTitle.contains(word) { return .male }
            if WordTrait.femaleTitle.contains(word) { return .female }
        }
        return .either
    }

    /// Whether anything tells this person from a namesake.
    var isTelling: Bool {
        !fields.isEmpty || !countries.isEmpty || !groups.isEmpty || !offices.isEmpty || !middles.isEmpty
    }

    /// How much there is.
    var weight: Int {
        middles.count * 4 + countries.count * 3 + offices.count * 3 + groups.count * 2 + fields.count * 2
            + (suffix == nil ? 0 : 4) + (gender == .either ? 0 : 1)
    }

    /// How much two share.
    func overlap(with other: Evidence) -> Int {
        let shared = features.lazy.filter(other.has).map(\.weight).reduce(0, +)
        return shared + (hasMiddles(of: other) ? Self.weightOfMiddles : 0)
    }

    /// What equal middle names add to an overlap.
    static let weightOfMiddles = 4

    /// Whether two share anything.
    private func overlaps(_ other: Evidence) -> Bool {
        Self.share(groups, other.groups) || Self.share(countries, other.countries)
            || Self.share(offices, other.offices) || Self.share(fields, other.fields)
            || hasMiddles(of: other)
    }

    private func hasMiddles(of other: Evidence) -> Bool { !middles.isEmpty && middles == other.middles }

    /// Whether two sets have a word in common: one may have thousands, that of somebody whom every paper mentions.
    private static func share(_ one: Set<String>, _ other: Set<String>) -> Bool {
        let (few, many) = one.count < other.count ? (one, other) : (other, one)
        return few.contains { many.contains($0) }
    }

    /// Whether two may be of one person.
    ///
    /// - Parameter isCommon: whether the name is one that many people have, so that it proves less.
    func agrees(with other: Evidence, isCommon: Bool) -> Bool {
        agreesButForOffices(with: other, isCommon: isCommon) && !isContradictedByOffices(of: other)
    }

    /// Whether two may be of one person, the places of their offices aside.
    func agreesButForOffices(with other: Evidence, isCommon: Bool) -> Bool {
        if let suffix, let theirs = other.suffix, suffix != theirs { return false }
        if gender != .either, other.gender != .either, gender != other.gender { return false }
        if let decade, let theirs = other.decade, abs(decade - theirs) >= 6 { return false }
        if !middles.isEmpty, !other.middles.isEmpty {
            let agree = zip(middles, other.middles).allSatisfy { PersonName.areVariants($0, $1) }
            if !agree { return false }
        }
        if Self.share(groups, other.groups) { return true }
        if !countries.isEmpty, !other.countries.isEmpty, !Self.share(countries, other.countries) {
            return false
        }
        if isCommon, isTelling, other.isTelling, !overlaps(other) { return false }
        let (mine, theirs) = (fields.subtracting(Self.anybody), other.fields.subtracting(Self.anybody))
        if !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs), !overlaps(other) {
            return mine.isDisjoint(with: Self.apart) && theirs.isDisjoint(with: Self.apart)
        }
        return true
    }

    /// Whether both have an office of one name, but share neither an office nor a group.
    private func isContradictedByOffices(of other: Evidence) -> Bool {
        guard !offices.isEmpty, !other.offices.isEmpty, !Self.share(groups, other.groups),
            !Self.share(offices, other.offices)
        else { return false }
        let isFewer = offices.count < other.offices.count
        let (few, many) = isFewer ? (offices, other.offices) : (other.offices, offices)
        let names = Set(few.map(Self.officeAlone))
        return many.contains { names.contains(Self.officeAlone($0)) }
    }

    /// An office without the place where it is held: `mayor`.
    static func officeAlone(_ office: String) -> Substring {
        office[..<(office.utf8.firstIndex(of: UInt8(ascii: "@")) ?? office.endIndex)]
    }

    /// Takes in what another article shows of the same person.
    mutating func merge(_ other: Evidence) {
        if middles.count < other.middles.count { middles = other.middles }
        suffix = suffix ?? other.suffix
        if gender == .either { gender = other.gender }
        fields.formUnion(other.fields)
        countries.formUnion(other.countries)
        offices.formUnion(other.offices)
        groups.formUnion(other.groups)
        titles.formUnion(other.titles)
        decade = decade ?? other.decade
    }

    /// Walks of life that anybody may have been in.
    private static let anybody = WordList.roleFields.keys(valued: "anybody")
    /// Walks of life that seldom go with another.
    private static let apart = WordList.roleFields.keys(valued: "apart")
}

extension Evidence {
    /// Something that two may share.
    enum Feature: Hashable {
        case group(String)
        case country(String)
        case office(String)
        case field(String)

        /// What it adds to an overlap.
        var weight: Int {
            switch self {
            case .group, .office: 3
            case .country: 2
            case .field: 1
            }
        }

        /// Whether two who share it are not told apart by the places of their offices.
        var outweighsOffices: Bool {
            switch self {
            case .group, .office: true
            case .country, .field: false
            }
        }
    }

    /// All that may be shared with others.
    var features: [Feature] {
        groups.map(Feature.group) + countries.map(Feature.country) + offices.map(Feature.office)
            + fields.map(Feature.field)
    }

    /// Whether it has something that may be shared.
    func has(_ feature: Feature) -> Bool {
        switch feature {
        case .group(let group): groups.contains(group)
        case .country(let country): countries.contains(country)
        case .office(let office): offices.contains(office)
        case .field(let field): fields.contains(field)
        }
    }
}

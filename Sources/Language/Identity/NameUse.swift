import Articles

/// How articles use a full name: what decides whether a part of it, alone in other articles, means its bearer.
///
/// Numbers are kept with three significant bits, so that a name that thousands of articles have changes what it is used
/// for seldom, and with it what is decided of the short names that go by it.
struct NameUse: Sendable, Hashable {
    /// The name, as in `Observation`.
    var name: String
    /// Its usual form.
    var form: String
    /// How many articles have it.
    var articles: Int
    /// How many of each decade; of those whose date is unknown under `nil`.
    var decades: [Int?: Int]
    /// What its pronouns, titles and given name show.
    var gender: RoleNoun.Gender
    /// The offices that one person holds at a time, of its roles: `president`.
    var offices: Set<String>
    /// The countries that its roles name.
    var countries: Set<String>
    /// Whether articles say something of the bearer that is said of people.
    var isSomebody: Bool
    /// Whether several share the name, none of whom is named three times as often as the next.
    var isShared: Bool

    /// In how many articles of about the time of a decade it is.
    func articles(near decade: Int?) -> Int {
        guard let decade else { return articles }
        let near = decades.filter { known, _ in known.map { abs($0 - decade) <= 1 } ?? true }
        return near.values.reduce(0, +)
    }

    /// A number with three significant bits.
    static func rounded(_ count: Int) -> Int {
        guard count >= 8 else { return count }
        let shift = Int.bitWidth - count.leadingZeroBitCount - 3
        return (count >> shift) << shift
    }

    /// Whether one is used three times as often as another.
    static func dominates(_ one: Int, _ other: Int) -> Bool { one >= 3 * other }
}

extension NameUse {
    /// What is counted of a name, one observation after another.
    struct Counts: Sendable {
        private(set) var articles = 0
        private var telling = 0
        private var decades: [Int?: Int] = [:]
        private var genders: [RoleNoun.Gender: Int] = [:]
        private var offices: Set<String> = []
        private var countries: Set<String> = []

        /// Counts what some articles show alike.
        mutating func add(_ evidence: Evidence, count: Int = 1) {
            articles += count
            if evidence.gender != .either || !evidence.titles.isEmpty { telling += count }
            decades[evidence.decade, default: 0] += count
            genders[evidence.gender, default: 0] += count
            offices.formUnion(evidence.singleOffices)
            countries.formUnion(evidence.countries)
        }

        /// The use of a name.
        func use(of key: NameKey, _ forms: NameForms, isShared: Bool) -> NameUse {
            let form = forms.usual(key.kind).filter { $0 != "\u{1E}" && $0 != "\u{1F}" }
            return NameUse(
                name: key.written, form: form, articles: NameUse.rounded(articles),
                decades: decades.mapValues(NameUse.rounded), gender: gender(of: key, form), offices: offices,
                countries: countries, isSomebody: telling * 10 > articles, isShared: isShared)
        }

        private func gender(of key: NameKey, _ form: String) -> RoleNoun.Gender {
            guard key.kind == .person else { return .either }
            let (female, male) = (genders[.female] ?? 0, genders[.male] ?? 0)
            if female == male {
                let given = PersonName(form).given
                return WordList.givenNames.value(of: given).flatMap(RoleNoun.Gender.init(rawValue:))
                    ?? .either
            }
            return female > male ? .female : .male
        }
    }
}

// MARK: - As a string

extension NameUse {
    /// The use as a string, for an archive, which no other use has.
    var written: String {
        let decades = decades.map { "\($0.map(String.init) ?? "")=\($1)" }.sorted()
        let lists = [
            [String(articles)], [gender.rawValue],
            (isSomebody ? ["somebody"] : []) + (isShared ? ["shared"] : []), decades, offices.sorted(),
            countries.sorted(), [form],
        ]
        return lists.map { $0.joined(separator: "\u{1F}") + "\u{1E}" }.joined() + name
    }

    /// The use that was written.
    init?(written: String) {
        let lists = written.split(separator: "\u{1E}", maxSplits: 7, omittingEmptySubsequences: false)
        guard lists.count == 8, let articles = Int(lists[0]) else { return nil }
        let words = lists.map { $0.split(separator: "\u{1F}").map(String.init) }
        var decades: [Int?: Int] = [:]
        for entry in words[3] {
            let sides = entry.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            decades[Int(sides[0])] = Int(sides[1])
        }
        self.init(
            name: String(lists[7]), form: String(lists[6]), articles: articles, decades: decades,
            gender: RoleNoun.Gender(rawValue: String(lists[1])) ?? .either, offices: Set(words[4]),
            countries: Set(words[5]), isSomebody: words[2].contains("somebody"),
            isShared: words[2].contains("shared"))
    }
}

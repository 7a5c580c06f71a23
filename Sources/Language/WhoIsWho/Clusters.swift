import Articles

/// The names of an article as the sieve joins them: sets of names, each with the reason it was joined.
struct Clusters {
    let tokens: ArticleTokens
    /// The phrases of office, calling and kinship, and the people they describe.
    let phrases: [RolePhrase]
    let attachments: [Attachment]
    /// The parts of each person's name; nil for names of another kind.
    let personNames: [PersonName?]
    /// The words of each name, folded, without a leading article.
    let keys: [String]
    /// The cluster each name is in: the first name of the cluster.
    private(set) var root: [Int]
    /// Why each name is where it is.
    private(set) var reason: [Reason]
    /// The names of each cluster, in order, at its root; empty elsewhere.
    private(set) var members: [[Int]]
    /// The first name of each form that a cluster of people is named by, in order, at its root; empty elsewhere.
    private(set) var forms: [[Int]]
    /// A number for each name, the same for names of the same parts.
    private let formNumbers: [Int]
    /// For each name, the first attachment that tells its gender.
    let genderTold: [Int: Int]

    init(_ tokens: ArticleTokens) {
        self.tokens = tokens
        phrases = tokens.rolePhrases()
        attachments = tokens.attachments(of: phrases)
        keys = tokens.names.map { name in
            let words = tokens.phrase(of: name).folded
            return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
        }
        let written = WrittenNames(tokens)
        personNames = written.names
        formNumbers = written.numbers
        root = Array(tokens.names.indices)
        reason = tokens.names.map { _ in Reason.name }
        members = tokens.names.indices.map { [$0] }
        forms = tokens.names.indices.map { tokens.names[$0].kind == .person ? [$0] : [] }
        let gendered = attachments.enumerated().filter { $1.phrase.noun.gender != .either }
        genderTold = Dictionary(gendered.map { ($1.name, $0) }) { first, _ in first }
    }

    /// Joins the clusters of two names, for a reason that is kept with the one that is moved.
    mutating func join(_ one: Int, _ other: Int, because rule: String, evidence: Range<Int>? = nil) {
        let (first, second) = (min(root[one], root[other]), max(root[one], root[other]))
        guard first != second else { return }
        let kept = root[one] == first ? one : other
        for member in members[second] {
            root[member] = first
            if reason[member] == .name {
                reason[member] = Reason(rule, evidence: evidence ?? tokens.names[kept].range)
            }
        }
        members[first].merge(members[second])
        members[second] = []
        joinForms(of: second, with: first)
    }

    private mutating func joinForms(of second: Int, with first: Int) {
        let theirs = forms[second]
        forms[second] = []
        let isKnown = theirs.allSatisfy { name in
            forms[first].contains { $0 < name && formNumbers[$0] == formNumbers[name] }
        }
        guard !isKnown else { return }
        forms[first].merge(theirs)
        var seen: Set<Int> = []
        let numbers = formNumbers
        forms[first].removeAll { !seen.insert(numbers[$0]).inserted }
    }

    /// The roots of all clusters of a kind, in the order of the text.
    func roots(of kind: Entity.Kind) -> [Int] {
        root.indices.filter { root[$0] == $0 && tokens.names[$0].kind == kind }
    }

    /// The fullest of a cluster's names.
    func fullest(_ root: Int) -> Int {
        members[root].max { (fullness($0), $1) < (fullness($1), $0) } ?? root
    }

    private func fullness(_ name: Int) -> Int {
        let units = personNames[name]?.units.count ?? 0
        let isShouted = tokens.phrase(of: tokens.names[name]).isShouted
        return units * 1_000 + keys[name].utf8.count * 2 + (isShouted ? 0 : 1)
    }

    /// Step 1: the same words and the same kind.
    mutating func joinSameNames() {
        var first: [String: Int] = [:]
        let regions = regionsOfShared()
        for at in tokens.names.indices {
            let key =
                tokens.names[at].kind.rawValue + "/" + matchingKey(of: at)
                + (regions[at].map { ", " + $0 } ?? "")
            if let earlier = first[key] {
                let isSame = keys[earlier] == keys[at]
                join(earlier, at, because: isSame ? "same name" : "another name of the place")
            } else {
                first[key] = at
            }
        }
    }

    /// The region of each name that is the name of two places here, as `Portland, Maine` and `Portland, Oregon` say; one
    /// without a region has that of the last before it.
    private func regionsOfShared() -> [Int: String] {
        let places = tokens.names.indices.filter { tokens.names[$0].kind == .place }
        let names = places.map { matchingKey(of: $0) }
        let said = Regions.following(zip(places, names).map { (tokens.names[$0].range, $1) }, in: tokens.text)
        var regions: [String: Set<String>] = [:]
        for (name, region) in zip(names, said) { if let region { regions[name, default: []].insert(region) } }
        var last: [String: String] = [:]
        var found: [Int: String] = [:]
        for (at, place) in places.enumerated() where regions[names[at]]?.count ?? 0 > 1 {
            last[names[at]] = said[at] ?? last[names[at]]
            found[place] = last[names[at]]
        }
        return found
    }

    /// What two names of one kind share where they are one: their words, or the place or people they are known for.
    private func matchingKey(of name: Int) -> String {
        switch tokens.names[name].kind {
        case .place: return Countries.place(keys[name]).folded
        case .nationality:
            if let country = Countries.embedded.country(of: keys[name]) { return country }
            return tokens.singular(of: keys[name]) ?? keys[name]
        case .organization: return OrganizationName.withoutForm(keys[name])
        case .person: return keys[name]
        }
    }

    /// The clusters as entities, in the order of the text.
    func entities() -> (entities: [Entity], ofName: [Int]) {
        var entities: [Entity] = []
        var place = [Int](repeating: -1, count: tokens.names.count)
        var uses: [String: Int] = [:]
        for at in root.indices where root[at] == at {
            for member in members[at] { place[member] = entities.count }
            var entity = entity(of: at)
            let count = uses[entity.id.rawValue, default: 0] + 1
            uses[entity.id.rawValue] = count
            if count > 1 { entity.id = Entity.ID(entity.id.rawValue + "-\(count)") }
            entities.append(entity)
        }
        return (entities, place)
    }

    private func entity(of root: Int) -> Entity {
        let names = members[root]
        let fullest = fullest(root)
        let written = tokens.phrase(of: tokens.names[fullest])
        let name = written.isShouted && written.utf8.count > 5 ? written.titleCased : written
        var aliases: [String] = []
        var seen: Set<String> = [name]
        for form in names.map({ tokens.phrase(of: tokens.names[$0]) }) where seen.insert(form).inserted {
            aliases.append(form)
        }
        let kind = tokens.names[root].kind
        return Entity(
            id: Entity.ID(kind, slug: name.slug), kind: kind, name: name, aliases: aliases,
            mentions: names.map { Mention(tokens.names[$0].range, because: reason[$0]) })
    }
}

/// The names of people in their parts, each form that is written uses apart once.
private struct WrittenNames {
    /// For each name its parts; nil for names of another kind.
    private(set) var names: [PersonName?] = []
    /// For each name a number of its parts.
    private(set) var numbers: [Int] = []

    init(_ tokens: ArticleTokens) {
        var known: [String: (name: PersonName, number: Int)] = [:]
        var numbered: [PersonName: Int] = [:]
        for name in tokens.names {
            guard name.kind == .person else {
                names.append(nil)
                numbers.append(-1)
                continue
            }
            let phrase = tokens.phrase(of: name)
            if known[phrase] == nil {
                let name = PersonName(phrase)
                let number = numbered[name] ?? numbered.count
                numbered[name] = number
                known[phrase] = (name, number)
            }
            names.append(known[phrase]?.name)
            numbers.append(known[phrase]?.number ?? -1)
        }
    }
}

extension [Int] {
    /// Puts the numbers of another sorted list in their places.
    fileprivate mutating func merge(_ other: [Int]) {
        let isBehind = last ?? .min < other.first ?? .max
        append(contentsOf: other)
        if !isBehind { sort() }
    }
}

extension String {
    /// Whether all its letters are capitals, and there are several.
    var isShouted: Bool {
        utf8.count > 1 && self == uppercased() && self != lowercased()
    }

    /// With each word beginning in a capital and going on in small letters.
    var titleCased: String {
        split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(
            separator: " ")
    }

    /// In small letters and digits with hyphens between words: what ids are made of.
    var slug: String {
        var slug = ""
        for scalar in folded.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                slug.unicodeScalars.append(scalar)
            } else if scalar != "'", scalar != ".", !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        if slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? "-" : slug
    }
}

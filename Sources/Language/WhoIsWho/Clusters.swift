import Articles

/// The names of an article as the sieve joins them: sets of names, each with the reason it was joined.
struct Clusters {
    let page: Page
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

    init(_ page: Page) {
        self.page = page
        phrases = page.rolePhrases()
        attachments = page.attachments(of: phrases)
        keys = page.names.map { name in
            let words = page.phrase(of: name).folded
            return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
        }
        personNames = page.names.map { $0.kind == .person ? PersonName(page.phrase(of: $0)) : nil }
        root = Array(page.names.indices)
        reason = page.names.map { _ in Reason.name }
        members = page.names.indices.map { [$0] }
    }

    /// Joins the clusters of two names, for a reason that is kept with the one that is moved.
    mutating func join(_ one: Int, _ other: Int, because rule: String, evidence: Range<Int>? = nil) {
        let (first, second) = (min(root[one], root[other]), max(root[one], root[other]))
        guard first != second else { return }
        let kept = root[one] == first ? one : other
        for member in members[second] {
            root[member] = first
            if reason[member] == .name {
                reason[member] = Reason(rule, evidence: evidence ?? page.names[kept].range)
            }
        }
        members[first] = (members[first] + members[second]).sorted()
        members[second] = []
    }

    /// The roots of all clusters of a kind, in the order of the text.
    func roots(of kind: Entity.Kind) -> [Int] {
        root.indices.filter { root[$0] == $0 && page.names[$0].kind == kind }
    }

    /// The fullest of a cluster's names.
    func fullest(_ root: Int) -> Int {
        members[root].max { (fullness($0), $1) < (fullness($1), $0) } ?? root
    }

    private func fullness(_ name: Int) -> Int {
        let units = personNames[name]?.units.count ?? 0
        let isShouted = page.phrase(of: page.names[name]).isShouted
        return units * 1_000 + keys[name].utf8.count * 2 + (isShouted ? 0 : 1)
    }

    /// Step 1: the same words and the same kind.
    mutating func joinSameNames() {
        var first: [String: Int] = [:]
        let regions = regionsOfShared()
        for at in page.names.indices {
            let key =
                page.names[at].kind.rawValue + "/" + sameness(of: at) + (regions[at].map { ", " + $0 } ?? "")
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
        let places = page.names.indices.filter { page.names[$0].kind == .place }
        let names = places.map { sameness(of: $0) }
        let said = Regions.following(zip(places, names).map { (page.names[$0].range, $1) }, in: page.text)
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
    private func sameness(of name: Int) -> String {
        switch page.names[name].kind {
        case .place: return Countries.place(keys[name]).folded
        case .nationality:
            if let country = Countries.embedded.country(of: keys[name]) { return country }
            return page.singular(of: keys[name]) ?? keys[name]
        case .organization: return OrganizationName.withoutForm(keys[name])
        case .person: return keys[name]
        }
    }

    /// The clusters as entities, in the order of the text.
    func entities() -> (entities: [Entity], ofName: [Int]) {
        var entities: [Entity] = []
        var place = [Int](repeating: -1, count: page.names.count)
        var taken: [String: Int] = [:]
        for at in root.indices where root[at] == at {
            for member in members[at] { place[member] = entities.count }
            var entity = entity(of: at)
            let uses = taken[entity.id.rawValue, default: 0] + 1
            taken[entity.id.rawValue] = uses
            if uses > 1 { entity.id = Entity.ID(entity.id.rawValue + "-\(uses)") }
            entities.append(entity)
        }
        return (entities, place)
    }

    private func entity(of root: Int) -> Entity {
        let names = members[root]
        let fullest = fullest(root)
        let written = page.phrase(of: page.names[fullest])
        let name = written.isShouted && written.utf8.count > 5 ? written.titleCased : written
        var aliases: [String] = []
        for form in names.map({ page.phrase(of: page.names[$0]) })
        where form != name && !aliases.contains(form) {
            aliases.append(form)
        }
        let kind = page.names[root].kind
        return Entity(
            id: Entity.ID(kind.rawValue + "/" + name.slug), kind: kind, name: name, aliases: aliases,
            mentions: names.map { Mention(page.names[$0].range, because: reason[$0]) })
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

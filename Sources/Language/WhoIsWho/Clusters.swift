import Articles

/// The names of an article as the sieve joins them: sets of names, each with the reason it was joined.
struct Clusters {
    let page: Page
    /// The cluster each name is in: the first name of the cluster.
    private(set) var root: [Int]
    /// Why each name is where it is.
    private(set) var reason: [Reason]
    /// The names of each cluster, in order, at its root; empty elsewhere.
    private(set) var members: [[Int]]

    init(_ page: Page) {
        self.page = page
        root = Array(page.names.indices)
        reason = page.names.map { _ in Reason.name }
        members = page.names.indices.map { [$0] }
    }

    /// Joins the clusters of two names; the later name's cluster takes the reason.
    mutating func join(_ one: Int, _ other: Int, because why: Reason) {
        let (first, second) = (min(root[one], root[other]), max(root[one], root[other]))
        guard first != second else { return }
        let moved = root[other] == second ? other : one
        for member in members[second] {
            root[member] = first
            if reason[member] == .name { reason[member] = why }
        }
        if reason[moved] == .name { reason[moved] = why }
        members[first] = (members[first] + members[second]).sorted()
        members[second] = []
    }

    /// The roots of all clusters, in the order of the text.
    var roots: [Int] { root.indices.filter { root[$0] == $0 } }

    /// Step 1: the same words, the same kind.
    mutating func joinExactNames() {
        var first: [String: Int] = [:]
        for (at, name) in page.names.enumerated() {
            let key = name.kind.rawValue + "/" + page.phrase(of: name).lowercased()
            if let earlier = first[key] {
                join(earlier, at, because: Reason("same name", evidence: page.names[earlier].range))
            } else {
                first[key] = at
            }
        }
    }

    /// A surname joins the one full name that ends in it.
    mutating func joinSurnames() {
        for at in roots where page.names[at].kind == .person {
            let surname = " " + page.phrase(of: page.names[at]).lowercased()
            let full = roots.filter {
                page.names[$0].kind == .person
                    && page.phrase(of: page.names[$0]).lowercased().hasSuffix(surname)
            }
            if full.count == 1 {
                join(full[0], at, because: Reason("unique surname", evidence: page.names[full[0]].range))
            }
        }
    }

    /// The clusters as entities.
    func settled() -> WhoIsWho {
        var entities: [Entity] = []
        var place = [Int](repeating: -1, count: page.names.count)
        var ofToken: [Int: Int] = [:]
        for root in roots {
            for member in members[root] {
                place[member] = entities.count
                for token in page.names[member].tokens { ofToken[token] = entities.count }
            }
            entities.append(entity(of: members[root], number: entities.count))
        }
        return WhoIsWho(entities: entities, entityOfName: place, entityOfToken: ofToken)
    }

    private func entity(of names: [Int], number: Int) -> Entity {
        let written = names.map { page.phrase(of: page.names[$0]) }
        let fullest = written.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? ""
        var aliases: [String] = []
        for form in written where form != fullest && !aliases.contains(form) { aliases.append(form) }
        let kind = page.names[names[0]].kind
        return Entity(
            id: Entity.ID("\(kind.rawValue)/\(number)"), kind: kind, name: fullest, aliases: aliases,
            mentions: names.map { Mention(page.names[$0].range, because: reason[$0]) })
    }
}

extension WhoIsWho {
    init(entities: [Entity], entityOfName: [Int], entityOfToken: [Int: Int]) {
        self.entities = entities
        self.entityOfName = entityOfName
        self.entityOfToken = entityOfToken
    }
}

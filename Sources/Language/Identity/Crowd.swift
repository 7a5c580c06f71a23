/// Namesakes while they are told apart, found by what they share: so that evidence need not be held against each of
/// hundreds.
struct Crowd {
    /// What is shown of each of them.
    private(set) var people: [Evidence] = []
    /// Whether the name is one that many people have.
    private let isCommon: Bool
    /// For what can be shared, with what it counts, those who have it.
    private var bearers: [Shared: [Int]] = [:]
    /// For each office, wherever it is held, those who hold it: `mayor`.
    private var holders: [Substring: [Int]] = [:]
    /// For each of them, the offices that they hold somewhere.
    private var heads: [Set<Substring>] = []
    /// How each of them stands to the evidence that is looked at.
    private var standings: [Standing] = []

    private struct Standing {
        /// What both share, as in `Evidence.overlap`.
        var shares = 0
        /// Whether they hold the same office elsewhere and share neither one nor a group: then they contradict it.
        var isOther = false
    }

    /// Something that two may share.
    private enum Shared: Hashable {
        case group(String)
        case country(String)
        case office(String)
        case field(String)

        /// What it counts, as in `Evidence.overlap`.
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

    init(isCommon: Bool) { self.isCommon = isCommon }

    /// The place of the one that evidence, which tells something, shares most with and does not contradict; a new one
    /// where there is none. Takes the evidence in.
    mutating func place(for shown: Evidence) -> Int {
        let place = best(for: shown) ?? people.count
        if place == people.count {
            people.append(Evidence())
            heads.append([])
            standings.append(Standing())
        }
        note(shown, of: place)
        if people[place].isTelling { people[place].merge(shown) } else { people[place] = shown }
        return place
    }

    private mutating func best(for shown: Evidence) -> Int? {
        compare(shown)
        var most = standings.lazy.map(\.shares).max() ?? 0
        // Of those who share as much, the first.
        while most > 0 {
            if let best = agreeing(shown, sharing: most) { return best }
            most = standings.lazy.map(\.shares).filter { $0 < most }.max() ?? 0
        }
        // Of a common name, two who share nothing are two.
        return isCommon ? nil : agreeing(shown, sharing: 0)
    }

    /// The first of those who share so much and are not contradicted.
    private func agreeing(_ shown: Evidence, sharing shares: Int) -> Int? {
        standings.indices.first {
            standings[$0].shares == shares && !standings[$0].isOther && agrees($0, shown)
        }
    }

    /// Finds how each stands to some evidence.
    private mutating func compare(_ shown: Evidence) {
        for place in standings.indices { standings[place] = Standing() }
        for head in Self.heads(of: shown) {
            for place in holders[head] ?? [] { standings[place].isOther = true }
        }
        for shared in Self.all(of: shown) {
            for place in bearers[shared] ?? [] {
                standings[place].shares += shared.weight
                if shared.outweighsOffices { standings[place].isOther = false }
            }
        }
        guard !shown.middles.isEmpty else { return }
        for place in people.indices where people[place].middles == shown.middles {
            standings[place].shares += 4
        }
    }

    private func agrees(_ place: Int, _ shown: Evidence) -> Bool {
        people[place].agrees(with: shown, isCommon: isCommon)
    }

    private mutating func note(_ shown: Evidence, of place: Int) {
        let known = people[place]
        for shared in Self.all(of: shown) {
            let isKnown =
                switch shared {
                case .group(let group): known.groups.contains(group)
                case .country(let country): known.countries.contains(country)
                case .office(let office): known.offices.contains(office)
                case .field(let field): known.fields.contains(field)
                }
            if !isKnown { bearers[shared, default: []].append(place) }
        }
        for head in Self.heads(of: shown) where heads[place].insert(head).inserted {
            holders[head, default: []].append(place)
        }
    }

    /// The offices of evidence wherever they are held: `mayor`.
    private static func heads(of shown: Evidence) -> [Substring] {
        shown.offices.map(Evidence.head)
    }

    private static func all(of shown: Evidence) -> [Shared] {
        shown.groups.map(Shared.group) + shown.countries.map(Shared.country)
            + shown.offices.map(Shared.office) + shown.fields.map(Shared.field)
    }
}

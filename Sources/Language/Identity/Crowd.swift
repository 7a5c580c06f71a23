/// Namesakes while they are told apart, found by what they share: so that evidence need not be held against each of
/// hundreds.
struct Crowd {
    /// What is shown of each of them.
    private(set) var people: [Evidence] = []
    /// Whether the name is one that many people have.
    private let isCommon: Bool
    /// For what can be shared, with what it counts, those who have it.
    private var bearers: [Shared: [Int]] = [:]

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
    }

    init(isCommon: Bool) { self.isCommon = isCommon }

    /// The place of the one that evidence, which tells something, shares most with and does not contradict; a new one
    /// where there is none. Takes the evidence in.
    mutating func place(for shown: Evidence) -> Int {
        let place = best(for: shown) ?? people.count
        if place == people.count { people.append(Evidence()) }
        note(shown, of: place)
        if people[place].isTelling { people[place].merge(shown) } else { people[place] = shown }
        return place
    }

    private func best(for shown: Evidence) -> Int? {
        var shares = [Int](repeating: 0, count: people.count)
        for shared in Self.all(of: shown) {
            for place in bearers[shared] ?? [] { shares[place] += shared.weight }
        }
        if !shown.middles.isEmpty {
            for place in people.indices where people[place].middles == shown.middles { shares[place] += 4 }
        }
        // Of those who share as much, the first.
        let sharing = people.indices.filter { shares[$0] > 0 }.sorted { (shares[$1], $0) < (shares[$0], $1) }
        if let best = sharing.first(where: { agrees($0, shown) }) { return best }
        // Of a common name, two who share nothing are two.
        return isCommon ? nil : people.indices.first { shares[$0] == 0 && agrees($0, shown) }
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
    }

    private static func all(of shown: Evidence) -> [Shared] {
        shown.groups.map(Shared.group) + shown.countries.map(Shared.country)
            + shown.offices.map(Shared.office) + shown.fields.map(Shared.field)
    }
}

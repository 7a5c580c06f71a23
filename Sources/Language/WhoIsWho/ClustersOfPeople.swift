import Articles

/// The steps of the sieve that join people.
extension Clusters {
    /// Step 3: full names that may be one person's: a middle name left out, an initial, a nickname, a spelling.
    mutating func joinFullNames() {
        var bySurname: [String: [Int]] = [:]
        for one in roots(of: .person) {
            for surname in Set(
                forms[one].compactMap { personNames[$0].map { PersonName.bare($0.surname) } })
            {
                bySurname[surname, default: []].append(one)
            }
        }
        for people in bySurname.sorted(by: { $0.key < $1.key }) where people.value.count > 1 {
            joinFullNames(of: people.value)
        }
    }

    /// Joins those of some people with one surname whose full names agree. A list of namesakes is not compared each with
    /// each: of two whose own full names do not agree, one contradicts whatever the other is joined to.
    private mutating func joinFullNames(of people: [Int]) {
        let names = people.map { forms[$0].compactMap { personNames[$0] }.filter(\.isFull) }
        var places: [String: [Int]] = [:]
        for (place, names) in names.enumerated() {
            for key in Set(names.flatMap(\.keysKept)) { places[key, default: []].append(place) }
        }
        for (place, one) in people.enumerated() {
            let alike = Set(names[place].flatMap(\.keysSought)).flatMap { places[$0] ?? [] }
            for other in Set(alike).sorted() where other > place {
                let other = people[other]
                if root[one] != root[other], agree(one, other), !differ(one, other) {
                    join(one, other, because: "variant of the full name")
                }
            }
        }
    }

    /// Whether two clusters hold full names that agree.
    private func agree(_ one: Int, _ other: Int) -> Bool {
        forms[root[one]].contains { mine in
            forms[root[other]].contains { theirs in
                guard let mine = personNames[mine], let theirs = personNames[theirs] else { return false }
                return mine.agrees(with: theirs)
            }
        }
    }

    /// Whether two clusters hold full names that contradict each other.
    private func differ(_ one: Int, _ other: Int) -> Bool {
        for mine in forms[root[one]] {
            for theirs in forms[root[other]] {
                guard let mine = personNames[mine], let theirs = personNames[theirs] else { continue }
                guard mine.isFull, theirs.isFull, mine.surname == theirs.surname else { continue }
                if !mine.agrees(with: theirs) { return true }
            }
        }
        return false
    }

    /// Step 4: a surname, a given name or a part of a name joins the one person here who has it.
    mutating func joinShortNames() {
        let byUnit = peopleByUnit()
        for short in roots(of: .person) {
            guard root[short] == short else { continue }
            let forms = forms[short].compactMap { personNames[$0] }
            let full = forms.filter(\.isFull)
            let found = (full.isEmpty ? forms : full).flatMap {
                candidates(for: $0, from: short, among: byUnit)
            }
            guard let best = found.map(\.rank).min() else { continue }
            let equals = found.filter { $0.rank == best }
            if Set(equals.map { root[$0.name] }).count == 1, let only = equals.first {
                join(only.name, short, because: "unique " + only.how.rawValue)
            } else if let near = equals.filter({ $0.name < short }).max(by: { $0.name < $1.name }) {
                join(near.name, short, because: "nearest of several with the " + near.how.rawValue)
            }
        }
    }

    /// The people whose full names have each unit, a nickname by the name it is short for too.
    private func peopleByUnit() -> [String: Set<Int>] {
        var people: [String: Set<Int>] = [:]
        for one in roots(of: .person) {
            for name in forms[one].compactMap({ personNames[$0] }) where name.isFull {
                for unit in name.units { people[PersonName.bare(unit), default: []].insert(one) }
                if let full = WordList.nicknames.value(of: name.given) {
                    people[full, default: []].insert(one)
                }
            }
        }
        return people
    }

    /// The people one of whose full names may have all units of a shorter one.
    private func people(having short: PersonName, among byUnit: [String: Set<Int>]) -> Set<Int> {
        if short.isFull {
            let having = short.units.map { byUnit[PersonName.bare($0)] ?? [] }
            return having.min { $0.count < $1.count } ?? []
        }
        let people = byUnit[PersonName.bare(short.surname)] ?? []
        guard let full = WordList.nicknames.value(of: short.surname) else { return people }
        return people.union(byUnit[full] ?? [])
    }

    /// The people here that a short name may stand for; the lower the rank, the surer.
    private func candidates(
        for short: PersonName, from root: Int, among byUnit: [String: Set<Int>]
    ) -> [(name: Int, how: PersonName.Short, rank: Int)] {
        let sex = gender(ofCluster: root, byGivenName: false)
        let known = people(having: short, among: byUnit)
        return Set(known.map { self.root[$0] }).sorted().compactMap { other in
            guard other != root else { return nil }
            let ways = forms[other].lazy.compactMap { name in
                personNames[name]?.shortened(to: short).map { (name, $0) }
            }
            guard let way = ways.first else { return nil }
            let theirs = gender(ofCluster: other, byGivenName: true)
            if sex != .either, theirs != .either, sex != theirs { return nil }
            let rank =
                switch way.1 {
                case .surname: 0
                case .leadingSurname: 0
                case .givenName: 1
                case .middle: 2
                }
            return (way.0, way.1, rank)
        }
    }

    /// The gender shown of each cluster, in the order of `entities`.
    func genders() -> [RoleNoun.Gender] {
        root.indices.filter { root[$0] == $0 }.map {
            tokens.names[$0].kind == .person ? gender(ofCluster: $0) : .either
        }
    }

    /// The gender that titles, kinship and given names show of a cluster.
    func gender(ofCluster root: Int, byGivenName: Bool = true) -> RoleNoun.Gender {
        for member in members[root] {
            let before = tokens.names[member].tokens.lowerBound - 1
            if tokens.has(.maleTitle, at: before) { return .male }
            if tokens.has(.femaleTitle, at: before) { return .female }
        }
        if let told = members[root].compactMap({ genderTold[$0] }).min() {
            return attachments[told].phrase.noun.gender
        }
        guard byGivenName else { return .either }
        for member in members[root] {
            guard let name = personNames[member], name.leadingSurname == nil else { continue }
            let given = name.given.split(separator: "-").first.map(String.init) ?? ""
            if let shown = WordList.givenNames.value(of: name.given)
                ?? WordList.givenNames.value(of: given),
                let gender = RoleNoun.Gender(rawValue: shown), gender != .either
            {
                return gender
            }
        }
        return .either
    }
}

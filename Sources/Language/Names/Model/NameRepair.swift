import Articles

/// Mends names by what the lists say surely and by what the contract of the output asks.
///
/// The marks that the model learnt from join some names that stand beside each other: a body in the possession of
/// another (`Norway's Foreign Office`), a people before a place (`the Egyptian Red Sea`).
struct NameRepair {
    /// A name of some kind.
    typealias Found = (tokens: Range<Int>, kind: Int)

    private let document: NameDocument
    private let tables: NameTables
    /// The hashes of the people that the document names.
    private let people: Set<UInt64>
    /// How often the document names each string of words as each kind.
    private var counts: [UInt64: SIMD8<Int32>] = [:]

    private static let places: NameLists = [.countries, .geography, .cities, .regions, .states]
    private static let groups: NameLists = [.government, .groups, .international, .media]
    private static let possessive = FNV1a.hash("'s".utf8)

    init(_ document: NameDocument, _ names: [Found], _ tables: NameTables) {
        self.document = document
        self.tables = tables
        people = Set(
            names.filter { $0.kind == NameLabel.Kind.person.rawValue }.map { Self.hash($0.tokens, document) })
        for name in names {
            counts[Self.hash(name.tokens, document), default: SIMD8(repeating: 0)][name.kind] += 1
        }
    }

    /// The names that a name should be.
    func mended(_ name: Found) -> [Found] {
        if let two = splitAtPossessive(name) ?? splitAfterPeople(name) ?? splitAfterPlace(name) {
            return two.flatMap(mended)
        }
        return [Found(name.tokens, kind(of: name))]
    }

    /// A group that belongs to a place or to a person of the document: two names.
    private func splitAtPossessive(_ name: Found) -> [Found]? {
        guard name.kind == NameLabel.Kind.organization.rawValue, name.tokens.count > 2,
            lists(name.tokens).isEmpty
        else { return nil }
        var hash = document[name.tokens.lowerBound].lower
        for at in name.tokens.dropFirst().dropLast() {
            defer { hash = Hash.mixed(hash, document[at].lower) }
            guard document[at].lower == Self.possessive else { continue }
            let owner = name.tokens.lowerBound..<at
            let owned = Found(tokens: (at + 1)..<name.tokens.upperBound, kind: name.kind)
            if people.contains(hash) { return [(owner, NameLabel.Kind.person.rawValue), owned] }
            let known = tables.lists(of: hash).0
            if !known.isDisjoint(with: [.countries, .geography]) {
                return [(owner, NameLabel.Kind.place.rawValue), owned]
            }
            if !known.isDisjoint(with: Self.groups) {
                return [(owner, NameLabel.Kind.organization.rawValue), owned]
            }
        }
        return nil
    }

    /// A place that begins with a people and is no place of the lists: a nationality and a place.
    private func splitAfterPeople(_ name: Found) -> [Found]? {
        guard name.kind == NameLabel.Kind.place.rawValue, name.tokens.count > 1, lists(name.tokens).isEmpty
        else { return nil }
        let first = name.tokens.lowerBound..<(name.tokens.lowerBound + 1)
        let rest = first.upperBound..<name.tokens.upperBound
        guard lists(first).contains(.peoples), !lists(rest).isDisjoint(with: Self.places) else { return nil }
        return [(first, NameLabel.Kind.nationality.rawValue), (rest, name.kind)]
    }

    /// A group that the document names by itself too, with a place of the lists before it: two names. Where the group's
    /// name ends in a head like `Party`, the place may well be part of it.
    private func splitAfterPlace(_ name: Found) -> [Found]? {
        guard name.kind == NameLabel.Kind.organization.rawValue, name.tokens.count > 2,
            lists(name.tokens).isEmpty,
            !document[name.tokens.upperBound - 1].lists.contains(.heads)
        else { return nil }
        var hash = document[name.tokens.lowerBound].lower
        for at in name.tokens.dropFirst() {
            defer { hash = Hash.mixed(hash, document[at].lower) }
            let place = name.tokens.lowerBound..<at
            let group = at..<name.tokens.upperBound
            guard !tables.lists(of: hash).0.isDisjoint(with: [.countries, .geography]),
                lists(group).contains(.groups)
            else { continue }
            // As whatever kind: what the lists know as a group only comes out as one in the end.
            guard counts[Self.hash(group, document)] != nil else { continue }
            return [(place, NameLabel.Kind.place.rawValue), (group, name.kind)]
        }
        return nil
    }

    /// Groups of the lists that no name holds: known by a name that means nothing else, within a line of running text.
    func missed(_ names: [Found]) -> [Found] {
        var isNamed = [Bool](repeating: false, count: document.count)
        for name in names { for at in name.tokens { isNamed[at] = true } }
        var missed: [Found] = []
        for (sentence, casing) in zip(document.sentences, document.casing) where casing == .ordinary {
            var at = sentence.lowerBound + 1
            while at < sentence.upperBound {
                let end = endOfGroup(from: at, in: sentence)
                if end > at, !(at..<end).contains(where: { isNamed[$0] }) {
                    missed.append(Found(at..<end, NameLabel.Kind.organization.rawValue))
                }
                at = max(end, at + 1)
            }
        }
        return missed
    }

    /// Where the group of the lists ends that begins at a token; the token itself where none does.
    private func endOfGroup(from at: Int, in sentence: Range<Int>) -> Int {
        let codes = document.lists[at]
        guard document[at].style == .capitalised else { return at }
        var end = at + 1
        if codes.first.contains(.groups) {
            while end < sentence.upperBound, document.lists[end].inside.contains(.groups) { end += 1 }
            end = min(end + 1, sentence.upperBound)
        } else if !codes.alone.contains(.groups) || document[at].suffixes[3] == 0 {
            return at
        }
        return lists(at..<end).subtracting(.surnames) == .groups ? end : at
    }

    /// The kind of a name: that which the document gives it far more often, else its own; but a place, or a name of
    /// a kind that is not given out, is a group where the lists know it as one and as no place.
    private func kind(of name: Found) -> Int {
        var kind = name.kind
        if let counts = counts[Self.hash(name.tokens, document)] {
            kind = (0..<NameLabel.kinds).first { counts[$0] > counts[name.kind] * 2 } ?? kind
        }
        guard kind == NameLabel.Kind.place.rawValue || kind == NameLabel.Kind.other.rawValue else {
            return kind
        }
        let known = lists(name.tokens)
        guard !known.isDisjoint(with: Self.groups), known.isDisjoint(with: Self.places.union(.peoples)) else {
            return kind
        }
        return NameLabel.Kind.organization.rawValue
    }

    private func lists(_ tokens: Range<Int>) -> NameLists { tables.lists(of: Self.hash(tokens, document)).0 }

    private static func hash(_ tokens: Range<Int>, _ document: NameDocument) -> UInt64 {
        tokens.dropFirst().reduce(document[tokens.lowerBound].lower) { Hash.mixed($0, document[$1].lower) }
    }
}

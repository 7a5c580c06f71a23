import Articles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A role or tie of an entity, the same wherever it is told in the same words: a line of its dossier.
struct Trait: Hashable {
    /// Which of the two it is.
    enum Sort: Int64 { case role, tie }

    /// A number for what it says; two that say other things have the same one with a chance of one in 2⁶³. The last
    /// bit is its sort.
    let number: Int64

    init(_ role: Role) {
        self.init(.role, [role.organization?.rawValue ?? ""] + FoldedWords.words(of: role.title))
    }

    /// A link as a tie of the entity at one of its ends; nil where both are the same.
    init?(_ link: Link, of entity: Entity.ID) {
        guard link.source != link.target else { return nil }
        let outward = link.source == entity
        let other = outward ? link.target : link.source
        self.init(
            .tie,
            [other.rawValue, link.relation.rawValue, outward ? ">" : "<"] + FoldedWords.words(of: link.label))
    }

    private init(_ sort: Sort, _ words: [String]) {
        var digest = Digest()
        for word in words {
            digest.add(word.utf8)
            digest.add(CollectionOfOne(0))
        }
        number = digest.value & ~1 | sort.rawValue
    }

    /// Which of the two it is.
    var sort: Sort { number & 1 == 0 ? .role : .tie }
}

// MARK: - Packing

extension Trait {
    /// Traits as bytes, eight each, the last byte first; nil where there are none.
    static func packed(_ traits: Set<Trait>) -> Data? {
        guard !traits.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for number in traits.map(\.number).sorted() {
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
            }
        }
        return Data(bytes)
    }

    /// The traits that were packed.
    static func unpacked(_ data: Data) -> [Trait] {
        var traits: [Trait] = []
        var number: Int64 = 0
        for (place, byte) in data.enumerated() {
            number |= Int64(byte) << Int64(place % 8 * 8)
            guard place % 8 == 7 else { continue }
            traits.append(Trait(number: number))
            number = 0
        }
        return traits
    }

    private init(number: Int64) { self.number = number }
}

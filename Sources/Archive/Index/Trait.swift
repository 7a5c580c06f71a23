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

    /// In what a role is held.
    enum Holder { case place, group }

    /// A number for what it says, whose last bit is its sort: so roles can be counted by office, and ties by whom they are
    /// with, before any article is read.
    ///
    /// Of both the first 32 bits are a digest of the other end: of a role that is its group, or 0. Then 31 bits of a role
    /// are a digest of its office and status; of a tie one says which end the other is, four how they are related, and 26
    /// are a digest of the words.
    let number: Int64

    init(_ role: Role) {
        let office = Self.digest([role.status.rawValue] + FoldedWords.words(of: role.office))
        let group = role.organization.map(Self.end) ?? 0
        number = group << 32 | (office ^ office >> 32) & (1 << 32 - 2) | Sort.role.rawValue
    }

    /// A link as a tie of the entity at one of its ends; nil where both are the same.
    init?(_ link: Link, of entity: Entity.ID) {
        guard link.source != link.target else { return nil }
        let outward = link.source == entity
        let other = Self.end(outward ? link.target : link.source)
        let words = Self.digest(FoldedWords.words(of: link.label))
        number =
            other << 32 | (outward ? 1 << 31 : 0)
            | Int64(link.relation.number) << Self.wordBits | (words ^ words >> 32) & (1 << Self.wordBits - 2)
            | Sort.tie.rawValue
    }

    /// A digest of an entity at the other end, whose last bit says whether it is a country, a town or a people.
    static func end(_ id: Entity.ID) -> Int64 {
        let digest = Self.digest([id.rawValue])
        let isPlace = id.kind == .place || id.kind == .nationality
        return (digest ^ digest >> 32) & (1 << 32 - 2) | (isPlace ? 1 : 0)
    }

    private static func digest(_ words: [String]) -> Int64 {
        var digest = Digest()
        for word in words {
            digest.add(word.utf8)
            digest.add(CollectionOfOne(0))
        }
        return digest.value
    }

    /// How many bits of a tie are its words and its sort; the relation stands in the four above them.
    private static let wordBits: Int64 = 27

    /// The same for all ties with one other end, whatever they are; of a role, itself.
    var line: Int64 { sort == .role ? number : number & ~(1 << 31 - 1) | Sort.tie.rawValue }

    /// The same for all roles of one office and status, whatever the group.
    var office: Int64 { number & (1 << 32 - 1) }

    /// The digest of the group of a role, or of what a tie says that it belongs to; nil where there is none.
    var group: Int64? {
        let end = number >> 32 & (1 << 32 - 1)
        return sort == .role ? (end == 0 ? nil : end) : (number & 1 << 31 != 0 ? end : nil)
    }

    /// In what a role is held; nil where that is not told.
    var holder: Holder? {
        guard number >> 32 != 0 else { return nil }
        return number >> 32 & 1 == 1 ? .place : .group
    }

    /// How a tie is related; nil for a role.
    var relation: Link.Relation? {
        sort == .role ? nil : Link.Relation(number: Int(number >> Self.wordBits & 15))
    }

    /// Which of the two it is.
    var sort: Sort { number & 1 == 0 ? .role : .tie }
}

extension Link.Relation {
    /// Its number in a trait; there is room for sixteen.
    fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    fileprivate init?(number: Int) {
        guard Self.allCases.indices.contains(number) else { return nil }
        self = Self.allCases[number]
    }
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

import Articles
import GRDB

/// What the archive calls an entity by: a number whose last two bits are its kind, so that to count the people of
/// some articles nothing need be looked up about the places.
///
/// There is room for four kinds: a fifth needs keys of three bits, and a step of the schema that gives all entities new
/// ones (their tables are derived, and made again by `Derived.remakeEntities`).
enum EntityKey {
    private static let bits: Int64 = 2
    private static let mask: Int64 = 1 << bits - 1

    /// The condition that a key is of a kind.
    static func isOfKind(_ kind: Entity.Kind, _ column: String) -> String {
        "\(column) & \(mask) = \(number(of: kind))"
    }

    /// The kind of a key.
    static func kind(of key: Int64) -> Entity.Kind {
        guard let kind = Entity.Kind.allCases.first(where: { number(of: $0) == key & mask }) else {
            preconditionFailure("each number of a key is a kind's")
        }
        return kind
    }

    /// The first key of a kind that no entity has.
    static func next(of kind: Entity.Kind, in db: Database) throws -> Int64 {
        let last = try db.key("SELECT max(key) FROM entity") ?? 0
        return (last >> bits + 1) << bits | number(of: kind)
    }

    private static func number(of kind: Entity.Kind) -> Int64 {
        let number: Int64 =
            switch kind {
            case .person: 0
            case .organization: 1
            case .place: 2
            case .nationality: 3
            }
        precondition(number <= mask, "there is no room in a key for a kind of this number")
        return number
    }
}

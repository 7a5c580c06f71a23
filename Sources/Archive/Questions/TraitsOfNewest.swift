import Articles
import GRDB

/// The groups that a person belongs to and the offices they hold, as told by the newest articles that mention them.
struct TraitsOfNewest {
    private var groups: Set<Int64> = []
    private var offices: Set<Int64> = []

    /// How many articles are looked at: of as many people as a page shows, at once.
    private static let articles = 50

    init(of id: Entity.ID, in db: Database) throws {
        let rows = try db.rows(
            """
            SELECT traits FROM (
                SELECT acts, traits FROM appearance WHERE entity = (SELECT key FROM entity WHERE id = ?)
                ORDER BY article LIMIT \(Self.articles)
            ) WHERE acts & ?
            """, [id.rawValue, Acts([.hasRole, .hasTie]).rawValue])
        while let row = try rows.next() {
            for trait in Trait.unpacked(row[0]) {
                if trait.sort == .role { offices.insert(trait.office) }
                if let group = trait.group { groups.insert(group) }
            }
        }
    }

    /// Whether they belong to a group, or have a role in it.
    func belongs(to group: Entity.ID) -> Bool { groups.contains(Trait.end(group)) }

    /// Whether they hold an office: one of these words.
    func holds(_ office: String) -> Bool {
        offices.contains(Trait(Role(title: "", office: office, range: 0..<0, because: Reason(""))).office)
    }
}

import Articles
import GRDB

/// What the articles call one entity.
struct Names {
    /// The one that is shown.
    let usual: String
    /// The others, in the order of the alphabet.
    let others: [String]
    /// All of them.
    var all: [String] { [usual] + others }

    init(of entity: Int64, in db: Database) throws {
        var names: [String: Int] = [:]
        var aliases: [String] = []
        let rows = try db.rows("SELECT form, names FROM called WHERE entity = ? ORDER BY form", [entity])
        while let row = try rows.next() {
            if row[1] as Int > 0 { names[row[0]] = row[1] } else { aliases.append(row[0]) }
        }
        let usual = UsualName.of(names, EntityKey.kind(of: entity)) ?? aliases.first ?? ""
        self.usual = usual
        others = (names.keys + aliases).filter { $0 != usual }.sorted()
    }
}

import Testing

@testable import Language

@Suite("Keys of names that may be one person's")
struct VariantKeysTests {
    private static let names = [
        "Anna Berg", "A. Berg", "A Berg", "William Berg", "Bill Berg", "Will Berg", "Mohammed Berg",
        "Muhammad Berg", "Anna Maria Berg", "Anna M. Berg", "Anna Carla Berg", "A. M. Berg",
        "Anna Maria Carla Berg", "Anna Carla Maria Berg", "Anna Margaret Berg", "Anna Peggy Berg",
        "Robert de Witt Berg", "Bob Berg", "R. Berg",
    ].map { PersonName($0) }

    @Test("Names that agree are found by their keys, whichever is looked for")
    func agreeing() {
        var agreeing = 0
        for one in Self.names {
            for other in Self.names where one.agrees(with: other) {
                agreeing += 1
                #expect(
                    !Set(one.keysKept).isDisjoint(with: other.keysSought),
                    "\(one.units) is not found by \(other.units)")
            }
        }
        #expect(agreeing > 2 * Self.names.count)
    }

    @Test("Names that only share a surname are not compared, nor those with other middle names")
    func others() {
        for (one, other) in [
            ("Anna Berg", "Tomas Berg"), ("Anna Maria Berg", "Anna Carla Berg"), ("A. Berg", "Tomas Berg"),
        ] {
            let (one, other) = (PersonName(one), PersonName(other))
            #expect(Set(one.keysKept).isDisjoint(with: other.keysSought))
            #expect(Set(other.keysKept).isDisjoint(with: one.keysSought))
        }
    }
}

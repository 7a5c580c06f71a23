import Articles
import Testing

@testable import Language

@Suite("Roles and links")
struct RolesTests {
    @Test("At least 95 of 100 links and roles read are right, and 85 of 100 are read")
    func gold() {
        let score = RolesScore(RolesGold.patterns + "\n" + RolesGold.lookalikes)
        #expect(score.precision >= 0.95, "\(score)")
        #expect(score.recall >= 0.85, "\(score)")
    }

    @Test("Of sentences written after the rules were frozen, nearly as much is read right")
    func unseen() {
        let score = RolesScore(RolesGold.unseen)
        #expect(score.precision >= 0.95, "\(score)")
        #expect(score.recall >= 0.90, "\(score)")
    }

    @Test(
        "So it is of those written after they were frozen again",
        arguments: [RolesGold.secondUnseen, RolesGold.thirdUnseen])
    func laterUnseen(gold: String) {
        let score = RolesScore(gold)
        #expect(score.precision >= 0.95, "\(score)")
        #expect(score.recall >= 0.90, "\(score)")
    }

    @Test("There are 60 sentences of patterns and 60 that only look like them")
    func enough() {
        #expect(RolesGold.patterns.split(separator: "\n").count >= 60)
        #expect(RolesGold.lookalikes.split(separator: "\n").count >= 60)
    }
}

/// What was read from sentences, against what should be.
struct RolesScore: CustomStringConvertible {
    private var right = 0
    private var read = 0
    private var wanted = 0
    private var faults: [String] = []

    init(_ gold: String) {
        for line in gold.split(separator: "\n") {
            guard let arrow = line.range(of: " => ") else { continue }
            let sentence = String(line[..<arrow.lowerBound])
            let facts = Set(
                line[arrow.upperBound...].split(separator: ";").map { $0.trimmed }.filter { $0 != "-" })
            let annotation = MarkedArticle(sentence).annotation
            let links = Set(
                annotation.links.map {
                    Self.name($0.source, annotation) + " > " + Self.name($0.target, annotation) + " "
                        + $0.relation.rawValue
                })
            let roles = Set(
                annotation.entities.flatMap { entity in entity.roles.map { entity.name + " = " + $0.title } })
            let wantedRoles = facts.filter { $0.contains(" = ") }
            let saysRoles = facts.isEmpty || !wantedRoles.isEmpty
            let found = links.union(
                saysRoles
                    ? roles.filter { role in
                        !links.contains { $0.hasPrefix(role.prefix { $0 != "=" }) }
                            || wantedRoles.contains(role)
                    } : [])
            right += found.intersection(facts).count
            read += found.count
            wanted += facts.count
            for missed in facts.subtracting(found) { faults.append("missed \(missed): \(sentence)") }
            for extra in found.subtracting(facts) { faults.append("extra \(extra): \(sentence)") }
        }
    }

    var precision: Double { Double(right) / Double(max(read, 1)) }
    var recall: Double { Double(right) / Double(max(wanted, 1)) }
    var description: String {
        (["\(right) right of \(read) read and \(wanted) wanted"] + faults.sorted()).joined(separator: "\n")
    }

    private static func name(_ id: Entity.ID, _ annotation: Annotation) -> String {
        annotation.entities.first { $0.id == id }?.name ?? id.rawValue
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    fileprivate func range(of word: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(word) { return at..<index(at, offsetBy: word.count) }
            at = index(after: at)
        }
        return nil
    }
}

import struct Articles.Showing
import Testing

@testable import Language

@Suite("What articles show of a name, by number")
struct ExhibitsTests {
    private static func evidence(_ number: Int) -> Evidence {
        var evidence = Evidence()
        if number % 5 > 0 { evidence.groups = ["group \(number)"] }
        if number % 3 == 0 { evidence.offices = ["mayor@dunport", "chief@oslo"] }
        evidence.titles = ["captain \(number)"]
        return evidence
    }

    @Test("Evidence that comes and goes one by one is numbered as all that is left at once")
    func numbers() {
        var exhibits = Exhibits()
        var counts: [Int: Int] = [:]
        for step in 0..<400 {
            let number = step * 37 % 101
            let shown = Self.evidence(number)
            let isGone = step % 4 == 3 || step > 200 && step % 3 == 0
            let before = counts[number] ?? 0
            counts[number] = max(0, before + (isGone ? -1 : 1))
            let isOther = exhibits.change(shown, shown.written, by: isGone ? -1 : 1)
            #expect(isOther == ((before == 0) != (counts[number] == 0)))
        }
        let left = counts.filter { $0.value > 0 }.keys.sorted()
        let showings = left.map {
            Showing(form: "Ada Berg", evidence: Self.evidence($0).written, count: counts[$0] ?? 0)
        }
        let (all, numbers) = Exhibits.numbering(showings)
        #expect(exhibits.indices.count == left.count && left.count > 10)
        #expect(exhibits.telling == all.telling)
        for (at, showing) in showings.enumerated() {
            #expect(all[numbers[at]] == Self.evidence(left[at]))
            #expect(all.count(of: numbers[at]) == showing.count)
            #expect(exhibits.number(of: showing.evidence) == numbers[at])
            #expect(exhibits[numbers[at]] == all[numbers[at]])
            #expect(exhibits.count(of: numbers[at]) == showing.count)
        }
    }

    @Test("What several forms of a name show alike is one exhibit")
    func forms() {
        let (painter, captain) = (Self.evidence(1).written, Self.evidence(2).written)
        let (exhibits, numbers) = Exhibits.numbering([
            Showing(form: "Ada Berg", evidence: captain, count: 2),
            Showing(form: "Ada Berg", evidence: painter, count: 3),
            Showing(form: "Ada M. Berg", evidence: captain, count: 5),
        ])
        #expect(numbers == [1, 0, 1])
        #expect(exhibits.indices.map(exhibits.count) == [3, 7])
    }

    @Test("Those that say most are told apart first; what tells nothing is not among them")
    func order() {
        let (exhibits, numbers) = Exhibits.numbering(
            [1, 3, 5, 10].map { Showing(form: "Ada Berg", evidence: Self.evidence($0).written, count: 1) })
        #expect(exhibits.telling == [numbers[1], numbers[0]])
    }
}

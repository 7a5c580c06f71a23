import struct Articles.ObservationCount
import Testing

@testable import Language

@Suite("The evidence of a name, by number")
struct EvidenceCountsTests {
    private static func evidence(_ number: Int) -> Evidence {
        var evidence = Evidence()
        if number % 5 > 0 { evidence.groups = ["group \(number)"] }
        if number % 3 == 0 { evidence.offices = ["mayor@dunport", "chief@oslo"] }
        evidence.titles = ["captain \(number)"]
        return evidence
    }

    @Test("What several forms of a name show alike is counted as one")
    func forms() {
        let (painter, captain) = (Self.evidence(1).written, Self.evidence(2).written)
        let evidence = EvidenceCounts([
            ObservationCount(form: "Ada Berg", evidence: captain, count: 2),
            ObservationCount(form: "Ada Berg", evidence: painter, count: 3),
            ObservationCount(form: "Ada M. Berg", evidence: captain, count: 5),
        ])
        #expect(evidence.indices.map(evidence.count) == [7, 3])
        #expect(evidence.number(of: painter) == 1)
        #expect(evidence.number(of: Self.evidence(3).written) == nil)
    }

    @Test("Those that say most are told apart first, of those that say as much what most articles show")
    func order() {
        let evidence = EvidenceCounts(
            [9, 6, 1, 5, 10].map {
                ObservationCount(form: "Ada Berg", evidence: Self.evidence($0).written, count: 1)
            })
        #expect(evidence.telling == [1, 0, 2])
        let often = EvidenceCounts(
            [1, 2].map { ObservationCount(form: "Ada Berg", evidence: Self.evidence($0).written, count: $0) })
        #expect(often.telling == [1, 0])
        #expect(evidence.silent == [4, 3])
        #expect(evidence[2] == Self.evidence(1))
    }
}

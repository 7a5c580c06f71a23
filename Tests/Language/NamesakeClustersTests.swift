import TestSupport
import Testing

@testable import Language

@Suite("Namesakes told apart by what they share")
struct NamesakeClustersTests {
    @Test(
        "Each goes to the one it shares most with of those it does not contradict, the first of several",
        arguments: [true, false], 1...20 as ClosedRange<UInt64>)
    func places(isCommon: Bool, seed: UInt64) {
        var dice = Dice(seed)
        var clusters = NamesakeClusters(isCommon: isCommon)
        var people: [Evidence] = []
        for _ in 0..<80 {
            let shown = dice.evidence()
            let able = people.indices.filter { people[$0].agrees(with: shown, isCommon: isCommon) }
            let most = able.map { people[$0].overlap(with: shown) }.max()
            let best = able.first { people[$0].overlap(with: shown) == most } ?? people.count
            if best == people.count { people.append(shown) } else { people[best].merge(shown) }
            #expect(clusters.add(shown) == best)
        }
        #expect(clusters.all == people)
        #expect(people.count > 1)
    }

    @Test(
        "Evidence that is written and read back is the same, whatever the words",
        arguments: 1...20 as ClosedRange<UInt64>)
    func written(seed: UInt64) {
        var dice = Dice(seed)
        var evidence = dice.evidence()
        evidence.titles = ["mayor of Oslo", "", "naïve|captain,", "two\u{1F}words"]
        evidence.suffix = seed % 2 == 0 ? "jr" : nil
        evidence.forgetEnds()
        #expect(Evidence(written: evidence.written) == evidence)
        #expect(Evidence().written.isEmpty)
    }
}

extension Dice {
    fileprivate mutating func some(_ words: [String]) -> Set<String> {
        Set(words.filter { _ in Int.random(in: 0..<5, using: &self) == 0 })
    }

    fileprivate mutating func evidence() -> Evidence {
        var evidence = Evidence()
        repeat {
            evidence.fields = some(["politics", "sport", "medicine", "people", "law"])
            evidence.countries = some(["denmark", "norway", "iraq"])
            evidence.offices = some(["mayor@oslo", "mayor@dunport", "chief@oslo"])
            evidence.groups = some(["harbour union", "red fleet", "the board"])
            evidence.middles =
                [[], [], [], ["adam"], ["a"], ["quentin"]].randomElement(using: &self) ?? []
            evidence.gender = [.either, .either, .female, .male].randomElement(using: &self) ?? .either
            evidence.decade = [nil, 193, 199, 200].randomElement(using: &self) ?? nil
        } while !evidence.isTelling
        return evidence
    }
}

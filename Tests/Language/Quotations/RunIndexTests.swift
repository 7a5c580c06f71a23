import TestSupport
import Testing

@testable import Language

@Suite("Runs of tokens that overlap")
struct RunIndexTests {
    @Test("An index finds the runs that looking at all of them finds, in their order", arguments: 0..<40)
    func likeLookingAtAll(seed: Int) {
        var dice = Dice(UInt64(seed))
        let lists = (0..<dice.number(0...30)).map { _ in
            (0..<dice.number(0...3)).map { _ in
                let start = dice.number(0...60)
                return start..<(start + dice.number(0...(dice.one(in: 10) ? 60 : 8)))
            }
        }
        let index = OwnedRuns(lists)
        for start in 0..<70 {
            let run = start..<(start + dice.number(0...9))
            let all = lists.enumerated().flatMap { owner, runs in
                runs.filter { $0.overlaps(run) }.map { (owner, $0) }
            }
            let found = index.overlapping(run)
            #expect(found.map(\.owner) == all.map(\.0))
            #expect(found.map(\.run) == all.map(\.1))
            let within = lists.indices.filter { lists[$0].contains { $0.overlaps(run) && $0.contains(run) } }
            #expect(index.owners(overlapping: run) { $0.contains(run) } == within)
        }
    }
}

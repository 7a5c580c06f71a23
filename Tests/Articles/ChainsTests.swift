import Testing

@testable import Articles

/// Names that are lines of a drawing: who shares a sentence with whom.
private struct Acquaintance {
    var pairs: [(String, String, Int)]
    /// Those that the text says belong together.
    var told: Set<Set<String>> = []
    /// Whether all of them are named in one sentence.
    var isOneSentence = false

    func tally(_ name: String) -> EntityTally {
        EntityTally(id: Entity.ID(name), kind: .person, name: name, here: 0, archive: 1)
    }

    func neighbours(of name: EntityTally) -> [Neighbour] {
        let article = ArticleSummary(id: Article.ID("a"), displayTitle: "A")
        return pairs.compactMap { one, other, sentences in
            let beside = one == name.name ? other : other == name.name ? one : nil
            return beside.map {
                Neighbour(
                    tally($0), sentences: sentences,
                    passage: Passage(
                        article: article, range: 0..<1,
                        sentence: isOneSentence ? "They met." : "\(one) met \(other)."),
                    tie: told.contains([one, other]) ? "aide" : nil)
            }
        }
    }

    func chains(
        _ start: String, _ end: String, without barred: [String] = [], budget: Int = 1_000
    ) throws -> Chains {
        var search = ChainSearch(
            from: tally(start), to: tally(end), without: barred.map(tally), budget: budget, while: { true }
        ) {
            neighbours(of: $0)
        }
        return try search.chains()
    }

    /// How many steps lie between two names, by looking at one ring after the other; nil where none lead there.
    func distance(_ start: String, _ end: String) -> Int? {
        var ring: Set<String> = [start]
        var seen = ring
        for steps in 0... {
            if ring.contains(end) { return steps }
            if ring.isEmpty { return nil }
            ring = Set(ring.flatMap { neighbours(of: tally($0)).map(\.entity.name) }).subtracting(seen)
            seen.formUnion(ring)
        }
        return nil
    }
}

@Suite("Chains of names")
struct ChainsTests {
    private func written(_ chain: [Chains.Step]) -> String {
        ([chain.first?.from.name ?? ""] + chain.map(\.to.entity.name)).joined(separator: " ")
    }

    @Test("The shortest chains are given and those of a step more, what holds best first")
    func shortest() throws {
        let town = Acquaintance(pairs: [
            ("Anna", "Bo", 1), ("Bo", "Dora", 9), ("Anna", "Carl", 2), ("Carl", "Dora", 3),
            ("Anna", "Eva", 9),
            ("Eva", "Finn", 9), ("Finn", "Dora", 9),
        ])
        let chains = try town.chains("Anna", "Dora")
        #expect(chains.chains.map(written) == ["Anna Carl Dora", "Anna Bo Dora", "Anna Eva Finn Dora"])
        #expect(chains.chains[0][1].to.passage.sentence == "Carl met Dora.")
        #expect(chains.isComplete)
    }

    @Test("Two ties that are told hold better than one sentence with both")
    func strength() throws {
        let town = Acquaintance(
            pairs: [("Anna", "Dora", 1), ("Anna", "Bo", 1), ("Bo", "Dora", 1)],
            told: [["Anna", "Bo"], ["Bo", "Dora"]])
        #expect(try town.chains("Anna", "Dora").chains.map(written) == ["Anna Bo Dora", "Anna Dora"])
    }

    @Test("What names all three in one sentence is no way around")
    func detour() throws {
        let town = Acquaintance(
            pairs: [("Anna", "Dora", 1), ("Anna", "Bo", 1), ("Bo", "Dora", 1)], isOneSentence: true)
        #expect(try town.chains("Anna", "Dora").chains.map(written) == ["Anna Dora"])
    }

    @Test("No chain leads through who is barred")
    func barred() throws {
        let town = Acquaintance(pairs: [
            ("Anna", "Bo", 1), ("Bo", "Dora", 9), ("Anna", "Carl", 2), ("Carl", "Dora", 3),
        ])
        let chains = try town.chains("Anna", "Dora", without: ["Carl"])
        #expect(chains.chains.map(written) == ["Anna Bo Dora"])
        #expect(chains.barred.map(\.name) == ["Carl"])
        #expect(try town.chains("Anna", "Dora", without: ["Carl", "Bo"]).chains.isEmpty)
    }

    @Test(
        "A newspaper that both spoke to does not tie them",
        arguments: [
            ("Lind told the Post", 0), ("Lind said on the Post", 0), ("Lind sued the Post", 1),
            ("Lind, in an interview with the Post", 0), ("Lind untold the Post", 1),
        ])
    func spokenTo(words: String, sentences: Int) throws {
        let text = Text(words + ".")
        let end = words.utf8.count
        let annotation = Annotation(entities: [
            Entity(id: Entity.ID("person/lind"), kind: .person, name: "Lind", mentions: [Mention(0..<4)]),
            Entity(
                id: Entity.ID("organization/post"), kind: .organization, name: "Post",
                mentions: [Mention(end - 4..<end)]),
        ])
        for id in ["person/lind", "organization/post"] {
            let found = annotation.companions(of: Entity.ID(id), in: text) { _ in text.range }
            #expect(found.flatMap(\.stretches).count == sentences)
        }
    }

    @Test("Names without a way between them give none, and one name itself none")
    func none() throws {
        let town = Acquaintance(pairs: [("Anna", "Bo", 1), ("Carl", "Dora", 1)])
        #expect(try town.chains("Anna", "Dora").chains.isEmpty)
        #expect(try town.chains("Anna", "Dora").isComplete)
        #expect(try town.chains("Anna", "Anna").chains.isEmpty)
    }

    @Test("Where the budget ends before the way is found, the answer says that it is not complete")
    func budget() throws {
        let names = (0..<20).map { "N\($0)" }
        let row = Acquaintance(pairs: zip(names, names.dropFirst()).map { ($0, $1, 1) })
        #expect(try row.chains("N0", "N19", budget: 5).isComplete == false)
        #expect(try row.chains("N0", "N19").chains.map(\.count) == [19])
    }

    @Test("In any company a chain is as long as the way is", arguments: 0..<20)
    func random(seed: Int) throws {
        var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func number(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pairs = (0..<22).map { _ in ("N\(number(16))", "N\(number(16))", number(5) + 1) }
        let town = Acquaintance(pairs: pairs.filter { $0.0 != $0.1 })
        for end in 1..<16 {
            let chains = try town.chains("N0", "N\(end)")
            #expect(chains.chains.map(\.count).min() == town.distance("N0", "N\(end)"))
            for chain in chains.chains {
                #expect(Set(chain.map(\.to.entity.id)).count == chain.count, "nobody twice")
                #expect(chain.first?.from.name == "N0" && chain.last?.to.entity.name == "N\(end)")
                for (step, next) in zip(chain, chain.dropFirst()) {
                    #expect(step.to.entity.id == next.from.id)
                }
            }
        }
    }
}

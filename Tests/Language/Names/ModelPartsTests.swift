import Articles
import Testing

@testable import Language

@Suite struct FingerprintTables {
    @Test("Every member is found under its number, and hardly anything else")
    func members() {
        let members = (0..<5_000).map { FNV1a.hash("member \($0)".utf8) }
        let (bytes, order) = FingerprintTable.written(members)
        let table = FingerprintTable(ModelBytes(keeping: bytes), at: 0)
        #expect(table.count == members.count && table.end == bytes.count)
        for (number, index) in order.enumerated() { #expect(table.number(of: members[index]) == number) }
        let strangers = (0..<5_000).filter { table.number(of: FNV1a.hash("stranger \($0)".utf8)) != nil }
        #expect(strangers.count <= 1)
    }

    @Test("An empty table has no members")
    func empty() {
        let table = FingerprintTable(ModelBytes(keeping: FingerprintTable.written([]).bytes), at: 0)
        #expect(table.number(of: 1) == nil && table.number(of: .max) == nil)
    }
}

@Suite struct Labels {
    @Test("A name that is opened goes on, or is closed, in its own kind only")
    func sequences() {
        for kind in 0..<NameLabel.kinds {
            for next in 0..<NameLabel.count {
                let goesOn = next == NameLabel.inside(kind) || next == NameLabel.last(kind)
                #expect(NameLabel.allows(NameLabel.first(kind), then: next) == goesOn)
                #expect(NameLabel.allows(NameLabel.inside(kind), then: next) == goesOn)
            }
            #expect(!NameLabel.mayBegin(NameLabel.inside(kind)) && !NameLabel.mayEnd(NameLabel.first(kind)))
        }
    }

    @Test("Labels spell names")
    func names() {
        let labels = [0, NameLabel.alone(1), NameLabel.first(0), NameLabel.inside(0), NameLabel.last(0), 0]
            .map(UInt8.init)
        let names = NameLabel.names(in: labels, from: 10)
        #expect(names.map(\.tokens) == [11..<12, 12..<15])
        #expect(names.map(\.kind) == [1, 0])
    }
}

@Suite struct Decoding {
    /// Scores that are the same each time and mean nothing.
    private func scores(_ count: Int, seed: UInt64) -> [Scores] {
        var state = seed
        return (0..<count).map { _ in
            var scores = Scores(repeating: 0)
            for label in 0..<NameLabel.count {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                scores[label] = Float(state >> 40) / Float(1 << 22) - 2
            }
            return scores
        }
    }

    @Test("No labels follow each other that may not, whatever the scores", arguments: 1..<30)
    func legal(seed: UInt64) {
        var decoder = Decoder(Transitions { _ in 0 })
        let labels = decoder.labels(scores(12, seed: seed)[...]).map(Int.init)
        #expect(NameLabel.mayBegin(labels[0]) && NameLabel.mayEnd(labels[11]))
        #expect(zip(labels, labels.dropFirst()).allSatisfy { NameLabel.allows($0, then: $1) })
    }

    @Test("The labels found score more than any others", arguments: 1..<6)
    func best(seed: UInt64) {
        let transitions = Transitions { Float($0 % 7) / 10 }
        var decoder = Decoder(transitions)
        let tokens = scores(3, seed: seed)
        func total(_ labels: [Int]) -> Float {
            var total = transitions.begin[labels[0]] + transitions.end[labels[2]]
            for at in 0..<3 { total += tokens[at][labels[at]] }
            for at in 1..<3 { total += transitions.from[labels[at - 1]][labels[at]] }
            return total
        }
        let found = total(decoder.labels(tokens[...]).map(Int.init))
        var greatest = -Float.infinity
        for one in 0..<NameLabel.count {
            for two in 0..<NameLabel.count {
                for three in 0..<NameLabel.count { greatest = max(greatest, total([one, two, three])) }
            }
        }
        #expect(abs(found - greatest) < 1e-4)
    }

    @Test("What the decoder is sure of adds up to one for each token", arguments: 1..<10)
    func certainties(seed: UInt64) {
        var decoder = Decoder(Transitions { Float($0 % 5) / 10 })
        for share in decoder.certainties(scores(9, seed: seed)[...]) {
            var sum: Float = 0
            for label in 0..<NameLabel.count { sum += share[label] }
            #expect(abs(sum - 1) < 1e-4)
        }
    }

    @Test(
        "The exponential and the reciprocal root are those of arithmetic",
        arguments: [-20, -3.5, -1, 0, 0.25, 1, 7] as [Float])
    func arithmetic(power: Float) {
        let found = Scores(repeating: power).exponential[13]
        var expected: Double = 1
        for _ in 0..<1_000 { expected *= 1 + Double(power) / 1_000 + Double(power * power) / 2_000_000 }
        #expect(abs(Double(found) / expected - 1) < 2e-3)
        let root = Scores(repeating: found).reciprocalRoot[20]
        #expect(abs(root * root * found - 1) < 1e-4)
    }
}

@Suite struct Spellings {
    @Test(
        "A word is of one style",
        arguments: [
            ("berg", Form.Style.lower), ("B", .initial), ("B.", .initial), ("NATO", .upper), ("U.S.", .upper),
            ("Berg", .capitalised), ("O'Hara", .capitalised), ("iPhone", .mixed), ("1990s", .number),
            ("G20", .numbered),
            ("--", .mark), ("Émile", .capitalised), ("élan", .lower),
        ])
    func style(word: String, style: Form.Style) { #expect(Spelling(Array(word.utf8)).style == style) }

    @Test("A curly apostrophe is written straight, and letters of any script have a lower case")
    func normal() {
        #expect(Spelling(Array("O’Hara".utf8)).written == Array("O'Hara".utf8))
        #expect(Spelling(Array("ÉMILE Жук".utf8)).lower == Array("émile жук".utf8))
    }

    @Test("Words of the same letters have the same prefixes and suffixes, short words fewer")
    func affixes() {
        let form = Form(Array("Bergen".utf8), .empty)
        let other = Form(Array("bergly".utf8), .empty)
        let short = Form(Array("Be".utf8), .empty)
        #expect(form.prefixes == other.prefixes)
        #expect(form.suffixes != other.suffixes)
        #expect(short.prefixes[1] == form.prefixes[1] && short.prefixes[2] == 0 && short.suffixes[2] == 0)
    }
}

extension NameTables {
    /// Tables that know nothing.
    static let empty: NameTables = {
        let none = FingerprintTable.written([]).bytes
        return NameTables(ModelBytes(keeping: none + none + none + [0, 0, 0, 0]), at: 0)
    }()
}

@Suite struct Repeating {
    @Test("A name may be repeated as often as an article likes")
    func often() {
        let text = Text("Rome slept.")
        let article = Article(id: Article.ID("page"), text: text, parts: [Part(text.range, .paragraph)])
        let tables = NameModel.embedded.tables
        let document = NameDocument(text, Words(article), tables)
        let rome = (tokens: 0..<1, kind: NameLabel.Kind.place.rawValue)
        let repair = NameRepair(document, Array(repeating: rome, count: 40_000), tables)
        #expect(repair.mended(rome).map(\.kind) == [rome.kind])
    }
}

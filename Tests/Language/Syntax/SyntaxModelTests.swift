import CModels
import Testing

@testable import Language

@Suite struct SyntaxModelTests {
    @Test("The model in the program opens and is no larger than documented")
    func embedded() {
        let count = unsafe byname_syntax_model().count
        #expect((1_000_000...1_700_000).contains(count))
        #expect(SyntaxModel.embedded != nil)
    }

    @Test("A model that is cut short, or has more than its parts, is none")
    func damaged() {
        let clusters = BrownClusters.bytes(of: [(7, 0b10)])
        let table = SyntaxTable.bytes(of: [(feature: 1 << 40, value: 3)])
        let whole = SyntaxModel.bytes(clusters: clusters, tags: table, moves: table, relations: table)
        #expect(SyntaxModel(ModelBytes(keeping: whole)) != nil)
        #expect(SyntaxModel(ModelBytes(keeping: whole.dropLast())) == nil)
        #expect(SyntaxModel(ModelBytes(keeping: whole + [0])) == nil)
        #expect(SyntaxModel(ModelBytes(keeping: [])) == nil)
    }

    @Test("A table sums the values of the features that it knows, and passes over others")
    func tables() throws {
        let known = (1...90).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        let moves = SyntaxTable.bytes(of: known.enumerated().map { ($1, UInt32($0) | 0xFF << 8) })
        let table = try #require(SyntaxTable(ModelBytes(keeping: moves), in: moves.indices))
        let sums = table.threeSums(of: [known[4], 12, known[70], 99])
        #expect(sums == SIMD4(74, -2, 0, 0))
        let rows: [UInt8] = [2, 0, 5, 3, 0xFE, 1, 3, 1]
        let many = SyntaxTable.bytes(of: [(known[0], 0), (known[1], 5)]) + rows
        let classes = try #require(SyntaxTable(ModelBytes(keeping: many), in: many.indices))
        var counts = [Int32](repeating: 9, count: 256)
        classes.sums(of: [known[0], known[1], known[2]], into: &counts)
        #expect(Array(counts[0..<4]) == [5, 0, 0, -1])
    }

    @Test("A word's cluster is that of its hash, and prefixes of it are shorter paths")
    func clusters() throws {
        let word = Array("Harbour".utf8)
        let key = WordForm(word, in: word.indices, clusters: nil).word
        let clusters = try #require(
            BrownClusters(keeping: BrownClusters.bytes(of: [(key, 0b11_0110), (5, 0b10)])))
        let form = WordForm(word, in: word.indices, clusters: clusters)
        #expect(form.cluster == 0b11_0110)
        #expect(form.cluster(bits: 2) == 0b110)
        #expect(form.cluster(bits: 8) == 0b11_0110)
        #expect(clusters.path(of: key ^ 1) == 0)
    }

    @Test("A word's form is the same in print and in plain marks, and keeps its endings apart")
    func forms() {
        func form(_ word: String) -> WordForm {
            let utf8 = Array(word.utf8)
            return WordForm(utf8, in: utf8.indices, clusters: nil)
        }
        #expect(form("n’t").word == form("n't").word)
        #expect(form("1987").word == form("2003").word)
        #expect(form("Said").word == form("said").word)
        #expect(form("Said").shape != form("said").shape)
        #expect(form("walking").ending3 == form("saying").ending3)
    }
}

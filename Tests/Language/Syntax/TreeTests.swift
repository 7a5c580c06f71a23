import Testing

@testable import Language

@Suite struct TreeTests {
    private let tree = WrittenTree(
        """
        The/DT/2/det harbour/NN/8/nsubj ,/,/5/punct Berg/NNP/5/nsubj said/VBD/8/parataxis ,/,/5/punct would/MD/8/aux \
        close/VB/0/root ././8/punct
        """)

    @Test("What hangs on a token is a run with it")
    func spans() {
        #expect(tree.text(tree.tree.span(of: 1)) == "The harbour")
        #expect(tree.text(tree.tree.span(of: 4)) == ", Berg said ,")
        #expect(tree.tree.span(of: 7) == 0..<9)
        #expect(tree.tree.children(of: 7) == [1, 4, 6, 8])
    }

    @Test("A run hangs by the token whose head stands outside")
    func heads() {
        #expect(tree.tree.head(of: 0..<2) == 1)
        #expect(tree.tree.head(of: 3..<5) == 4)
        #expect(tree.tree.head(of: 0..<9) == 7)
        #expect(tree.tree.head(of: 20..<22) == nil)
    }

    @Test("The clause that completes a cue stands after it, before it or around it")
    func complements() {
        let after = WrittenTree(
            "Berg/NNP/2/nsubj said/VBD/0/root that/IN-S/5/mark ice/NN/5/nsubj melts/VBZ/2/ccomp ././2/punct")
        #expect(after.complement(of: "said") == "ice melts")
        let before = WrittenTree(
            "Ice/NN/2/nsubj melts/VBZ/5/ccomp ,/,/5/punct Berg/NNP/5/nsubj said/VBD/0/root")
        #expect(before.complement(of: "said") == "Ice melts")
        let infinitive = WrittenTree(
            "Dahl/NNP/2/nsubj asked/VBD/0/root Berg/NNP/2/obj to/TO/5/mark stay/VB/2/xcomp home/RB/5/advmod")
        #expect(infinitive.complement(of: "asked") == "stay home")
        #expect(tree.complement(of: "said") == "The harbour , Berg said , would close")
        let noun = WrittenTree(
            "the/DT/2/det claim/NN/0/root that/IN-S/5/mark ice/NN/5/nsubj melts/VBZ/2/acl")
        #expect(noun.complement(of: "claim") == "ice melts")
    }

    @Test("An apposition and a predicate name what another noun names")
    func appositions() {
        let beside = WrittenTree("Berg/NNP/5/nsubj ,/,/4/punct the/DT/4/det mayor/NN/1/appos left/VBD/0/root")
        #expect(beside.tree.apposition(of: 0) == 3)
        let over = WrittenTree("Berg/NNP/4/nsubj is/VBZ-A/4/cop the/DT/4/det mayor/NN/0/root")
        #expect(over.tree.predicate(of: 0) == 3)
    }
}

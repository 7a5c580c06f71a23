import Testing

@testable import Language

@Suite struct PolarityTests {
    @Test("A verb with not, never or nobody did not happen")
    func negated() {
        let not = WrittenTree(
            "Berg/NNP/4/nsubj did/VBD-A/4/aux not/RB/4/advmod say/VB/0/root when/WRB/4/advmod")
        #expect(not.negation(of: "say") == "not")
        let nobody = WrittenTree("No/DT/2/det minister/NN/3/nsubj said/VBD/0/root so/RB/3/advmod")
        #expect(nobody.negation(of: "said") == "No")
        let short = WrittenTree(
            "Berg/NNP/4/nsubj didn/VBD-A/4/aux 't/RB/4/advmod say/VB/0/root when/WRB/4/advmod")
        #expect(short.negation(of: "say") == "'t")
        let plain = WrittenTree("Berg/NNP/2/nsubj said/VBD/0/root no/UH/2/obj")
        #expect(plain.negation(of: "said") == nil)
    }

    @Test("A verb under one that refuses did not happen, unless that did not either")
    func refused() {
        let refused = WrittenTree("Berg/NNP/2/nsubj refused/VBD/0/root to/TO/4/mark say/VB/2/xcomp")
        #expect(refused.negation(of: "say") == "refused")
        let twice = WrittenTree(
            """
            Berg/NNP/4/nsubj did/VBD-A/4/aux not/RB/4/advmod refuse/VB/0/root to/TO/6/mark say/VB/4/xcomp
            """)
        #expect(twice.negation(of: "say") == nil)
    }

    @Test("A negation reaches over or, and ends at but")
    func conjunctions() {
        let or = WrittenTree(
            """
            Berg/NNP/4/nsubj would/MD/4/aux not/RB/4/advmod confirm/VB/0/root or/CC/6/cc deny/VB/4/conj it/PRP/6/obj
            """)
        #expect(or.negation(of: "deny") == "not")
        let but = WrittenTree(
            """
            Berg/NNP/4/nsubj did/VBD-A/4/aux not/RB/4/advmod deny/VB/0/root it/PRP/4/obj but/CC/7/cc confirmed/VBD/4/conj
            """)
        #expect(but.negation(of: "confirmed") == nil)
    }

    @Test("A modal or the word that begins its clause says how sure a verb is")
    func modality() {
        func modality(_ written: String) -> Tree.Modality {
            let tree = WrittenTree(written)
            return tree.tree.modality(of: tree.place("say"))
        }
        #expect(modality("They/PRP/2/nsubj say/VBP/0/root so/RB/2/advmod") == .fact)
        #expect(modality("They/PRP/3/nsubj will/MD/3/aux say/VB/0/root so/RB/3/advmod") == .future)
        #expect(modality("They/PRP/3/nsubj would/MD/3/aux say/VB/0/root so/RB/3/advmod") == .conditional)
        #expect(modality("They/PRP/3/nsubj might/MD/3/aux say/VB/0/root so/RB/3/advmod") == .possible)
        #expect(modality("They/PRP/3/nsubj must/MD/3/aux say/VB/0/root so/RB/3/advmod") == .necessary)
        #expect(
            modality("If/IN-S/3/mark they/PRP/3/nsubj say/VBP/5/advcl ,/,/3/punct go/VB/0/root") == .supposed)
        #expect(
            modality("They/PRP/3/nsubj may/MD/3/aux want/VB/0/root to/TO/5/mark say/VB/3/xcomp") == .possible)
    }
}

import Testing

@testable import Language

@Suite struct AgentTests {
    @Test("The subject of a verb is its agent")
    func subject() {
        let tree = WrittenTree("Anna/NNP/3/nsubj Berg/NNP/1/flat said/VBD/0/root so/RB/3/advmod")
        #expect(tree.agentPhrase(of: "said") == "Anna Berg")
    }

    @Test("What does something is a noun or pronoun, not what is done")
    func deeds() {
        let tree = WrittenTree("Failing/VBG/2/csubj says/VBZ/0/root much/RB/2/advmod")
        #expect(tree.agentPhrase(of: "says") == nil)
    }

    @Test("Of a passive, the by-phrase is the agent")
    func byPhrase() {
        let tree = WrittenTree(
            """
            Dahl/NNP/3/nsubj:pass was/VBD-A/3/aux:pass told/VBN/0/root by/IN/6/case the/DT/6/det mayor/NN/3/obl:agent \
            to/TO/8/mark leave/VB/3/xcomp
            """)
        #expect(tree.agentPhrase(of: "told") == "the mayor")
    }

    @Test("A passive without a by-phrase has nobody")
    func passive() {
        let tree = WrittenTree(
            "Dahl/NNP/3/nsubj:pass was/VBD-A/3/aux:pass told/VBN/0/root to/TO/5/mark leave/VB/3/xcomp")
        #expect(tree.agent(of: "told") == nil)
    }

    @Test("Verbs of a conjunction share the first one's subject")
    func conjunction() {
        let tree = WrittenTree(
            "Berg/NNP/2/nsubj smiled/VBD/0/root and/CC/4/cc said/VBD/2/conj no/UH/4/obj")
        #expect(tree.agent(of: "said") == "Berg")
    }

    @Test("An infinitive takes the object of the verb that governs it, else its subject")
    func infinitive() {
        let asked = WrittenTree(
            "Dahl/NNP/2/nsubj asked/VBD/0/root Berg/NNP/2/obj to/TO/5/mark say/VB/2/xcomp so/RB/5/advmod")
        #expect(asked.agent(of: "say") == "Berg")
        let refused = WrittenTree("Dahl/NNP/2/nsubj refused/VBD/0/root to/TO/4/mark say/VB/2/xcomp")
        #expect(refused.agent(of: "say") == "Dahl")
    }

    @Test("A relative clause is said by what it describes, and the agent's words end before it")
    func relativeClause() {
        let tree = WrittenTree(
            """
            The/DT/2/det mayor/NN/6/nsubj ,/,/4/punct who/WP/5/nsubj warned/VBD/2/acl:relcl left/VBD/0/root
            """)
        #expect(tree.agentPhrase(of: "warned") == "The mayor")
    }

    @Test("A participle before the main verb is said by that verb's subject")
    func adverbialClause() {
        let tree = WrittenTree(
            """
            Noting/VBG/7/advcl that/IN-S/4/mark ice/NN/4/nsubj melts/VBZ/1/ccomp ,/,/1/punct he/PRP/7/nsubj left/VBD/0/root
            """)
        #expect(tree.agent(of: "Noting") == "he")
    }

    @Test("A participle after a noun is said by that noun; a past one by nobody but its by-phrase")
    func adnominalClause() {
        let present = WrittenTree(
            "a/DT/2/det letter/NN/0/root saying/VBG/2/acl that/IN-S/6/mark he/PRP/6/nsubj left/VBD/3/ccomp")
        #expect(present.agentPhrase(of: "saying") == "a letter")
        let past = WrittenTree(
            "a/DT/2/det plan/NN/0/root proposed/VBN/2/acl by/IN/5/case Berg/NNP/3/obl:agent")
        #expect(past.agent(of: "proposed") == "Berg")
    }

    @Test("What follows according to is the agent")
    func according() {
        let tree = WrittenTree(
            """
            Ice/NN/2/nsubj melts/VBZ/0/root ,/,/2/punct according/VBG/7/case to/IN/4/fixed the/DT/7/det \
            town/NN/2/obl
            """)
        #expect(tree.agentPhrase(of: "according") == "the town")
    }

    @Test(
        "A noun's agent is its possessor, or what of, by or from brings; or who does what it is the object of"
    )
    func noun() {
        let possessed = WrittenTree(
            "the/DT/2/det mayor/NN/4/nmod:poss 's/POS/2/case claim/NN/0/root that/IN-S/7/mark he/PRP/7/nsubj left/VBD/4/acl"
        )
        #expect(possessed.agentPhrase(of: "claim") == "the mayor")
        let brought = WrittenTree("a/DT/2/det warning/NN/0/root from/IN/5/case the/DT/5/det bank/NN/2/nmod")
        #expect(brought.agentPhrase(of: "warning") == "the bank")
        let made = WrittenTree("Berg/NNP/2/nsubj made/VBD/0/root a/DT/4/det claim/NN/2/obj")
        #expect(made.agent(of: "claim") == "Berg")
    }

    @Test("The words for an agent end at a comma, but for names joined to it")
    func marks() {
        let tree = WrittenTree(
            """
            Berg/NNP/9/nsubj ,/,/3/punct Dahl/NNP/1/conj and/CC/5/cc Moe/NNP/1/conj ,/,/8/punct in/IN/8/case \
            Oslo/NNP/1/nmod agreed/VBD/0/root
            """)
        #expect(tree.agentPhrase(of: "agreed") == "Berg , Dahl and Moe")
    }

    @Test("The words for an agent have its title, its names and its apposition, without marks at the end")
    func phrase() {
        let tree = WrittenTree(
            """
            Anna/NNP/7/nsubj Berg/NNP/1/flat ,/,/5/punct the/DT/5/det mayor/NN/1/appos ,/,/5/punct said/VBD/0/root \
            no/UH/7/obj
            """)
        #expect(tree.agentPhrase(of: "said") == "Anna Berg , the mayor")
    }
}

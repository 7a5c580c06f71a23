import Articles
import Language
import Testing

/// The name of whom words are given to, which begin as given; nil for nobody.
private func speaker(of beginning: String, in paragraphs: String...) -> String? {
    let text = Text(paragraphs.joined(separator: "\n"))
    var parts: [Part] = []
    var start = 0
    for paragraph in paragraphs {
        parts.append(Part(start..<(start + paragraph.utf8.count), .paragraph))
        start += paragraph.utf8.count + 1
    }
    let annotation = Annotator().annotate(Article(id: Article.ID("test"), text: text, parts: parts))
    let words = ["", "that "].map { $0 + beginning }
    let found = annotation.quotations.first { quotation in
        words.contains { text[quotation.spans[0]].hasPrefix($0) }
    }
    guard let found else {
        Issue.record("no words begin so: \(annotation.quotations.map { text[$0.spans[0]] })")
        return nil
    }
    return annotation.entities.first { $0.id == found.speaker }?.name
}

@Suite("Whom words for a speaker stand for") struct SpeakersTests {
    @Test("He is not who is named in the words said")
    func notNamedInTheWords() {
        #expect(
            speaker(
                of: "Mr Dahl has failed", in: "“The harbour must stay open,” said Rolf Brandt, the mayor.",
                "Karl Dahl disagreed. Mr Dahl has failed the town, he claimed.") != "Karl Dahl")
    }

    @Test("He is not whom he tells it")
    func notTheHearer() {
        #expect(
            speaker(
                of: "The wall is too high", in: "Karl Dahl asked Rolf Brandt how the wall was.",
                "“The wall is too high for the town,” he told Dahl.") == "Rolf Brandt")
    }

    @Test("Of several who say it together none is given")
    func several() {
        #expect(
            speaker(of: "The port stays open", in: "“The port stays open,” Anna Berg and Karl Dahl said.")
                == nil)
    }

    @Test("He goes on with somebody unnamed, not with who was named before")
    func unnamed() {
        #expect(
            speaker(
                of: "It comes too late", in: "Karl Dahl opened the new hall on Monday.",
                "One analyst said that the plan would fail. “It comes too late,” he said.") == nil)
    }

    @Test("A document speaks for its author, named or by its noun")
    func documents() {
        let paragraphs =
            "A report by the Norvia Institute said that the dam was weak. “It will not hold,” the report said."
        #expect(speaker(of: "the dam was weak", in: paragraphs) == "Norvia Institute")
        #expect(speaker(of: "It will not hold", in: paragraphs) == "Norvia Institute")
    }

    @Test("A document speaks for whom the text named as its author before")
    func authorNamedBefore() {
        let paragraphs = [
            "The harbour was closed by the lawsuit filed by a former clerk named Karl Dahl.",
            "The town met on Monday. The lawsuit said that the quay was never safe.",
        ]
        #expect(speaker(of: "the quay was never safe", in: paragraphs[0], paragraphs[1]) == "Karl Dahl")
    }

    @Test("Speech that opens a paragraph is his with whom the next sentence goes on")
    func opensParagraph() {
        #expect(
            speaker(
                of: "The ice comes", in: "Karl Dahl opened the new hall. Mr Dahl said that it was late.",
                "“The ice comes every year.” He said he would stay until May.") == "Karl Dahl")
    }

    @Test("Who is asked does not say it")
    func asked() {
        #expect(
            speaker(
                of: "whether the port would close",
                in: "Asked whether the port would close, Anna Berg said that it would stay open.") == nil)
    }

    @Test("A description before the verb does not hide the name")
    func apposition() {
        #expect(
            speaker(
                of: "an end to",
                in:
                    "Karl Dahl, also known as the Captain, called for an end to the “long war.”"
            )
                == "Karl Dahl")
    }

    @Test("The chancellor is not the shadow chancellor")
    func shadow() {
        #expect(
            speaker(
                of: "taxes would fall", in: "Shadow chancellor Karl Dahl and Rolf Brandt met on Monday.",
                "The chancellor said that taxes would fall.") != "Karl Dahl")
    }

    @Test("The company is who spoke last, if that is no other kind of group")
    func company() {
        #expect(
            speaker(
                of: "it would close two mills",
                in: "Norvia Corp said its profit fell. It blamed a strike at Brenna Corp.",
                "The paper and timber company said that it would close two mills.") == "Norvia Corp")
    }
}

@Suite("Where the words said end") struct WordsSaidTests {
    /// What is reported in a sentence.
    private func words(_ sentence: String) -> [String] {
        let text = Text(sentence)
        let article = Article(
            id: Article.ID("test"), text: text, parts: [Part(0..<text.count, .paragraph)])
        return Annotator().annotate(article).quotations.map { text[$0.spans[0]] }
    }

    @Test("A relative clause behind a comma belongs to them")
    func relativeClause() {
        #expect(
            words("Anna Berg said the mill would lose forty jobs, which the town cannot spare.")
                == ["the mill would lose forty jobs, which the town cannot spare"])
    }

    @Test("Another verb of saying behind a comma ends them")
    func anotherCue() {
        #expect(
            words("Anna Berg said the mill would lose forty jobs, adding that the town could not spare them.")
                == ["the mill would lose forty jobs", "that the town could not spare them"])
    }

    @Test("What a source is named for at the end of a sentence is all of it")
    func wholeSentence() {
        #expect(
            words(
                "Work on the quay went on, with crews of the Harbour Union, a group close to the mayor, according to Anna Berg."
            )
                == ["Work on the quay went on, with crews of the Harbour Union, a group close to the mayor"])
    }

    @Test("What tells when something was said is not said")
    func circumstance() {
        #expect(words("After the vote, Anna Berg said, “The mill stays open.”") == ["The mill stays open."])
    }
}

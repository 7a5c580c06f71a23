import Articles
import Language
import Testing

/// A quotation as a test writes it.
private struct Said: Equatable, CustomStringConvertible {
    var words: [String]
    var kind: Quotation.Kind
    var source: String?

    var description: String { "\(kind) \(source ?? "nobody"): \(words.joined(separator: " … "))" }

    static func direct(_ words: String..., by source: String?) -> Said {
        Said(words: words, kind: .direct, source: source)
    }

    static func mixed(_ words: String..., by source: String?) -> Said {
        Said(words: words, kind: .mixed, source: source)
    }
}

/// What the stages up to quotations find in paragraphs, a line each.
private func read(_ text: String) -> (text: Text, annotation: Annotation) {
    let text = Text(text)
    var parts: [Part] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
        parts.append(Part(start..<offset, .paragraph))
        start = offset + 1
    }
    parts.append(Part(start..<text.count, .paragraph))
    return (text, Annotator().annotate(Article(id: Article.ID("test"), text: text, parts: parts)))
}

/// The quotations with marks.
private func marked(_ text: String) -> [Said] {
    let (text, annotation) = read(text)
    return annotation.quotations.filter { $0.kind != .indirect }.map { quotation in
        Said(
            words: quotation.spans.map { text[$0] }, kind: quotation.kind,
            source: quotation.speakerRange.map { text[$0] })
    }
}

/// The names of those to whom words are given, by the words' beginning.
private func speakers(_ text: String) -> [String?] {
    let (_, annotation) = read(text)
    return annotation.quotations.filter { $0.kind != .indirect }.map { quotation in
        annotation.entities.first { $0.id == quotation.speaker }?.name
    }
}

@Suite struct QuotationsTests {
    @Test(
        "Marks of every form hold what was said",
        arguments: [
            #""The harbour is closed," said Anna Berg."#,
            "“The harbour is closed,” said Anna Berg.",
            "«The harbour is closed,» said Anna Berg.",
            "„The harbour is closed,“ said Anna Berg.",
            "‘The harbour is closed,’ said Anna Berg.",
            "'The harbour is closed,' said Anna Berg.",
        ])
    func forms(text: String) {
        #expect(marked(text) == [.direct("The harbour is closed,", by: "Anna Berg")])
    }

    @Test("A table of figures, whose first word may be taken for a cue, is read")
    func figures() {
        #expect(read("Shr nil vs one ct").annotation.entities.isEmpty)
    }

    @Test("The verb may follow the speaker")
    func sourceThenVerb() {
        let text = "“We will open the bridge in May,” Anna Berg said."
        #expect(marked(text) == [.direct("We will open the bridge in May,", by: "Anna Berg")])
    }

    @Test("The speaker may come first")
    func sourceFirst() {
        let text = "Anna Berg said: “We will open the bridge in May.”"
        #expect(marked(text) == [.direct("We will open the bridge in May.", by: "Anna Berg")])
    }

    @Test("Words before and after the speaker are one utterance")
    func oneUtterance() {
        let text = "“The bridge is safe,” said Anna Berg, the mayor. “We tested it for a year.”"
        let found = marked(text)
        #expect(found.map(\.words) == [["The bridge is safe,", "We tested it for a year."]])
        #expect(speakers(text) == ["Anna Berg"])
    }

    @Test("A quotation that runs over paragraphs is one, and only its last paragraph closes")
    func continuation() {
        let text = """
            “The bridge is safe,” Anna Berg said. “We tested it for a year.
            “Nobody should be afraid of it. It will stand.”
            """
        #expect(
            marked(text).map(\.words) == [
                [
                    "The bridge is safe,", "We tested it for a year.",
                    "Nobody should be afraid of it. It will stand.",
                ]
            ])
    }

    @Test("A mark that nothing closes swallows no other paragraph")
    func unclosed() {
        let text = """
            The sign read “closed for the winter and nobody minded.
            The boats stayed in the harbour.
            “We will wait,” said Anna Berg.
            """
        #expect(marked(text).map(\.words) == [["We will wait,"]])
    }

    @Test("Quotations inside a quotation are its words")
    func nested() {
        let text = "“He shouted ‘fire’ and we all ran to the boats,” said Anna Berg."
        #expect(marked(text).map(\.words) == [["He shouted ‘fire’ and we all ran to the boats,"]])
    }

    @Test(
        "Terms, titles and nicknames are nobody's words",
        arguments: [
            "The ministry revived the “grey zone” rules for ferries last spring.",
            "The so-called “winter pact” ended in March.",
            "Karl “Stumpy” Dahl rowed for the club in 1998.",
            "Karl “the Anchor” Dahl rowed for the club.",
            "The “road map” for the harbour was agreed in Hamburg.",
            "The “special relationship” between Norway and Sweden is old.",
            "She starred in the film “Northern Harbour” before she moved to Oslo.",
        ])
    func terms(text: String) {
        #expect(marked(text) == [])
    }

    @Test("A word in marks that is most of what is reported is the quotation")
    func markedWord() {
        let text = "Anna Berg called the plan “unworkable.”"
        #expect(marked(text) == [.mixed("unworkable.", by: "Anna Berg")])
    }

    @Test("Reported words that run into marks are one mixed quotation")
    func mixed() {
        let text = "Anna Berg called the new bridge “a gift to every family in the valley.”"
        #expect(
            marked(text) == [
                .mixed("the new bridge “a gift to every family in the valley.”", by: "Anna Berg")
            ])
    }

    @Test("Words are kept where nobody named said them")
    func nobodyNamed() {
        let text = "“The ferry was late again,” a harbour official said."
        #expect(marked(text) == [.direct("The ferry was late again,", by: "a harbour official")])
        #expect(speakers(text) == [nil])
    }

    @Test(
        "A spokesman is not the one whose he is",
        arguments: ["Berg's spokesman said on Monday", "said Berg's spokesman", "said a spokesman for Berg"])
    func spokesman(tag: String) {
        #expect(speakers("Anna Berg opened the bridge.\n“The ferry will stop in June,” \(tag).") == [nil])
    }

    @Test(
        "A letter or an office of somebody's speaks for them",
        arguments: ["Berg's letter said", "said the letter from Berg", "Berg's office said in a statement"])
    func letter(tag: String) {
        #expect(speakers("Anna Berg left.\n“The ferry will stop in June,” \(tag).") == ["Anna Berg"])
    }

    @Test(
        "A description names the person that it ends in",
        arguments: [
            "said the minister of the harbours, Anna Berg",
            "said the chairman of the harbour board Anna Berg",
            "said Anna Berg, the mayor",
        ])
    func description(tag: String) {
        #expect(speakers("“The ferry will stop in June,” \(tag).") == ["Anna Berg"])
    }

    @Test("He goes on who spoke, not of whom he speaks")
    func goesOnSpeaking() {
        let text = """
            “The harbour is closed,” said Karl Dahl.
            “Erik Lund has lied to us. Lund must leave the council,” he said.
            """
        #expect(speakers(text) == ["Karl Dahl", "Karl Dahl"])
    }

    @Test("He is not who spoke last where the writer has come to speak of another")
    func turnsToAnother() {
        let text = """
            “The harbour is closed,” said Karl Dahl.
            But Erik Lund was not moved.
            “The harbour is open,” he said.
            """
        #expect(speakers(text) == ["Karl Dahl", "Erik Lund"])
    }

    @Test("It is the group that spoke last")
    func groupGoesOn() {
        let text = """
            “The sea is warmer than ever,” the World Bank said in a report on Monday.
            “The harbours will be under water,” it added.
            """
        #expect(speakers(text) == ["World Bank", "World Bank"])
    }

    @Test("A paragraph of nothing but speech goes on with who spoke in the one before")
    func paragraphGoesOn() {
        let text = """
            “The harbour is closed,” said Anna Berg.
            “Nobody will open it before the ice is gone.”
            The council met on Monday.
            """
        #expect(speakers(text) == ["Anna Berg", "Anna Berg"])
    }

    @Test("No words are given out twice, and confidence lies between 0 and 1 in hundredths")
    func once() {
        let text = "Anna Berg called the plan “sadly unworkable” and said the harbour would close."
        let found = read(text).annotation.quotations
        for (number, one) in found.enumerated() {
            #expect((0...1).contains(one.confidence))
            #expect((one.confidence * 100).rounded() / 100 == one.confidence)
            for other in found.dropFirst(number + 1) {
                #expect(!one.spans.contains { span in other.spans.contains { $0 == span } })
            }
        }
    }

    @Test("A signature after a dash names the speaker")
    func signature() {
        let text = "“I have crossed it every day of my life.” ― Anna Berg"
        #expect(marked(text) == [.direct("I have crossed it every day of my life.", by: "Anna Berg")])
    }

    @Test("Someone met is not the one who speaks")
    func objectIsNotSubject() {
        let text =
            "At a meeting with Karl Dahl, Anna Berg, also the mayor, called for an end to the “silly games.”"
        #expect(!speakers(text).contains("Karl Dahl"))
    }

    @Test("What is reported without marks is found, with who said it")
    func reported() {
        let (text, annotation) = read("Anna Berg said the bridge would open in May, according to the plan.")
        let found = annotation.quotations.filter { $0.kind == .indirect }
        #expect(
            found.contains { quotation in
                quotation.speakerRange.map { text[$0] } == "Anna Berg"
                    && quotation.spans.contains { text[$0].hasPrefix("the bridge would open in May") }
            })
    }

    @Test("Where nothing else names who told it, the grammar of the sentence does")
    func toldByGrammar() {
        let (text, annotation) = read(
            "Officials in three towns who met on Friday were told by the minister that the money was gone.")
        let sources = annotation.quotations.map { $0.speakerRange.map { text[$0] } }
        #expect(sources == ["the minister"])
    }

    @Test("Whom the words mention, they are about")
    func about() {
        let (_, annotation) = read("“We trust Karl Dahl with the keys,” said Anna Berg of Hamburg.")
        let names = annotation.quotations.first?.about.compactMap { id in
            annotation.entities.first { $0.id == id }?.name
        }
        #expect(names == ["Karl Dahl"])
    }

    @Test("An apostrophe is no mark")
    func apostrophes() {
        let text = "‘It's the drivers’ choice, and the town's,’ said Anna Berg. ‘We won't stop them.’"
        let found = marked(text)
        #expect(found.map(\.words) == [["It's the drivers’ choice, and the town's,", "We won't stop them."]])
        #expect(
            marked("Rock 'n' roll came in '58, and the fishermen's wives danced at the workers' club.") == [])
    }

    @Test("British marks hold double ones inside single ones")
    func british() {
        let text = "‘I told them “no” twice,’ said Anna Berg, ‘and they laughed.’"
        #expect(marked(text) == [.direct("I told them “no” twice,", "and they laughed.", by: "Anna Berg")])
    }

    @Test(
        "According to somebody, before the words or after them",
        arguments: [
            "“The ferry will sink before June,” according to Anna Berg.",
            "According to Anna Berg, “the ferry will sink before June.”",
        ])
    func according(text: String) {
        #expect(speakers(text) == ["Anna Berg"])
    }

    @Test("A headline may give words with a colon alone")
    func headline() {
        let text = "Berg: ‘We will not sell the harbour’\nThe mayor, Anna Berg, spoke to the council."
        #expect(marked(text) == [.direct("We will not sell the harbour", by: "Berg")])
        #expect(speakers(text) == ["Anna Berg"])
    }

    @Test("Block quotations belong to whom the line before them names")
    func block() {
        let text = """
            Anna Berg wrote in a letter to the council:
            “We have waited nine years for this bridge.
            “We will not wait for a tenth.”
            The council did not answer.
            """
        let found = marked(text)
        #expect(
            found.map(\.words) == [
                ["We have waited nine years for this bridge.", "We will not wait for a tenth."]
            ])
        #expect(speakers(text) == ["Anna Berg"])
    }

    @Test(
        "Tweets are given to who wrote them",
        arguments: [
            "“No ferry today. Sorry!” Anna Berg tweeted on Monday.",
            "Anna Berg wrote on Twitter: “No ferry today. Sorry!”",
            "“No ferry today. Sorry!” — Anna Berg (@aberg) May 4, 2016",
        ])
    func tweets(text: String) {
        #expect(marked(text).map(\.words) == [["No ferry today. Sorry!"]])
        #expect(speakers(text) == ["Anna Berg"])
    }

    @Test("Words after a colon are not given to the speaker of the sentence before")
    func ownSentence() {
        let text =
            "Anna Berg told the council that “the harbour is closed.” Karl Dahl disagreed: “It is open.”"
        #expect(speakers(text) == ["Anna Berg", "Karl Dahl"])
    }

    @Test("Each turn of an interview is given to whom its label names")
    func interview() {
        let (text, annotation) = read(
            """
            Anna Berg runs the harbour of Hamburg. She met our reporter on Monday.
            Reporter: Will the ferry stop this year?
            Anna Berg: It will not stop before June.
            Reporter: Why not?
            Anna Berg: Nobody has asked us to stop it.
            """)
        let found = annotation.quotations.filter { $0.reason.rule == "interview" }
        #expect(
            found.map { $0.speakerRange.map { text[$0] } } == [
                "Reporter", "Anna Berg", "Reporter", "Anna Berg",
            ])
        #expect(found.map(\.speaker?.rawValue) == [nil, "person/anna-berg", nil, "person/anna-berg"])
        #expect(found.map { text[$0.spans[0]] }[1] == "It will not stop before June.")
    }

    @Test("Of very many short quotations each has its own words and speaker, as one alone has")
    func many() {
        let speakers = ["Anna Berg", "Karl Dahl", "Tora Vik"]
        let lines = (0..<300).map { "“The ferry left harbour \($0) today,” said \(speakers[$0 % 3])." }
        let found = marked(lines.joined(separator: "\n"))
        #expect(
            found
                == (0..<300).map { .direct("The ferry left harbour \($0) today,", by: speakers[$0 % 3]) })
    }

    @Test("What goes on in the next paragraph is given to whom the report before it names")
    func carriedOn() {
        let speakers = (0..<60).map { $0 % 2 == 0 ? "Anna Berg" : "Karl Dahl" }
        let pairs = speakers.map {
            "\($0) said that the ferry was late. It was dark by then.\n“We are sorry for the delay.”"
        }
        #expect(marked(pairs.joined(separator: "\n")).map(\.source) == speakers)
    }

    @Test("A list of facts is no interview")
    func facts() {
        let (_, annotation) = read("Place: Hamburg harbour\nPrice: ten crowns\nOpen: from May to June")
        #expect(annotation.quotations.allSatisfy { $0.reason.rule != "interview" })
    }
}

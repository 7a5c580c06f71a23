import Articles
import Testing

@testable import Language

@Suite("Who is who")
struct WhoIsWhoTests {
    /// The names, by the entity they are joined in, in the order of the text.
    private func clusters(_ marked: String) -> [[String]] {
        let read = MarkedArticle(marked)
        return read.who.entities.map { entity in
            entity.mentions.filter { $0.form == .name }.map { read.article.text[$0.range] }
        }
    }

    /// The rule by which the last name of an article was joined.
    private func lastRule(_ marked: String) -> String? {
        MarkedArticle(marked).who.entities.flatMap(\.mentions).max {
            $0.range.lowerBound < $1.range.lowerBound
        }?
        .reason.rule
    }

    @Test("A surname joins the one full name that has it, and keeps that as its reason")
    func surname() {
        let text = "@[Anna Berg] spoke. Then @[Berg] left."
        #expect(clusters(text) == [["Anna Berg", "Berg"]])
        #expect(lastRule(text) == "unique surname")
    }

    @Test("A particle belongs to the surname it leads")
    func particles() {
        #expect(
            clusters("@[Ziad Abu Nour] met @[Karim Nour]. @[Abu Nour] spoke.")
                == [["Ziad Abu Nour", "Abu Nour"], ["Karim Nour"]])
    }

    @Test("An alias whose first word is a particle is not another's surname")
    func particleAlias() {
        #expect(
            clusters("@[Rami Kanaan], also known as @[Abu Salt], met @[Ziad Abu Nour]. @[Abu Salt] left.")
                == [["Rami Kanaan", "Abu Salt", "Abu Salt"], ["Ziad Abu Nour"]])
    }

    @Test("The article before a surname may be left out")
    func article() {
        #expect(clusters("@[Hakim al-Sahri] spoke. @[Sahri] left.") == [["Hakim al-Sahri", "Sahri"]])
    }

    @Test("A surname that stands first is a surname")
    func leading() {
        #expect(clusters("@[Kim Dae Ho] spoke. @[Kim] left.") == [["Kim Dae Ho", "Kim"]])
    }

    @Test("Either surname of two, or both, join the full name")
    func double() {
        #expect(
            clusters("@[José Peña Ruiz] spoke. @[Peña Ruiz] left. @[Peña] slept.")
                == [["José Peña Ruiz", "Peña Ruiz", "Peña"]])
    }

    @Test("A surname of several people is that of the one who was last brought in")
    func nearest() {
        let text = "@[Hanna Berg] and @[Rolf Berg] came. @[Berg] sang. @[Nils Berg] left."
        #expect(clusters(text) == [["Hanna Berg"], ["Rolf Berg", "Berg"], ["Nils Berg"]])
        #expect(
            lastRule("@[Hanna Berg] met @[Rolf Berg]. @[Berg] sang.") == "nearest of several with the surname"
        )
    }

    @Test("Namesakes are told apart by their given names, however many they are")
    func namesakes() {
        let given = [
            "Anna", "Bo", "Carla", "Dag", "Eva", "Finn", "Gro", "Hans", "Ida", "Jan", "Kari", "Lars",
        ]
        let text =
            given.map { "@[\($0) Berg] came." }.joined(separator: " ")
            + " @[C. Berg] and @[Robert Dahl] met @[Bob Dahl]."
        #expect(
            clusters(text)
                == given.map { $0 == "Carla" ? ["Carla Berg", "C. Berg"] : ["\($0) Berg"] } + [
                    ["Robert Dahl", "Bob Dahl"]
                ])
    }

    @Test("Mrs. and Mr. tell apart two people of one surname")
    func titles() {
        #expect(
            clusters("@[Hanna Berg] and @[Rolf Berg] came. Mrs. @[Berg] sang.")
                == [["Hanna Berg", "Berg"], ["Rolf Berg"]])
        #expect(
            clusters("@[Rolf Berg] and @[Hanna Berg] came. Mr. @[Berg] sang.")
                == [["Rolf Berg", "Berg"], ["Hanna Berg"]])
    }

    @Test(
        "What the text says is another name is one",
        arguments: [
            "@[Rami Kanaan], better known as @[Abu Salt], spoke.",
            "@[Rami Kanaan], whose nom de guerre is @[Abu Salt], spoke.",
            "@[Rami Kanaan] (born @[Remi Cannon]) spoke.",
            "@[Rami Kanaan], nicknamed @[The Whistler], spoke.",
        ])
    func aliases(text: String) {
        #expect(clusters(text).count == 1)
    }

    @Test("What is known for something is not known as it")
    func knownFor() {
        #expect(clusters("@[Rami Kanaan], known to @[Abu Salt], spoke.").count == 2)
    }

    @Test("An acronym in parentheses, and alone, is the group")
    func acronym() {
        #expect(
            clusters("The #[Northern Fishing Council] (#[NFC]) met. The #[NFC] voted.")
                == [["Northern Fishing Council", "NFC", "NFC"]])
    }

    @Test("The beginning of a group's name stands for it, where it says enough")
    func head() {
        #expect(clusters("#[Red Lantern Brigades] fired. #[Red Lantern] fled.").count == 1)
        #expect(clusters("#[National Lantern Council] met. #[National] fled.").count == 2)
    }

    @Test(
        "A committee, court, fund, fleet or model is another group than the one its name begins with",
        arguments: [
            "Harbour Union Appeals Committee", "Harbour Union High Court", "Harbour Union Pension Fund",
            "Harbour Union Credit", "Harbour Union Fleet", "Harbour Union 7",
        ])
    func part(name: String) {
        #expect(clusters("The #[\(name)] met. The #[Harbour Union] agreed.").count == 2)
    }

    @Test(
        "A body whose name begins with that of another is another; what says what kind of group it is says no more"
    )
    func bodies() {
        #expect(clusters("The #[U.N. High Envoy for Quays] left. The #[U.N.] agreed.").count == 2)
        #expect(clusters("The #[Senate Harbour Committee] met. The #[Senate] agreed.").count == 2)
        #expect(clusters("The #[Quay Movement] met. #[Quay] agreed.").count == 1)
        #expect(clusters("The #[Quay University] met. #[Quay] agreed.").count == 1)
        #expect(clusters("#[Vodafone Norway] met. #[Vodafone] agreed.").count == 2)
    }

    @Test("A ministry without its country is the one of its minister")
    func ministry() {
        let text =
            "The #[Danish Interior Ministry] and the #[Swedish Interior Ministry] met. Danish Interior Minister @[Ole Krag] "
            + "spoke. @[Krag]'s #[Interior Ministry] agreed."
        #expect(clusters(text).first == ["Danish Interior Ministry", "Interior Ministry"])
    }

    @Test("Forms of a country are one place; a city and its strip are two")
    func places() {
        #expect(clusters("%[U.S.] and %[United States] and %[America]").count == 1)
        #expect(
            clusters("%[Gaza] and %[Gaza Strip] and %[Gaza City]") == [
                ["Gaza", "Gaza Strip"], ["Gaza City"],
            ])
    }

    @Test("A shouted dateline is shown as it is read")
    func shouted() {
        #expect(MarkedArticle("%[GAZA CITY] was calm.").who.entities[0].name == "Gaza City")
    }

    @Test("He is the man, she the woman")
    func gender() {
        let read = MarkedArticle("@[Anna Berg] met @[Peter Holm]. She smiled. He did not.")
        let pronouns = read.who.entities.map { entity in
            entity.mentions.filter { $0.form == .pronoun }.map { read.article.text[$0.range] }
        }
        #expect(pronouns == [["She"], ["He"]])
    }

    @Test("The minister is the one person here who holds that office")
    func office() {
        let read = MarkedArticle(
            "~[Danish] Defense Minister @[Ole Krag] met @[Anna Berg]. The defense minister was late.")
        let nominal = read.who.entities.flatMap { entity in
            entity.mentions.filter { $0.form == .nominal }.map {
                entity.name + ": " + read.article.text[$0.range] + ", " + $0.reason.rule
            }
        }
        #expect(nominal == ["Ole Krag: minister, office of one person here"])
    }

    @Test("An official of a ministry is not its minister")
    func official() {
        let read = MarkedArticle(
            "~[Danish] Defense Minister @[Ole Krag] was late. The defense official was not.")
        #expect(read.who.entities.flatMap(\.mentions).allSatisfy { $0.form == .name })
    }

    /// What `its` speaks of in an article; nil where that is left open.
    private func owner(_ marked: String) -> String? {
        MarkedArticle(marked).who.entities.first { $0.mentions.contains { $0.form == .pronoun } }?.name
    }

    @Test("Its is the group or place that opens the sentence, where no other is named before it")
    func its() {
        #expect(owner("#[Baltic Foods] sold its ferry.") == "Baltic Foods")
        #expect(owner("#[Baltic Foods] sold #[Lund Bank] its ferry.") == nil)
        #expect(owner("#[Baltic Foods], its rival, sold a ferry.") == nil)
        #expect(owner("The harbour of %[Oslo] lost its ferry.") == nil)
        #expect(owner(", its ferry.") == nil)
    }

    @Test("I and we inside a quotation are its speaker")
    func firstPerson() throws {
        let read = MarkedArticle("\"I came because we lost,\" said @[Anna Berg].")
        let who = read.who
        let speaker = try #require(who.entities.first)
        let quotation = Quotation(spans: [1..<24], kind: .direct, speaker: speaker.id, because: .name)
        let told = who.namingSpeakers(of: [quotation])
        #expect(
            told.entities[0].mentions.map { read.article.text[$0.range] + ": " + $0.reason.rule }
                == ["I: first person", "we: first person plural", "Anna Berg: name"])
    }

    @Test("I in reported words is not the one who reports them")
    func reportedFirstPerson() throws {
        let who = MarkedArticle("@[Anna Berg] said that my dog and I would go.").who
        let speaker = try #require(who.entities.first)
        let quotation = Quotation(spans: [15..<41], kind: .indirect, speaker: speaker.id, because: .name)
        #expect(who.namingSpeakers(of: [quotation]).entities[0].mentions.count == 1)
    }

    @Test("I in a quotation within the quotation is not the speaker")
    func nestedFirstPerson() throws {
        let read = MarkedArticle("\"He said, 'I know,' and I went,\" said @[Anna Berg].")
        let who = read.who
        let speaker = try #require(who.entities.first)
        let quotation = Quotation(spans: [1..<30], kind: .direct, speaker: speaker.id, because: .name)
        let mentions = who.namingSpeakers(of: [quotation]).entities[0].mentions
        #expect(mentions.map(\.range.lowerBound) == [24, 38])
    }

    @Test("A name that was missed once is found again")
    func repeats() {
        #expect(clusters("@[Zorban] painted. Many Zorban paintings are lost.") == [["Zorban", "Zorban"]])
    }

    @Test("Each name knows its entity, and each token")
    func lookUp() {
        let read = MarkedArticle("@[Anna Berg] met @[Peter Holm]. @[Berg] left.")
        let who = read.who
        #expect(who.entityOfName == [0, 1, 0])
        #expect(
            read.names.map { who.entity(at: $0.tokens.lowerBound)?.name } == [
                "Anna Berg", "Peter Holm", "Anna Berg",
            ])
    }
}

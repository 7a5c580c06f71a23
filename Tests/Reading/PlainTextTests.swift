import Articles
import Reading
import Testing

@Suite("The parts of a plain text")
struct PlainTextTests {
    private let story = """
        The harbour of Northport stays closed until Friday, the mayor said, after a storm sank two ferries.

        Divers were to look at the wrecks on Thursday. Nobody was hurt.
        """

    @Test("A first line without a stop is the title")
    func headline() {
        let article = read("Storm Shuts Harbour\n\n" + story)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.parts.map(\.role) == [.title, .paragraph, .paragraph])
    }

    @Test("A text that begins with a sentence has no title, and shows its first sentence for one")
    func noHeadline() {
        let article = read("Two ferries sank off Northport. Nobody was hurt.\nThe mayor was told at noon.")
        #expect(article.title == nil)
        #expect(article.displayTitle == "Two ferries sank off Northport.")
        #expect(article.parts.map(\.role) == [.paragraph, .paragraph])
    }

    @Test("A made title is cut after a word")
    func longDisplayTitle() {
        let title = read(String(repeating: "ferries and ", count: 40) + "sank.").displayTitle
        #expect(title.hasSuffix("…") && title.count <= 101 && !title.dropLast().hasSuffix(" "))
    }

    @Test("A stop after an initial or in an abbreviation does not end the made title")
    func initials() {
        #expect(
            read("The U.S. envoy met J. Oak on Friday. They talked.").displayTitle
                == "The U.S. envoy met J. Oak on Friday.")
    }

    @Test("A headline in title case may end in a stop")
    func headlineWithStop() {
        #expect(read("Harbour Closed: Mayor Tells Ferries to Stay Away.\n\n" + story).title != nil)
    }

    @Test("A title that the caller knows is marked in the text where it stands there")
    func knownTitle() {
        #expect(
            outline("STORM SHUTS HARBOUR\n\n" + story, title: "Storm shuts harbour")[0]
                == "title: STORM SHUTS HARBOUR")
        #expect(
            outline(story, title: "Storm shuts harbour").map { $0.prefix(9) } == ["paragraph", "paragraph"])
    }

    @Test("A byline gives its names without office and paper")
    func byline() {
        let text = "Storm Shuts Harbour\nBy Anna Berg and Tom Oak, Coast Times Staff Writers\n" + story
        let article = read(text)
        #expect(article.byline == ["Anna Berg", "Tom Oak"])
        #expect(article.parts.map(\.role) == [.title, .byline, .paragraph, .paragraph])
    }

    @Test(
        "Bylines as papers write them",
        arguments: [
            ("By ANNA BERG", ["ANNA BERG"]), ("By Anna Berg in Northport", ["Anna Berg"]),
            ("By Anna Berg, Tom Oak and Lea van der Meer", ["Anna Berg", "Tom Oak", "Lea van der Meer"]),
            ("Written by Anna Berg | Political Editor", ["Anna Berg"]),
        ])
    func bylines(line: String, names: [String]) {
        #expect(read("Storm Shuts Harbour\n" + line + "\n" + story).byline == names)
    }

    @Test(
        "A sentence that begins with By is no byline",
        arguments: ["By contrast, Southport stayed open.", "By Friday noon"])
    func notBylines(line: String) {
        #expect(read(line + "\n\n" + story).byline.isEmpty)
    }

    @Test("The writer's office on a line of its own belongs to the byline")
    func officeLine() {
        let parts = outline("Storm Shuts Harbour\nBy Anna Berg\nCoast Press Writer\n" + story)
        #expect(parts[1...2] == ["byline: By Anna Berg", "byline: Coast Press Writer"])
    }

    @Test(
        "A dateline is its place words alone",
        arguments: [
            ("NORTHPORT, Maine -- ", "NORTHPORT, Maine"), ("NORTHPORT, March 3 (Reuters) - ", "NORTHPORT"),
            ("NORTHPORT — ", "NORTHPORT"), ("NORTHPORT, Maine (AP) — ", "NORTHPORT, Maine"),
            ("SAN JUAN, P.R., Jan. 5, 2004 (AP) -- ", "SAN JUAN, P.R."),
            ("New Ely, 3 June (Xinhua) -- ", "New Ely"),
            ("NORTHPORT/SOUTHPORT – ", "NORTHPORT/SOUTHPORT"), ("COX'S BAY: ", "COX'S BAY"),
            ("NORTHPORT (Reuters)- ", "NORTHPORT"), ("RIO de la PAZ, Tuesday - ", "RIO de la PAZ"),
        ])
    func dateline(written: String, place: String) {
        let article = read(written + story)
        #expect(article.dateline == place)
        #expect(article.text[article.parts[1].range].hasPrefix("The harbour"))
    }

    @Test(
        "A dash or colon after a first name or word is no dateline",
        arguments: [
            "NATO — the alliance of the coast — met again.", "Anna Berg: the mayor who stayed.",
            "Hope - The last thing.",
            "The U.S.-backed plan -- A first -- failed.", "NORTHPORT was closed - Again.",
            "- Again the harbour is closed.", "-- Closed --",
        ])
    func noDateline(text: String) {
        #expect(read(text + "\n\n" + story).dateline == nil)
    }

    @Test(
        "A label in capitals, and the speakers of a transcript, are no dateline",
        arguments: ["EXCLUSIVE: ", "UPDATE -- ", "BERG: "])
    func noPlace(label: String) {
        #expect(read(label + story + "\n\nBERG: So it was.\n\nOAK: Was it?").dateline == nil)
    }

    @Test("A long paragraph with many capitals and a stop is no headline")
    func notHeadline() {
        let text =
            "Salta — The famous Rufus Oak Memorial Trophy was given to the National Rescue Institute on Sunday."
        #expect(read(text + "\n\n" + story).title == nil)
    }

    @Test(
        "A story's last words about Facebook, e-mail and subscribers stay in the story",
        arguments: [
            "Earlier on Facebook she wrote that the mayor spends long hours in her role.",
            "“Tickets may not be reproduced and may be cancelled,” the owner said by e-mail.",
            "The owner told subscribers on Monday.",
        ])
    func lastWords(line: String) {
        #expect(outline(story + "\n\n" + line).last == "paragraph: " + line)
    }

    @Test("The caption of a picture is furniture")
    func caption() {
        let parts = outline("Houses by the sea earlier this month. Photo: Coast Pictures\n\n" + story)
        #expect(parts[0].hasPrefix("boilerplate"))
    }

    @Test("A short line between paragraphs is a crosshead")
    func crosshead() {
        let first = "The harbour stays closed, the mayor said, and nobody knows for how long."
        #expect(outline(first + "\nLong nights\n" + first)[1] == "crosshead: Long nights")
    }

    @Test(
        "A short sentence, a quotation and a last line are no crossheads",
        arguments: ["Nobody was hurt.", "“We wait,”", "Here is why:"])
    func notCrosshead(line: String) {
        let first = "The harbour stays closed, the mayor said, and nobody knows for how long."
        #expect(outline(first + "\n" + line + "\n" + first)[1].hasPrefix("paragraph"))
    }

    @Test("Short lines one after the other are a list, not crossheads")
    func list() {
        let first = "The harbour stays closed, the mayor said, and nobody knows for how long."
        let parts = outline(first + "\nNorthport\nSouthport\nEastport\n" + first)
        #expect(parts[1...3] == ["paragraph: Northport", "paragraph: Southport", "crosshead: Eastport"])
    }

    @Test("Where the headline is known, a first sentence without its stop is the story's")
    func openFirstSentence() {
        let first =
            "The harbour of Northport stays closed until Friday, the mayor of the town has told owners of ferries"
        #expect(outline(first + "\n\n" + story, title: "Storm")[0] == "paragraph: " + first)
    }

    @Test("A wrapped first line that is short goes on in the next")
    func shortFirstLine() {
        let parts = outline(
            "Coast Ferries said sales of its\ndomestic tickets fell for the third\nyear in a row.")
        #expect(
            parts == [
                "paragraph: Coast Ferries said sales of its domestic tickets fell for the third year in a row."
            ])
    }

    @Test(
        "Site furniture at the foot is told from the story",
        arguments: [
            "Connect with the Northport Herald Newsroom:", "Sign up for our newsletter",
            "© 2003 Coast Times. All rights reserved.",
            "To learn about our AI Policy, click here.", "Copyright 2003 The Coast Times",
            "(Reporting by Anna Berg; editing by Tom Oak)",
            "-30-", "Follow us on Twitter", "Anna Berg contributed to this report.",
            "This material may not be published, broadcast, or rewritten.",
        ])
    func foot(line: String) {
        #expect(outline(story + "\n\n" + line).last == "boilerplate: " + line)
    }

    @Test("Short links below the furniture are furniture too")
    func links() {
        let parts = outline(story + "\n\nConnect with the Northport Newsroom:\nWeather\nHarbour cams")
        #expect(parts.suffix(3).allSatisfy { $0.hasPrefix("boilerplate") })
    }

    @Test(
        "A story about such things stays a story",
        arguments: [
            "The mayor said her newsletter had reached every house on the coast, and that copyright law was next.",
            "The message told people to “click here” and type their passwords.",
            "Subscribers left the paper in droves. The mayor did not mind. Others did. The owner sold it in May.",
        ])
    func notFurniture(line: String) {
        #expect(outline(story + "\n\n" + line + "\n\n" + story)[2] == "paragraph: " + line)
    }

    @Test(
        "What a web page leaves inside a sentence is a part of its own, and the paragraph goes on behind it")
    func leftover() {
        let article = read("Divers left Northport (search), and the mayor (search) stayed. Nobody was hurt.")
        #expect(
            article.parts.map { article.text[$0.range] } == [
                "Divers left Northport", "(search)", ", and the mayor", "(search)",
                " stayed. Nobody was hurt.",
            ])
        #expect(article.parts.indices.map(article.continuesParagraph) == [false, false, true, false, true])
    }

    @Test("Other words in brackets stay in their paragraph")
    func brackets() {
        #expect(outline("Divers left Northport (a search was on), and the mayor (62) stayed.").count == 1)
    }

    @Test("Wrapped lines make one paragraph until a blank line")
    func wrapped() {
        let parts = outline(
            """
            The harbour of Northport stays closed until
            Friday, the mayor said, after a storm sank
            two ferries.

            Divers were to look at the wrecks on
            Thursday.
            """)
        #expect(
            parts == [
                "paragraph: The harbour of Northport stays closed until Friday, the mayor said, after a storm sank two ferries.",
                "paragraph: Divers were to look at the wrecks on Thursday.",
            ])
    }

    @Test("In wrapped text an indented line begins a paragraph")
    func indented() {
        let parts = outline(
            """
            The harbour of Northport stays closed until
            Friday, the mayor said, after a storm sank
            two ferries.
                Divers were to look at the wrecks on
            Thursday. Nobody was hurt in the storm that
            came without warning.
            """)
        #expect(parts.count == 2 && parts[1].hasPrefix("paragraph: Divers"))
    }

    @Test("In wrapped text a line that stops short ends its paragraph")
    func stopsShort() {
        let parts = outline(
            """
            The harbour of Northport stays closed until
            Friday, the mayor said, after a storm sank
            two ferries.
            Divers were to look at the wrecks on Monday
            and on Thursday. Nobody was hurt.
            """)
        #expect(parts.count == 2 && parts[1].hasPrefix("paragraph: Divers"))
    }

    @Test("CR LF and lone CR end lines and stay in the text", arguments: ["\r\n", "\r"])
    func lineEnds(end: String) {
        let text =
            "Storm Shuts Harbour" + end + end
            + "The harbour of Northport stays closed until Friday, they said." + end
        let article = read(text)
        #expect(article.text.string == text)
        #expect(article.parts.map(\.role) == [.title, .paragraph])
    }

    @Test(
        "Parts are in order, none over another, none blank at its head",
        arguments: [
            "A\n\nB\n\nC", "", " ", "(search)", "(search) (search)", "By Anna Berg", "NORTHPORT -- ",
            "NORTHPORT -- X", "\n\n\u{FEFF}x", "a\r\rb",
            "click here", "Title Line Here\nclick here", "((((search))))", "x (", "—", "- -", "é —— é",
        ])
    func order(text: String) {
        let article = read(text)
        var end = 0
        for part in article.parts {
            #expect(
                part.range.lowerBound >= end && !part.range.isEmpty
                    && part.range.upperBound <= article.text.count)
            end = part.range.upperBound
        }
    }

    @Test(
        "A paragraph is furniture where at least every second of its sentences is a notice",
        arguments: [
            ("Forty boats were lost in the harbour of the town. All rights reserved.", true),
            ("Forty boats were lost. Two were found. All rights reserved.", false),
            ("Forty boats were lost. Two were found. Click here for more. All rights reserved.", true),
            ("Forty boats were lost. Two were found. One sank. Click here now. All rights reserved.", false),
        ])
    func halfNotices(paragraph: String, isFurniture: Bool) {
        let text = Text(
            "Two ferries sank off Northport on Friday, the mayor of the town said.\n\n\(paragraph)\n\n"
                + "Divers were to look at the wrecks on Thursday, and nobody was hurt.\n")
        let article = PlainText.article(id: Article.ID("test"), text: text)
        let part = article.parts.first { article.text[$0.range].hasPrefix("Forty boats") }
        #expect(part?.role == (isFurniture ? .boilerplate : .paragraph))
    }
}

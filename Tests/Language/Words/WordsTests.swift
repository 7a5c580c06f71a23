import Articles
import Testing

@testable import Language

/// The tokens of a text that is one paragraph, joined by bars.
private func tokens(_ text: String) -> String {
    let page = Page(text)
    return page.words.tokens.map { page.article.text[$0.range] }.joined(separator: "|")
}

/// The sentences of a text that is one paragraph, verbatim.
private func sentences(_ text: String) -> [String] {
    let page = Page(text)
    return page.words.sentences.map { page.verbatim($0) }
}

/// A text whose parts are given, with its words.
private struct Page {
    let article: Article
    let words: Words

    /// A text of one paragraph.
    init(_ text: String) { self.init([(.paragraph, text)]) }

    /// A text of parts in their order, with nothing between them but what they hold.
    init(_ parts: [(Part.Role, String)]) {
        var text = ""
        var ranges: [Part] = []
        for (role, words) in parts {
            let start = text.utf8.count
            text += words
            ranges.append(Part(start..<text.utf8.count, role))
        }
        article = Article(id: Article.ID("page"), text: Text(text), parts: ranges)
        words = Words(article)
    }

    /// The bytes from the first to the last of some tokens, as a string.
    func verbatim(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return article.text[Int(words.tokens[first].start)..<Int(words.tokens[last].end)]
    }
}

@Suite struct Tokens {
    @Test(
        "A hyphen cuts a word in three",
        arguments: [("U.S.-backed", "U.S.|-|backed"), ("el-Hadi", "el|-|Hadi")])
    func hyphen(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "A possessive is a token of its own",
        arguments: [
            ("Berg's plan", "Berg|'s|plan"), ("Berg’s plan", "Berg|’s|plan"),
            ("the Larsens' house", "the|Larsens|'|house"),
            ("BERG'S PLAN", "BERG|'S|PLAN"), ("they'll say we're late", "they|'ll|say|we|'re|late"),
        ])
    func possessive(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "An apostrophe inside a word stays",
        arguments: ["O'Hara", "d’Artois", "Shi'ite", "O’Dowd"])
    func apostropheInside(word: String) { #expect(tokens(word) == word) }

    @Test(
        "The stop of an abbreviation stays with it",
        arguments: [
            ("Gen. Berg of Acme Corp. met", "Gen.|Berg|of|Acme|Corp.|met"),
            ("the U.S. and the U.K.", "the|U.S.|and|the|U.K."),
            ("J. K. Larsen", "J.|K.|Larsen"), ("J.K. Larsen", "J.K.|Larsen"),
            ("a Ph.D. student", "a|Ph.D.|student"),
            ("at 9 a.m. on", "at|9|a.m.|on"), ("No. 10", "No.|10"),
            ("Springfield, Mass., was", "Springfield|,|Mass.|,|was"),
        ])
    func abbreviation(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "Any other stop is a token of its own",
        arguments: [
            ("He said no. Then", "He|said|no|.|Then"), ("a mass. Then", "a|mass|.|Then"),
            ("plan B.", "plan|B|."),
            ("It ended.", "It|ended|."),
        ])
    func stop(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "Letters with spaces between stay apart",
        arguments: [("the U . S . envoy", "the|U|.|S|.|envoy")])
    func spelledOut(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "A number keeps its points, commas and colons",
        arguments: [
            ("$6,000 or 3.5%, at 10:30", "$|6,000|or|3.5|%|,|at|10:30"),
            ("the 20th, 1990s", "the|20th|,|1990s"),
            ("24/7.", "24/7|."), ("€1.2bn", "€|1.2bn"),
        ])
    func number(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "Addresses, handles and tags are one token",
        arguments: [
            ("see https://example.org/a-b?c=1.", "see|https://example.org/a-b?c=1|."),
            ("@anna_berg: #one2", "@anna_berg|:|#one2"),
            ("buy at shop.com now", "buy|at|shop.com|now"),
            ("write to a.berg@example.org", "write|to|a|.|berg@example.org"),
            ("AT&T", "AT&T"),
        ])
    func address(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test(
        "Words of any script are words",
        arguments: [
            ("Zoë Šimić-Çelik", "Zoë|Šimić|-|Çelik"), ("в Москве — Анна", "в|Москве|—|Анна"), ("東京で", "東京で"),
            ("a\u{A0}b\u{2003}c", "a|b|c"), ("ok 👍🏽!", "ok|👍|🏽|!"),
        ])
    func scripts(text: String, expected: String) { #expect(tokens(text) == expected) }

    @Test("Runs of stops and dashes are one token")
    func runs() { #expect(tokens("well ... no -- never…") == "well|...|no|--|never|…") }

    @Test("Tokens lie in order on whole code points, for any bytes", arguments: 0..<40)
    func anyBytes(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let scraps = [
            "a", "B", ".", " ", "'", "’", "\"", "é", "1", "-", "&", "@", "ps", "\n", "“", "…", "日", "U.", "`",
        ]
        var text = ""
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += scraps[Int(state >> 33) % scraps.count]
        }
        let page = Page(text)
        var end = 0
        for token in page.words.tokens {
            #expect(Int(token.start) >= end && token.end > token.start)
            #expect(String(validating: page.article.text.utf8[token.range], as: UTF8.self) != nil)
            end = Int(token.end)
        }
        #expect(page.words.sentences.flatMap(\.self) == Array(page.words.tokens.indices))
    }
}

@Suite struct Sentences {
    @Test(
        "A sentence ends after its stop and the marks that close there",
        arguments: [
            ["It rained.", "Nobody came."], ["\"It rained.\"", "Nobody came."], ["“Why?”", "Nobody knew."],
            ["It rained (hard).", "\"We know,\" she said."], ["It rained!", "1,200 came."],
        ])
    func stop(expected: [String]) { #expect(sentences(expected.joined(separator: " ")) == expected) }

    @Test(
        "A sentence goes on",
        arguments: [
            "\"Why?\" she asked.", "Gen. Berg met J. Larsen.", "Acme Corp. Chairman Larsen left.",
            "They agreed ... that it ends.",
            "The U . S . Congress met.", "The U.S. Congress met.", "It is No. 10 today.",
        ])
    func goesOn(text: String) { #expect(sentences(text) == [text]) }

    @Test(
        "An abbreviation ends a sentence before a word that begins one",
        arguments: [["They met in the U.S.", "The talks failed."], ["He left at 5 p.m.", "Larsen stayed."]])
    func abbreviation(expected: [String]) { #expect(sentences(expected.joined(separator: " ")) == expected) }

    @Test("A stop without a space after it ends a sentence between words")
    func missingSpace() {
        #expect(
            sentences("They ended the talks.Officials left.") == ["They ended the talks.", "Officials left."])
    }

    @Test("A line break forced by the width of the lines does not end a sentence")
    func wrapped() {
        let text = "The council met on Tuesday to hear what\nthe engineers had found beneath the old\nbridge."
        #expect(sentences(text) == [text])
    }

    @Test(
        "A short first line, which a dateline was cut from, goes on where the next begins in lower case",
        arguments: [
            "Norvia Paper said\nit would close two of its mills in the north of the country.",
            "Berg called it\n\"clouded by the storm that has been over the north for a week.\"",
        ])
    func cutDateline(text: String) { #expect(sentences(text) == [text]) }

    @Test("A line break that leaves room for the next word ends one, as in a table")
    func table() {
        let text = "Goals 3\nShots on target 11\nCorners 4"
        #expect(sentences(text) == ["Goals 3", "Shots on target 11", "Corners 4"])
    }

    @Test("No sentence crosses a block")
    func blocks() {
        let page = Page([
            (.title, "Talks fail\n"), (.dateline, "OSLO, Norway"), (.paragraph, " -- The envoys left\n"),
            (.crosshead, "No deal\n"), (.paragraph, "They were tired."),
        ])
        #expect(page.words.blocks.map(\.role) == [.title, .dateline, .paragraph, .crosshead, .paragraph])
        #expect(
            page.words.sentences.map { page.verbatim($0) }
                == ["Talks fail", "OSLO, Norway", "-- The envoys left", "No deal", "They were tired."])
    }

    @Test("Site furniture has no words and does not cut the paragraph it stands in")
    func furniture() {
        let page = Page([
            (.paragraph, "Norway "), (.boilerplate, "(search)"), (.paragraph, " left the talks."),
            (.boilerplate, "\nClick here."),
        ])
        #expect(page.words.blocks.count == 1)
        #expect(
            page.words.tokens.map { page.article.text[$0.range] } == ["Norway", "left", "the", "talks", "."])
        #expect(page.words.sentences == [0..<5])
    }
}

@Suite struct Marks {
    /// What stands in marks in a paragraph, in the order of the opening marks.
    private func marked(_ text: String) -> [String] {
        let page = Page(text)
        return page.words.marked.map { page.article.text[$0.range] }
    }

    @Test(
        "A pair of marks is found in every style",
        arguments: [
            "He called it \"a gift\" today.", "He called it “a gift” today.", "He called it «a gift» today.",
            "He called it »a gift« today.", "He called it „a gift“ today.", "He called it „a gift” today.",
            "He called it ”a gift” today.", "He called it ``a gift'' today.", "He called it 'a gift' today.",
            "He called it ‘a gift’ today.", "He called it ‚a gift‘ today.",
        ])
    func styles(text: String) { #expect(marked(text) == ["a gift"]) }

    @Test("Single marks nest in double ones")
    func nested() {
        let page = Page("She said, \"He told me 'never again' twice.\"")
        #expect(
            page.words.marked.map { page.article.text[$0.range] } == [
                "He told me 'never again' twice.", "never again",
            ])
        #expect(page.words.marked.map(\.depth) == [1, 2])
    }

    @Test(
        "An apostrophe is no mark",
        arguments: [
            "The Larsens' house isn't Berg's.", "The workers’ demand and the owners’ reply",
            "In the '90s it didn't rain.",
        ])
    func apostrophe(text: String) { #expect(marked(text).isEmpty) }

    @Test("A possessive inside single marks does not close them")
    func possessiveInside() {
        #expect(marked("It read 'the workers' demand stands' in red.") == ["the workers' demand stands"])
    }

    @Test("A quotation that the next paragraph takes up is left open")
    func continued() {
        let page = Page([(.paragraph, "She said, \"We met.\n"), (.paragraph, "\"We left.\" Then she sat.")])
        #expect(page.words.marked.map { page.article.text[$0.range] } == ["We met.", "We left."])
        #expect(page.words.marked.map(\.closed) == [false, true])
    }

    @Test("A mark that opens again after a full stop takes the quotation up")
    func takenUp() {
        let page = Page([(.paragraph, "She said: \"We met. \"We left.\" Then she sat.")])
        #expect(page.words.marked.map { page.article.text[$0.range] } == ["We met.", "We left."])
        #expect(page.words.marked.map(\.closed) == [false, true])
    }

    @Test("A mark that nothing closes is left out")
    func stray() {
        let page = Page([(.paragraph, "She said, \"We met.\n"), (.paragraph, "Then she sat on \"a chair\".")])
        #expect(page.words.marked.map { page.article.text[$0.range] } == ["a chair"])
    }

    @Test("A stray mark does not turn the next pair inside out")
    func strayThenPair() { #expect(marked("He said \"nothing, and then \"a word\" more.") == ["a word"]) }

    @Test("Inches are no mark")
    func inches() { #expect(marked("He is 6' 2\" tall and said \"yes\" twice.") == ["yes"]) }
}

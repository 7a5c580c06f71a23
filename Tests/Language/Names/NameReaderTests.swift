import Articles
import Testing

@testable import Language

/// What a paragraph is read as: each name with the first letters of its kind.
private func read(_ text: String, as role: Part.Role = .paragraph) -> [String] {
    let article = Article(id: Article.ID("page"), text: Text(text), parts: [Part(0..<text.utf8.count, role)])
    let names = NameReader().names(in: article, words: Words(article))
    return names.map { "\(article.text[$0.range])/\($0.kind.rawValue.prefix(3))" }
}

@Suite struct ReadingNames {
    @Test("People, groups, places and peoples are told apart")
    func kinds() {
        let found = read(
            "French Foreign Minister Claire Dumont met officials of the World Bank in Geneva on Monday. "
                + "Dumont said the bank would send John Carter to Kenya.")
        #expect(
            found == [
                "French/nat", "Claire Dumont/per", "World Bank/org", "Geneva/pla", "Dumont/per",
                "John Carter/per", "Kenya/pla",
            ])
    }

    @Test("A title, an article and a possessive are no part of a name")
    func bare() {
        #expect(
            read("President Robert Hale's visit to the United Nations ended.") == [
                "Robert Hale/per", "United Nations/org",
            ])
    }

    @Test("A hyphen ends a name")
    func hyphen() {
        #expect(read("The U.S.-backed plan failed in anti-Russian protests.") == ["U.S./pla", "Russian/nat"])
    }

    @Test("A place of two parts is two places")
    func dateline() {
        #expect(read("BERLIN, Germany", as: .dateline) == ["BERLIN/pla", "Germany/pla"])
    }

    @Test("A text without names has none")
    func none() { #expect(read("It rained all day, and nobody came to the old bridge.").isEmpty) }

    @Test("Names lie in order, none over another, and on whole tokens")
    func order() {
        let text =
            "Anna Berg of Oslo and Per Holm of Bergen met in Paris, said Reuters. BERG LEFT FOR LONDON."
        let article = Article(
            id: Article.ID("page"), text: Text(text), parts: [Part(0..<text.utf8.count, .paragraph)])
        let words = Words(article)
        var end = 0
        let names = NameReader().names(in: article, words: words)
        #expect(names.count >= 6)
        for name in names {
            #expect(name.tokens.lowerBound >= end)
            #expect(name.range.lowerBound == Int(words.tokens[name.tokens.lowerBound].start))
            end = name.tokens.upperBound
        }
    }

    @Test("What is remembered of earlier articles changes no name")
    func memory() {
        let texts = [
            "Envoy Mara Holm left Oslo on Monday.", "ENVOY HOLM LEFT FOR PARIS. Holm was tired.",
            "The Harbour Board of Oslo met Mara Holm.", "Envoy Mara Holm left Oslo on Monday.",
        ]
        let articles = texts.map {
            Article(id: Article.ID("page"), text: Text($0), parts: [Part(0..<$0.utf8.count, .paragraph)])
        }
        let reader = NameReader()
        for article in articles + articles.reversed() {
            let words = Words(article)
            let fresh = NameReader().names(in: article, words: words)
            #expect(reader.names(in: article, words: words) == fresh)
            #expect(!fresh.isEmpty)
        }
    }

    @Test("An article without words is read", arguments: ["", " \n", "\u{FEFF}"])
    func empty(text: String) { #expect(read(text).isEmpty) }
}

@Suite struct CasingOfLines {
    /// The words of a document's last sentence as the model takes them, and how it is cased.
    private func recased(_ text: String) -> (casing: Casing, styles: [Form.Style]) {
        let article = Article(
            id: Article.ID("page"), text: Text(text), parts: [Part(0..<text.utf8.count, .paragraph)])
        let document = NameDocument(article.text, Words(article), NameModel.embedded.tables)
        let last = document.sentences[document.sentences.count - 1]
        return (document.casing[document.casing.count - 1], last.map { document[$0].style })
    }

    @Test("A line in capitals is read as running text: the article first, then the language")
    func capitals() {
        let found = recased("The envoy Holm left on Monday for talks with Holm. ENVOY HOLM LEFT FOR PARIS")
        #expect(found.casing == .upper)
        #expect(found.styles == [.lower, .capitalised, .lower, .lower, .capitalised])
    }

    @Test("A headline's common words are taken in lower case")
    func headline() {
        let found = recased("It was late. Envoy Holm Leaves After Long Talks in Paris")
        #expect(found.casing == .title)
        #expect(found.styles[2...5].allSatisfy { $0 == .lower })
    }

    @Test("Running text stays as it is")
    func ordinary() { #expect(recased("Anna Berg met Per Holm in Paris.").casing == .ordinary) }
}

import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Long lists")
struct WindowTests {
    /// The headings of the open dossier.
    private func headings(_ reader: Reader) -> [String] {
        (reader.state.place.dossier?.list.rows ?? []).compactMap { row in
            if case .heading(let words) = row { words } else { nil }
        }
    }

    /// So many articles, an hour of news each, the newest first.
    private static let many = (0..<1_000).map { number in
        AnnotatedArticle.marked(
            "a\(String(10_000 + number))", publisher: nil, published: "2021-01-01",
            "Story \(number)\(number % 100 == 7 ? " of the harbour" : "")\nThe story is told.")
    }

    private func open() -> Reader { Reader(articles: Self.many) }

    /// The titles in sight in the list.
    private func titles(_ reader: Reader) -> [String] {
        reader.frame.lines[2..<8].map { line in
            String(line.dropFirst(7).prefix { $0 != "│" }).trimmingEnd
        }
    }

    @Test("Only the rows around what is in sight are held, however one moves, and all are counted")
    func window() {
        var reader = open()
        #expect(reader.frame.lines[0].hasSuffix("1000 of 1000"))
        #expect(reader.state.place.listing?[999] == nil)
        reader.type("G")
        #expect(titles(reader).last == "Story 999")
        #expect(reader.state.place.reading?.article.id == "a10999")
        #expect(reader.state.place.listing?[0] == nil)
        reader.type("g")
        #expect(titles(reader).first == "Story 0")
        for _ in 0..<400 { reader.type("j") }
        #expect(reader.state.place.reading?.article.id == "a10400")
        #expect(titles(reader).contains("Story 400"))
        reader.type(":700")
        reader.press(.enter)
        #expect(reader.state.place.reading?.article.id == "a10699")
        reader.type("J")
        #expect(reader.state.place.reading?.article.id == "a10700")
    }

    @Test("While rows are on their way keys count, and the article opens when its row has come")
    func awaited() throws {
        var reader = open()
        let commands = update(&reader.state, .key("G"))
        let asked = commands.compactMap { command -> (Request, Question)? in
            if case .ask(let request, let question) = command { (request, question) } else { nil }
        }
        #expect(asked.count == 1)
        #expect(titles(reader).last == "")
        #expect(reader.frame.lines[1].contains("1000/1000"))
        #expect(update(&reader.state, .key("k")).isEmpty, "the same rows are not asked for twice")
        let (request, question) = try #require(asked.first)
        reader.tell(.answered(try reader.answer(request), to: question))
        #expect(titles(reader).last == "Story 999")
        #expect(reader.state.place.reading?.article.id == "a10998")
    }

    @Test("More articles above leave the selected one where it is, in the middle of a long list too")
    func changed() {
        var reader = open()
        reader.type(":600")
        reader.press(.enter)
        let before = titles(reader)
        let new = (0..<500).map { number in
            AnnotatedArticle.marked(
                "b\(number)", publisher: nil, published: "2021-02-01", "New \(number)\nIt is new.")
        }
        for article in new { reader.store.add(article) }
        reader.tell(.changed)
        #expect(titles(reader) == before)
        #expect(reader.frame.lines[1].contains("1100/1500"))
        #expect(reader.state.place.reading?.article.id == "a10599")
    }

    @Test("Of a long dossier the beginning opens, and more comes as one gets there")
    func dossier() {
        let articles = (0..<250).map { number in
            AnnotatedArticle.marked(
                "d\(String(1_000 + number))", publisher: nil, published: "2021-01-01",
                "Story \(number)\n{@berg Anna Berg} told it.")
        }
        var reader = Reader(articles: articles)
        reader.type("3")
        reader.press(.enter)
        #expect(reader.state.place.dossier?.dossier.articles.count == 60)
        #expect(headings(reader).contains("Articles 60+"))
        reader.type("G")
        #expect(reader.state.place.dossier?.dossier.articles.count == 250)
        #expect(headings(reader).contains("Articles 250"))
        #expect(reader.state.place.dossier?.list.selectedItem?.number == 59, "one stays where one was")
    }

    @Test("What could not be read is listed with its reason")
    func failures() {
        var reader = open()
        reader.store.fail(["news/a.txt: empty", "news/b.txt:7: not UTF-8"])
        reader.type(":failures")
        reader.press(.enter)
        #expect(reader.screen.contains("2 could not be read:"))
        #expect(reader.screen.contains("news/b.txt:7: not UTF-8"))
        reader.press(.escape)
        #expect(reader.state.page == nil)
    }

    @Test("Words are found in rows that are not there yet")
    func find() {
        var reader = open()
        reader.type("/of the harbour")
        reader.press(.enter)
        #expect(reader.footer.contains("1 of 10"))
        #expect(reader.state.place.reading?.article.id == "a10007")
        reader.type("N")
        #expect(reader.state.place.reading?.article.id == "a10907")
        reader.type("nn")
        #expect(reader.state.place.reading?.article.id == "a10107")
    }
}

extension String {
    /// Without blanks at its end.
    fileprivate var trimmingEnd: String {
        var words = self
        while words.last == " " { words.removeLast() }
        return words
    }
}

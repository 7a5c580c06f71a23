import Articles
import Reading
import Testing

@Suite("Pages that mean harm, or are broken")
struct HostilePageTests {
    private let place = ReadingError.Place("test.html")

    @Test("Elements nested too deep are refused, in good time")
    func deep() {
        let page = String(repeating: "<div>", count: 1_000_000) + String(repeating: "</p>", count: 100_000)
        #expect(throws: ReadingError.tooDeep(place, bound: 512)) { try readPage(page) }
    }

    @Test("Nesting as deep as browsers read is read")
    func deepEnough() throws {
        let page = String(repeating: "<div>", count: 400) + threeParagraphs
        #expect(try readPage(page).parts.count == 3)
    }

    @Test(
        "A page without an element is empty",
        arguments: [
            "<!DOCTYPE html>", "<!DOCTYPE html>\n", "<!-- -->", "<?xml?>", " ", "</p>", "<!DOCTYPE html><!--",
        ])
    func noElement(page: String) {
        #expect(throws: ReadingError.empty(place)) { try readPage(page) }
    }

    @Test("A page with no end of elements is refused")
    func many() {
        let page = String(repeating: "<i></i>", count: 3_100_000)
        #expect(throws: ReadingError.tooManyElements(place, bound: 3_000_000)) { try readPage(page) }
    }

    @Test(
        "An element with attributes without end is read in good time, and the page behind it too",
        .timeLimit(.minutes(1)))
    func manyAttributes() throws {
        let attributes = (0..<400_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")
        let page = "<body><div class=story \(attributes)>\(threeParagraphs)</div>"
        #expect(try readPage(page).parts.count == 3)
    }

    @Test(
        "Days and names that are marked within one another are looked for in good time",
        .timeLimit(.minutes(1)))
    func nestedMarks() throws {
        let words = String(
            repeating: "The ferries lay at the bottom of the harbour for a year. ", count: 20_000)
        let opening = ["<time>", "<span class=date>", "<div class=byline>"].map {
            String(repeating: $0, count: 150)
        }
        let page = "<body>\(threeParagraphs)\(opening.joined())<p>\(words)"
        #expect(try readPage(page).published == nil)
    }

    @Test("A page larger than the bound is refused")
    func large() {
        let page = [UInt8](repeating: UInt8(ascii: "a"), count: HTML.largest + 1)
        #expect(throws: ReadingError.tooLarge(place, bound: HTML.largest)) {
            try HTML.article(id: Article.ID("test"), page: page, at: place)
        }
    }

    @Test("Entities that a page declares are not expanded, and nothing is fetched")
    func entities() throws {
        let page = """
            <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <body>\(threeParagraphs)<p>The end of it is &b;&c; and that is all that there is to say here.</p></body>
            """
        let text = try readPage(page).text.string
        #expect(!text.contains("aaaaaaaaaa") && !text.contains("root:"))
    }

    @Test("NUL bytes here and there are passed over")
    func nuls() throws {
        let page = threeParagraphs.replacing("harbour", with: "har\0bour")
        #expect(try readPage(page).parts.count == 3)
    }

    @Test("What is mostly NUL bytes is no page")
    func binary() {
        #expect(throws: ReadingError.binary(place)) {
            try readPage("<html>" + String(repeating: "a\0", count: 1000))
        }
    }

    @Test(
        "Broken markup does not lose the text",
        arguments: [
            "<p", "<p class=\"", "<!-- ", "<script>", "</div></div></body></html>", "<![CDATA[",
            "&#xFFFFFFFF;",
        ])
    func broken(tail: String) throws {
        #expect(try readPage("<body>\(threeParagraphs)\(tail)").parts.count >= 3)
    }
}

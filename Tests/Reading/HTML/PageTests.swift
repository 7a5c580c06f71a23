import Articles
import Reading
import Testing

/// An article read from a page.
func readPage(_ page: String) throws(ReadingError) -> Article {
    try HTML.article(id: Article.ID("test"), page: Array(page.utf8), at: ReadingError.Place("test.html"))
}

/// The parts of an article, a line each: the role, a colon, and the words with their blanks made one.
func outline(of article: Article) -> [String] {
    article.parts.map { part in
        "\(part.role): \(article.text[part.range].split(whereSeparator: \.isWhitespace).joined(separator: " "))"
    }
}

/// Three paragraphs of a story, long enough to be one.
let threeParagraphs = """
    <p>The harbour of Northport stays closed until Friday, the mayor said, after a storm sank two ferries.</p>
    <p>Divers were to look at the wrecks on Thursday. Nobody was hurt, but forty boats were torn from their moorings.</p>
    <p>“We have not seen such waves in thirty years,” said Lea Marsh, who leads the pilots of the town.</p>
    """

@Suite("The body of a page")
struct PageBodyTests {
    @Test(
        "The paragraphs of the article are kept; menus, scripts, related stories, comments and the foot are not"
    )
    func aroundTheBody() throws {
        let article = try readPage(
            """
            <!DOCTYPE html><html><head><title>Storm Shuts Harbour | The Coast</title>
            <script>var text = "A long sentence that is a script, and never the text of anything at all.";</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <div class="story"><h1>Storm Shuts Harbour</h1>
            \(threeParagraphs)
            <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div></div>
            <div class="related"><h2>Related</h2><p><a href="/1">The mayor of Northport in his own words</a></p></div>
            <div id="comments"><p>I have lived here for fifty years, and I say that this was to be expected.</p></div>
            <footer><p>The Coast is printed in Southport by people who get up early in the morning.</p></footer>
            </body></html>
            """)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.parts.map(\.role) == [.title, .paragraph, .paragraph, .paragraph])
        #expect(article.text.string.hasSuffix("who leads the pilots of the town."))
    }

    @Test("Headings inside the story are crossheads; lists, quotations and tables of data stay")
    func structure() throws {
        let article = try readPage(
            """
            <html><body><article><h1>Storm Shuts Harbour</h1>\(threeParagraphs)
            <h2>What was lost</h2><ul><li>two ferries</li><li>forty boats</li></ul>
            <blockquote>Never again, we said the last time, and never again we say now.</blockquote>
            <table><tr><td>Ferries</td><td>2</td></tr></table>
            <p>The town council meets on Monday to talk about a wall, as it did in each of the last nine years.</p>
            </article></body></html>
            """)
        #expect(
            outline(of: article).dropFirst(4) == [
                "crosshead: What was lost", "paragraph: two ferries", "paragraph: forty boats",
                "paragraph: Never again, we said the last time, and never again we say now.",
                "paragraph: Ferries", "paragraph: 2",
                "paragraph: The town council meets on Monday to talk about a wall, as it did in each of the last nine years.",
            ])
    }

    @Test("Captions, credits and lines that lead to other stories are left out")
    func captions() throws {
        let article = try readPage(
            """
            <body><div class="entry-content">\(threeParagraphs)
            <figure><img src="a.jpg"><figcaption>The harbour on Tuesday night. Photo: Tom Oak</figcaption></figure>
            <p>Read more: <a href="/2">Why the ferries were at sea that night</a></p>
            <p>Ferries sail again from Southport, where the storm has done no harm, the harbour master said.</p></div></body>
            """)
        #expect(article.parts.count == 4)
        #expect(!article.text.string.contains("Photo") && !article.text.string.contains("Read more"))
    }

    @Test("Lines parted by two line breaks are paragraphs; one break is a line break")
    func lineBreaks() throws {
        let article = try readPage(
            """
            <body><div>The harbour of Northport stays closed until Friday, the mayor said on Tuesday evening.<br><br>
            Divers were to look at the wrecks on Thursday,<br>and nobody was hurt, as far as the mayor knew.</div></body>
            """)
        #expect(article.parts.map(\.role) == [.paragraph, .paragraph])
        #expect(article.text[article.parts[1].range].contains("Thursday,\nand nobody"))
    }

    @Test("A page without names or paragraphs, as of old, gives its text")
    func oldPage() throws {
        let article = try readPage(
            """
            <HTML><BODY><TABLE><TR><TD><A HREF=a>Home</A><BR><A HREF=b>World</A></TD><TD><FONT SIZE=2>
            The harbour of Northport stays closed until Friday, the mayor said on Tuesday.<P>
            Divers were to look at the wrecks on Thursday. Nobody was hurt in the storm.<P>
            Ferries sail again from Southport, where the storm has done no harm at all.</FONT></TD></TR></TABLE>
            """)
        #expect(article.parts.map(\.role) == [.paragraph, .paragraph, .paragraph])
        #expect(article.text.string.hasPrefix("The harbour of Northport"))
    }

    @Test("A body that says it is furniture is kept where it is most of the page")
    func furnitureByName() throws {
        #expect(
            try readPage("<body><div class='sidebar-main'>\(threeParagraphs)</div></body>").parts.count == 3)
    }

    @Test("The summary that stands before the body is part of the story")
    func lead() throws {
        let article = try readPage(
            """
            <body><article><h1>Storm Shuts Harbour</h1>
            <p class="article-intro">Two ferries lie on the ground of the harbour of Northport after the storm.</p>
            <div class="author-info"><p>Anna Berg has written about the sea and its towns for the last twenty years.</p></div>
            <div class="article-body">\(threeParagraphs)</div></article></body>
            """)
        #expect(article.parts.map(\.role) == [.title, .paragraph, .paragraph, .paragraph, .paragraph])
        #expect(article.text[article.parts[1].range].hasPrefix("Two ferries lie on the ground"))
    }

    @Test("A sentence is a paragraph, even where the page calls it a heading")
    func sentenceAsHeading() throws {
        let sentence =
            "The harbour stays closed until Friday, the mayor of Northport said, after a storm sank two ferries."
        #expect(
            outline(of: try readPage("<body><h1>Storm</h1><h2>\(sentence)</h2></body>")).last
                == "paragraph: \(sentence)")
    }

    @Test("Comments longer than the story do not take its place")
    func longComments() throws {
        let comments = String(
            repeating: "<p>I have lived here for fifty years, and this was to be expected.</p>", count: 60)
        let article = try readPage(
            "<body><div>\(threeParagraphs)</div><div id='comments'>\(comments)</div></body>")
        #expect(article.parts.count == 3)
    }

    @Test("A quotation named after the place that it is from stays in the story")
    func embeddedQuotation() throws {
        let quotation =
            "<blockquote class='twitter-tweet'><p>The harbour is closed. Please stay at home.</p></blockquote>"
        #expect(try readPage("<article>\(threeParagraphs)\(quotation)</article>").parts.count == 4)
    }

    @Test("Text that only the page's JSON-LD has is taken from there")
    func articleBody() throws {
        let said = String(repeating: "The harbour of Northport stays closed until Friday. ", count: 10)
        let article = try readPage(
            """
            <head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(said)"}</script></head>
            <body><p>Please turn on scripts to read this page.</p></body>
            """)
        #expect(article.text.string.hasPrefix("The harbour of Northport stays closed"))
    }

    @Test("A dateline at the head of the first paragraph is marked")
    func dateline() throws {
        let article = try readPage(
            "<article><p>NORTHPORT, Coastland (AP) — The harbour stays closed until Friday, the mayor said.</p></article>"
        )
        #expect(article.dateline == "NORTHPORT, Coastland")
    }

    @Test("A page of a few words gives these")
    func fewWords() throws {
        #expect(
            outline(of: try readPage("<html><body><a href='/'>Closed today</a></body></html>")) == [
                "paragraph: Closed today"
            ])
    }

    @Test("A page without text is empty")
    func empty() {
        #expect(throws: ReadingError.empty(ReadingError.Place("test.html"))) {
            try readPage(
                "<html><head><title>Nothing</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
            )
        }
    }
}

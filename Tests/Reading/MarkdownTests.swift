import Articles
import Reading
import Testing

@Suite("Markdown")
struct MarkdownTests {
    private func read(_ text: String) throws(ReadingError) -> Article {
        try Markdown.article(id: Article.ID("test"), text: Text(text), at: ReadingError.Place("test.md"))
    }

    /// The words of one paragraph of Markdown.
    private func words(_ paragraph: String) throws -> String { try read(paragraph).text.string }

    @Test("The first heading is the headline, later ones are crossheads")
    func headings() throws {
        let article = try read(
            """
            # Storm Shuts Harbour #

            By Anna Berg

            Two ferries *sank* off Northport.
            Nobody was hurt.

            What was lost
            -------------

            Forty boats.
            """)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.byline == ["Anna Berg"])
        #expect(
            outline(of: article) == [
                "title: Storm Shuts Harbour", "byline: By Anna Berg",
                "paragraph: Two ferries sank off Northport. Nobody was hurt.", "crosshead: What was lost",
                "paragraph: Forty boats.",
            ])
    }

    @Test(
        "A row of a table may end in a backslash or two blanks",
        arguments: ["|\\", "| a |\\", "|a\\", "|a|  \n|b|", "\\", "- \\", "# a\\", "> |\\"])
    func rowEnd(table: String) throws {
        let article = try read("Two ferries sank.\n\n\(table)\n\nForty boats.")
        let lines = outline(of: article)
        #expect(lines.first == "paragraph: Two ferries sank.")
        #expect(lines.last == "paragraph: Forty boats.")
    }

    @Test("A file that is a row of a table which ends in a backslash is read")
    func onlyRowEnd() throws {
        #expect(try words("|\\") == "\\")
    }

    @Test(
        "Runs of backticks that close nothing are read in good time, and stand as they are",
        .timeLimit(.minutes(1)))
    func openCode() throws {
        let runs = (1...1_500).map { String(repeating: "`", count: $0) + "a" }.joined()
        #expect(try words(runs) == runs)
        #expect(try words("`a ``b` c`` d```") == "a ``b c`` d```")
    }

    @Test("Front matter gives headline, day, writers and publisher")
    func frontMatter() throws {
        let article = try read(
            """
            ---
            title: "Storm Shuts Harbour"
            date: 2019-03-05 10:00
            authors:
              - Anna Berg
              - Tom Oak
            publisher: The Coast
            ---
            Two ferries sank off Northport.
            """)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.published == Day("2019-03-05"))
        #expect(article.byline == ["Anna Berg", "Tom Oak"])
        #expect(article.publisher == "The Coast")
        #expect(outline(of: article).last == "paragraph: Two ferries sank off Northport.")
    }

    @Test(
        "Marks are left out of the words",
        arguments: [
            ("**Two** ferries _sank_, ~~three~~ we hear", "Two ferries sank, three we hear"),
            ("The [mayor](https://example.org/a_(b) \"Mayor\") of [Northport][1]", "The mayor of Northport"),
            ("Before ![a ferry](ferry.jpg) after[^1]", "Before  after"),
            ("`code *is* kept`", "code *is* kept"),
            ("<b>Tags</b> go, <https://example.org> stays", "Tags go, https://example.org stays"),
            ("AT&amp;T &#8220;said&#x201D;", "AT&T “said”"), (#"2 \* 3 \[sic\]"#, "2 * 3 [sic]"),
        ])
    func marks(markdown: String, plain: String) throws {
        #expect(try words(markdown) == plain)
    }

    @Test(
        "What only looks like marks stays",
        arguments: [
            "2 * 3 * 4", "snake_case_name", "\"[The ferry] sank,\" she said", "5 < 6 & 7 > 2", "*", "a `b",
            "[", "&x;",
        ])
    func noMarks(text: String) throws {
        #expect(try words(text) == text)
    }

    @Test("Items, quotations and rows are paragraphs of their own; rules and link addresses are nothing")
    func blocks() throws {
        let article = try read(
            """
            - two ferries
            - forty boats

            > Never again,
            > we said.

            | Ferries | 2 |
            |---------|---|
            | Boats | 40 |

            * * *

            [1]: https://example.org
            1. First things first.
            """)
        #expect(
            outline(of: article) == [
                "paragraph: two ferries", "paragraph: forty boats", "paragraph: Never again, we said.",
                "paragraph: Ferries | 2", "paragraph: Boats | 40", "paragraph: 1. First things first.",
            ])
    }

    @Test("Code between fences is kept as it stands")
    func code() throws {
        #expect(try words("```\n# a *b*\n  c\n```") == "# a *b*\n  c")
    }

    @Test("Two blanks at the end of a line break it")
    func hardBreak() throws {
        #expect(try words("Two ferries  \nsank.") == "Two ferries\nsank.")
    }

    @Test("A file of marks alone is empty")
    func empty() {
        #expect(throws: ReadingError.empty(ReadingError.Place("test.md"))) { try read("---\n\n![](a.jpg)\n") }
    }

    @Test(
        "Marks without end are read in good time", .timeLimit(.minutes(1)),
        arguments: ["*", "[", "`", "<", "![", "**a_", "> ", "&", "_a "])
    func many(mark: String) throws {
        #expect(throws: Never.self) { try read("x " + String(repeating: mark, count: 20_000) + "a") }
    }
}

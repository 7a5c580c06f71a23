import Articles
import Reading
import Testing

@Suite("What a page says about its article")
struct PageFactsTests {
    private func page(head: String = "", body: String = "") throws -> Article {
        try readPage(
            "<html><head>\(head)</head><body>\(body)<article>\(threeParagraphs)</article></body></html>")
    }

    @Test("JSON-LD gives headline, writers, day and publisher, also in a graph and by reference")
    func linkedData() throws {
        let article = try page(
            head: """
                <script type="application/ld+json">{"@graph": [
                {"@type": "NewsArticle", "headline": "Storm Shuts Harbour", "datePublished": "2019-03-05T22:10:00+02:00",
                 "author": {"@id": "#berg"}, "publisher": {"@type": "Organization", "name": "The Coast"},},
                {"@type": "Person", "@id": "#berg", "name": "Anna Berg"}]}</script>
                """)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.byline == ["Anna Berg"])
        #expect(article.published == Day("2019-03-05"))
        #expect(article.publisher == "The Coast")
    }

    @Test("Open Graph and meta elements give them too")
    func metas() throws {
        let article = try page(
            head: """
                <meta property="og:title" content="Storm Shuts Harbour"><meta property="og:site_name" content="The Coast">
                <meta name="author" content="By Anna Berg and Tom Oak">
                <meta property="article:published_time" content="2019-03-05">
                """)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.byline == ["Anna Berg", "Tom Oak"])
        #expect(article.published == Day("2019-03-05"))
        #expect(article.publisher == "The Coast")
    }

    @Test("Where the head says nothing, what the page marks as byline and time does")
    func marked() throws {
        let article = try page(
            body: """
                <h1>Storm Shuts Harbour</h1><p class="byline">By <a rel="author" href="/berg">Anna Berg</a></p>
                <time datetime="2019-03-05">Tuesday</time>
                """)
        #expect(article.title == "Storm Shuts Harbour")
        #expect(article.byline == ["Anna Berg"])
        #expect(article.published == Day("2019-03-05"))
    }

    @Test("The site's name is no part of the headline, nor a writer")
    func siteName() throws {
        let article = try page(
            head: """
                <title>Storm Shuts Harbour of Northport | The Coast</title><meta property="og:site_name" content="The Coast">
                <meta name="author" content="The Coast">
                """)
        #expect(article.title == "Storm Shuts Harbour of Northport")
        #expect(article.byline == [])
    }

    @Test("What no source says stays unknown")
    func unknown() throws {
        let article = try page()
        #expect(
            article.title == nil && article.published == nil && article.publisher == nil
                && article.byline.isEmpty)
    }

    @Test(
        "Days as pages write them",
        arguments: [
            ("2019-03-05T22:10Z", "2019-03-05"), ("5.3.2019", "2019-03-05"), ("March 5, 2019", "2019-03-05"),
            ("Tue, 05 Mar 2019 22:10", "2019-03-05"), ("5. März 2019", "2019-03-05"),
            ("2019/03/05", "2019-03-05"),
            ("20190305", "2019-03-05"), ("25/12/2019", "2019-12-25"), ("12/25/2019", "2019-12-25"),
        ])
    func days(written: String, day: String) throws {
        #expect(try page(head: "<meta name='date' content='\(written)'>").published == Day(day))
    }

    @Test("A day that could be two is none", arguments: ["3/5/2019", "32.1.2019", "5 March", "1234567"])
    func unclearDays(written: String) throws {
        #expect(try page(head: "<meta name='date' content='\(written)'>").published == nil)
    }

    @Test("The page's own address may hold the day")
    func dayOfAddress() throws {
        let address = "https://coast.example/news/2019/03/05/storm"
        #expect(try page(head: "<link rel='canonical' href='\(address)'>").published == Day("2019-03-05"))
    }

    @Test("The day of a comment is not the day of the article")
    func dayOfComment() throws {
        #expect(
            try page(body: "<div class='comments'><time datetime='2020-01-01'>then</time></div>").published
                == nil)
    }
}

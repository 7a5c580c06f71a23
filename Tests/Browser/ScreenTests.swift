import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Screens, as recorded")
struct ScreenTests {
    /// The three layouts, and a small one.
    static let sizes = [(80, 24), (120, 40), (200, 60), (60, 15)]

    @Test(
        "The first screen",
        arguments: [(80, 24), (120, 40), (200, 60), (60, 15), (40, 10), (20, 5), (10, 2), (1, 1)])
    func first(width: Int, height: Int) throws {
        let reader = Reader(width, height)
        try Golden.expect(reader.frame, named: "first-\(width)x\(height)")
    }

    @Test("A name selected in Who is marked in Read", arguments: sizes)
    func who(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3jj")
        try Golden.expect(reader.frame, named: "who-\(width)x\(height)")
    }

    @Test("The text with a mention walked to", arguments: sizes)
    func reading(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3j2nn")
        try Golden.expect(reader.frame, named: "read-\(width)x\(height)")
    }

    @Test("The quotations", arguments: sizes)
    func quotes(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj4j")
        try Golden.expect(reader.frame, named: "quotes-\(width)x\(height)")
    }

    @Test("A dossier", arguments: sizes)
    func dossier(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3j")
        reader.press(.enter, "j", "j")
        try Golden.expect(reader.frame, named: "dossier-\(width)x\(height)")
    }

    @Test("Other scripts, controls and overrides keep the columns", arguments: sizes)
    func scripts(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("G2")
        try Golden.expect(reader.frame, named: "scripts-\(width)x\(height)")
    }

    @Test("A picker", arguments: sizes)
    func picker(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("pab")
        try Golden.expect(reader.frame, named: "picker-\(width)x\(height)")
    }

    @Test("The reasons for a name", arguments: sizes)
    func why(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3jw")
        try Golden.expect(reader.frame, named: "why-\(width)x\(height)")
    }

    @Test("The help", arguments: sizes)
    func help(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("?filter")
        reader.press(.down)
        try Golden.expect(reader.frame, named: "help-\(width)x\(height)")
    }

    @Test("Filters that nothing passes say what to press", arguments: sizes)
    func nothing(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("Fzeppelin")
        reader.press(.enter)
        try Golden.expect(reader.frame, named: "nothing-\(width)x\(height)")
    }

    @Test("A search as it is written", arguments: sizes)
    func search(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj2/berg")
        try Golden.expect(reader.frame, named: "search-\(width)x\(height)")
    }

    @Test("The rulings", arguments: sizes)
    func rulings(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3Mvale")
        reader.press(.enter, .enter)
        reader.type(":rulings")
        reader.press(.enter)
        try Golden.expect(reader.frame, named: "rulings-\(width)x\(height)")
    }

    @Test("The command line with what it could go on with", arguments: sizes)
    func command(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type(":pick-")
        try Golden.expect(reader.frame, named: "command-\(width)x\(height)")
    }

    @Test("A dossier of a name in another script", arguments: sizes)
    func foreign(width: Int, height: Int) throws {
        let article = AnnotatedArticle.marked(
            "port", publisher: "東京新聞", published: "2021-03-01",
            links: [("tanaka", "port", "港長", "港長")],
            """
            {@tanaka 田中花子} and {@salem رامي سالم} at the quay
            {@tanaka 田中花子}, 港長 of the {#port 港湾局}, met {@salem رامي سالم}. "<d tanaka|ようこそ>," said {@tanaka 田中花子}.
            """)
        var reader = Reader(width, height, articles: newsroom + [article])
        reader.type("3")
        reader.press(.enter, "j", "j")
        try Golden.expect(reader.frame, named: "dossier-scripts-\(width)x\(height)")
    }
}

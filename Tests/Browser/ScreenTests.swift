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

    @Test("Nothing to read yet", arguments: sizes)
    func empty(width: Int, height: Int) throws {
        var reader = Reader(width, height, articles: [])
        reader.tell(.progress(nil))
        try Golden.expect(reader.frame, named: "empty-\(width)x\(height)")
    }

    @Test("What could not be read, while more is read in", arguments: sizes)
    func failures(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.store.fail([
            "desk/2019.txt:812: not UTF-8", "desk/scan.pdf: a PDF has to become text first",
            "desk/wire/الميناء/東京の港.jsonl.gz:4: the packed data ends too early, after 1,204 of its 20,000 bytes",
        ])
        reader.tell(
            .progress(Progress("reading", done: 1_200, total: 5_000, perSecond: 310, secondsLeft: 130)))
        reader.type(":failures")
        reader.press(.enter)
        try Golden.expect(reader.frame, named: "failures-\(width)x\(height)")
    }

    @Test("A pane made as large as it goes, with more filters than the line holds", arguments: sizes)
    func large(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type(
            "F-org:Alliance -person:\"Idris Bako\" -said:\"no comment\" -tag:later -about:\"Rosa Quint\"")
        reader.press(.enter)
        reader.type("2++")
        try Golden.expect(reader.frame, named: "large-\(width)x\(height)")
    }

    @Test("The name of a file to export to, and why it will not do", arguments: sizes)
    func export(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3")
        reader.press(.enter)
        reader.type("E")
        reader.press(.control("u"))
        reader.type("berg.doc")
        reader.press(.enter)
        try Golden.expect(reader.frame, named: "export-\(width)x\(height)")
    }

    @Test("People by groups and a list in other scripts", arguments: sizes)
    func foreignOverviews(width: Int, height: Int) throws {
        let article = AnnotatedArticle.marked(
            "port", publisher: "صحيفة الميناء", published: "2021-03-01",
            """
            {@tanaka 田中花子} and {@salem رامي سالم} at the quay
            {@tanaka 田中花子} met {@salem رامي سالم} at the {#port 港湾局} and at {#union اتحاد البحارة}.
            """)
        var reader = Reader(width, height, articles: newsroom + [article])
        reader.type("C")
        try Golden.expect(reader.frame, named: "table-scripts-\(width)x\(height)")
        reader.type("q")
        try Golden.expect(reader.frame, named: "list-scripts-\(width)x\(height)")
    }
}

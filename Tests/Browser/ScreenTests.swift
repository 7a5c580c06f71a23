import Screen
import Testing

@testable import Browser

@Suite("Screens, as recorded")
struct ScreenTests {
    @Test(
        "The first screen", arguments: [(80, 24), (120, 40), (200, 60), (40, 10), (20, 5), (10, 2), (1, 1)])
    func first(width: Int, height: Int) throws {
        let reader = Reader(width, height)
        try Golden.expect(reader.frame, named: "first-\(width)x\(height)")
    }

    @Test("A name selected in Who is marked in Read", arguments: [(80, 24), (120, 40), (200, 60)])
    func who(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3jj")
        try Golden.expect(reader.frame, named: "who-\(width)x\(height)")
    }

    @Test("The text with a mention walked to", arguments: [(80, 24), (120, 40), (200, 60)])
    func reading(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3j2nn")
        try Golden.expect(reader.frame, named: "read-\(width)x\(height)")
    }

    @Test("The quotations", arguments: [(80, 24), (120, 40), (200, 60)])
    func quotes(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj4j")
        try Golden.expect(reader.frame, named: "quotes-\(width)x\(height)")
    }

    @Test("A dossier", arguments: [(80, 24), (120, 40), (200, 60)])
    func dossier(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("jj3j")
        reader.press(.enter, "j", "j")
        try Golden.expect(reader.frame, named: "dossier-\(width)x\(height)")
    }

    @Test("Other scripts, controls and overrides keep the columns")
    func scripts() throws {
        var reader = Reader(80, 24)
        reader.type("G2")
        try Golden.expect(reader.frame, named: "scripts-80x24")
    }

    @Test("A picker")
    func picker() throws {
        var reader = Reader(80, 24)
        reader.type("pab")
        try Golden.expect(reader.frame, named: "picker-80x24")
    }

    @Test("The reasons for a name")
    func why() throws {
        var reader = Reader(80, 24)
        reader.type("jj3jw")
        try Golden.expect(reader.frame, named: "why-80x24")
    }

    @Test("The help", arguments: [(80, 24), (120, 40), (200, 60), (60, 15)])
    func help(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("?filter")
        reader.press(.down)
        try Golden.expect(reader.frame, named: "help-\(width)x\(height)")
    }

    @Test("Filters that nothing passes say what to press")
    func nothing() throws {
        var reader = Reader(80, 24)
        reader.type("Fzeppelin")
        reader.press(.enter)
        try Golden.expect(reader.frame, named: "nothing-80x24")
    }

    @Test("A search as it is written")
    func search() throws {
        var reader = Reader(80, 24)
        reader.type("jj2/berg")
        try Golden.expect(reader.frame, named: "search-80x24")
    }
}

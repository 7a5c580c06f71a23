import Screen
import Testing

@testable import Console

@Suite("Console")
struct ConsoleTests {
    @Test("What a terminal would obey is replaced; what it shows is kept")
    func disarming() {
        var scalars: [UInt32] = [1, 2, 3]
        Controls.disarm("é\u{301}", into: &scalars)
        #expect(scalars == [0xE9, 0x301])
        Controls.disarm("\u{1B}[2J\u{9B}\u{202E}\u{2066}\u{7F}", into: &scalars)
        #expect(scalars == [0xFFFD, 0x5B, 0x32, 0x4A, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD])
    }

    @Test(
        "Every colour of the design fits the terminal's number of colours", arguments: [8, 16, 256, 1 << 24])
    func palette(colours: Int) {
        let palette = Palette(.terminal, colours: colours)
        for colour in Style.Colour.allCases {
            #expect(palette.foreground(colour).map { (0..<colours).contains($0) } ?? true, "\(colour)")
        }
        #expect(palette.foreground(.person) != palette.foreground(.organization))
        #expect(palette.foreground(.plain) == nil)
    }

    @Test("Without colours nothing is coloured, and what colour alone told is told otherwise")
    func monochrome() {
        let palette = Palette(.terminal, colours: 0)
        #expect(Style.Colour.allCases.allSatisfy { palette.foreground($0) == nil })
        #expect(!palette.attributes(.match).isEmpty)
        #expect(!palette.attributes(.warning).isEmpty)
        #expect(palette.attributes(.plain).isEmpty)
        #expect(Palette(.terminal, colours: 256).attributes(.match).isEmpty)
    }

    @Test(
        "Every reason for having no terminal says what would help",
        arguments: [
            (TerminalError.inputElsewhere, "byname extract"), (.outputElsewhere, "byname extract"),
            (.unnamed, "TERM"), (.unknown("vt999"), "vt999"), (.fixed("dumb"), "dumb"),
            (.undescribed, "ncurses"), (.refused, "memory"),
        ])
    func reasons(error: TerminalError, word: String) {
        #expect(error.description.contains(word))
    }
}

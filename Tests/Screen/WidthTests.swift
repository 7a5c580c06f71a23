import Testing

@testable import Screen

@Suite("Widths")
struct WidthTests {
    @Test(
        "A string takes the columns that wcwidth counts",
        arguments: [
            ("", 0), ("Skarvik", 7), ("東京", 4), ("ｶﾞ", 2), ("한국", 4), ("e\u{301}", 1), ("🚢", 2),
            ("رسالة", 5), ("שָׁלוֹם", 4), ("−—…", 3), ("\u{1100}\u{1161}\u{11A8}", 2), ("नमस्ते", 4),
        ])
    func columns(text: String, columns: Int) {
        #expect(Width.of(text) == columns)
    }

    @Test("A family of emoji has the columns of its members, and its joiners are not shown")
    func family() {
        let glyphs = Glyphs("👩\u{200D}👧")
        #expect(glyphs.map { glyphs.text(of: $0) } == ["👩", "👧"])
        #expect(Width.of("👩\u{200D}👧") == 4)
    }

    @Test("A skin tone and a variation selector take no columns and are not shown")
    func modifiers() {
        let glyphs = Glyphs("👍🏽❤\u{FE0F}")
        #expect(glyphs.map { glyphs.text(of: $0) } == ["👍", "❤"])
    }

    @Test("A control is shown as its picture")
    func controls() {
        let glyphs = Glyphs("\u{1B}[0m\u{7}\u{7F}")
        #expect(glyphs.map { glyphs.text(of: $0) }.joined() == "␛[0m␇␡")
    }

    @Test(
        "What would reverse or hide text is shown as a replacement",
        arguments: ["\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{9B}", "\u{FFF9}"])
    func overrides(text: String) {
        let glyphs = Glyphs(text)
        #expect(glyphs.map { glyphs.text(of: $0) } == ["\u{FFFD}"])
        #expect(Width.of(text) == 1)
    }

    @Test("Marks of direction, soft hyphens and spaces without width are not shown")
    func invisible() {
        let text = "a\u{200F}b\u{AD}c\u{200B}d\u{FEFF}"
        let glyphs = Glyphs(text)
        #expect(glyphs.map { glyphs.text(of: $0) } == ["a", "b", "c", "d"])
    }

    @Test("An end of line and a tab are drawn as a space")
    func spaces() {
        let glyphs = Glyphs("a\tb\nc\u{2028}d")
        #expect(glyphs.map { glyphs.text(of: $0) }.joined() == "a b c d")
    }

    @Test("A mark without a base stands on a dotted circle")
    func orphan() {
        let glyphs = Glyphs("\u{301}a")
        #expect(glyphs.map { glyphs.text(of: $0) } == ["\u{25CC}\u{301}", "a"])
    }

    @Test("No more marks are kept on a base than a terminal's cell holds")
    func marks() {
        let glyphs = Glyphs("e" + String(repeating: "\u{301}", count: 40))
        #expect(glyphs.map { glyphs.text(of: $0).unicodeScalars.count } == [5])
    }

    @Test("The glyphs of any bytes that are UTF-8 cover them in order")
    func cover() {
        let text = "Zoe\u{308} \u{202E}x\u{202C} 東🚢👩\u{200D}👧\u{1B}"
        var end = 0
        for glyph in Glyphs(text) {
            #expect(glyph.range.lowerBound >= end)
            #expect(!glyph.range.isEmpty)
            end = glyph.range.upperBound
        }
        #expect(end == text.utf8.count)
    }

    @Test("Text that is too wide ends in an ellipsis")
    func shortened() {
        #expect("Harbour Board".shortened(to: 13) == "Harbour Board")
        #expect("Harbour Board".shortened(to: 8) == "Harbour…")
        #expect("東京の港".shortened(to: 6) == "東京…")
        #expect("東京".shortened(to: 1) == "…")
        #expect("東京".shortened(to: 0) == "")
    }
}

@testable import Screen
import Testing

@Suite("Written keys")
struct KeyNotationTests {
    @Test(
        "Keys are written as characters and as names in angle brackets",
        arguments: [
            ("gg", [Key.character("g"), "g"]), ("<Enter><CR>", [.enter, .enter]), ("<Esc>", [.escape]),
            ("<C-d><c-D>", [.control("d"), .control("d")]), ("<A-Left><M-x>", [.alt(.left), .alt("x")]),
            ("<F1>x<F12>", [.function(1), "x", .function(12)]), ("<S-Tab><Space>", [.backTab, " "]),
            ("<lt>b>", ["<", "b", ">"]), ("a\n", ["a", .enter]), ("東é", ["東", "é"]),
        ])
    func keys(notation: String, keys: [Key]) { #expect(Key.keys(notation: notation) == keys) }

    @Test("What is no key's name is written as it stands", arguments: ["<b>", "a<", "<F0>", "<C-xy>", "<>"])
    func literal(text: String) { #expect(Key.keys(notation: text) == text.map { .character($0) }) }

    @Test("A key alone is one key, or an error that shows how keys are written")
    func one() throws {
        #expect(try Key(notation: "<PgDn>") == .pageDown)
        #expect(throws: KeyNotationError(written: "gg")) { try Key(notation: "gg") }
        #expect(throws: KeyNotationError(written: "")) { try Key(notation: "") }
        #expect("\(KeyNotationError(written: "gg"))".contains("<C-x>"))
    }

    @Test(
        "A key reads back as it is written",
        arguments: [
            Key.character("<"), " ", "é", .control("d"), .alt(.left), .alt("x"), .function(5), .enter, .tab,
            .backTab,
            .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        ])
    func roundTrip(key: Key) throws { #expect(try Key(notation: #require(key.notation)) == key) }
}

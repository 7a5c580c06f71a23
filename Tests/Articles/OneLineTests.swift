import Articles
import Testing

@Suite("One line")
struct OneLineTests {
    @Test(
        "Every run of blanks is one space, and none stands at either end",
        arguments: [
            ("Anna\n  Berg ", "Anna Berg"), ("\r\n\t", ""), ("", ""), ("a\u{A0}\u{2028}b", "a b"),
            ("é\u{301} x", "é\u{301} x"),
        ])
    func blanks(words: String, line: String) { #expect(words.onOneLine == line) }
}

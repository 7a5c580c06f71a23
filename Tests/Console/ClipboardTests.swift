import Testing

@testable import Console

@Suite("Clipboard")
struct ClipboardTests {
    @Test(
        "Text is written in base 64 as RFC 4648 has it",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
            ("“ü”", "4oCcw7zigJ0="),
        ])
    func base64(text: String, expected: String) {
        #expect(String(decoding: Clipboard.base64(text.utf8), as: UTF8.self) == expected)
    }

    @Test("A copy is one OSC 52 sequence")
    func sequence() {
        let bytes = Clipboard.sequence(for: "hi", insideTmux: false)
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;aGk=\u{7}")
    }

    @Test("Inside tmux it goes to tmux, and wrapped to the terminal around it")
    func insideTmux() {
        let bytes = Clipboard.sequence(for: "hi", insideTmux: true)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "\u{1B}]52;c;aGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{7}\u{1B}\\")
    }
}

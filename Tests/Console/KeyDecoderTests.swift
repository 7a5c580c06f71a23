import Screen
import Testing

@testable import Console

@Suite("Keys from bytes")
struct KeyDecoderTests {
    /// The keys in what a terminal sent, all at once and with nothing after it.
    private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

    private func keys(_ bytes: [UInt8]) -> [Key] {
        var decoder = KeyDecoder()
        decoder.feed(bytes)
        var keys: [Key] = []
        while let input = decoder.next() ?? decoder.nextUnfinished() {
            if case .key(let key) = input { keys.append(key) }
        }
        return keys
    }

    @Test("Characters come as they were typed, in any script")
    func characters() {
        #expect(keys("jé語🙂") == [.character("j"), .character("é"), .character("語"), .character("🙂")])
    }

    @Test("Control with a letter is that letter; the keys that share its byte keep their names")
    func controls() {
        #expect(
            keys([0x04, 0x1A, 0x00, 0x1D]) == [.control("d"), .control("z"), .control(" "), .control("]")])
        #expect(keys("\r\n\t\u{8}\u{7F}") == [.enter, .enter, .tab, .backspace, .backspace])
    }

    @Test(
        "Keys with names are known from every family of terminals",
        arguments: [
            ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[H", .home),
            ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[5~", .pageUp),
            ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
            ("\u{1B}OP", .function(1)),
            ("\u{1B}[12~", .function(2)), ("\u{1B}[[C", .function(3)), ("\u{1B}[24~", .function(12)),
            ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")), ("\u{1B}[b", .down),
        ])
    func named(sequence: String, key: Key) {
        #expect(keys(sequence) == [key])
    }

    @Test(
        "Alt is seen, as a byte before or a number within",
        arguments: [
            ("\u{1B}x", Key.alt(.character("x"))), ("\u{1B}é", .alt(.character("é"))),
            ("\u{1B}[1;3D", .alt(.left)), ("\u{1B}\u{1B}[C", .alt(.right)), ("\u{1B}\r", .alt(.enter)),
            ("\u{1B}[", .alt(.character("["))), ("\u{1B}O", .alt(.character("O"))),
            ("\u{1B}]", .alt(.character("]"))), ("\u{1B}[120;3u", .alt(.character("x"))),
        ])
    func alt(sequence: String, key: Key) {
        #expect(keys(sequence) == [key])
    }

    @Test("Keys sent by their numbers are the keys they stand for")
    func numbered() {
        #expect(keys("\u{1B}[27;5;100~") == [.control("d")])
        #expect(keys("\u{1B}[68;6u") == [.control("d")])
        #expect(keys("\u{1B}[9;2u") == [.backTab])
        #expect(keys("\u{1B}[27u") == [.escape])
    }

    @Test("An Escape alone waits for what may follow, and not for long")
    func escapeAlone() {
        var decoder = KeyDecoder()
        #expect(decoder.patience == nil)
        decoder.feed([0x1B])
        #expect(decoder.next() == nil)
        #expect(decoder.patience.map { $0 < 50 } == true)
        #expect(decoder.nextUnfinished() == .key(.escape))
        #expect(decoder.patience == nil)
    }

    @Test("A sequence that comes in pieces is one key")
    func pieces() {
        var decoder = KeyDecoder()
        for byte in "\u{1B}[1;3".utf8 {
            decoder.feed([byte])
            #expect(decoder.next() == nil)
        }
        decoder.feed(Array("A".utf8))
        #expect(decoder.next() == .key(.alt(.up)))
        #expect(decoder.next() == nil)
    }

    @Test("Held Escapes are Escapes each")
    func heldEscape() {
        #expect(keys("\u{1B}\u{1B}\u{1B}") == [.escape, .escape, .escape])
    }

    @Test("What is pasted is one key, however it is cut, and ends its lines as text does")
    func paste() {
        let bytes = Array("a\u{1B}[200~one\r\ntwo\rQ\u{1B}[201~b".utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            var inputs: [KeyDecoder.Input] = []
            for part in [bytes[..<cut], bytes[cut...]] {
                decoder.feed(part)
                while let input = decoder.next() { inputs.append(input) }
            }
            #expect(
                inputs == [.key(.character("a")), .key(.paste("one\ntwo\nQ")), .key(.character("b"))],
                "cut at \(cut)")
        }
    }

    @Test("Nothing in a paste can act on a terminal")
    func pasteIsClean() {
        #expect(keys("\u{1B}[200~a\u{7}\u{202E}b\u{9B}c\u{1B}[201~") == [.paste("abc")])
    }

    @Test(
        "What a terminal would act on is no key, however it is sent",
        arguments: [
            "\u{85}", "\u{90}", "\u{9B}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{202A}",
            "\u{202E}", "\u{2066}", "\u{2069}",
        ] as [Unicode.Scalar])
    func obeyed(scalar: Unicode.Scalar) {
        let sent = Character(scalar)
        #expect(keys("j\(sent)k") == [.character("j"), .character("k")])
        #expect(keys("j\u{1B}\(sent)k") == [.character("j"), .character("k")], "with Alt")
        #expect(keys("j\u{1B}[\(scalar.value)uk") == [.character("j"), .character("k")], "by its number")
        #expect(
            keys("j\u{1B}[27;3;\(scalar.value)~k") == [.character("j"), .character("k")],
            "with Alt, by its number")
    }

    @Test("A paste whose end never comes is not waited for for ever")
    func pasteWithoutEnd() {
        #expect(keys("\u{1B}[200~left off") == [.paste("left off")])
    }

    @Test(
        "Answers to questions that others asked are no keys",
        arguments: [
            "\u{1B}[?62;22c", "\u{1B}[12;40R", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}[I", "\u{1B}[>0;276;0c", "\u{1B}[M !!",
        ])
    func answers(sequence: String) {
        #expect(keys(sequence + "j") == [.character("j")])
    }

    @Test("Bytes that are no UTF-8 are passed over")
    func noUTF8() {
        #expect(
            keys([0xFF, 0x6A, 0xC3, 0x6B, 0xE2, 0x82, 0x6C]) == [
                .character("j"), .character("k"), .character("l"),
            ])
    }

    @Test("A press and the wheel of a mouse are known with their cells; a release is not told")
    func mouse() {
        var decoder = KeyDecoder()
        decoder.feed(Array("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<65;1;200M\u{1B}[<68;1;1M".utf8))
        #expect(decoder.next() == .mouse(Mouse(.press, column: 4, row: 2)))
        #expect(decoder.next() == .mouse(Mouse(.wheelDown, column: 0, row: 199)))
        #expect(decoder.next() == .mouse(Mouse(.wheelUp, column: 0, row: 0)))
        #expect(decoder.next() == nil)
    }
}

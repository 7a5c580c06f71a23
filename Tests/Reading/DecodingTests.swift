import Articles
import Reading
import Testing

@Suite("The encodings of a file")
struct DecodingTests {
    private let place = ReadingError.Place("2019.txt")

    private func decode(_ bytes: [UInt8]) throws -> String { try Decoding.text(of: bytes, at: place).string }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test("UTF-8 stays as it is, a byte order mark aside")
    func utf8() throws {
        let text = "Zoë Ölberg – “ja” 🛳\r\n"
        #expect(try decode(Array(text.utf8)) == text)
        #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    }

    @Test("UTF-16 with a mark is read in both orders of bytes", arguments: [true, false])
    func utf16(bigEndian: Bool) throws {
        let text = "Zoë Ölberg – “ja” 🛳\r\n"
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        #expect(try decode(mark + utf16(text, bigEndian: bigEndian)) == text)
    }

    @Test("UTF-16 that is cut short or has half a pair is refused with its line")
    func brokenUTF16() {
        let error = #expect(throws: ReadingError.self) {
            try decode([0xFE, 0xFF] + utf16("a\nb", bigEndian: true) + [0xD8, 0x00, 0x00, 0x61])
        }
        #expect(error?.description == "2019.txt:2: not UTF-16")
        #expect(throws: ReadingError.self) { try decode([0xFF, 0xFE, 0x61, 0x00, 0x62]) }
    }

    @Test("An English text with a few Latin-1 letters is read as such")
    func latin() throws {
        let text = "The café in Málaga was closed on Friday, said Zoë Åkerlund, its owner. Nobody was hurt.\n"
        #expect(try decode(latin1(text)) == text)
    }

    @Test("The quotation marks and dashes of Windows-1252 are read")
    func windows() throws {
        let bytes =
            Array("The owner said ".utf8) + [0x93] + Array("no".utf8) + [0x94, 0x20, 0x97] + Array(" it".utf8)
            + [0x92]
            + Array("s 5 ".utf8) + [0x80]
        #expect(try decode(bytes) == "The owner said “no” — it’s 5 €")
    }

    @Test("A text all in another alphabet is told by its bytes")
    func cyrillic() throws {
        let text =
            "Порт закрыт до пятницы, сказала мэр города. Никто не пострадал, и паромы стоят у причала. "
        // Windows-1251 has the Russian letters in the order of Unicode, from 0xC0 on.
        let bytes = text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x410 + 0xC0) }
        #expect(try decode(bytes + bytes + bytes) == text + text + text)
    }

    @Test("UTF-8 with a damaged byte is refused with its line, not guessed at")
    func damaged() {
        let bytes = Array("Zoë\nÅsa Öl\n".utf8) + [0xFF] + Array(" x\n".utf8)
        let error = #expect(throws: ReadingError.self) { try decode(bytes) }
        #expect(error?.description == "2019.txt:3: not UTF-8")
    }

    @Test("Text that calls itself UTF-8 and is not is refused")
    func falseMark() {
        let error = #expect(throws: ReadingError.self) {
            try decode([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9, 0x20])
        }
        #expect(error?.description == "2019.txt:2: not UTF-8")
    }

    @Test(
        "Nothing, and nothing but blanks, is empty",
        arguments: ["", "\n", " \t\r\n", "\u{FEFF}", "\u{00A0}\n"])
    func empty(text: String) {
        #expect(throws: ReadingError.empty(place)) { try decode(Array(text.utf8)) }
    }

    @Test(
        "NUL bytes and many controls are no text",
        arguments: [
            [0x61, 0x00, 0x62], [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x03, 0x04],
            Array(repeating: 0x1B, count: 9),
        ] as [[UInt8]])
    func binary(bytes: [UInt8]) {
        #expect(throws: ReadingError.binary(place)) { try decode(bytes) }
    }

    @Test("A form feed and a stray control are text still")
    func fewControls() throws {
        let text = String(repeating: "The harbour was closed on Friday. ", count: 4) + "\u{0C}\u{08}"
        #expect(try decode(Array(text.utf8)) == text)
    }

    @Test("Any bytes are read or refused, and what is read is text", arguments: 0..<300)
    func anyBytes(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let bytes = (0..<(seed % 97)).map { _ -> UInt8 in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            // Mostly letters, so that not all of it is refused as binary.
            return state % 4 == 0 ? UInt8(truncatingIfNeeded: state >> 8) : UInt8(0x61 + state % 26)
        }
        guard let text = try? Decoding.text(of: bytes, at: place) else { return }
        let article = PlainText.article(id: Article.ID("x"), text: text)
        #expect(article.parts.allSatisfy { $0.range.upperBound <= text.count })
    }
}

import Articles
import Reading
import Testing

@Suite("The encoding of a page")
struct PageEncodingTests {
    private func read(_ bytes: [UInt8]) throws(ReadingError) -> Article {
        try HTML.article(id: Article.ID("test"), page: bytes, at: ReadingError.Place("test.html"))
    }

    private let story =
        "<p>Der Hafen von Nordstadt bleibt bis Freitag geschlossen, sagte die B\u{FC}rgermeisterin.</p>"

    private func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    @Test("What the head says is believed", arguments: ["iso-8859-1", "windows-1252", "ISO-8859-15"])
    func declared(charset: String) throws {
        let page = latin("<html><head><meta charset=\"\(charset)\"></head><body>\(story)</body></html>")
        #expect(try read(page).text.string.contains("Bürgermeisterin"))
    }

    @Test("UTF-8 is read as such whatever the head says")
    func wrongly() throws {
        let page =
            "<head><meta http-equiv='content-type' content='text/html; charset=iso-8859-1'></head>\(story)"
        #expect(try read(Array(page.utf8)).text.string.contains("Bürgermeisterin"))
    }

    @Test("Cyrillic in its old encoding is read by what the head says")
    func cyrillic() throws {
        var page = Array("<head><meta charset=windows-1251></head><p>".utf8)
        for _ in 0..<20 { page += [0xCF, 0xEE, 0xF0, 0xF2, 0x20] }
        #expect(try read(page).text.string.hasPrefix("Порт Порт"))
    }

    @Test("UTF-16 with its mark is read")
    func utf16() throws {
        var page: [UInt8] = [0xFF, 0xFE]
        for unit in "<html><body>\(story)</body></html>".utf16 {
            page += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(try read(page).text.string.contains("Bürgermeisterin"))
    }

    @Test("A byte that is no UTF-8 in a page that is shows as U+FFFD")
    func damaged() throws {
        let page =
            Array("<head><meta charset=utf-8></head>\(story)".utf8) + [0xFF]
            + Array("<p>Ende des Berichts.</p>".utf8)
        #expect(try read(page).text.string.contains("Bürgermeisterin"))
    }
}

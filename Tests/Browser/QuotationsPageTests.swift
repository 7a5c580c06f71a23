import Articles
import Export
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("The quotations of the archive")
struct QuotationsPageTests {
    /// Who says something, in the order of the rows.
    private func speakers(_ reader: Reader) -> [String] {
        let list = reader.state.place.overview?.list
        return list?.links.compactMap { row in
            guard case .saying(let saying, _, _) = list?.item(at: row)?.subject else { return nil }
            return saying.source
        } ?? []
    }

    private func filtered(by line: String) -> Reader {
        var reader = Reader()
        reader.type("F\(line)")
        reader.press(.enter)
        reader.type("\"")
        return reader
    }

    @Test("They are those that pass the filters, newest first; r puts the oldest first")
    func order() {
        var reader = filtered(by: "by:lind")
        #expect(speakers(reader) == ["Tomas Lind", "Tomas Lind", "Tomas Lind"])
        #expect(reader.screen.contains("2020-02-17  Tomas Lind"))
        #expect(reader.state.place.overview?.note == "1/3 · newest first")
        reader.type("r")
        #expect(reader.state.place.overview?.note == "1/3 · oldest first")
        #expect(reader.screen.contains("2019-11-04  Tomas Lind"))
    }

    @Test("By speaker they stand under the name, who says most first, whom nobody names last")
    func bySpeaker() {
        var reader = filtered(by: "")
        reader.type("rr")
        #expect(reader.screen.contains("@Anna Berg 3"))
        #expect(reader.state.place.overview?.note.contains("by speaker") == true)
        let headings = reader.state.place.overview?.list.rows.compactMap { row in
            if case .heading(let words) = row { words } else { nil }
        }
        #expect(headings?.last == "Without a name 1")
        reader.press(.tab)
        #expect(reader.state.place.overview?.note.hasPrefix("4/") == true, "Tab goes to the next speaker")
    }

    @Test("Enter lands on the sentence, and q comes back to the row")
    func follow() {
        var reader = filtered(by: "by:lind")
        reader.type("j")
        reader.press(.enter)
        #expect(reader.state.place.focus == .read)
        #expect(reader.state.place.reading?.landing != nil)
        reader.type("[")
        #expect(reader.state.place.overview?.note == "2/3 · newest first")
    }

    @Test("A filter narrows them where they are: by the speaker of a row, from the line, dropped again")
    func filter() {
        var reader = filtered(by: "")
        reader.type("f")
        #expect(reader.state.place.query.description == "by:person/tomas-lind")
        #expect(reader.state.place.focus == .overview && speakers(reader).count == 3)
        reader.type("F kind:direct")
        reader.press(.enter)
        #expect(speakers(reader).count == 2)
        reader.type("X")
        #expect(Set(speakers(reader)).count > 2)
    }

    @Test("A speaker whom nobody names is filtered by the words that stand for it")
    func unnamed() {
        var articles = newsroom
        let text = articles[0].article.text
        let quotation = articles[0].annotation.quotations.firstIndex { $0.speaker == nil }
        let words = FoldedWords.places(of: FoldedWords.keys(of: "a spokesman"), in: text).first
        if let quotation { articles[0].annotation.quotations[quotation].speakerRange = words }
        var reader = Reader(articles: articles)
        reader.type("Fsaid:offer")
        reader.press(.enter)
        reader.type("\"f")
        #expect(reader.state.place.query.chips.last?.condition?.field == .by)
        #expect(speakers(reader).count == 1)
    }

    @Test("What works on a row works here: copy, star, why, and the less sure")
    func acts() {
        var reader = filtered(by: "by:lind kind:direct")
        reader.type("y")
        let copied = reader.effects.compactMap { if case .copy(let words) = $0 { words } else { nil } }
        #expect(copied.first?.contains("Tomas Lind") == true)
        reader.type("m")
        #expect(reader.store.marks(of: "bridge").starred)
        reader.type("w")
        #expect(reader.state.page != nil)
        reader.type("q.")
        #expect(reader.state.showsUnsure && reader.state.place.focus == .overview)
    }

    @Test("They are exported as they are asked for")
    func export() {
        var reader = filtered(by: "by:lind")
        reader.type(":export lind.csv")
        reader.press(.enter)
        let written = reader.effects.compactMap { effect in
            if case .write(let export, _, _) = effect {
                String(decoding: export.bytes, as: UTF8.self)
            } else {
                nil
            }
        }
        #expect(written.first?.contains("Tomas Lind,") == true)
        #expect(written.first?.contains("Anna Berg,") == false)
    }

    @Test("Near the end of those that came, more are asked for, and nothing moves")
    func more() {
        let story = (0..<150).map { "{@lind Tomas Lind} said <d lind|word number \($0)>." }
            .joined(separator: " ")
        var reader = Reader(articles: [.marked("long", publisher: nil, published: nil, "Long\n\(story)")])
        reader.type("\"")
        #expect(reader.state.place.overview?.note.hasPrefix("1/100+") == true)
        reader.type("G")
        #expect(reader.state.place.overview?.note.hasPrefix("100/150") == true)
    }

    @Test("Where nobody is quoted so, it says how to go on")
    func none() {
        #expect(filtered(by: "said:zeppelin").screen.contains("Nobody is quoted so"))
    }

    @Test("All that somebody said about something, oldest first, is six keys")
    func six() {
        var reader = Reader()
        reader.type("F")
        reader.type("by:lind ")
        reader.type("said:twenty")
        reader.press(.enter)
        reader.type("\"")
        reader.type("r")
        #expect(speakers(reader) == ["Tomas Lind"])
        #expect(reader.state.place.overview?.note == "1/1 · oldest first")
    }

    @Test("A dossier has those quotations that the filters ask for")
    func dossier() {
        var reader = Reader()
        reader.type("Fkind:direct")
        reader.press(.enter)
        reader.type("G3")
        reader.press(.enter)
        let dossier = reader.state.place.dossier?.dossier
        #expect(dossier?.quotesBy.isEmpty == false)
        #expect(dossier?.quotesBy.allSatisfy { $0.kind == .direct } == true)
    }

    @Test("The quotations, as recorded", arguments: ScreenTests.sizes)
    func screens(width: Int, height: Int) throws {
        var reader = Reader(width, height)
        reader.type("Fby:lind|berg")
        reader.press(.enter)
        reader.type("\"rr")
        try Golden.expect(reader.frame, named: "quotations-\(width)x\(height)")
    }
}

import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Stars, tags and notes")
struct MarkingTests {
    /// A reader who has starred, tagged and noted the article on the strike.
    static func marked(_ width: Int = 80, _ height: Int = 24) -> Reader {
        var reader = Reader(width, height)
        reader.type("jjmtharbour sea")
        reader.press(.enter)
        reader.type("aAsk 東京 and رسالة when the last offer was made")
        reader.press(.enter)
        return reader
    }

    private func row(_ words: String, of reader: Reader) -> String {
        reader.frame.lines.first { $0.contains(words) } ?? ""
    }

    @Test("m puts a star on the article from any pane and takes it off again", arguments: Pane.numbered)
    func star(pane: Pane) {
        var reader = Reader(120, 40)
        reader.type("jj\(pane.rawValue)m")
        #expect(row("11-04 SEP", of: reader).contains("★"))
        #expect(reader.footer.hasPrefix(" ★ “Ferries to Holm Island stop as talks"))
        #expect(reader.state.place.focus == pane)
        reader.type("m")
        #expect(!reader.frame.lines.dropLast().joined().contains("★"))
        #expect(reader.footer.contains("No star any more"))
    }

    @Test("Tags are written with blanks between, and one with a minus is taken off")
    func tags() {
        var reader = Reader(120, 40)
        reader.type("tsea \"two words\" harbour")
        reader.press(.enter)
        let id = newsroom[2].id
        #expect(reader.store.marks(of: id).tags == ["harbour", "sea", "two words"])
        reader.type("t-sea -\"two words\" road")
        reader.press(.enter)
        #expect(reader.store.marks(of: id).tags == ["harbour", "road"])
        #expect(reader.footer.contains("+road -sea -two words"))
    }

    @Test("Tab completes tags that others bear, and after a minus those the article bears")
    func completion() {
        var reader = Self.marked()
        reader.type("kth")
        reader.press(.tab)
        #expect(reader.state.prompt?.line.text == "harbour")
        reader.press(.escape)
        reader.type("jt-")
        reader.press(.tab, .tab)
        #expect(reader.state.prompt?.line.text == "-sea")
    }

    @Test("A line of tags that is none is kept, with what is wrong with it")
    func wrong() {
        var reader = Reader()
        reader.type("torg:sea")
        reader.press(.enter)
        #expect(reader.state.prompt != nil && reader.footer.contains("only tags"))
    }

    @Test("A note stands at the head of Read and is written on where it was; an empty one is taken off")
    func note() {
        var reader = Self.marked(120, 40)
        #expect(row("¶ Ask", of: reader).contains("when the last offer"))
        reader.type("a today")
        reader.press(.enter)
        #expect(reader.store.marks(of: newsroom[0].id).note?.hasSuffix("was made today") == true)
        reader.type("a")
        reader.press(.control("u"), .enter)
        #expect(reader.store.marks(of: newsroom[0].id).note == nil)
        #expect(!reader.frame.lines.dropLast().joined().contains("¶"))
    }

    @Test("A note that is there already is not lost under one that is begun before the answer comes")
    func late() throws {
        var reader = Reader()
        reader.type("jj")
        _ = try reader.store.carryOut(.note(newsroom[0].id, "First."))
        let commands = update(&reader.state, .key("a"))
        guard case .ask(let request, let question) = commands.first else { return #expect(Bool(false)) }
        reader.type("Second.")
        let answer = try reader.answer(request)
        reader.tell(.answered(answer, to: question))
        #expect(reader.state.prompt?.line.text == "First. Second.")
    }

    @Test("u takes decisions back, the last first, and says which")
    func undo() {
        var reader = Self.marked(120, 40)
        let id = newsroom[0].id
        reader.type("u")
        #expect(reader.footer.hasPrefix(" Taken back: the note on “Ferries"))
        #expect(reader.store.marks(of: id) == Marks(starred: true, tags: ["harbour", "sea"]))
        reader.type("uu")
        #expect(reader.store.marks(of: id) == Marks())
        #expect(!reader.frame.lines.dropLast().joined().contains("★"))
        reader.type("u")
        #expect(reader.footer.contains("Nothing was decided"))
    }

    @Test("In a dossier the article of the line is meant, and a line that is a name stands in none")
    func dossier() {
        var reader = Reader(120, 40)
        reader.type("jj3")
        reader.press(.enter)
        reader.type("m")
        #expect(reader.footer.contains("stands in no article"))
        reader.type("Gm")
        let dossier = reader.state.place.dossier?.dossier
        #expect(dossier?.articles.last?.marks.starred == true)
        #expect(row("Ferries to", of: reader).contains("★"))
    }

    @Test("An archive that may only be read says so, and nothing is taken back")
    func closed() {
        var reader = Reader()
        reader.isReadOnly = true
        reader.type("m")
        #expect(reader.footer.hasPrefix(" Not kept: a.archive: may only be read (the star of “Harbour"))
        reader.type("u")
        #expect(reader.footer.contains("Nothing was decided"))
    }

    @Test("What is written is not carried out twice, and nothing new is said to be so")
    func same() {
        var reader = Self.marked()
        reader.type("tsea")
        reader.press(.enter)
        #expect(reader.footer == " It is so already")
        reader.type("u")
        #expect(reader.footer.contains("the note on"))
    }

    @Test("Marks at a glance leave the title two thirds of its room", arguments: 0...40)
    func glance(width: Int) {
        let marks = Marks(starred: true, tags: ["harbour", "南港", "a-very-long-tag-of-the-sea"], note: "x")
        #expect(Width.of(marks.glance(in: width)) <= max(3, width / 3))
        #expect(marks.glance(in: width).hasSuffix("¶ ★"))
    }

    @Test(
        "Marks, as recorded",
        arguments: [(80, 24), (120, 40), (200, 60), (60, 15)])
    func screens(width: Int, height: Int) throws {
        let reader = Self.marked(width, height)
        try Golden.expect(reader.frame, named: "marks-\(width)x\(height)")
    }
}

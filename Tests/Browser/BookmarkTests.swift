import Articles
import Screen
import Testing

@testable import Browser

@Suite("Bookmarks")
struct BookmarkTests {
    /// A browser of the same articles, later.
    private func again(_ bookmark: Bookmark) -> Reader {
        var reader = Reader()
        reader.state = State(archive: "Archive", width: 80, height: 24)
        reader.tell(.restored(bookmark))
        reader.tell(.start)
        return reader
    }

    private func kept(_ reader: Reader) throws -> Bookmark {
        try Bookmark(parsing: reader.state.bookmark.text)
    }

    @Test("One is where one was: filters, article, place in it, pane")
    func returns() throws {
        var reader = Reader(80, 24)
        reader.type("sferry")
        reader.press(.enter)
        reader.type("J2jjj")
        let later = again(try kept(reader))
        #expect(later.frame == reader.frame)
    }

    @Test("A name that was picked is called by its name again, not by its id")
    func names() throws {
        var reader = Reader()
        reader.type("plind")
        reader.press(.enter)
        #expect(again(try kept(reader)).frame.lines[0].contains("person:\"Tomas Lind\""))
    }

    @Test("An open dossier is open again, and q leads from it to the panes")
    func dossier() throws {
        var reader = Reader()
        reader.type("3")
        reader.press(.enter)
        var later = again(try kept(reader))
        #expect(later.state.place.dossier?.dossier.id == reader.state.place.dossier?.dossier.id)
        later.type("q")
        #expect(later.state.place.dossier == nil)
    }

    @Test("What was written in the prompts is there, of each the newest hundred lines")
    func history() throws {
        var reader = Reader()
        for number in 0..<120 {
            reader.type("/word \(number)")
            reader.press(.enter)
        }
        var later = again(try kept(reader))
        later.type("/")
        later.press(.up)
        #expect(later.state.prompt?.line.text == "word 119")
        #expect(later.state.written[.find]?.count == 100)
    }

    @Test("A key that comes first leaves the reader where they are")
    func touched() throws {
        var reader = Reader()
        reader.type("jj4")
        let bookmark = try kept(reader)
        #expect(again(bookmark).state.place.focus == .quotes)
        var later = Reader()
        later.state = State(archive: "Archive", width: 80, height: 24)
        later.tell(.restored(bookmark))
        later.press("2")
        later.tell(.start)
        #expect(later.state.place.reading?.article.id == bookmark.article)
        #expect(later.state.place.focus == .read)
    }

    @Test("An article that is gone leaves the reader at the first")
    func gone() {
        var bookmark = Bookmark()
        bookmark.article = Article.ID("no/more")
        #expect(again(bookmark).state.place.reading?.article.id == Reader().state.place.reading?.article.id)
    }

    @Test(
        "What cannot be read is told with its line",
        arguments: [
            ("", 1), ("byname session 2\n", 1), ("byname session 1", 1), ("byname session 1\npane 99\n", 2),
            ("byname session 1\ntop 3\nquery orgg:x\n", 3), ("byname session 1\nnonsense\n", 2),
        ])
    func damage(text: String, line: Int) {
        #expect(throws: Bookmark.Damage(line: line)) { try Bookmark(parsing: text) }
    }
}

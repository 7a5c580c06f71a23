import Articles
import Screen
import Testing

@testable import Browser

@Suite("Writing")
struct WritingTests {
    @Test("A line is edited at its cursor")
    func line() {
        var line = Line("Anna Berg")
        _ = line.perform(.eraseWord)
        #expect(line.text == "Anna ")
        line.insert("Lind")
        _ = line.perform(.cursorStart)
        line.insert("@")
        _ = line.perform(.eraseAhead)
        #expect(line.text == "@nna Lind")
        #expect(line.before == "@")
        _ = line.perform(.cursorEnd)
        _ = line.perform(.eraseLine)
        #expect(line == Line())
    }

    @Test("What is pasted is one line, without controls")
    func paste() {
        var reader = Reader()
        reader.type("F")
        reader.press(.paste("Anna\nBerg\u{1B}[0m"))
        #expect(reader.state.prompt?.line.text == "Anna Berg[0m")
    }

    @Test("An error in a query puts the cursor where it is")
    func error() {
        var reader = Reader()
        reader.type("Fstrike orgg:x")
        reader.press(.enter)
        #expect(reader.state.prompt?.line.cursor == 7)
        #expect(reader.footer.contains("column 8"))
    }

    @Test("↑ brings back what was written before")
    func history() {
        var reader = Reader()
        reader.type("Fstrike")
        reader.press(.enter)
        reader.type("F")
        reader.press(.control("u"))
        reader.type("bridge")
        reader.press(.enter)
        reader.type("F")
        reader.press(.up, .up)
        #expect(reader.footer.hasPrefix("filters: strike"))
        reader.press(.down)
        #expect(reader.footer.hasPrefix("filters: bridge"))
    }

    @Test("Tab completes fields of the filter language, after a minus too")
    func fields() {
        var reader = Reader()
        reader.type("Fstrike -or")
        reader.press(.tab)
        #expect(reader.state.prompt?.line.text == "strike -org:")
    }

    @Test("Tab goes round the actions that begin so")
    func actions() {
        var reader = Reader()
        reader.type(":pick")
        reader.press(.tab, .tab)
        #expect(reader.state.prompt?.line.text == "pick-person")
        reader.press(.tab, .tab)
        #expect(reader.state.prompt?.line.text == "pick-organization")
    }

    @Test("Keys of the panes are letters in a prompt and a picker", arguments: ["/", ":", "s", "F", "o"])
    func letters(opening: String) {
        var reader = Reader()
        reader.type(opening)
        reader.type("QqjkJ?")
        #expect(reader.effects.isEmpty)
        let line = reader.state.prompt?.line ?? reader.state.picker?.line ?? reader.state.search?.line
        #expect(line?.text.hasSuffix("QqjkJ?") == true)
    }

    @Test("Esc leaves any prompt or picker as it was before", arguments: ["/", ":", "s", "F", "o", "?"])
    func escape(opening: String) {
        var reader = Reader()
        let before = reader.frame
        reader.type(opening)
        #expect(reader.frame != before)
        reader.press(.escape)
        #expect(reader.frame == before)
    }

    @Test("On a screen of one row the prompt has the row")
    func row() {
        var reader = Reader(40, 1)
        reader.type("/x")
        #expect(reader.footer.hasPrefix("/x") && reader.footer.hasSuffix("not found"))
        #expect(!reader.footer.contains("Harbour"))
    }

    @Test("A long line is shown around its cursor")
    func long() {
        var reader = Reader(30, 10)
        reader.type("F")
        reader.type(String(repeating: "harbour ", count: 10) + "end")
        #expect(reader.footer.hasSuffix("end"))
        #expect(reader.frame.cursor?.row == 9)
    }
}

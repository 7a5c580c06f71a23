import Articles
import Screen
import Testing

@testable import Browser

@Suite("History")
struct HistoryTests {
    @Test("Back restores pane, scroll and selection exactly, through dossiers and articles")
    func exact() {
        var reader = Reader()
        reader.type("jj3j")
        var screens = [reader.screen]
        reader.press(.enter)
        screens.append(reader.screen)
        // To the tie with the Harbour Board, and into its dossier.
        reader.type("jj")
        screens[1] = reader.screen
        reader.press(.enter)
        #expect(reader.screen.contains("┌#Harbour Board"))
        screens.append(reader.screen)
        reader.press(.enter)
        #expect(reader.screen.contains("┌@Tomas Lind"))
        for screen in screens.reversed() {
            reader.type("[")
            #expect(reader.screen == screen)
        }
        reader.type("]]]")
        #expect(reader.screen.contains("┌@Tomas Lind"))
    }

    @Test("A quotation in a dossier leads to its sentence in another article, and back")
    func quotation() {
        var reader = Reader()
        reader.type("jj3j")
        reader.press(.enter)
        reader.type("/does not go")
        reader.press(.enter)
        let before = reader.state.place.dossier?.list.scroll
        reader.press(.enter)
        #expect(reader.screen.contains("▶ \"A bridge does not go on strike,\" Lind said."))
        #expect(reader.state.place.reading?.landing != nil)
        #expect(reader.state.place.focus == .read)
        #expect(reader.state.place[.list].selected == 0)
        reader.type("[")
        #expect(before != nil && reader.state.place.dossier?.list.scroll == before)
    }

    @Test("q closes a dossier and shows what was there before")
    func close() {
        var reader = Reader()
        reader.type("jj3j")
        let before = reader.screen
        reader.press(.enter)
        reader.type("jjq")
        #expect(reader.screen == before)
    }

    @Test("Back undoes a filter")
    func filter() {
        var reader = Reader()
        reader.type("jj")
        let before = reader.screen
        reader.type("Fbridge")
        reader.press(.enter)
        #expect(reader.screen.contains("1 of 4"))
        reader.type("[")
        #expect(reader.screen == before)
    }

    @Test("With nowhere to go back to, it says so")
    func empty() {
        var reader = Reader()
        reader.type("[")
        #expect(reader.footer == " There is nothing to go back to")
    }
}

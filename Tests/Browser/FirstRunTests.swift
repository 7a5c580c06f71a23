import Screen
import Testing

@testable import Browser

@Suite("The first run")
struct FirstRunTests {
    @Test("Where there are no articles, three lines say what to press", arguments: [80, 120])
    func nothing(width: Int) {
        var reader = Reader(width, 40, articles: [])
        #expect(reader.screen.contains("Looking for articles …"))
        reader.tell(.progress(nil))
        #expect(reader.screen.contains("There is nothing here to read yet."))
        #expect(reader.screen.contains("R looks again for stories"))
        #expect(reader.screen.contains("? shows every key, Q quits."))
    }

    @Test("No key does harm there")
    func keys() {
        var reader = Reader(articles: [])
        for key in AnyKeysTests.keys { reader.press(key, .escape) }
        #expect(reader.frame.height == 24)
    }

    @Test("Keys that were chosen are the ones that it names")
    func chosen() {
        var settings = Settings()
        settings.keymap = Keymap([.init("reread", ["r"]), .init("back", [])]) { _, _ in }
        var reader = Reader(articles: [])
        reader.state = State(archive: "Archive", width: 80, height: 24, settings: settings)
        reader.tell(.start)
        #expect(reader.screen.contains("r looks again"))
    }
}

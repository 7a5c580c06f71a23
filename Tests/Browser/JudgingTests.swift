import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Rulings on who is who")
struct JudgingTests {
    private let merged = Ruling(.merge, "person/anna-berg", "person/ingrid-vale")

    /// A reader who looks at what it would change that Anna Berg is Ingrid Vale.
    private func looking(_ width: Int = 80, _ height: Int = 24) -> Reader {
        var reader = Reader(width, height)
        reader.type("jj3Mvale")
        reader.press(.enter)
        return reader
    }

    @Test("M picks another name, shows what would change, and Enter rules so")
    func merge() {
        var reader = looking()
        #expect(reader.screen.contains("@Anna Berg and @Ingrid Vale become one"))
        #expect(reader.screen.contains("2 mentions by name in 2 articles"))
        #expect(reader.store.rulings().isEmpty)
        reader.press(.enter)
        #expect(reader.store.rulings() == [merged])
        #expect(reader.footer == " Ruled: @Anna Berg and @Ingrid Vale are one · u takes it back")
        reader.type("u")
        #expect(reader.store.rulings().isEmpty)
        #expect(reader.footer == " Taken back: that @Anna Berg and @Ingrid Vale are one")
    }

    @Test("Esc on the preview leaves all as it is")
    func left() {
        var reader = looking()
        reader.press(.escape)
        #expect(reader.state.page == nil && reader.store.rulings().isEmpty)
    }

    @Test("U offers the other names an entity goes by, with their rules, to be parted from it")
    func separate() {
        var reader = Reader()
        reader.type("jj3U")
        #expect(reader.screen.contains("@Anna Berg is not …"))
        #expect(reader.screen.contains("unique surname  2 in 2"))
        reader.press(.down)
        reader.press(.enter)
        #expect(reader.screen.contains("@Anna Berg and @Berg become two"))
        reader.press(.enter)
        #expect(reader.store.rulings() == [Ruling(.separate, "person/anna-berg", "person/berg")])
    }

    @Test("A name without another is said to have none")
    func single() {
        var reader = Reader()
        reader.type("jj3jjU")
        #expect(reader.screen.contains("there is nothing to part"))
        reader.press(.enter, .escape)
        #expect(reader.state.picker == nil)
    }

    @Test("A name is not ruled one with itself")
    func itself() {
        var reader = Reader()
        reader.type("jj3Manna")
        reader.press(.enter)
        #expect(reader.footer.contains("one with itself already"))
    }

    @Test(":rulings lists them, and Enter withdraws one, which u takes back")
    func rulings() {
        var reader = looking()
        reader.press(.enter)
        reader.type(":rulings")
        reader.press(.enter)
        #expect(reader.screen.contains("Anna Berg = Ingrid Vale"))
        reader.press(.enter)
        #expect(reader.store.rulings().isEmpty)
        #expect(reader.footer.contains("is withdrawn"))
        reader.type("u")
        #expect(reader.store.rulings() == [merged])
    }

    @Test("In a dossier the other end of the line is meant, in Read the name under the cursor")
    func meant() {
        var reader = Reader(120, 40)
        reader.type("jj3")
        reader.press(.enter)
        reader.type("/nordlys")
        reader.press(.enter)
        reader.type("U")
        #expect(reader.screen.contains("#Nordlys Line is not …"))
        reader.press(.escape)
        reader.type("2")
        reader.press(.right)
        reader.type("M")
        #expect(reader.screen.contains("%Holm Island is also …"))
    }

    @Test("Where no name is meant, it says what they work on")
    func none() {
        var reader = Reader()
        reader.type("M")
        #expect(reader.footer.contains("M and U rule on a name"))
    }

    @Test(
        "A preview, and the names to part, as recorded",
        arguments: [(80, 24), (120, 40), (200, 60), (60, 15)])
    func screens(width: Int, height: Int) throws {
        try Golden.expect(looking(width, height).frame, named: "merge-\(width)x\(height)")
        var reader = Reader(width, height)
        reader.type("jj3U")
        try Golden.expect(reader.frame, named: "separate-\(width)x\(height)")
    }
}

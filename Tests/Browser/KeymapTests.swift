import Articles
import Screen
import Testing

@testable import Browser

@Suite("Chosen keys")
struct KeymapTests {
    private func keymap(_ choices: Keymap.Choice...) -> (keymap: Keymap, faults: [Keymap.Fault]) {
        var faults: [Keymap.Fault] = []
        let keymap = Keymap(choices) { fault, _ in faults.append(fault) }
        return (keymap, faults)
    }

    private func reader(_ keymap: Keymap) -> Reader {
        var settings = Settings()
        settings.keymap = keymap
        var reader = Reader(120, 40)
        reader.state = State(archive: "Archive", width: 120, height: 40, settings: settings)
        reader.tell(.start)
        return reader
    }

    @Test("A chosen key does what it was chosen for, and the one before does it no more")
    func chosen() {
        let (keymap, faults) = keymap(.init("star", ["*"]))
        #expect(faults.isEmpty)
        var reader = reader(keymap)
        reader.type("m")
        #expect(reader.state.place.reading?.marks.starred == false)
        reader.type("*")
        #expect(reader.state.place.reading?.marks.starred == true)
    }

    @Test("The footer and the help show the chosen keys")
    func shown() {
        let (keymap, _) = keymap(.init("help", ["H"]), .init("pick-person", ["@"]))
        var reader = reader(keymap)
        #expect(reader.footer.hasSuffix("H help"))
        #expect(reader.footer.contains("@ person"))
        reader.type("H")
        #expect(reader.screen.contains("@") && reader.screen.contains("Pick a person to filter by"))
    }

    @Test("A key taken from another action is told where it was its only one")
    func taken() {
        let (keymap, faults) = keymap(.init("star", ["x"]), .init("tag", ["j"]))
        #expect(faults == [.leavesWithoutKey("drop-chip", "x")])
        #expect(keymap.action(of: "x", in: .list)?.name == "star")
        #expect(keymap.action(of: "j", in: .list)?.name == "tag")
        #expect(keymap.action(of: .down, in: .list)?.name == "down", "it has another key still")
    }

    @Test("Where something is written, keys stay")
    func written() {
        let (keymap, _) = keymap(.init("down", ["e"]), .init("star", [.tab]))
        #expect(keymap.action(of: .down, in: .picker)?.name == "down")
        #expect(keymap.action(of: "e", in: .picker) == nil)
        #expect(keymap.action(of: .tab, in: .prompt)?.name == "complete")
    }

    @Test("What cannot be done is told, and the rest is done")
    func faults() {
        let (keymap, faults) = keymap(
            .init("fly", ["z"]), .init("quit", []), .init("star", ["z"]), .init("tag", ["z"]),
            .init("note", []))
        #expect(faults == [.unknownAction, .indispensable, .alreadyChosen("z", for: "star")])
        #expect(keymap.action(of: "z", in: .list)?.name == "star")
        #expect(keymap.action(of: "Q", in: .list)?.name == "quit")
        #expect(keymap.action(of: "a", in: .list) == nil)
    }

    @Test("Panes are arranged as chosen where there is room")
    func arrangement() {
        #expect(Arrangement.two.fitting(width: 200, height: 60) == .two)
        #expect(Arrangement.columns.fitting(width: 150, height: 40) == .columns)
        #expect(Arrangement.columns.fitting(width: 100, height: 40) == .two)
        #expect(Arrangement.byRoom.fitting(width: 120, height: 40) == .around)
    }
}

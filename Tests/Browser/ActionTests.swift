import Screen
import Testing

@testable import Browser

@Suite("The action table")
struct ActionTests {
    @Test("No key does two things in one context", arguments: Action.Contexts.named.map(\.0))
    func keys(context: Action.Contexts) {
        var owners: [Key: String] = [:]
        for action in Action.table where action.contexts.contains(context) {
            for key in action.keys {
                #expect(owners[key] == nil, "\(key.name): \(owners[key] ?? "") and \(action.name)")
                owners[key] = action.name
            }
        }
    }

    @Test("Every act has an action", arguments: Act.allCases)
    func complete(act: Act) {
        #expect(Action.table.contains { $0.act == act })
    }

    @Test("The keys of the contract are there in every pane")
    func contract() {
        let keys: [Key] = [
            "1", "2", "3", "4", .tab, .backTab, "h", "l", "j", "k", .up, .down, " ", "b", .control("d"),
            .control("u"),
            "g", "G", .home, .end, "J", "K", .enter, "q", "Q", .escape, "[", "]", .control("o"), .alt(.left),
            .alt(.right), "+", "_", ":", "?", .function(1), .control("l"), "R", .function(2), "o", "p", "P",
            "f", "F",
            "x", "X", "/", "n", "N", "s", "m", "t", "a", "y", "Y", "e", "O", "w", "M", "U", "E",
        ]
        for pane in Pane.allCases {
            for key in keys { #expect(Action.of(key, in: pane.context) != nil, "\(key.name) in \(pane)") }
        }
    }

    @Test("docs/keys.md is what the table says")
    func manual() throws {
        try Golden.expect(Action.manual, in: "docs/keys.md")
    }

    @Test(
        "A key whose feature comes later says so and does nothing else",
        arguments: Action.table.filter(\.isLater).map(\.name))
    func later(name: String) throws {
        var reader = Reader()
        let before = reader.screen.split(separator: "\n").dropLast()
        let action = try #require(Action.table.first { $0.name == name })
        reader.press(action.keys[0])
        #expect(reader.footer.contains("later release"))
        #expect(reader.screen.split(separator: "\n").dropLast() == before)
        #expect(reader.effects.isEmpty)
    }

    @Test("The footer leads with what Enter does, and help is always there", arguments: [12, 30, 80, 200])
    func footer(width: Int) {
        let reader = Reader(width, 24)
        #expect(reader.footer.hasSuffix("? help"))
        if width > 24 { #expect(reader.footer.hasPrefix(" Enter read")) }
    }

    @Test("The help lists every key")
    func help() {
        let page = Page.help(for: .read)
        for action in Action.table {
            #expect(
                page.rows.contains { $0.text.contains(action.keyNames) && $0.text.contains(action.words) })
        }
    }

    @Test("No line of the help is cut at 80 columns")
    func width() {
        for row in Page.help(for: .list).rows { #expect(Width.of(row.text) <= 76, "\(row.text)") }
    }
}

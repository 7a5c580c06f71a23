import Screen
import TestSupport
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
            for key in keys {
                #expect(
                    Keymap.standard.action(of: key, in: pane.content.context(in: Place())) != nil,
                    "\(key.name) in \(pane)")
            }
        }
    }

    @Test("Every action does something wherever the table says that its keys count")
    func everywhere() {
        var reasons = Reader()
        reasons.type("jj3w")
        var preview = Reader()
        preview.type("jj3Mvale")
        preview.press(.enter)
        let opened = [
            "jj", "jj2", "jj3", "jj4", "T", "C", "p", "?", "s", "F", ":", "/", ":rulings",
        ].map { keys in
            var reader = Reader()
            reader.type(keys)
            if keys == ":rulings" { reader.press(.enter) }
            return reader
        }
        var seen: Action.Contexts = []
        for reader in opened + [reasons, preview] {
            let context = reader.state.context
            seen.formUnion(context)
            for action in Action.table where action.contexts.contains(context) {
                var state = reader.state
                #expect(state.perform(action.act) != nil, "\(action.name) in \(context.name)")
            }
        }
        #expect(seen.isSuperset(of: Action.Contexts.written.union([.why, .preview, .timeline, .table])))
    }

    @Test("docs/keys.md is what the table says")
    func manual() throws {
        try Golden.expect(Action.manual, in: "docs/keys.md")
    }

    @Test("The footer leads with what Enter does, and help is always there", arguments: [12, 30, 80, 200])
    func footer(width: Int) {
        let reader = Reader(width, 24)
        #expect(reader.footer.hasSuffix("? help"))
        if width > 24 { #expect(reader.footer.hasPrefix(" Enter read")) }
    }

    @Test("The help lists every key", arguments: Pane.allCases)
    func help(pane: Pane) {
        let entries = HelpEntry.all(for: pane.content.context(in: Place()))
        for action in Action.table {
            let keys = action.keys.isEmpty ? ":" + action.name : action.keyNames
            #expect(entries.contains { $0.row.contains(keys) && $0.row.contains(action.words) })
        }
    }

    @Test("No line of the help is cut at 80 columns")
    func width() {
        for entry in HelpEntry.all(for: .list) { #expect(Width.of(entry.row) <= 78, "\(entry.row)") }
    }

    @Test("The help is narrowed by what is written, and Enter runs what is selected")
    func run() {
        var reader = Reader()
        reader.type("?star off")
        #expect(reader.state.picker?.fitting.count == 1)
        reader.press(.enter)
        #expect(reader.state.picker == nil && reader.screen.contains("★"))
    }

    @Test("Enter on an action of another pane says where it works, and on a mark what it means")
    func refused() {
        var reader = Reader()
        reader.type("?next section")
        reader.press(.enter)
        #expect(reader.footer == " “next-section” works in Dossier, not in List")
        reader.press(.control("u"))
        reader.type("a person: bold")
        reader.press(.enter)
        #expect(reader.footer.hasPrefix(" @ means a person"))
        #expect(reader.state.picker != nil)
    }
}

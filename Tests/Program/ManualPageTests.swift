import Articles
import TestSupport
import Testing

@testable import byname

@Suite("The manual page and the completions of the shells")
struct ManualPageTests {
    private func expect(_ text: String, in path: String) throws {
        if let difference = try Golden.difference(text, from: path) { Issue.record("\(difference)") }
    }

    @Test("docs/byname.1 is what the program declares")
    func manual() throws {
        try expect(ManualPage(program: .program()).source, in: "docs/byname.1")
    }

    @Test("The table of filters that it shows has every field")
    func filters() {
        for field in Query.Chip.Field.allCases where field != .words {
            #expect(ManualPage.chips.contains { $0.chip.contains("\(field.rawValue):") }, "\(field)")
        }
    }

    @Test("docs/completions are what the program declares", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let completions = Completions(program: try .program())
        let (text, file) =
            switch shell {
            case "bash": (completions.bash, "byname.bash")
            case "zsh": (completions.zsh, "_byname")
            default: (completions.fish, "byname.fish")
            }
        try expect(text, in: "docs/completions/\(file)")
    }
}

import Screen

extension Action {
    /// `docs/keys.md`: every action with its keys, where they count, and its name for the command line.
    public static var manual: String {
        var lines = [
            "# Keys", "",
            "Made from the action table of the browser, as are the footer, `?` and the completion of `:`.",
            "Names are what the command line takes: `:next-article`.", "",
        ]
        for section in Section.allCases {
            lines += ["## \(section.rawValue)", "", "| keys | does | where | name |", "|-|-|-|-|"]
            for action in table where action.section == section {
                let keys = action.keys.map { "`\($0.name == "|" ? "\\|" : $0.name)`" }.joined(separator: " ")
                lines.append(
                    "| \(keys) | \(action.words) | \(action.contexts.name) | `\(action.name)` |")
            }
            lines.append("")
        }
        lines += ["## Marks", "", "| mark | means |", "|-|-|"]
        lines += TextPage.legend.map { "| `\($0.mark)` | \($0.words) |" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Action.Contexts {
    /// The contexts in words: `any pane`, `Read, Who`.
    var name: String {
        var words: [String] = []
        var rest = self
        if isSuperset(of: .panes) {
            words.append("any pane")
            rest.subtract(.panes)
        }
        words += Self.named.filter { rest.contains($0.0) }.map(\.1)
        return words.joined(separator: ", ")
    }
}

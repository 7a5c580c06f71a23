import Articles

/// `:path A to B without C`: how two names hang together.
extension State {
    /// Asks for the chains that a line asks for; a line of one name begins at the name that is looked at.
    mutating func path(_ line: String) -> [Command] {
        let ends = Self.ends(of: line)
        guard let end = ends.end, let start = ends.start ?? nameLookedAt?.id.rawValue else {
            openPrompt(.command, "\(Act.path.rawValue) \(nameLookedAt.map { "\"\($0.name)\" to " } ?? "")")
            notice = Notice("path NAME to NAME, or path NAME to NAME without NAME")
            return []
        }
        return [ask(.chains(from: start, to: end, without: ends.barred))]
    }

    /// Asks for the ways that do not lead through the name that the selected step leads to, nor through those that were
    /// barred before.
    mutating func bar() -> [Command] {
        guard let page = place.overview as? ChainsPage, let name = page.nameToBar else {
            notice = Notice("Ways lead through names in path A to B; no name stands between these two")
            return []
        }
        let answer = page.answer
        return [
            ask(
                .chains(
                    from: answer.start.id.rawValue, to: answer.end.id.rawValue,
                    without: (answer.barred + [name]).map(\.id.rawValue)))
        ]
    }

    /// The name that is looked at: of the dossier, walked to in Read, or selected in Who.
    private var nameLookedAt: EntityTally? {
        if let page = place.dossier { return page.dossier.entity }
        if case .mention(_, let entity) = subject { return EntityTally(entity) }
        return place.reading?.tally(of: place.selected)
    }

    /// The two names of `A to B`, `to B` or `B`, and those of each `without C` behind them; one that has a `to` or `without`
    /// of its own stands in quotation marks.
    static func ends(of line: String) -> (start: String?, end: String?, barred: [String]) {
        var names: [String] = [""]
        var barredFrom: Int?
        var isQuoted = false
        for word in line.split(separator: " ") {
            if !isQuoted, word == "to", names.count == 1, barredFrom == nil {
                names.append("")
                continue
            }
            if !isQuoted, word == "without" {
                barredFrom = barredFrom ?? names.count
                names.append("")
                continue
            }
            isQuoted = (word.count { $0 == "\"" } % 2 == 1) != isQuoted
            names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word.filter { $0 != "\"" }
        }
        let barred = names[(barredFrom ?? names.count)...].filter { !$0.isEmpty }
        let ends = names[..<(barredFrom ?? names.count)].map { $0.isEmpty ? nil : $0 }
        return ends.count == 1 ? (nil, ends[0], barred) : (ends[0], ends[1], barred)
    }
}

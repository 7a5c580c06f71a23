import Articles

/// `:path A to B`: how two names hang together.
extension State {
    /// Asks for the chains that a line asks for; a line of one name begins at the name that is looked at.
    mutating func path(_ line: String) -> [Command] {
        let ends = Self.ends(of: line)
        guard let end = ends.end, let start = ends.start ?? nameLookedAt?.id.rawValue else {
            openPrompt(.command, "\(Act.path.rawValue) \(nameLookedAt.map { "\"\($0.name)\" to " } ?? "")")
            notice = Notice("path NAME to NAME")
            return []
        }
        return [ask(.chains(from: start, to: end))]
    }

    /// The name that is looked at: of the dossier, walked to in Read, or selected in Who.
    private var nameLookedAt: EntityTally? {
        if let page = place.dossier { return page.dossier.entity }
        if case .mention(_, let entity) = subject { return EntityTally(entity) }
        return place.reading?.tally(of: place.selected)
    }

    /// The two names of `A to B`, `to B` or `B`; one that has a `to` of its own stands in quotation marks.
    static func ends(of line: String) -> (start: String?, end: String?) {
        var names: [String] = [""]
        var isQuoted = false
        for word in line.split(separator: " ") {
            if !isQuoted, word == "to", names.count == 1 {
                names.append("")
                continue
            }
            isQuoted = (word.count { $0 == "\"" } % 2 == 1) != isQuoted
            names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word.filter { $0 != "\"" }
        }
        let known = names.map { $0.isEmpty ? nil : $0 }
        return names.count == 1 ? (nil, known[0]) : (known[0], known[1])
    }
}

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

    /// The name that is looked at: of the dossier, or selected in Read or Who.
    private var nameLookedAt: (id: Entity.ID, name: String)? {
        switch place.focus {
        case .dossier: place.dossier.map { ($0.dossier.entity.id, $0.dossier.entity.name) }
        case .read: (selectedEntityInRead.map { ($0.id, $0.name) }) ?? selectedName.map { ($0.id, $0.name) }
        case .list, .who, .quotes, .overview: selectedName.map { ($0.id, $0.name) }
        }
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

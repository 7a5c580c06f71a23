extension Query: CustomStringConvertible {
    /// The chips as they are written; reading that gives the same query.
    public var description: String { chips.map(\.description).joined(separator: " ") }
}

extension Query.Chip: CustomStringConvertible {
    /// The chip as it is written: `-org:"Abu Sayyaf"`.
    public var description: String {
        let sign = negated ? "-" : ""
        let name = field == .words ? "" : field.rawValue + ":"
        if field.takes == .wordsOrNone, value.isEmpty { return sign + name }
        return sign + name + (isPlain ? value : Self.quoted(value))
    }

    /// Whether the value reads back as it is without quotation marks.
    private var isPlain: Bool {
        guard let first = value.first, first != "-", !value.contains("..") else { return false }
        return value.allSatisfy { !$0.isWhitespace && !"\"“”\\:".contains($0) }
    }

    private static func quoted(_ value: String) -> String {
        var quoted = "\""
        for character in value {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }
}

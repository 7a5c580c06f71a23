extension Query: CustomStringConvertible {
    /// The chips as they are written; reading that gives the same query.
    public var description: String { chips.map(\.description).joined(separator: " ") }
}

extension Query.Chip: CustomStringConvertible {
    /// The chip as it is written: `-org:"Abu Sayyaf"|hamas`.
    ///
    /// The field is written once for all alternatives after it. Words without a field behind one that has one would be taken
    /// for its own, so they stand in parentheses.
    public var description: String {
        var written: [String] = []
        var last: Field?
        for alternative in alternatives {
            switch alternative {
            case .group(let query):
                written.append("(\(query))")
                last = nil
            case .condition(let condition) where condition.field == last && !condition.value.isEmpty:
                written.append(condition.writtenValue)
            case .condition(let condition):
                let isTaken = condition.field == .words && last != nil
                written.append(isTaken ? "(\(condition))" : condition.description)
                last = isTaken ? nil : condition.field
            }
        }
        return (negated ? "-" : "") + written.joined(separator: "|")
    }
}

extension Query.Condition: CustomStringConvertible {
    /// The condition as it is written: `org:"Abu Sayyaf"`.
    public var description: String {
        let name = field == .words ? "" : field.rawValue + ":"
        if field.takes == .wordsOrNone, value.isEmpty { return name }
        return name + writtenValue
    }

    /// The value alone, in quotation marks where it needs them.
    fileprivate var writtenValue: String { (isAlone ? "=" : "") + (isPlain ? value : Self.quoted(value)) }

    /// Whether the value reads back as it is without quotation marks.
    private var isPlain: Bool {
        guard let first = value.first, first != "-", first != "=", !value.contains("..") else { return false }
        return value.allSatisfy { !$0.isWhitespace && !"\"“”\\:|()".contains($0) }
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

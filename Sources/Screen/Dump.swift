extension Frame {
    /// The rows as plain text, without the blanks at their ends.
    public var lines: [String] {
        (0..<height).map { row in
            var line = ""
            for column in 0..<width { line += self[column, row].text }
            return line.trimmed
        }
    }

    /// The styles as plain text: a letter for each style in the order in which they appear, `.` for the
    /// terminal's own; then a line for each letter that says what it stands for.
    public var styleLines: [String] {
        var letters: [Style: String] = [.plain: "."]
        var legend: [String] = []
        var rows: [String] = []
        for row in 0..<height {
            var line = ""
            for column in 0..<width {
                let style = self[column, row].style
                if letters[style] == nil {
                    let letter = String(Character(Unicode.Scalar(UInt8(97 + legend.count % 26))))
                    letters[style] = legend.count < 26 ? letter : letter.uppercased()
                    legend.append("\(letters[style] ?? "?") \(style.name)")
                }
                line += letters[style] ?? "?"
            }
            rows.append(line)
        }
        return rows + legend
    }
}

extension Style {
    /// The style in words: `person bold underline`.
    public var name: String {
        let named: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
            (.italic, "italic"),
        ]
        let attributes = named.filter { self.attributes.contains($0.0) }.map(\.1)
        return (["\(colour)"] + attributes).joined(separator: " ")
    }

    /// The style with further attributes.
    public func with(_ attributes: Attributes) -> Style { Style(colour, self.attributes.union(attributes)) }
}

extension String {
    /// The text without the blanks at its end.
    var trimmed: String {
        let kept = utf8.reversed().drop { $0 == 0x20 }.count
        return String(decoding: utf8.prefix(kept), as: UTF8.self)
    }
}

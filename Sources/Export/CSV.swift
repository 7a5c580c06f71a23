extension Document {
    /// The sections as one table (RFC 4180); where there are several, the first column says which one a row is of.
    var csv: String {
        var columns: [String] = []
        for name in sections.flatMap(\.columns).map(\.description) where !columns.contains(name) {
            columns.append(name)
        }
        var lines = [sections.count > 1 ? ["section"] + columns : columns]
        for section in sections {
            let places = columns.map { name in section.columns.firstIndex { $0.description == name } }
            for row in section.rows {
                let cells = places.map { place in place.map { row[$0].words } ?? "" }
                lines.append(sections.count > 1 ? [section.name.description] + cells : cells)
            }
        }
        return lines.map { $0.map(\.quotedForCSV).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension String {
    /// The field as RFC 4180 has it: in quotation marks where it holds one, a comma or the end of a line.
    fileprivate var quotedForCSV: String {
        guard utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            return self
        }
        return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}

import Articles

extension Document {
    /// The document for people.
    var markdown: String {
        var lines = ["# " + title.escapedForMarkdown, ""]
        for fact in facts where !fact.value.words.isEmpty && fact.value.words != title {
            lines.append("- \(fact.name): \(fact.value.words.escapedForMarkdown)")
        }
        for paragraph in text?.paragraphs ?? [] { lines += ["", paragraph.escapedForMarkdown] }
        for section in sections {
            let name = section.name.description
            lines += ["", "## \(name.prefix(1).uppercased() + name.dropFirst()) (\(section.rows.count))", ""]
            if let excerpts = section.excerpts {
                lines += excerpts.map(\.markdown).joined(separator: [""])
            } else {
                lines += section.table
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Document.Section {
    /// A table, without the columns in which nothing stands.
    fileprivate var table: [String] {
        let used = columns.indices.filter { column in rows.contains { !$0[column].words.isEmpty } }
        let heads = used.map { columns[$0].description }
        let written = rows.map { row in used.map { row[$0].words.escapedForMarkdown } }
        return ([heads, used.map { _ in "-" }] + written).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}

extension Excerpt {
    /// Who said what, and below it the citation.
    fileprivate var markdown: [String] {
        let reported = saying?.isReported == true ? "reported, " : ""
        return [
            "> " + (saying?.told ?? words ?? "").escapedForMarkdown, ">",
            "> — " + (reported + citation).escapedForMarkdown,
        ]
    }
}

extension String {
    /// The words as Markdown shows them, on one line.
    var escapedForMarkdown: String {
        var escaped = ""
        for scalar in onOneLine.unicodeScalars {
            if "\\`*_[]<>|~#&!$".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.unicodeScalars.append(scalar)
        }
        // What begins a list or a rule at the start of a line: `- `, `+ `, `1. `, `1) `, `===`.
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        let rest = escaped.dropFirst(digits.count)
        if let first = rest.first, digits.isEmpty ? "-+=".contains(first) : ".)".contains(first) {
            escaped = digits + "\\" + rest
        }
        return escaped
    }
}

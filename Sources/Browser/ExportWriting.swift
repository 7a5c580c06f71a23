import Articles

// MARK: - Markdown

extension ExportDocument {
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
            lines += section.columns.contains { $0.description == "words" } ? section.quotes : section.table
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ExportDocument.Section {
    /// A table, without the columns in which nothing stands.
    fileprivate var table: [String] {
        let used = columns.indices.filter { column in rows.contains { !$0[column].words.isEmpty } }
        let heads = used.map { columns[$0].description }
        let written = rows.map { row in used.map { row[$0].words.escapedForMarkdown } }
        return ([heads, used.map { _ in "-" }] + written).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    /// A quotation each, with its citation: who, headline, publisher, day.
    fileprivate var quotes: [String] {
        rows.enumerated().flatMap { number, row in
            let cell = Dictionary(uniqueKeysWithValues: zip(columns.map(\.description), row.map(\.words)))
            let words = cell["words"] ?? ""
            let who = cell["speaker"].flatMap { $0.isEmpty ? nil : $0 } ?? cell["called"] ?? ""
            let isVerbatim = cell["kind"] == Quotation.Kind.direct.rawValue
            let from = [
                who, "“\(cell["title"] ?? "")”", cell["publisher"] ?? "", cell["published"] ?? "",
                cell["article"] ?? "",
            ]
            return (number > 0 ? [""] : []) + [
                "> " + (isVerbatim ? "“\(words)”" : words).escapedForMarkdown, ">",
                "> — " + from.filter { !$0.isEmpty }.joined(separator: ", ").escapedForMarkdown,
            ]
        }
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

// MARK: - CSV

extension ExportDocument {
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

// MARK: - JSON

extension ExportDocument {
    /// The document as one object: the facts, the text, and an array of objects for each section.
    var json: [UInt8] {
        var json = JSONBytes()
        json.object { json in
            for fact in facts {
                json.key(fact.name)
                fact.value.write(to: &json)
            }
            if let text {
                json.key("text")
                json.string(text.verbatim)
            }
            for section in sections {
                json.key(section.name)
                json.array(section.rows) { json, row in
                    json.object { json in
                        for (column, value) in zip(section.columns, row) {
                            json.key(column)
                            value.write(to: &json)
                        }
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }
}

extension ExportDocument.Value {
    /// The value in words; nothing where there is none.
    var words: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): String(number)
        case .list(let words): words.joined(separator: "; ")
        case .flag(let flag): flag ? "yes" : ""
        }
    }

    func write(to json: inout JSONBytes) {
        switch self {
        case .text(let text): json.string(text)
        case .number(let number): json.number(number)
        case .list(let words): json.array(words) { $0.string($1) }
        case .flag(let flag): json.bool(flag)
        }
    }
}

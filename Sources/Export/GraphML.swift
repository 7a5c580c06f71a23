import Articles

extension Document {
    /// The document as GraphML (Brandes et al. 2002): its nodes and edges with their columns as attributes, and what is
    /// said of the whole.
    ///
    /// Nodes are numbered, since the ids of GraphML may hold fewer characters than ours, which are the attribute
    /// `entity`.
    var graphML: String {
        let nodes = section("nodes")
        let edges = section("edges")
        // The ends of an edge, its first two columns, are no attributes of ours.
        let ends = 2
        var numbers: [String: Int] = [:]
        for (number, row) in nodes.rows.enumerated() { numbers[row[0].words] = number }
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns""#
                + #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#
                + #" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns"#
                + #" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"#,
        ]
        let said = facts.filter { !$0.value.words.isEmpty }
        lines += said.enumerated().map { Self.key("g", $0, for: "graph", $1.name, $1.value) }
        lines += Self.keys(of: nodes, "n", for: "node") + Self.keys(of: edges, "e", from: ends, for: "edge")
        lines += [#"<graph id="names" edgedefault="directed">"#, "<desc>\(title.escapedForXML)</desc>"]
        lines += said.enumerated().map { Self.data("g", $0, $1.value) }
        for (number, row) in nodes.rows.enumerated() {
            lines.append("<node id=\"n\(number)\">\(Self.data("n", row))</node>")
        }
        for row in edges.rows {
            guard let source = numbers[row[0].words], let target = numbers[row[1].words] else { continue }
            let isDirected = row[ends].words != Graph.Relation.together.name
            lines.append(
                "<edge source=\"n\(source)\" target=\"n\(target)\"\(isDirected ? "" : " directed=\"false\"")>"
                    + "\(Self.data("e", row, from: ends))</edge>")
        }
        return (lines + ["</graph>", "</graphml>", ""]).joined(separator: "\n")
    }

    /// The section of a name; one of nothing where there is none.
    private func section(_ name: String) -> Section {
        sections.first { $0.name.description == name } ?? Section(name: "", columns: [], rows: [])
    }

    /// The attributes of the columns, by what stands in them.
    private static func keys(
        of section: Section, _ prefix: String, from first: Int = 0, for element: String
    ) -> [String] {
        guard let row = section.rows.first else { return [] }
        return section.columns.indices.dropFirst(first).map {
            key(prefix, $0, for: element, section.columns[$0], row[$0])
        }
    }

    private static func key(
        _ prefix: String, _ number: Int, for element: String, _ name: StaticString, _ value: Value
    ) -> String {
        let type =
            switch value {
            case .number: "int"
            case .share: "double"
            case .flag: "boolean"
            case .text, .list: "string"
            }
        return
            #"<key id="\#(prefix)\#(number)" for="\#(element)" attr.name="\#(name)" attr.type="\#(type)"/>"#
    }

    private static func data(_ prefix: String, _ row: [Value], from first: Int = 0) -> String {
        row.indices.dropFirst(first).map { data(prefix, $0, row[$0]) }.joined()
    }

    /// A value, where there is one.
    private static func data(_ prefix: String, _ number: Int, _ value: Value) -> String {
        if case .flag(let flag) = value { return "<data key=\"\(prefix)\(number)\">\(flag)</data>" }
        let words = value.words
        return words.isEmpty ? "" : "<data key=\"\(prefix)\(number)\">\(words.escapedForXML)</data>"
    }
}

extension String {
    /// The words as XML 1.0 has them, in text or in an attribute; what it cannot hold is U+FFFD.
    var escapedForXML: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                escaped.unicodeScalars.append(scalar)
            default: escaped += "\u{FFFD}"
            }
        }
        return escaped
    }
}

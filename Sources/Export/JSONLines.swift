import Articles

extension Document {
    /// The rows of the sections, an object a line; where there are several sections, the first key says which one a row is
    /// of. What is said of the whole is left out.
    var jsonLines: [UInt8] {
        var json = JSONBytes()
        for section in sections {
            for row in section.rows {
                json.object { json in
                    if sections.count > 1 {
                        json.key("section")
                        json.string(section.name.description)
                    }
                    for (column, value) in zip(section.columns, row) {
                        json.key(column)
                        value.write(to: &json)
                    }
                }
                json.newline()
            }
        }
        return json.bytes
    }
}

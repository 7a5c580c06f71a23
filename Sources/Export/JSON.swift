import Articles

extension Document {
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

extension Document.Value {
    func write(to json: inout JSONBytes) {
        switch self {
        case .text(let text): json.string(text)
        case .number(let number): json.number(number)
        case .share(let share): json.share(share)
        case .list(let words): json.array(words) { $0.string($1) }
        case .flag(let flag): json.bool(flag)
        }
    }
}
